// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB
internal import Normalization

/// Puts articles that have characters as they were typed before those that only have other forms of them, which are the
/// same terms in the index. Reasons: docs/decisions/0023-ranking.md.
///
/// It reads the texts of the best matches only. Which these are does not depend on the part of the results that is wanted,
/// so pages fit together.
struct TypedCharacters {
    private let condition: SearchCondition
    /// The largest number of words that an article can lack.
    private let words: Int

    /// - Returns: nil if the order does not depend on how characters were typed: then it costs nothing.
    init?(_ condition: SearchCondition?) {
        guard let condition, condition.typedWords > 0 else { return nil }
        self.condition = condition
        words = condition.typedWords
    }

    /// Sets the tiers of the best matches.
    func rank(_ matches: inout [Match], now: Int64, _ limits: SearchLimits, _ db: Database) throws {
        let tiers = try tiers(of: matches.first(limits.examined, by: Match.order(.relevance, now: now)), limits, db)
        for place in matches.indices {
            if let tier = tiers[matches[place].row] { matches[place].tier = tier }
        }
    }

    /// - Parameter matches: the best first.
    private func tiers(of matches: [Match], _ limits: SearchLimits, _ db: Database) throws -> [Int64: Int] {
        let statement = try db.cachedStatement(
            sql:
                "SELECT article.title, body.text FROM article JOIN body ON body.row = article.row WHERE article.row = ?"
        )
        let decompressor = Decompressor()
        var tiers: [Int64: Int] = [:]
        var bytes = 0
        for match in matches where match.relevance != Match.unranked {
            guard bytes < limits.examinedBytes else { break }
            guard let row = try Row.fetchOne(statement, arguments: [match.row]) else { continue }
            let title: String? = row[0]
            let text = try decompressor.text(row[1])
            bytes += text.utf8.count
            var article = ExaminedText(title: title ?? "", body: text)
            let lacking = condition.lacking(in: &article)
            tiers[match.row] = 1 + min(Match.highestTier - 1, max(0, words - lacking))
        }
        return tiers
    }
}

/// The title and text of an article; folded only if necessary.
private struct ExaminedText {
    private var title: Part
    private var body: Part

    init(title: String, body: String) {
        self.title = Part(text: title)
        self.body = Part(text: body)
    }

    mutating func contains(_ words: SearchWords) -> Bool {
        for run in words.typed where !title.contains(run) {
            guard words.field != .title, body.contains(run) else { return false }
        }
        return true
    }

    private struct Part {
        var text: String
        private var folded: String?

        init(text: String) { self.text = text }

        /// - Parameter run: folded characters, separated by one space.
        mutating func contains(_ run: String) -> Bool {
            if text.containsBytes(run.filter { $0 != " " }) { return true }
            // Other widths, or something between the characters.
            let words = folded ?? FoldedWords.of(text)
            folded = words
            // A character is a word of its own, so it is found as a whole.
            return words.containsBytes(run)
        }
    }
}

extension String {
    /// Whether the same bytes are in this text.
    fileprivate func containsBytes(_ part: String) -> Bool {
        var (text, part) = (self, part)
        return text.withUTF8 { text in
            part.withUTF8 { part in
                guard let first = part.first, part.count <= text.count else { return part.isEmpty }
                var start = 0
                while start <= text.count - part.count {
                    if text[start] == first, text[start..<start + part.count].elementsEqual(part) { return true }
                    start += 1
                }
                return false
            }
        }
    }
}

extension SearchCondition {
    /// The words with typed characters that count.
    fileprivate var typedWords: Int {
        switch self {
        case .words(let words): words.typed.isEmpty ? 0 : 1
        case .all(let parts): parts.reduce(0) { $0 + $1.typedWords }
        case .any(let parts): parts.map(\.typedWords).min() ?? 0
        case .not, .filter: 0
        }
    }

    /// The number of these words that a matching article does not have as they were typed.
    fileprivate func lacking(in text: inout ExaminedText) -> Int {
        switch self {
        case .words(let words): return words.typed.isEmpty || text.contains(words) ? 0 : 1
        case .all(let parts): return parts.reduce(0) { $0 + $1.lacking(in: &text) }
        case .any(let parts):
            var least = Int.max
            for part in parts where least > 0 { least = min(least, part.lacking(in: &text)) }
            return least == .max ? 0 : least
        case .not, .filter: return 0
        }
    }
}
