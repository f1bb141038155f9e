// SPDX-License-Identifier: Apache-2.0

/// Fingerprints of distinct texts, and the links between them.
public protocol FingerprintReader: AnyObject {
    func fingerprintID(of body: TextDigest) throws -> FingerprintID?
    /// Nil when another process removed the fingerprint in the meantime.
    func fingerprint(_ fingerprintID: FingerprintID) throws -> Fingerprint?

    /// The links in which the fingerprint has the lower number. Each link is stored under its lower end.
    func links(from fingerprintID: FingerprintID) throws -> [SimilarityEdge]
    /// The lower ends of the links in which the fingerprint has the higher number.
    func fingerprintsLinked(to fingerprintID: FingerprintID) throws -> [FingerprintID]
    /// The other ends of the links of one kind, in both directions.
    func fingerprintsLinked(to fingerprintID: FingerprintID, as kind: PairMatch.Kind) throws -> [FingerprintID]
    /// Of the links in which the fingerprint has the higher number, the one to the most similar text.
    func strongestLink(to fingerprintID: FingerprintID) throws -> SimilarityEdge?

    /// The number of fingerprints made by other rules.
    func countFingerprints(notMadeBy rules: Int) throws -> Int
    /// The first of these fingerprints, ascending.
    func fingerprintIDs(notMadeBy rules: Int, limit: Int) throws -> [FingerprintID]

    /// Calls `body` with the keys for copies and renderings of the fingerprints after a number, ascending.
    /// - Parameter limit: the maximum number of fingerprints.
    /// - Returns: the number of fingerprints read.
    func forEachFingerprint(
        after fingerprintID: FingerprintID, limit: Int,
        _ body: (_ fingerprintID: FingerprintID, _ keys: [UInt32], _ sketch: [UInt32], _ language: LanguageKey) throws
            -> Void
    ) throws -> Int
    /// The same with the keys for translations: only fingerprints with a known language, up to a last number.
    func forEachNames(
        after fingerprintID: FingerprintID, through last: FingerprintID, limit: Int,
        _ body: (_ fingerprintID: FingerprintID, _ names: [UInt32], _ language: LanguageKey) throws -> Void
    ) throws -> Int
}

extension FingerprintReader {
    /// The other ends of all links of the fingerprint.
    public func neighbours(of fingerprintID: FingerprintID) throws -> [FingerprintID] {
        try links(from: fingerprintID).map(\.b) + fingerprintsLinked(to: fingerprintID)
    }
}

extension Fingerprint {
    /// As it is read back: without the hash that depends on the article rather than its text, and without the lines. A
    /// link between two fingerprints must not depend on which of their articles arrived first.
    public var asStored: Fingerprint {
        Fingerprint(
            body: body, titledDigest: body, shingles: shingles, keys: keys, sketch: sketch, names: names,
            language: language)
    }
}

public protocol FingerprintWriter: AnyObject {
    /// - Parameter links: links to other fingerprints; this one is the higher end of each.
    func insert(_ fingerprint: Fingerprint, as fingerprintID: FingerprintID, rules: Int, links: [SimilarityEdge]) throws
    /// Adds links between stored fingerprints that have none.
    func insert(_ links: [SimilarityEdge]) throws
    /// Removes the links of one kind, in both directions.
    func removeLinks(of fingerprintID: FingerprintID, as kind: PairMatch.Kind) throws
    /// Removes a fingerprint with all its links.
    /// - Returns: its keys; nil when there is no such fingerprint.
    func remove(_ fingerprintID: FingerprintID) throws -> FingerprintKeys?
    /// Marks all fingerprints as made by other rules.
    func markAllFingerprints() throws
}

/// The keys by which a fingerprint is found.
public struct FingerprintKeys: Sendable {
    public let keys: [UInt32]
    public let sketch: [UInt32]
    public let names: [UInt32]
    public let language: LanguageKey

    public init(keys: [UInt32], sketch: [UInt32], names: [UInt32], language: LanguageKey) {
        self.keys = keys
        self.sketch = sketch
        self.names = names
        self.language = language
    }

    public init(_ fingerprint: Fingerprint) {
        self.init(
            keys: fingerprint.keys, sketch: fingerprint.sketch, names: fingerprint.names,
            language: fingerprint.language)
    }
}
