// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Learns which lines an outlet puts under many of its articles: those that stand in several of its texts which have
/// little else in common. Versions of one article repeat its lines, and count as one text.
///
/// Whether a line is standing depends on the texts alone: it is asked anew with each one that is like none before.
final class StandingLearner: StandingIndex {
    /// Of a standing line nobody need know who holds it.
    private static let standing = Postings.many(0)

    private var table = PostingTable()
    private var blocks = PostingBlocks()
    /// By slot: whose it is, and where its lines begin in `pool`.
    private var articles: [Int64] = []
    private var starts: [Int] = []
    private var counts: [UInt8] = []
    private var pool: [UInt32] = []

    func insert(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) -> [LearnedLine] {
        guard !lines.isEmpty else { return [] }
        let slot = UInt32(articles.count)
        precondition(slot < 1 << 30, "more articles than a slot can number")
        var keys: [UInt32] = []
        for line in lines where !keys.contains(key(line, outlet)) { keys.append(key(line, outlet)) }
        articles.append(article.value)
        starts.append(pool.count)
        counts.append(UInt8(keys.count))
        pool += keys
        var learned: [LearnedLine] = []
        for (index, line) in lines.enumerated() where !lines[..<index].contains(line) {
            guard let holders = add(slot, to: key(line, outlet)) else { continue }
            let articles = holders.map { ArticleNumber(self.articles[Int($0)]) }
            learned.append(LearnedLine(outlet: outlet, line: line, holders: articles.sorted()))
        }
        return learned
    }

    func remove(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) {
        for line in lines {
            let key = key(line, outlet)
            switch Postings(table.value(key)) {
            case .none, .many: break
            case .one(let slot): if articles[Int(slot)] == article.value { table.set(key, to: 0) }
            case .block(let block):
                guard let slot = blocks.slots(block).first(where: { articles[Int($0)] == article.value }) else { break }
                let moved = blocks.remove(slot, from: block)
                if blocks.count(moved) > 1 {
                    table.set(key, to: Postings.block(moved).value)
                } else if let last = blocks.slots(moved).first {
                    blocks.discard(moved)
                    table.set(key, to: Postings.one(last).value)
                }
            }
        }
    }

    func learn(_ line: UInt32, outlet: OutletKey) { settle(key(line, outlet)) }

    func standing(_ lines: [UInt32], outlet: OutletKey) -> Set<UInt32> {
        var standing: Set<UInt32> = []
        for line in lines {
            if case .many = Postings(table.value(key(line, outlet))) { standing.insert(line) }
        }
        return standing
    }

    private func key(_ line: UInt32, _ outlet: OutletKey) -> UInt32 {
        // The length stays where it is.
        let mixed = Mixing.mix(outlet.value ^ UInt64(line) &* 0x9E37_79B9_7F4A_7C15) >> 32
        return UInt32(truncatingIfNeeded: mixed) & ~15 | line & 15
    }

    /// Marks a line as standing; who holds it need not be known any more.
    private func settle(_ key: UInt32) {
        if case .block(let block) = Postings(table.value(key)) { blocks.discard(block) }
        table.set(key, to: StandingLearner.standing.value)
    }

    /// - Returns: who holds the line, where it has become standing.
    private func add(_ slot: UInt32, to key: UInt32) -> [UInt32]? {
        switch Postings(table.value(key)) {
        case .many: break
        case .none: table.set(key, to: Postings.one(slot).value)
        case .one(let other): table.set(key, to: Postings.block(blocks.make(other, slot)).value)
        case .block(let block):
            let others = Array(blocks.slots(block))
            // A line that so many versions of a few texts hold is theirs.
            guard others.count < PostingBlocks.longest else { break }
            let moved = blocks.append(slot, to: block)
            if moved != block { table.set(key, to: Postings.block(moved).value) }
            // One that is like another text adds none.
            guard others.count + 1 >= FamilyRules.standingTexts,
                !others.contains(where: { isSame($0, slot, but: key) }),
                differentTexts(others + [slot], but: key) >= FamilyRules.standingTexts
            else { break }
            settle(key)
            return others + [slot]
        }
        return nil
    }

    /// Texts that have little in common but this line, versions of one text counted as one.
    private func differentTexts(_ slots: [UInt32], but key: UInt32) -> Int {
        var groups: [[UInt32]] = []
        for slot in slots {
            let same = groups.indices.filter { groups[$0].contains { isSame($0, slot, but: key) } }
            let joined = same.reduce(into: [slot]) { $0 += groups[$1] }
            for index in same.reversed() { groups.remove(at: index) }
            groups.append(joined)
        }
        return groups.count
    }

    /// Whether what two texts share beside this line is so much of the shorter one that they count as one.
    private func isSame(_ a: UInt32, _ b: UInt32, but key: UInt32) -> Bool {
        let (first, second) = (lines(a), lines(b))
        let common = first.reduce(0) { $0 + ($1 != key && second.contains($1) ? StandingLines.weight(of: $1) : 0) }
        let fewer = min(weight(first, but: key), weight(second, but: key))
        return fewer == 0 ? first.count == second.count : Double(common) >= FamilyRules.standingSame * Double(fewer)
    }

    private func lines(_ slot: UInt32) -> ArraySlice<UInt32> {
        let start = starts[Int(slot)]
        return pool[start..<start + Int(counts[Int(slot)])]
    }

    private func weight(_ lines: ArraySlice<UInt32>, but key: UInt32) -> Int {
        lines.reduce(0) { $0 + ($1 == key ? 0 : StandingLines.weight(of: $1)) }
    }
}
