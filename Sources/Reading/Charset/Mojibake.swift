// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Repairs UTF-8 that a program decoded as another charset and encoded as UTF-8 again, once or several times: `Ã©`,
/// `√©` and `├®` for `é`, `â€™` for `’`, `Рџ` for `П`.
enum Mojibake {
    /// Minimum number of repairable runs; a text about encodings may quote one.
    private static let least = 4
    /// Minimum share of repairable runs among all that begin with such a letter; real text rarely matches by chance.
    private static let share = 0.9
    /// How often a text may have been encoded too often.
    private static let mostTimes = 3

    /// The repaired text, or nil where there is no evidence of double encoding.
    static func repaired(_ utf8: [UInt8]) -> [UInt8]? {
        var best: [UInt8]?
        for _ in 0..<mostTimes {
            let text = best ?? utf8
            guard let charset = suspect(text), let once = repaired(text, charset) else { break }
            best = once
        }
        return best
    }

    private static func repaired(_ utf8: [UInt8], _ charset: Misread) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(utf8.count)
        var runs = (all: 0, repaired: 0)
        var at = 0
        while at < utf8.count {
            guard utf8[at] >= 0x80 else {
                out.append(utf8[at])
                at += 1
                continue
            }
            var end = at
            while end < utf8.count, utf8[end] >= 0x80 { end += 1 }
            let run = utf8[at..<end]
            if charset.mayLead(run) {
                runs.all += 1
                if let meant = charset.meant(run) {
                    out += meant
                    runs.repaired += 1
                    at = end
                    continue
                }
            }
            out += run
            at = end
        }
        return runs.repaired >= least && Double(runs.repaired) >= share * Double(runs.all) ? out : nil
    }

    /// A cheap first test: counts the letters that most such runs begin with, followed by a non-ASCII character.
    private static func suspect(_ utf8: [UInt8]) -> Misread? {
        utf8.withUnsafeBufferPointer { bytes in
            var latin = 0
            var mac = 0
            var dos = 0
            var cyrillic = 0
            for at in 0..<max(0, bytes.count - 3) where bytes[at] >= 0xC3 {
                switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
                // Â, Ã, â, Ð, Ñ
                case (0xC3, 0x82, 0xC2...), (0xC3, 0x83, 0xC2...), (0xC3, 0xA2, 0xC2...), (0xC3, 0x90, 0xC2...),
                    (0xC3, 0x91, 0xC2...):
                    latin += 1
                // √ and ├ before a non-ASCII character
                case (0xE2, 0x88, 0x9A): mac += bytes[at + 3] >= 0xC2 ? 1 : 0
                case (0xE2, 0x94, 0x9C): dos += bytes[at + 3] >= 0xC2 ? 1 : 0
                // Р and С before another character than a small letter of Russian
                case (0xD0, 0xA0...0xA1, 0xC2), (0xD0, 0xA0...0xA1, 0xE2): cyrillic += 1
                case (0xD0, 0xA0...0xA1, 0xD0): cyrillic += (0xB0...0xBF).contains(bytes[at + 3]) ? 0 : 1
                case (0xD0, 0xA0...0xA1, 0xD1): cyrillic += (0x80...0x8F).contains(bytes[at + 3]) ? 0 : 1
                default: break
                }
            }
            let counts: [(Int, Misread)] = [
                (latin, .windows1252), (mac, .macintosh), (dos, .dos), (cyrillic, .windows1251),
            ]
            return counts.filter { $0.0 >= least }.max { $0.0 < $1.0 }?.1
        }
    }
}

/// A charset with one byte per character as which UTF-8 was read.
private struct Misread: Sendable {
    static let windows1252 = Misread("WINDOWS-1252")
    static let windows1251 = Misread("WINDOWS-1251")
    static let macintosh = Misread("MACINTOSH")
    static let dos = Misread("CP850")

    private let bytes: [UInt32: UInt8]

    private init(_ name: String) {
        var bytes: [UInt32: UInt8] = [:]
        for byte in UInt8(0x80)...0xFF {
            // Programs keep bytes without a character as the control characters of Latin-1.
            bytes[UInt32(byte)] = byte
        }
        for byte in UInt8(0x80)...0xFF {
            guard let text = Charset.converted([byte], from: name), text.unreadable == 0,
                let scalar = String(decoding: text.utf8, as: UTF8.self).unicodeScalars.first
            else { continue }
            bytes[scalar.value] = byte
        }
        self.bytes = bytes
    }

    /// Whether a run of characters begins like a character of UTF-8.
    func mayLead(_ run: ArraySlice<UInt8>) -> Bool {
        let first = String(decoding: run.prefix(4), as: UTF8.self).unicodeScalars.first
        return first.flatMap { bytes[$0.value] }.map { $0 >= 0xC2 && $0 <= 0xF4 } ?? false
    }

    /// The characters that the run was, if it was UTF-8.
    func meant(_ run: ArraySlice<UInt8>) -> [UInt8]? {
        var meant: [UInt8] = []
        for scalar in String(decoding: run, as: UTF8.self).unicodeScalars {
            guard let byte = bytes[scalar.value] else { return nil }
            meant.append(byte)
        }
        return UTF8Check.firstIllFormed(meant[...]) == nil ? meant : nil
    }
}
