// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Compares the two versions of a message, HTML and plain text. Newsletters write their text into both, but buttons,
/// boxes and previews only into the HTML.
enum MailAgreement {
    /// Bytes of a paragraph that may be a button, a box or a caption, and of one that is compared to tell whether the
    /// versions are the same text.
    private static let longestAddition = 200
    private static let shortestText = 90
    /// Bytes of a plain text that is compared.
    private static let longestCompared = 256 << 10
    /// Bytes at the beginning of a paragraph that are compared.
    private static let compared = 50
    /// Minimum share of the long paragraphs that occur in the plain text, in per cent.
    private static let share = 70

    /// The paragraphs of the HTML without short ones that the plain text does not have; all paragraphs if the versions
    /// are different texts.
    static func kept(of markup: [String], in plain: [String]) -> [String] {
        guard plain.reduce(0, { $0 + $1.utf8.count }) <= longestCompared else { return markup }
        let text = letters(plain.joined(separator: " "))
        let index = Runs(text)
        var long = 0
        var common = 0
        let isCommon = markup.map { paragraph -> Bool in
            let start = Array(letters(String(paragraph.prefix(2 * compared))).prefix(compared))
            let isThere = start.isEmpty || index.contains(start)
            if paragraph.utf8.count >= shortestText {
                long += 1
                if isThere { common += 1 }
            }
            return isThere
        }
        guard long > 0, common * 100 >= long * share else { return markup }
        return markup.indices.filter { isCommon[$0] || markup[$0].utf8.count > longestAddition }.map { markup[$0] }
    }

    /// Letters and digits in lower case: the versions differ in spaces and marks.
    private static func letters(_ text: String) -> [UInt8] {
        let scalars = text.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        return Array(String(String.UnicodeScalarView(scalars)).utf8)
    }

    /// The places of a text by the bytes there, so that each search takes constant time.
    private struct Runs {
        private let text: [UInt8]
        private var places: [UInt64: [Int]] = [:]

        private static let width = 6
        /// Places that are remembered for the same bytes.
        private static let most = 64

        init(_ text: [UInt8]) {
            self.text = text
            guard text.count >= Self.width else { return }
            for place in 0...(text.count - Self.width) {
                let key = Self.key(text[place..<place + Self.width])
                if places[key, default: []].count < Self.most { places[key, default: []].append(place) }
            }
        }

        func contains(_ start: [UInt8]) -> Bool {
            guard start.count >= Self.width else { return text.firstRange(of: start) != nil }
            return places[Self.key(start[..<Self.width]), default: []].contains { place in
                text[place...].starts(with: start)
            }
        }

        private static func key(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    }
}
