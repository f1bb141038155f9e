// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// What identifies a document besides its article id: removal notes, earlier readings, history.
public protocol IdentityReader: AnyObject {
    func hasRemovals() throws -> Bool
    /// The removal note that matches a key.
    func removal(_ key: RemovalKey) throws -> RemovalNote?

    /// Reads the data needed to remove articles. This takes long, so it is done before the write transaction.
    func prepareRemoval(of articles: [ArticleNumber]) throws -> any RemovalPreparation
    /// Whether a preparation matches an article in its present state.
    func isPrepared(_ article: ArticleNumber, in preparation: any RemovalPreparation) throws -> Bool

    /// Whether any article was read by an older reader than this. Usually there is none.
    func hasReadings(before versions: ReadingVersions) throws -> Bool
    /// Whether an article was read by an older reader.
    func isReading(_ article: ArticleNumber, before versions: ReadingVersions) throws -> Bool
    /// An older reader's result for the same part of the submitted file: the first such reading, preferring a file of
    /// the same name.
    /// - Parameter isOnlyPart: true to accept only a file with a single part, false to accept only a file with several
    ///   parts.
    func earlierReading(
        ofPartOf submission: Submission, isOnlyPart: Bool, except article: ArticleNumber?
    ) throws -> EarlierReading?
    /// Older readers' results for any part of the same file: the articles with a fingerprint.
    func earlierReadings(
        inFileOf submission: Submission, with fingerprintID: FingerprintID, except article: ArticleNumber?
    ) throws -> [EarlierReading]
    /// Whether a file with this content arrived before.
    func isKnown(_ content: ContentDigest) throws -> Bool

    /// The outcome that the history records for this arrival of an article.
    func outcome(of arrival: Arrival, article: ArticleNumber) throws -> Outcome?
}

public protocol IdentityWriter: AnyObject {
    /// Adds a line of history.
    func record(_ record: ArrivalRecord, article: ArticleNumber) throws
    /// Replaces an older reading, which is removed, by an article. The article takes over its history, its time of
    /// arrival, its place in the order of `admissionCursor`, its annotations and its manual overrides, and the old id
    /// leads to the article. A tag that both had remains once. The fingerprint stays.
    func replace(_ reading: StoredMember, by article: ArticleNumber, at time: Date) throws

    /// Removes an article with its terms, its annotations and its manual overrides. Lines, fingerprint and history
    /// stay.
    func remove(_ member: StoredMember, _ preparation: any RemovalPreparation) throws
    /// Leaves a note of a removed article. Its id, and every id that led to it, then leads to the successor.
    /// - Parameters:
    ///   - article: the article before its removal.
    ///   - successor: an article of the family that it left; nil when it was the only one.
    func addRemoval(
        _ removal: Removal, of member: StoredMember, as article: Article, successor: ArticleNumber?,
        digests: RemovalDigests
    ) throws
    /// Sets whether the files stay, on the note of an article and on all notes that belong to it.
    func setKeepsFiles(_ keepsFiles: Bool, ofRemoval article: Article.ID) throws
}

/// Data that a store needs to remove articles; opaque to callers.
public protocol RemovalPreparation: Sendable {}

/// A document as an older reader read it.
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

/// A note of a removal, and the number of the removed article.
public struct RemovalNote: Sendable {
    public let number: ArticleNumber
    public let removal: Removal

    public init(number: ArticleNumber, removal: Removal) {
        self.number = number
        self.removal = removal
    }
}

/// The keys by which a removed article is recognised when it arrives again.
public enum RemovalKey: Hashable, Sendable {
    case article(Article.ID)
    /// The text as stored, from the same source; or from any source if one of the two names none.
    case text(TextDigest, ofSource: TextDigest?)
    /// The same rule for the text as it is compared.
    case comparedText(TextDigest, ofSource: TextDigest?)
    /// The same part of the same file, unless the address or document id differs; or another part with the same address
    /// and document id.
    /// - url, document: see `RemovalDigests`.
    case filePart(ContentDigest, member: Int, url: TextDigest?, document: TextDigest?)
}

/// Digests of a text, with and without its source. The text cannot be recovered from them.
///
/// For the reason of each rule see docs/decisions/0018-identity-after-upgrade.md.
public struct RemovalDigests: Hashable, Sendable {
    public let text: TextDigest
    public let textOfSource: TextDigest?
    public let body: TextDigest
    public let bodyOfSource: TextDigest?

    /// - Parameter body: `Fingerprint.body` of the unmodified text, including boilerplate lines.
    public init(text: String, source: String?, body: TextDigest) {
        let source = source?.lowercased()
        let parts = Article.ID(digest: body.digest).hex
        self.text = TextDigest(of: [text], for: "copytaster removal text 1")
        textOfSource = source.map { TextDigest(of: [$0, text], for: "copytaster removal text of source 1") }
        self.body = TextDigest(of: [parts], for: "copytaster removal body 1")
        bodyOfSource = source.map { TextDigest(of: [$0, parts], for: "copytaster removal body of source 1") }
    }

    /// The digest of an address in a file.
    public static func url(_ url: String, in content: ContentDigest) -> TextDigest {
        TextDigest(of: [content.hex, url], for: "copytaster removal url 1")
    }

    /// The digest of a document id in a file.
    public static func document(_ id: String, in content: ContentDigest) -> TextDigest {
        TextDigest(of: [content.hex, id], for: "copytaster removal document 1")
    }
}
