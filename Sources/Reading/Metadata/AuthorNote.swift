// SPDX-License-Identifier: Apache-2.0

/// Removes the note about the author that outlets add below an article; copies have different notes or none. The note
/// begins with the author's name, which the author's own text never does.
enum AuthorNote {
    /// Number of paragraphs at the end in which the note may begin.
    private static let reach = 4
    /// Maximum share of the text in the note.
    private static let largestShare = 0.2

    /// The paragraphs before the note, also without a heading that belongs to the note.
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

    /// Whether a paragraph begins with the name and continues in the third person, with a lower-case word.
    private static func isAbout(_ name: String, _ paragraph: String) -> Bool {
        guard paragraph.hasPrefix(name), paragraph.utf8.count > name.utf8.count else { return false }
        let next = paragraph.dropFirst(name.count).drop { $0 == " " || $0 == "," }.first
        return next?.isLowercase == true
    }
}
