// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// What a document is known by beyond the id of its article: removal notes, earlier readings, history.
public protocol IdentityReader: AnyObject {
    func hasRemovals() throws -> Bool
    /// The note by which something is recognised.
    func removal(_ key: RemovalKey) throws -> RemovalNote?

    /// What is needed of articles to remove them: takes long, so it is read before a transaction that writes.
    func prepareRemoval(of articles: [ArticleNumber]) throws -> any RemovalPreparation
    /// Whether that holds an article as it is now.
    func isPrepared(_ article: ArticleNumber, in preparation: any RemovalPreparation) throws -> Bool

    /// Whether any article was read by an older reader than this: mostly there is none.
    func hasReadings(before versions: ReadingVersions) throws -> Bool
    /// Whether an article was read by an older reader.
    func isReading(_ article: ArticleNumber, before versions: ReadingVersions) throws -> Bool
    /// What an older reader made of the same part of the file of a submission: the first such reading, of the file under
    /// the same name before others.
    /// - Parameter isOnlyPart: whether the file is to have no other parts, or some.
    func earlierReading(
        ofPartOf submission: Submission, isOnlyPart: Bool, except article: ArticleNumber?
    ) throws -> EarlierReading?
    /// What an older reader made of any part of its file, of the articles with a fingerprint.
    func earlierReadings(
        inFileOf submission: Submission, with fingerprintID: FingerprintID, except article: ArticleNumber?
    ) throws -> [EarlierReading]
    /// Whether a file of this content was there before.
    func isKnown(_ content: ContentDigest) throws -> Bool

    /// What the history says of this very arrival of an article.
    func outcome(of arrival: Arrival, article: ArticleNumber) throws -> Outcome?
}

public protocol IdentityWriter: AnyObject {
    /// Adds a line of history.
    func record(_ record: ArrivalRecord, article: ArticleNumber) throws
    /// Puts an article in the place of a reading, which is removed: its history, its time of arrival and what people
    /// decided are the article's, and its id leads there. The fingerprint stays.
    func replace(_ reading: StoredMember, by article: ArticleNumber, at time: Date) throws

    /// Removes an article with its terms and what people decided on it. Lines, fingerprint and history stay.
    func remove(_ member: StoredMember, _ preparation: any RemovalPreparation) throws
    /// Leaves a note of a removed article, by which its id and every id that led to it lead to another.
    /// - Parameters:
    ///   - article: as it was.
    ///   - successor: of the family that it left; nil where it was alone.
    func addRemoval(
        _ removal: Removal, of member: StoredMember, as article: Article, successor: ArticleNumber?,
        digests: RemovalDigests
    ) throws
    /// Sets of the note of an article, and of all that belong to it, whether its files stay.
    func setKeepsFiles(_ keepsFiles: Bool, ofRemoval article: Article.ID) throws
}

/// What a store needs to remove articles; opaque to others.
public protocol RemovalPreparation: Sendable {}

/// An older reader's reading of a document.
public struct EarlierReading: Sendable {
    public let number: ArticleNumber
    public let id: Article.ID
    public let fingerprintID: FingerprintID
    public let title: String?
    public let url: String?
    public let documentID: String?

    public init(
        number: ArticleNumber, id: Article.ID, fingerprintID: FingerprintID, title: String?, url: String?,
        documentID: String?
    ) {
        self.number = number
        self.id = id
        self.fingerprintID = fingerprintID
        self.title = title
        self.url = url
        self.documentID = documentID
    }
}

/// A note of a removal, and the number of the article that it is of.
public struct RemovalNote: Sendable {
    public let number: ArticleNumber
    public let removal: Removal

    public init(number: ArticleNumber, removal: Removal) {
        self.number = number
        self.removal = removal
    }
}

/// By what a removed article is recognised when it comes again.
public enum RemovalKey: Hashable, Sendable {
    case article(Article.ID)
    /// The text as it stood, of the same source, or where either names none.
    case text(TextDigest, ofSource: TextDigest?)
    /// The same of the text as it is compared.
    case comparedText(TextDigest, ofSource: TextDigest?)
    /// The same part of the same file, unless address or document id say otherwise; or another part with the same ones.
    /// - url, document: see `RemovalDigests`.
    case filePart(ContentDigest, member: Int, url: TextDigest?, document: TextDigest?)
}

/// Digests of a text, by itself and as that of its source. None of them lets anybody read the text.
///
/// Why each rule is as it is: docs/decisions/0018-identity-after-upgrade.md.
public struct RemovalDigests: Hashable, Sendable {
    public let text: TextDigest
    public let textOfSource: TextDigest?
    public let body: TextDigest
    public let bodyOfSource: TextDigest?

    /// - Parameter body: `Fingerprint.body` of the text as it came, boilerplate lines included.
    public init(text: String, source: String?, body: TextDigest) {
        let source = source?.lowercased()
        let parts = Article.ID(digest: body.digest).hex
        self.text = TextDigest(of: [text], for: "copytaster removal text 1")
        textOfSource = source.map { TextDigest(of: [$0, text], for: "copytaster removal text of source 1") }
        self.body = TextDigest(of: [parts], for: "copytaster removal body 1")
        bodyOfSource = source.map { TextDigest(of: [$0, parts], for: "copytaster removal body of source 1") }
    }

    /// An address in a file.
    public static func url(_ url: String, in content: ContentDigest) -> TextDigest {
        TextDigest(of: [content.hex, url], for: "copytaster removal url 1")
    }

    /// A document id in a file.
    public static func document(_ id: String, in content: ContentDigest) -> TextDigest {
        TextDigest(of: [content.hex, id], for: "copytaster removal document 1")
    }
}
