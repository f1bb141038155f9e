// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// What a text says an event is about: its terms, each with the number of its occurrences and with what it is. Independent
/// of all other texts.
public struct StoryFeatures: Sendable {
    public struct Flags: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Capitalised inside a sentence.
        public static let name = Flags(rawValue: 1)
        /// In the title or at the beginning of the text.
        public static let lead = Flags(rawValue: 2)
        public static let number = Flags(rawValue: 4)
        /// Of two digits.
        static let twoDigits = Flags(rawValue: 8)
        /// Of one digit.
        static let oneDigit = Flags(rawValue: 16)
        /// Looks like a function word.
        static let short = Flags(rawValue: 32)
        /// The place of the term is in the title.
        static let inTitle = Flags(rawValue: 64)
        /// Capitalised inside the title.
        static let capitalInTitle = Flags(rawValue: 128)
    }

    /// One spelling stands for all words with the same beginning.
    public struct Term: Sendable {
        /// A hash of the first letters, never 0.
        public let key: UInt32
        public internal(set) var flags: Flags
        /// Occurrences in the title count double.
        public internal(set) var count: UInt8
        /// The bytes of one spelling, in the title or in the text.
        var length: UInt8
        var start: UInt32
    }

    /// Sorted by key.
    public let terms: [Term]
    /// The language alone, without the script.
    public let language: LanguageKey
    /// Whether most words are of scripts with capitals. In others any term may be a name.
    public let isCased: Bool
    /// The day at the head of the text.
    public let statedDay: CivilDay?

    /// Safe to call from many threads at once; cannot fail. The time is bounded, whatever the length of the text.
    /// - Parameter language: as `Article.language`.
    public init(title: String?, text: String, language: String?) {
        self.language = LanguageKey(language).spoken
        var builder = StoryFeatureBuilder()
        let keepsMarks = language == "vi"
        if var title {
            title.withUTF8 {
                builder.readTitle(StoryFeatures.prefix($0, StoryRules.titleBytes), keepsMarks: keepsMarks)
            }
        }
        var copy = text
        statedDay = copy.withUTF8 { bytes in
            let head = StoryFeatures.prefix(bytes, StoryRules.textBytes)
            builder.readText(head, keepsMarks: keepsMarks)
            return StoryDateline.day(in: head)
        }
        terms = builder.finish()
        isCased = builder.isCased
    }

    /// The word of the text for a term; nil if the text has no such term.
    /// - Parameters: title and text as these features were made of.
    public func spelling(of key: UInt32, title: String?, text: String) -> String? {
        guard let term = terms.first(where: { $0.key == key }) else { return nil }
        let source = term.flags.contains(.inTitle) ? title ?? "" : text
        let bytes = source.utf8.dropFirst(Int(term.start)).prefix(Int(term.length))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// At most some bytes, without a part of a scalar at the end.
    static func prefix(_ text: UnsafeBufferPointer<UInt8>, _ most: Int) -> UnsafeBufferPointer<UInt8> {
        guard text.count > most else { return text }
        var end = most
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return UnsafeBufferPointer(rebasing: text[..<end])
    }
}
