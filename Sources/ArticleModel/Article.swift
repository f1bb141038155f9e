// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// One text as a reader sees it, with its metadata. A file may hold many.
public struct Article: Hashable, Sendable {
    public let id: ID
    public let title: String?
    /// The authors, in the order in which the file names them; empty where it names none.
    public let byline: [String]
    /// Who published it, as a host name or a name; nil where neither file nor inbox says.
    public let source: String?
    /// The canonical address.
    public let url: String?
    /// The article's own id where the file gives one (JSON `id`, feed guid, Message-ID …).
    public let documentID: String?
    /// BCP 47 primary language, lower case (`fr`).
    public let language: String?
    public let published: Date?
    public let modified: Date?
    public let format: Format
    /// Paragraphs separated by one empty line, NFC, without leading or trailing white space. Holds no title.
    public let text: String
    /// Words of `text`, as Unicode counts them; characters of scripts that write no spaces count one each.
    public let words: WordCount
    /// Where each field came from.
    public let fields: [FieldName: FieldOrigin]

    public init(
        title: String?, byline: [String] = [], source: String? = nil, url: String? = nil, documentID: String? = nil,
        language: String? = nil, published: Date? = nil, modified: Date? = nil, format: Format, text: String,
        words: WordCount, fields: [FieldName: FieldOrigin] = [:]
    ) {
        self.id = ID(source: source, url: url, documentID: documentID, title: title, text: text)
        self.title = title
        self.byline = byline
        self.source = source
        self.url = url
        self.documentID = documentID
        self.language = language
        self.published = published
        self.modified = modified
        self.format = format
        self.text = text
        self.words = words
        self.fields = fields
    }
}

/// Words of a text; never negative.
public struct WordCount: Hashable, Comparable, Sendable {
    public let value: Int
    public init(_ value: Int) { self.value = max(0, value) }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// What a file turned out to be, by its content.
public enum Format: String, Hashable, Sendable, CaseIterable {
    case text
    case html
    /// One JSON object, or an array of them.
    case json
    /// JSON Lines: one object a line, many articles a file.
    case jsonl
}
