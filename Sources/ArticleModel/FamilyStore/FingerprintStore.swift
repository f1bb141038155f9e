// SPDX-License-Identifier: Apache-2.0

/// Fingerprints of distinct texts, and the links between them.
public protocol FingerprintReader: AnyObject {
    func fingerprintID(of body: TextDigest) throws -> FingerprintID?
    /// Nil for one that another process removed since it was seen.
    func fingerprint(_ fingerprintID: FingerprintID) throws -> Fingerprint?

    /// The links in which it is the lower one: each link has one lower end.
    func links(from fingerprintID: FingerprintID) throws -> [SimilarityEdge]
    /// The lower ends of the links in which it is the higher one.
    func fingerprintsLinked(to fingerprintID: FingerprintID) throws -> [FingerprintID]
    /// The other ends of all its links.
    func neighbours(of fingerprintID: FingerprintID) throws -> [FingerprintID]
    /// Of the links in which it is the higher one, that to the text most like it.
    func strongestLink(to fingerprintID: FingerprintID) throws -> SimilarityEdge?

    /// How many were made by other rules.
    func countFingerprints(notMadeBy rules: Int) throws -> Int
    /// The first of these, ascending.
    func fingerprintIDs(notMadeBy rules: Int, limit: Int) throws -> [FingerprintID]

    /// Calls `body` with the keys of copies and renderings of those after a number, ascending.
    /// - Parameter limit: fingerprints at most.
    /// - Returns: how many there were.
    func forEachFingerprint(
        after fingerprintID: FingerprintID, limit: Int,
        _ body: (_ fingerprintID: FingerprintID, _ keys: [UInt32], _ sketch: [UInt32], _ language: LanguageKey) throws
            -> Void
    ) throws -> Int
    /// The same with the keys of translations, of those whose language is known, up to a last number.
    func forEachNames(
        after fingerprintID: FingerprintID, through last: FingerprintID, limit: Int,
        _ body: (_ fingerprintID: FingerprintID, _ names: [UInt32], _ language: LanguageKey) throws -> Void
    ) throws -> Int
}

public protocol FingerprintWriter: AnyObject {
    /// - Parameter links: to others, in each of which it is the higher end.
    func insert(_ fingerprint: Fingerprint, as fingerprintID: FingerprintID, rules: Int, links: [SimilarityEdge]) throws
    /// Removes one with all its links.
    /// - Returns: what it was found by; nil when there is none.
    func remove(_ fingerprintID: FingerprintID) throws -> FingerprintKeys?
    /// Makes all count as made by other rules.
    func markAllFingerprints() throws
}

/// By what a fingerprint is found.
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
