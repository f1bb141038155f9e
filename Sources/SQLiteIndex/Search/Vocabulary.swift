// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// Writes the table `word` in one transaction: the words of articles as they are spelled, by language.
final class Vocabulary {
    private let db: Database
    private let known: KnownWords
    /// The counter of removals in this transaction; nil until it is needed.
    private var removals: Int64?
    /// Hashes of words that this transaction has added, or found in the table.
    private var fresh = WordHashes()

    init(_ db: Database, _ known: KnownWords) {
        (self.db, self.known) = (db, known)
    }

    /// Must be called after the transaction was committed, and only then.
    func noteCommitted() {
        if let removals { known.adopt(fresh, removals: removals) }
    }

    private func begin() throws {
        guard removals == nil else { return }
        let counted = try db.number("SELECT value FROM counter WHERE name = 'word_removals'") { _ in } ?? 0
        known.begin(removals: counted)
        removals = counted
    }

    // MARK: Words of a new article

    /// A word in the bytes of `SearchTerms.spellings`.
    private struct Place {
        let hash: UInt64
        let term: Range<Int>
        /// Empty if it is spelled like the term.
        let spelling: Range<Int>
    }

    /// Adds the words of an article that are not there yet.
    func learn(_ terms: SearchTerms, language: String?) throws {
        guard !terms.spellings.isEmpty else { return }
        try begin()
        let language = LanguageTerm.key(of: LanguageTerm.text(of: language))
        var spellings = terms.spellings
        try spellings.withUTF8 { bytes in
            for place in newWords(in: bytes, language) { try insert(place, UnsafeRawBufferPointer(bytes), language) }
        }
    }

    private func newWords(in bytes: UnsafeBufferPointer<UInt8>, _ language: String) -> [Place] {
        let seed = FNV1a.step(language.utf8.reduce(FNV1a.empty) { FNV1a.step($0, $1) }, UInt8(ascii: " "))
        var places: [Place] = []
        known.lookUp { isKnown in
            var start = 0
            while start < bytes.count {
                var (end, separator, hash) = (start, Int?.none, seed)
                while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
                    if bytes[end] == UInt8(ascii: "="), separator == nil { separator = end }
                    hash = FNV1a.step(hash, bytes[end])
                    end += 1
                }
                if end > start, !isKnown(hash), fresh.insert(hash) {
                    let (middle, rest) = (separator ?? end, separator.map { $0 + 1 } ?? end)
                    places.append(Place(hash: hash, term: start..<middle, spelling: rest..<end))
                }
                start = end + 1
            }
        }
        return places
    }

    private func insert(_ place: Place, _ bytes: UnsafeRawBufferPointer, _ language: String) throws {
        guard !place.term.isEmpty else { return }
        try db.run("INSERT OR IGNORE INTO word (language, term, spelling) VALUES (?, ?, ?)") { columns in
            columns.add(language)
            columns.add(text: UnsafeRawBufferPointer(rebasing: bytes[place.term]))
            columns.add(text: UnsafeRawBufferPointer(rebasing: bytes[place.spelling]))
        }
    }

    // MARK: Words of a removed article

    /// Removes those terms from the vocabulary that no article of this language has any more.
    /// - Parameter language: as a term of the full-text index.
    func forget(_ terms: Set<Substring>, language: String) throws {
        guard !terms.isEmpty else { return }
        try begin()
        var isChanged = false
        for term in terms.sorted() where try !isUsed(term, language) {
            try db.run("DELETE FROM word WHERE language = ? AND term = ?") { columns in
                columns.add(LanguageTerm.key(of: language))
                columns.add(String(term))
            }
            isChanged = isChanged || db.changesCount > 0
        }
        guard isChanged else { return }
        try db.run("UPDATE counter SET value = value + 1 WHERE name = 'word_removals'") { _ in }
        (removals, fresh) = (nil, WordHashes())
        try begin()
    }

    private func isUsed(_ term: Substring, _ language: String) throws -> Bool {
        let form = SearchWords.Form([String(term)], language: language)
        let match = MatchExpression(.words(SearchWords([form]))).text
        return try db.number("SELECT rowid FROM fulltext WHERE fulltext MATCH ? LIMIT 1") { $0.add(match) } != nil
    }
}
