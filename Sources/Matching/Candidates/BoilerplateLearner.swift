// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Learns which lines an outlet puts under many of its articles: lines that occur in several of its texts which
/// otherwise have little in common. Versions of one article repeat its lines and count as one text.
///
/// Whether a line is a boilerplate line depends only on the texts: it is determined again with each text that differs
/// from all earlier ones.
final class BoilerplateLearner: BoilerplateIndex {
    /// The holders of a boilerplate line are not stored.
    private static let boilerplate = Postings.many(0)

    private var table = PostingTable()
    private var blocks = PostingBlocks()
    /// By slot: the article, and where its lines begin in `pool`.
    private var articles: [Int64] = []
    private var starts: [Int] = []
    private var counts: [UInt8] = []
    private var pool: [UInt32] = []
    /// The changes of a transaction: for each changed key, the state before the transaction. Nil outside a transaction.
    private var journal: [UInt32: Former]?
    /// Slots removed in the transaction, with their articles; and the number of slots before it.
    private var removed: [(slot: Int, article: Int64)] = []
    private var slotsBefore = 0

    private enum Former {
        case free, boilerplate
        case held([UInt32])
    }

    /// Marks the slot of a removed article. Valid numbers are never negative.
    private static let gone: Int64 = -1

    func insert(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) -> [LearnedLine] {
        guard !lines.isEmpty else { return [] }
        let slot = take(article, lines, outlet)
        var learned: [LearnedLine] = []
        for (index, line) in lines.enumerated() where !lines[..<index].contains(line) {
            guard let holders = add(slot, to: key(line, outlet)) else { continue }
            let articles = holders.map { ArticleNumber(self.articles[Int($0)]) }
            learned.append(LearnedLine(outlet: outlet, line: line, holders: articles.sorted()))
        }
        return learned
    }

    /// Assigns a slot to an article with these lines, without adding it to their holders.
    private func take(_ article: ArticleNumber, _ lines: [UInt32], _ outlet: OutletKey) -> UInt32 {
        let slot = UInt32(articles.count)
        precondition(slot < 1 << 30, "more articles than a slot can number")
        var keys: [UInt32] = []
        for line in lines where !keys.contains(key(line, outlet)) { keys.append(key(line, outlet)) }
        articles.append(article.value)
        starts.append(pool.count)
        counts.append(UInt8(clamping: keys.count))
        pool += keys.prefix(Int(UInt8.max))
        return slot
    }

    func remove(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) {
        for line in lines { remove(from: key(line, outlet)) { articles[Int($0)] == article.value } }
    }

    func remove(_ articles: Set<ArticleNumber>) {
        guard let first = articles.min()?.value, let last = articles.max()?.value else { return }
        for slot in self.articles.indices {
            let article = self.articles[slot]
            guard article >= first, article <= last, articles.contains(ArticleNumber(article)) else { continue }
            for key in lines(UInt32(slot)) { remove(from: key) { $0 == UInt32(slot) } }
            if journal != nil { removed.append((slot, article)) }
            self.articles[slot] = Self.gone
        }
    }

    private func remove(from key: UInt32, _ isIt: (UInt32) -> Bool) {
        switch Postings(table.value(key)) {
        case .none, .many: break
        case .one(let slot):
            guard isIt(slot) else { break }
            note(key)
            table.set(key, to: 0)
        case .block(let block):
            guard let slot = blocks.slots(block).first(where: isIt) else { break }
            note(key)
            let moved = blocks.remove(slot, from: block)
            if blocks.count(moved) > 1 {
                table.set(key, to: Postings.block(moved).value)
            } else if let last = blocks.slots(moved).first {
                blocks.discard(moved)
                table.set(key, to: Postings.one(last).value)
            }
        }
    }

    func learn(_ line: UInt32, outlet: OutletKey) { markBoilerplate(key(line, outlet)) }

    func unlearn(_ line: UInt32, outlet: OutletKey, holders: [(article: ArticleNumber, lines: [UInt32])]) {
        let key = key(line, outlet)
        note(key)
        set(key, to: holders.prefix(PostingBlocks.longest).map { take($0.article, $0.lines, outlet) })
    }

    func boilerplate(_ lines: [UInt32], outlet: OutletKey) -> Set<UInt32> {
        var boilerplate: Set<UInt32> = []
        for line in lines {
            if case .many = Postings(table.value(key(line, outlet))) { boilerplate.insert(line) }
        }
        return boilerplate
    }

