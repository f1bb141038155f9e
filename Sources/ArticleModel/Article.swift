// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// One text as a reader sees it, with its metadata. A file may contain many.
public struct Article: Hashable, Sendable {
    public let id: ID
    public let title: String?
    /// The authors, in the order of the file; empty when it names none.
    public let byline: [String]
    /// The publisher, as a host name or a name; nil when neither the file nor the inbox names one.
    public let source: String?
    /// The canonical address.
    public let url: String?
    /// The article's own id, if the file gives one (JSON `id`, feed guid, Message-ID …).
    public let documentID: String?
    /// BCP 47 primary language, lower case (`fr`).
    public let language: String?
    public let published: Date?
    /// Whether the file states a day of publication without an hour; `published` is then the beginning of this day.
    public let publishedIsDay: Bool
    public var modified: Date?
    /// The section of the publication, as the file names it (`Sport`, `Monde`).
    public let section: String?
    /// The earliest time of publication, if the file sets an embargo.
    public let embargoed: Date?
    /// Whether the article may be used, if the file says so.
    public var status: PublicationStatus?
    /// The document id of another article that this one withdraws (a kill notice).
    public let withdraws: String?
    /// Whether the file says that it contains only the beginning because the rest is for subscribers.
    public let isIncomplete: Bool
    public let format: Format
    /// Paragraphs separated by one empty line, NFC, without leading or trailing white space. Does not contain the
    /// title.
    public let text: String
    /// Words of `text`, as Unicode counts them. In scripts without spaces each character counts as one word.
    public let words: WordCount
    /// The origin of each field.
    public let fields: [FieldName: FieldOrigin]

    public init(
        title: String?, byline: [String] = [], source: String? = nil, url: String? = nil, documentID: String? = nil,
        language: String? = nil, published: Date? = nil, publishedIsDay: Bool = false, modified: Date? = nil,
        section: String? = nil, embargoed: Date? = nil, status: PublicationStatus? = nil, withdraws: String? = nil,
        isIncomplete: Bool = false,
        format: Format, text: String, words: WordCount, fields: [FieldName: FieldOrigin] = [:]
    ) {
        self.id = ID(source: source, url: url, documentID: documentID, title: title, text: text)
        self.title = title
        self.byline = byline
        self.source = source
        self.url = url
        self.documentID = documentID
        self.language = language
        self.published = published
        self.publishedIsDay = published != nil && publishedIsDay
        self.modified = modified
        self.section = section
        self.embargoed = embargoed
        self.status = status
        self.withdraws = withdraws
        self.isIncomplete = isIncomplete
        self.format = format
        self.text = text
        self.words = words
        self.fields = fields
    }
}

extension Article {
    /// The time of publication with its precision; nil if the file states none. An arrival is no publication.
    public var publication: PublicationTime? { published.map { PublicationTime($0, isDay: publishedIsDay) } }
}

/// The number of words of a text; never negative.
public struct WordCount: Hashable, Comparable, Sendable {
    public let value: Int
    public init(_ value: Int) { self.value = max(0, value) }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// Whether the publisher permits the use of an article, in the terms of the IPTC standards.
public enum PublicationStatus: String, Hashable, Sendable, CaseIterable {
    case usable
    /// Must not be used for now.
    case withheld
    /// Must never be used; published copies must be removed.
    case canceled
}

/// The format that an article had, determined from the content of its file. For a compressed file or an archive, this
/// is the format of its content.
public enum Format: String, Hashable, Sendable, CaseIterable {
    case text
    case html
    /// One JSON object, or an array of them.
    case json
    /// JSON Lines: one object per line, many articles per file.
    case jsonl
    /// IPTC NITF.
    case nitf
    /// IPTC NewsML 1.
    case newsml
    /// IPTC NewsML-G2.
    case newsmlG2 = "newsml-g2"
    /// IPTC ninjs: news in JSON.
    case ninjs
    /// RSS of any version, including RDF.
    case rss
    case atom
    case jsonFeed = "json-feed"
    /// One mail message.
    case eml
    case mbox
    case mhtml
    case warc
    case markdown
    /// News agency wire formats: IPTC 7901 and ANPA 1312.
    case wire
}
