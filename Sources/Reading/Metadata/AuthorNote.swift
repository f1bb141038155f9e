// SPDX-License-Identifier: Apache-2.0

/// What outlets put below an article about who wrote it: each has its own, or none. It begins with the author's name, as no
/// text of the author's own does.
enum AuthorNote {
    /// Paragraphs from the end among which it begins.
    private static let reach = 4
    /// The share of a text that it has at most.
    private static let largestShare = 0.2

    /// The paragraphs without it and what follows it, and without a heading that then leads to nothing.
    static func dropped(from paragraphs: [String], authors: [String]) -> [String] {
        let names = authors.filter { $0.contains(" ") }
        let end = paragraphs.suffix(reach)
        let start = end.indices.first { place in names.contains { isAbout($0, paragraphs[place]) } }
        guard !names.isEmpty, var start else { return paragraphs }
        let length = { (paragraphs: ArraySlice<String>) in paragraphs.reduce(0) { $0 + $1.utf8.count } }
        guard Double(length(paragraphs[start...])) <= largestShare * Double(length(paragraphs[...])) else {
            return paragraphs
        }
        // `About the author`
        if start > 1, paragraphs[start - 1].utf8.count <= 40, !paragraphs[start - 1].contains(where: isEnd) {
            start -= 1
        }
        return Array(paragraphs[..<start])
    }

    private static func isEnd(_ character: Character) -> Bool { ".!?…".contains(character) }

    /// Whether a paragraph begins with the name, and goes on in the third person: with a word in small letters.
    private static func isAbout(_ name: String, _ paragraph: String) -> Bool {
        guard paragraph.hasPrefix(name), paragraph.utf8.count > name.utf8.count else { return false }
        let next = paragraph.dropFirst(name.count).drop { $0 == " " || $0 == "," }.first
        return next?.isLowercase == true
    }
}
