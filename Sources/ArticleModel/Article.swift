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
    /// The part of the publication it stands in, as the file names it (`Sport`, `Monde`).
    public let section: String?
    /// When it may be published, where its file says that it must not be before.
    public let embargoed: Date?
    /// Whether it may be used, where its file says so.
    public let status: PublicationStatus?
    /// The document id of another article that this one withdraws (a kill notice).
    public let withdraws: String?
    /// Whether the file says that it holds only the beginning, the rest being for subscribers.
    public let isIncomplete: Bool
    public let format: Format
    /// Paragraphs separated by one empty line, NFC, without leading or trailing white space. Holds no title.
    public let text: String
    /// Words of `text`, as Unicode counts them; characters of scripts that write no spaces count one each.
    public let words: WordCount
    /// Where each field came from.
    public let fields: [FieldName: FieldOrigin]

    public init(
        title: String?, byline: [String] = [], source: String? = nil, url: String? = nil, documentID: String? = nil,
        language: String? = nil, published: Date? = nil, modified: Date? = nil, section: String? = nil,
        embargoed: Date? = nil, status: PublicationStatus? = nil, withdraws: String? = nil, isIncomplete: Bool = false,
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

/// Words of a text; never negative.
public struct WordCount: Hashable, Comparable, Sendable {
    public let value: Int
    public init(_ value: Int) { self.value = max(0, value) }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// Whether its publisher lets an article be used: the words of the IPTC's standards.
public enum PublicationStatus: String, Hashable, Sendable, CaseIterable {
    case usable
    /// Not to be used for now.
    case withheld
    /// Never to be used; what was published of it is to be removed.
    case canceled
}

/// What an article stood in, by the content of its file. A compressed file or an archive is what lies in it.
public enum Format: String, Hashable, Sendable, CaseIterable {
    case text
    case html
    /// One JSON object, or an array of them.
    case json
    /// JSON Lines: one object a line, many articles a file.
    case jsonl
    /// IPTC NITF.
    case nitf
    /// IPTC NewsML 1.
    case newsml
    /// IPTC NewsML-G2.
    case newsmlG2 = "newsml-g2"
    /// IPTC ninjs, news in JSON.
    case ninjs
    /// RSS of any version, RDF among them.
    case rss
    case atom
    case jsonFeed = "json-feed"
    /// One mail message.
    case eml
    case mbox
    case mhtml
    case warc
    case markdown
    /// The wires of agencies: IPTC 7901 and ANPA 1312.
    case wire
}
