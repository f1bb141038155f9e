// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Repairs UTF-8 that a program decoded as Windows-1252 or Latin-1 and encoded as UTF-8 again: `Ã©` for `é`, `â€™` for
/// `’`.
enum Mojibake {
    /// Minimum number of repairable runs; a text about encodings may quote one.
    private static let least = 4
    /// Minimum share of repairable runs among all that begin with such a letter; real text rarely matches by chance.
    private static let share = 0.9

    /// The repaired text, or nil where there is no evidence of double encoding.
    static func repaired(_ utf8: [UInt8]) -> [UInt8]? {
        guard mayBe(utf8) else { return nil }
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
            // U+00C2 to U+00F4, the lead bytes of UTF-8 decoded as letters.
            if run.first == 0xC3 {
                runs.all += 1
                if let meant = meant(run) {
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
    private static func mayBe(_ utf8: [UInt8]) -> Bool {
        utf8.withUnsafeBufferPointer { bytes in
            var seen = 0
            for at in 0..<max(0, bytes.count - 2) where bytes[at] == 0xC3 && bytes[at + 2] >= 0xC2 {
                // Â, Ã, â, Ð, Ñ
                switch bytes[at + 1] {
                case 0x82, 0x83, 0xA2, 0x90, 0x91: seen += 1
                default: break
                }
            }
            return seen >= least
        }
    }

    private static func meant(_ run: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in String(decoding: run, as: UTF8.self).unicodeScalars {
            if scalar.value <= 0xFF {
                bytes.append(UInt8(scalar.value))
            } else if let byte = windows1252[scalar.value] {
                bytes.append(byte)
            } else {
                return nil
            }
        }
        return UTF8Check.firstIllFormed(bytes[...]) == nil ? bytes : nil
    }

    private static let windows1252: [UInt32: UInt8] = [
        0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88,
        0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
        0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
        0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
    ]
}
