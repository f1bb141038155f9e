// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Determines which lines of an article would be boilerplate lines without it: learns again from the articles of its
/// outlet that share a line with it, in the order in which they arrived.
///
/// An outlet may have very many articles, so most of them are read before the write lock is taken, and only later
/// additions are read under it.
final class Relearning {
    private let article: ArticleLines
    private let wasBoilerplate: Set<UInt32>
    private let index: any BoilerplateIndex
    private var boilerplate: Set<UInt32> = []
    private var holders: [UInt32: [ArticleLines]] = [:]
    private var last = ArticleNumber.first
    /// Log entries after this one may have changed what was read.
    private let change: LineChangeNumber

    /// The changes caused by the removal of the article.
    struct Outcome {
        var learned: [(line: OutletLine, holders: [ArticleLines])] = []
        var unlearned: [(line: OutletLine, holders: [ArticleLines])] = []

        var isEmpty: Bool { learned.isEmpty && unlearned.isEmpty }
    }

    init(without article: ArticleLines, _ matcher: any CopyMatcher, _ reader: any FamilyReader) throws {
        self.article = article
        index = matcher.makeBoilerplateIndex()
        change = try reader.lastLineChange()
        wasBoilerplate = Set(
            try article.lines.filter { try reader.isBoilerplate(OutletLine(outlet: article.outlet, line: $0)) })
    }

    /// Reads the articles added since the last call.
    private func read(_ reader: any FamilyReader) throws {
        let lines = Set(article.lines)
        try reader.forEachLines(of: article.outlet, after: last) { holder in
            last = holder.article
            if holder.article != article.article { add(holder, sharing: lines) }
            // If a line does not change, its holders are not needed.
            return !(wasBoilerplate == lines && boilerplate == lines)
        }
    }

    private func add(_ holder: ArticleLines, sharing lines: Set<UInt32>) {
        let shared = lines.intersection(holder.lines)
        let open = shared.filter { !boilerplate.contains($0) || !wasBoilerplate.contains($0) }
        for line in open { holders[line, default: []].append(holder) }
        guard !shared.isSubset(of: boilerplate) else { return }
        let learned = index.insert(holder.article, outlet: holder.outlet, lines: holder.lines)
        for line in learned.map(\.line) where lines.contains(line) {
            boilerplate.insert(line)
            if wasBoilerplate.contains(line) { holders[line] = nil }
        }
    }

    /// - Returns: nil when the data read may be out of date.
    func outcome(_ reader: any FamilyReader) throws -> Outcome? {
        guard try reader.lastLineChange() == change else { return nil }
        try read(reader)
        var outcome = Outcome()
        for line in Set(article.lines).sorted() where wasBoilerplate.contains(line) != boilerplate.contains(line) {
            let change = (OutletLine(outlet: article.outlet, line: line), holders[line] ?? [])
            if wasBoilerplate.contains(line) {
                outcome.unlearned.append(change)
            } else {
                outcome.learned.append(change)
            }
        }
        return outcome
    }
}
