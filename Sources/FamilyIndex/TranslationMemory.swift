// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The index of this process for translations. Empty while all texts are in one language, as in most archives; loaded
/// from the store when the first text in a second language arrives.
final class TranslationMemory {
    private let matcher: any CopyMatcher
    private var index: (any CandidateIndex)?
    /// The first language seen.
    private var first: LanguageKey = .unknown
    /// The highest committed fingerprint that is loaded.
    private(set) var seen = FingerprintID.first

    init(_ matcher: any CopyMatcher) { self.matcher = matcher }

    /// - Returns: whether this is the second language, so that all stored fingerprints must be loaded now.
    @discardableResult
    func note(_ language: LanguageKey) -> Bool {
        guard index == nil, language != .unknown else { return false }
        guard first == .unknown || LanguageKey.mayTranslate(first, language) else { return false }
        if first == .unknown {
            first = language
            return false
        }
        index = matcher.makeCandidateIndex(.translations)
        return true
    }

    /// Reads new fingerprints from the store, once there are two languages.
    /// - Parameter last: the highest number to read: later ones are not committed or not seen yet.
    /// - Returns: the number of fingerprints read.
    @discardableResult
    func read(_ reader: any FamilyReader, through last: FingerprintID, atMost limit: Int) throws -> Int {
        guard let index, seen < last else { return 0 }
        let count = try reader.forEachNames(after: seen, through: last, limit: limit) {
            fingerprintID, names, language in
            index.insert(fingerprintID, keys: names, language: language)
            seen = fingerprintID
        }
        if count < limit { seen = last }
        return count
    }

    func counted(_ fingerprint: Fingerprint) -> [Candidate] {
        index?.counted(fingerprint.names, language: fingerprint.language) ?? []
    }

    func insert(_ fingerprintID: FingerprintID, _ keys: FingerprintKeys) {
        guard keys.language != .unknown else { return }
        index?.insert(fingerprintID, keys: keys.names, language: keys.language)
    }

    func remove(_ fingerprintID: FingerprintID, _ keys: FingerprintKeys) {
        index?.remove(fingerprintID, keys: keys.names)
    }

    /// - Parameter last: the highest number that is committed now.
    func commit(through last: FingerprintID) { if index != nil { seen = max(seen, last) } }
}
