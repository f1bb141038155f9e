// SPDX-License-Identifier: Apache-2.0

/// Names that a page prints in capitals, in the usual case: `JANE O'NEIL` is Jane O'Neil.
enum NameCase {
    /// The name with capitals only where names have them; unchanged unless all of it is in capitals.
    static func recased(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard words.count > 1, isInCapitals(name), words.count(where: { $0.count > 2 }) > 0 else { return name }
        // Greek capitals lack accents, and Turkish has two letters I.
        guard
            !name.unicodeScalars.contains(where: {
                (0x370...0x3FF).contains($0.value) || "İĞŞı".unicodeScalars.contains($0)
            })
        else { return name }
        return words.enumerated().map { place, word in
            recased(word, isInside: place > 0 && place < words.count - 1)
        }.joined(separator: " ")
    }

    private static func isInCapitals(_ name: String) -> Bool {
        name.contains(where: \.isUppercase) && !name.contains(where: \.isLowercase)
    }

    /// Particles that are written in lower case inside a name.
    private static let particles: Set<String> = [
        "de", "del", "der", "den", "van", "von", "zu", "dos", "das", "du", "des", "y", "e", "la", "bin", "ibn", "of",
        "da", "do", "af", "av", "och", "and", "und", "et",
    ]
    private static let generations: Set<String> = ["II", "III", "IV", "VI"]

    private static func recased(_ word: Substring, isInside: Bool) -> String {
        if generations.contains(String(word)) || isInitials(word) { return String(word) }
        let folded = word.lowercased()
        if isInside, particles.contains(folded) { return folded }
        var cased = ""
        var startsName = true
        for character in folded {
            cased += startsName ? character.uppercased() : String(character)
            startsName = "-'’.·".contains(character) && !(character == "." && cased.count > 2)
        }
        if cased.hasPrefix("Mc"), cased.count > 4 {
            cased = "Mc" + cased.dropFirst(2).prefix(1).uppercased() + cased.dropFirst(3)
        }
        return cased
    }

    /// `J.`, `J.K.`, `JD`: letters without a vowel, or with stops.
    private static func isInitials(_ word: Substring) -> Bool {
        if word.contains(".") { return word.split(separator: ".").allSatisfy { $0.count == 1 } }
        return word.count == 1
            || word.count <= 3 && !word.contains { "AEIOUYÄÖÜÉÈÁÍÓÚÅØ".contains($0) } && word.allSatisfy(\.isASCII)
    }
}
