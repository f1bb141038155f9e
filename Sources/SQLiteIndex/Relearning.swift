// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// Finds out which of an article's lines would be standing if it had never been there: the articles of its outlet that
/// share a line with it are learned from anew, in the order in which they came.
///
/// An outlet may have very many articles, so most of the reading is done before the write lock is taken and only what
/// was added since is read under it.
final class Relearning {
    private let article: LineHolder
    private let wasStanding: Set<UInt32>
    private let index: any StandingIndex
    private var standing: Set<UInt32> = []
    private var holders: [UInt32: [LineHolder]] = [:]
    private var last: Int64 = 0
    /// Whatever the log says after this one may have changed what was read.
    private let change: Int64

    /// What changes where the article goes.
    struct Outcome {
        var learned: [(line: OutletLine, holders: [LineHolder])] = []
        var unlearned: [(line: OutletLine, holders: [LineHolder])] = []

        var isEmpty: Bool { learned.isEmpty && unlearned.isEmpty }
    }

    init(without article: LineHolder, _ matcher: any CopyMatcher, _ db: Database) throws {
        self.article = article
        index = matcher.makeStandingIndex()
        change = try LineChanges.last(db)
        wasStanding = Set(
            try article.lines.filter { try LineChanges.isStanding(OutletLine(outlet: article.outlet, line: $0), db) })
    }

    /// Reads the articles that were added since the last time.
    func read(_ db: Database) throws {
        let lines = Set(article.lines)
        try LineHolder.forEach(of: article.outlet, after: last, db) { holder in
            last = holder.article
            if holder.article != article.article { add(holder, sharing: lines) }
            // Of a line that stays as it is nobody need know who holds it.
            return !(wasStanding == lines && standing == lines)
        }
    }

    private func add(_ holder: LineHolder, sharing lines: Set<UInt32>) {
        let shared = lines.intersection(holder.lines)
        let open = shared.filter { !standing.contains($0) || !wasStanding.contains($0) }
        for line in open { holders[line, default: []].append(holder) }
        guard !shared.isSubset(of: standing) else { return }
        let learned = index.insert(ArticleNumber(holder.article), outlet: holder.outlet, lines: holder.lines)
        for line in learned.map(\.line) where lines.contains(line) {
            standing.insert(line)
            if wasStanding.contains(line) { holders[line] = nil }
        }
    }

    /// - Returns: nil where what was read may not be so any more.
    func outcome(_ db: Database) throws -> Outcome? {
        guard try LineChanges.last(db) == change else { return nil }
        try read(db)
        var outcome = Outcome()
        for line in Set(article.lines).sorted() where wasStanding.contains(line) != standing.contains(line) {
            let change = (OutletLine(outlet: article.outlet, line: line), holders[line] ?? [])
            if wasStanding.contains(line) { outcome.unlearned.append(change) } else { outcome.learned.append(change) }
        }
        return outcome
    }
}
