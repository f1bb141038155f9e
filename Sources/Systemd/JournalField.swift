// SPDX-License-Identifier: Apache-2.0

/// A field of a journal record: a name, and bytes of any kind (file names need not be UTF-8).
public struct JournalField: Hashable, Sendable {
    public let name: Name
    public let value: [UInt8]

    public init(_ name: Name, _ value: some StringProtocol) { self.init(name, bytes: Array(value.utf8)) }

    public init(_ name: Name, bytes: [UInt8]) {
        self.name = name
        self.value = bytes
    }

    /// A valid field name: 1 to 64 characters of A-Z, 0-9 and `_`, the first a letter. (journald reserves a leading `_`
    /// for fields that it adds itself, and drops such fields of other programs.)
    public struct Name: Hashable, Sendable, CustomStringConvertible {
        public let text: String

        public init?(_ text: String) {
            guard let first = text.utf8.first, Self.isLetter(first), text.utf8.count <= Self.limit,
                text.utf8.allSatisfy(Self.isAllowed)
            else { return nil }
            self.text = text
        }

        /// The nearest valid field name: letters in upper case, other characters as `_`, shortened to the limit. A name
        /// that is reserved (`MESSAGE`) or does not begin with a letter gets the prefix `LOG_`.
        public init(nearest text: String) {
            var bytes = text.utf8.map { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
                default: Self.isAllowed(byte) ? byte : UInt8(ascii: "_")
                }
            }
            if bytes.first.map(Self.isLetter) != true || Self.taken.contains(String(decoding: bytes, as: UTF8.self)) {
                bytes = Array("LOG_".utf8) + bytes
            }
            self.text = String(decoding: bytes.prefix(Self.limit), as: UTF8.self)
        }

        /// For the names declared below.
        private init(known text: StaticString) { self.text = text.description }

        public var description: String { text }

        /// journald's own limit, `journal_field_valid()`.
        private static let limit = 64
        /// Fields that ``JournalRecord`` writes itself.
        private static let taken: Set = ["MESSAGE", "MESSAGE_ID", "PRIORITY", "SYSLOG_IDENTIFIER"]

        private static func isLetter(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        }

        private static func isAllowed(_ byte: UInt8) -> Bool {
            isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
        }
    }
}

/// The fields for filtering our records; the manual page copytasterd(8) lists them.
extension JournalField.Name {
    public static let articleID = Self(known: "ARTICLE_ID")
    /// The file name as its raw bytes.
    public static let articleFile = Self(known: "ARTICLE_FILE")
    /// The entry of an article in that file, if the file is an archive.
    public static let articleEntry = Self(known: "ARTICLE_ENTRY")
    public static let articleTitle = Self(known: "ARTICLE_TITLE")
    public static let articleSource = Self(known: "ARTICLE_SOURCE")
    public static let articleLanguage = Self(known: "ARTICLE_LANGUAGE")
    /// stored, known, held or rejected.
    public static let articleOutcome = Self(known: "ARTICLE_OUTCOME")
    public static let articleRelation = Self(known: "ARTICLE_RELATION")
    public static let articleRelatedTo = Self(known: "ARTICLE_RELATED_TO")
    public static let articleResemblance = Self(known: "ARTICLE_RESEMBLANCE")
    public static let articleFamily = Self(known: "ARTICLE_FAMILY")
    public static let articleStory = Self(known: "ARTICLE_STORY")
    public static let articleStage = Self(known: "ARTICLE_STAGE")
    public static let articleReason = Self(known: "ARTICLE_REASON")
    public static let articleSHA256 = Self(known: "ARTICLE_SHA256")
    public static let articleDuration = Self(known: "ARTICLE_DURATION_USEC")
    /// The subject of a record that is not about an article: a setting, a directory.
    public static let subject = Self(known: "COPYTASTER_SUBJECT")
    /// The cause in words, for example of a degraded state or a refused settings file.
    public static let cause = Self(known: "COPYTASTER_CAUSE")
    /// A number, for example of waiting files or of articles in a summary.
    public static let count = Self(known: "COPYTASTER_COUNT")
    /// The swift-log label.
    static let logger = Self(known: "LOGGER")
    static let error = Self(known: "ERROR")
    static let message = Self(known: "MESSAGE")
    static let messageID = Self(known: "MESSAGE_ID")
    static let priority = Self(known: "PRIORITY")
}
