// SPDX-License-Identifier: Apache-2.0

/// A word of the indexed texts as it is spelled there.
public struct SpelledWord: Hashable, Sendable {
    /// The term in the full-text index: folded.
    public let term: String
    /// In lower case, with its diacritics.
    public let spelling: String

    public init(term: String, spelling: String) {
        self.term = term
        self.spelling = spelling
    }
}

/// What a search needs to know of the indexed texts: their languages, sources and words. Implemented by stores.
public protocol SearchVocabulary: Sendable {
    /// The languages of the indexed words (BCP 47 primary languages, lower case), each once; the empty string for texts
    /// of an unknown language.
    func languages() throws(IndexError) -> [String]

    /// Words of the texts in one language whose terms begin like this, in the order of their terms.
    /// - Parameter beginning: a term or its beginning; not empty.
    func words(of language: String, beginning: String, limit: Int) throws(IndexError) -> [SpelledWord]

    /// All sources as they are stored, each once.
    func sources() throws(IndexError) -> [String]
}
