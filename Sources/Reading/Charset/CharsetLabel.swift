// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Maps the charset names that documents declare to charsets, as browsers do (WHATWG Encoding Standard). Many names
/// stand for a larger charset than they say.
enum CharsetLabel {
    /// Longest name in bytes: IANA registers none longer.
    private static let longest = 45

    /// The name that iconv uses for the charset; nil for text that cannot be a name. iconv's own options, which follow
    /// two slashes, are no part of a name.
    static func iconvName(_ label: String) -> String? {
        let tidy = Tidy.line(label).lowercased()
        if let name = meant[tidy] { return name }
        let isName = tidy.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-_:.+()".utf8.contains($0) }
        return isName && (1...longest).contains(tidy.utf8.count) ? tidy.uppercased() : nil
    }

    /// Charsets that write other scripts as ASCII bytes after escape sequences.
    static func isISO2022(_ iconvName: String) -> Bool { iconvName.hasPrefix("ISO-2022") }

    private static let meant: [String: String] = {
        var names: [String: String] = [:]
        for (name, labels) in groups { for label in labels { names[label] = name } }
        return names
    }()

    /// Only labels that iconv does not know or maps differently.
    private static let groups: [(String, [String])] = [
        ("UTF-8", ["utf8", "utf-8", "unicode-1-1-utf-8", "utf-8n", "utf-8-sig", "utf8mb4"]),
        // A document that declares UTF-16 in ASCII-readable bytes is not UTF-16.
        ("UTF-8", ["utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2"]),
        (
            "WINDOWS-1252",
            [
                "ascii", "us-ascii", "ansi_x3.4-1968", "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1",
                "latin-1", "l1", "cp819", "ibm819", "cp1252", "x-cp1252", "windows-1252", "ansi",
            ]
        ),
        ("WINDOWS-1254", ["iso-8859-9", "iso8859-9", "latin5", "latin-5", "l5", "cp1254", "x-cp1254"]),
        ("CP874", ["iso-8859-11", "tis-620", "dos-874", "windows-874"]),
        ("ISO-8859-8", ["iso-8859-8-i", "logical"]),
        ("WINDOWS-1250", ["x-cp1250", "cp1250"]),
        ("WINDOWS-1251", ["x-cp1251", "cp1251", "win-1251", "windows1251"]),
        ("CP932", ["shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j"]),
        ("EUC-JP", ["x-euc-jp"]),
        ("CP949", ["euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "korean", "windows-949", "uhc"]),
        ("GB18030", ["gb2312", "gb_2312-80", "gbk", "x-gbk", "chinese"]),
        (SevenBitCharset.hz, ["hz-gb-2312", "hz", "hz-gb2312"]),
        (SevenBitCharset.utf7, ["utf-7", "utf7", "unicode-1-1-utf-7", "unicode-2-0-utf-7", "x-unicode-2-0-utf-7"]),
        ("BIG5-HKSCS", ["big5", "big5-hkscs", "cn-big5", "x-x-big5"]),
        ("KOI8-R", ["koi8", "koi", "koi8_r"]),
        ("KOI8-U", ["koi8-ru"]),
        ("MACCYRILLIC", ["x-mac-cyrillic", "mac-cyrillic", "x-mac-ukrainian"]),
        ("MACINTOSH", ["mac", "x-mac-roman"]),
    ]

    /// The charsets that `Reader.preload` loads, by their iconv names: those above, those of the WHATWG Encoding
    /// Standard, those that uchardet can detect, and others that mail and old files declare.
    static let preloaded: [String] =
        groups.map(\.0).filter { $0 != SevenBitCharset.hz } + [
            "ARMSCII-8", "BIG5", "CP437", "CP737", "CP775", "CP850", "CP852", "CP855", "CP857", "CP858", "CP862",
            "CP864",
            "CP865", "CP866", "EUC-CN", "EUC-JISX0213", "EUC-KR", "EUC-TW", "GBK", "GEORGIAN-ACADEMY", "GEORGIAN-PS",
            "HP-ROMAN8", "IBM852", "IBM855", "IBM866", "ISO-2022-CN", "ISO-2022-CN-EXT", "ISO-2022-JP", "ISO-2022-JP-2",
            "ISO-2022-JP-3", "ISO-2022-KR", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6",
            "ISO-8859-7", "ISO-8859-9", "ISO-8859-10", "ISO-8859-11", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15",
            "ISO-8859-16", "ISO-8859-1", "JOHAB", "KOI8-T", "MAC-CENTRALEUROPE", "MACINTOSH", "SHIFT_JIS", "TCVN5712-1",
            "TIS-620", "UCS-2", "UCS-4", "UHC", "UTF-7", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE",
            "UTF-32LE", "VISCII", "WINDOWS-1253", "WINDOWS-1255", "WINDOWS-1256", "WINDOWS-1257", "WINDOWS-1258",
        ]
}