    private func key(_ line: UInt32, _ outlet: OutletKey) -> UInt32 {
        // The lower bits hold the length of the line and stay unchanged.
        let mixed = Mixing.mix(outlet.value ^ UInt64(line) &* 0x9E37_79B9_7F4A_7C15) >> 32
        return UInt32(truncatingIfNeeded: mixed) & ~15 | line & 15
    }

    /// Marks a line as a boilerplate line; its holders are no longer stored.
    private func markBoilerplate(_ key: UInt32) {
        note(key)
        if case .block(let block) = Postings(table.value(key)) { blocks.discard(block) }
        table.set(key, to: BoilerplateLearner.boilerplate.value)
    }

    /// - Returns: the holders of the line, if it has become a boilerplate line.
    private func add(_ slot: UInt32, to key: UInt32) -> [UInt32]? {
        switch Postings(table.value(key)) {
        case .many: break
        case .none:
            note(key)
            table.set(key, to: Postings.one(slot).value)
        case .one(let other):
            note(key)
            table.set(key, to: Postings.block(blocks.make(other, slot)).value)
        case .block(let block):
            let others = Array(blocks.slots(block))
            // A line in so many versions of so few texts belongs to those texts.
            guard others.count < PostingBlocks.longest else { break }
            note(key)
            let moved = blocks.append(slot, to: block)
            if moved != block { table.set(key, to: Postings.block(moved).value) }
            // A text similar to an earlier one adds no different text.
            guard others.count + 1 >= FamilyRules.boilerplateTexts,
                !others.contains(where: { isSame($0, slot, but: key) }),
                differentTexts(others + [slot], but: key) >= FamilyRules.boilerplateTexts
            else { break }
            markBoilerplate(key)
            return others + [slot]
        }
        return nil
    }

    /// The number of texts that have little in common except this line; versions of one text count once.
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

    /// Whether the lines that two texts share, except this one, make up so much of the shorter text that the two count
    /// as one.
    private func isSame(_ a: UInt32, _ b: UInt32, but key: UInt32) -> Bool {
        let (first, second) = (lines(a), lines(b))
        let common = first.reduce(0) { $0 + ($1 != key && second.contains($1) ? BoilerplateLines.weight(of: $1) : 0) }
        let fewer = min(weight(first, but: key), weight(second, but: key))
        return fewer == 0 ? first.count == second.count : Double(common) >= FamilyRules.boilerplateSame * Double(fewer)
    }

    private func lines(_ slot: UInt32) -> ArraySlice<UInt32> {
        let start = starts[Int(slot)]
        return pool[start..<start + Int(counts[Int(slot)])]
    }

    private func weight(_ lines: ArraySlice<UInt32>, but key: UInt32) -> Int {
        lines.reduce(0) { $0 + ($1 == key ? 0 : BoilerplateLines.weight(of: $1)) }
    }
}

// MARK: Transactions

extension BoilerplateLearner {
    func begin() { (journal, removed, slotsBefore) = ([:], [], articles.count) }

    func commit() { (journal, removed) = (nil, []) }

    func rollBack() {
        guard let changes = journal else { return }
        journal = nil
        for (key, former) in changes {
            switch former {
            case .free: set(key, to: [])
            case .boilerplate: markBoilerplate(key)
            case .held(let slots): set(key, to: slots)
            }
        }
        for (slot, article) in removed { articles[slot] = article }
        removed = []
        if slotsBefore < articles.count {
            pool.removeLast(pool.count - starts[slotsBefore])
            let count = articles.count - slotsBefore
            articles.removeLast(count)
            starts.removeLast(count)
            counts.removeLast(count)
        }
    }

    /// Call it before the state of a key changes.
    private func note(_ key: UInt32) {
        guard journal != nil, journal?[key] == nil else { return }
        journal?[key] =
            switch Postings(table.value(key)) {
            case .none: .free
            case .many: .boilerplate
            case .one(let slot): .held([slot])
            case .block(let block): .held(Array(blocks.slots(block)))
            }
    }

    /// Makes exactly these slots the holders of a key.
    private func set(_ key: UInt32, to slots: [UInt32]) {
        if case .block(let block) = Postings(table.value(key)) { blocks.discard(block) }
        switch slots.count {
        case 0: table.set(key, to: 0)
        case 1: table.set(key, to: Postings.one(slots[0]).value)
        default:
            var block = blocks.make(slots[0], slots[1])
            for slot in slots[2...] { block = blocks.append(slot, to: block) }
            table.set(key, to: Postings.block(block).value)
        }
    }
}
