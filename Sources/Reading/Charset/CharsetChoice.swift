// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Chooses the charset of text that is not UTF-8, by how its characters beyond ASCII read in each charset.
struct CharsetChoice {
    /// The iconv name.
    let name: String
    /// See `TextPlausibility`.
    let score: Double

    /// Charsets in the order of how common they are; of equal ones the first is chosen.
    private static let candidates = [
        "WINDOWS-1252", "WINDOWS-1251", "GB18030", "CP932", "EUC-JP", "BIG5-HKSCS", "CP949", "WINDOWS-1250", "KOI8-U",
        "WINDOWS-1253", "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256", "CP874", "WINDOWS-1257", "WINDOWS-1258",
        "ISO-8859-2", "MACINTOSH", "MACCYRILLIC", "MAC-CENTRALEUROPE", "ISO-8859-5", "CP866", "CP850", "CP852",
        "ISO-8859-6", "ISO-8859-7",
    ]
    /// Points by which the first charset is ahead of the last.
    private static let advantage = 0.1
    /// Points for the charset that uchardet names.
    private static let trust = 0.15
    /// Bytes that are judged: more make the choice no better.
    private static let judged = 3 << 10

    /// The most plausible charset of a sample. `guess` is the one that uchardet names.
    init(of sample: [UInt8], guess: String?) {
        var best = CharsetChoice(name: guess ?? "WINDOWS-1252", score: -.infinity)
        var bestRank = -Double.infinity
        let names = Self.candidates + [guess].compactMap { $0 }.filter { !Self.candidates.contains($0) }
        for (place, name) in names.enumerated() {
            let score = Self.score(of: sample, in: name)
            let behind = Self.advantage * Double(place) / Double(names.count)
            let rank = score - behind + (name == guess ? Self.trust : 0)
            if rank > bestRank {
                best = CharsetChoice(name: name, score: score)
                bestRank = rank
            }
        }
        self = best
    }

    private init(name: String, score: Double) {
        self.name = name
        self.score = score
    }

    /// How plausible the sample is in one charset.
    static func score(of sample: [UInt8], in name: String) -> Double {
        guard let text = Charset.converted(sample, from: name) else { return -.infinity }
        return TextPlausibility(text.utf8, unreadable: text.unreadable).score
    }

    /// The parts of a text that contain bytes beyond ASCII, without markup: scripts and tags before it say nothing
    /// about its charset. No charset has line feeds and angle brackets within its characters.
    static func sample(of bytes: [UInt8], limit: Int = judged) -> [UInt8] {
        var sample: [UInt8] = []
        var start = 0
        var hasOthers = false
        for at in 0...bytes.count {
            let byte = at < bytes.count ? bytes[at] : 0x0A
            if byte >= 0x80 { hasOthers = true }
            guard byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") else {
                continue
            }
            if hasOthers {
                sample += bytes[start..<at]
                sample.append(0x0A)
                if sample.count >= limit { break }
            }
            hasOthers = false
            start = at + 1
        }
        return sample.count <= limit ? sample : Array(sample.prefix(limit))
    }
}
