// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Finds the charset that a page declares in its first bytes, as in the prescan of the HTML standard:
/// `<meta charset=…>`, `<meta … content="text/html; charset=…">` or `<?xml … encoding="…">`.
enum DeclaredCharset {
    /// Bytes searched. The standard searches 1024; many pages put scripts before the declaration.
    private static let searched = 8192

    static func inPage(_ bytes: [UInt8]) -> String? {
        var rest = bytes.prefix(searched)
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            let key: StaticString
            if rest.startsIgnoringCase("meta") {
                key = "charset"
            } else if rest.startsIgnoringCase("?xml") {
                key = "encoding"
            } else {
                continue
            }
            if let name = value(of: key, in: rest.prefix { $0 != UInt8(ascii: ">") }) { return name }
        }
        return nil
    }

    private static func value(of key: StaticString, in tag: ArraySlice<UInt8>) -> String? {
        var rest = tag
        while !rest.isEmpty {
            guard rest.startsIgnoringCase(key) else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(key.utf8CodeUnitCount).drop(while: \.isASCIISpace)
            guard rest.first == UInt8(ascii: "=") else { continue }
            let name = rest.dropFirst().drop { $0.isASCIISpace || $0 == 0x22 || $0 == 0x27 }
                .prefix { $0.isASCIILetter || $0.isASCIIDigit || "-_:.+".utf8.contains($0) }
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
        return nil
    }
}
