// SPDX-License-Identifier: Apache-2.0

/// Names as bylines write them.
enum Byline {
    /// The word for "by" that stands before a name, in the languages of the agencies.
    private static let by: Set<String> = ["by", "par", "von", "por", "di", "av", "door"]
    /// Characters of a name; more is a sentence about someone, or a script.
    private static let longest = 80

    /// The distinct names, each without its "by", in their order.
    static func names(_ lines: [String]) -> [String] {
        var seen: Set<String> = []
        return lines.compactMap(name).filter { seen.insert($0).inserted }
    }

    private static func name(_ line: String) -> String? {
        guard isPossible(line) else { return nil }
        let words = line.split(separator: " ")
        // A name of one word may be "Di"; of two, "Von Trier".
        guard words.count > 2 || words.first.map({ ["by", "par"].contains($0.lowercased()) }) == true,
            words.count > 1, let first = words.first, by.contains(first.lowercased())
        else { return line }
        return words.dropFirst().joined(separator: " ")
    }

    /// A name has letters, and no signs of programs, addresses or numbers of accounts.
    private static func isPossible(_ line: String) -> Bool {
        line.unicodeScalars.count <= longest && line.unicodeScalars.contains { $0.properties.isAlphabetic }
            && !line.unicodeScalars.contains { "{}<>@;=".unicodeScalars.contains($0) }
    }

    /// The name in a line `By Jane Doe, Reporter | 3 March` as readers see it; nil where the line is none such.
    static func written(_ line: String) -> String? {
        let words = line.split(separator: " ")
        guard let first = words.first, ["by", "par", "von", "por"].contains(first.lowercased()), words.count > 1 else {
            return nil
        }
        var name: [Substring] = []
        for word in words.dropFirst() {
            guard let letter = word.unicodeScalars.first, letter.properties.isAlphabetic else { break }
            let isParticle = ["de", "van", "von", "der", "da", "la", "le", "du", "and", "et", "und", "y", "bin", "al"]
                .contains(word)
            guard letter.properties.isUppercase || isParticle || !letter.properties.changesWhenUppercased else { break }
            let bare = word.prefix { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" || $0 == "." }
            name.append(bare)
            if bare.count < word.count || name.count > 6 { break }
        }
        while let last = name.last, last.first?.isLowercase == true { name.removeLast() }
        let isName = (1...6).contains(name.count) && name.contains { $0.count > 2 }
        return isName ? name.joined(separator: " ") : nil
    }
}
