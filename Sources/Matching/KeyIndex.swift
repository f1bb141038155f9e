// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Which prints hold which keys, in memory. Whether two texts are candidates depends on their keys alone, never on
/// what else is here or when it came; see docs/decisions/0004-folding.md.
final class KeyIndex: CandidateIndex {
    private let kind: CandidateKind
    private var table = PostingTable()
    private var blocks = PostingBlocks()
    private var commons: [CommonPostings] = []

    /// By slot: whose it is, and how many keys that print has.
    private var numbers: [Int64] = []
    private var sizes: [UInt32] = []
    /// The language of each, where translations are looked for; empty otherwise.
    private var languages: [UInt16] = []
    private var freeSlots: [UInt32] = []

    /// Scratch of a query: shared keys by slot, all 0 between queries, and the slots that have any.
    private var shared: [UInt32] = []
    private var touched: [UInt32] = []
    private var values: [UInt32] = []
    private var heads: [UInt64] = []
    private var lists: [(block: UInt32, count: Int)] = []

    init(_ kind: CandidateKind = .copies) { self.kind = kind }

    /// Keys that two texts of so many keys must share.
    @inline(__always)
    private func needed(_ a: Int, _ b: Int) -> Int {
        switch kind {
        case .copies: FamilyRules.sharedKeys(a, b)
        case .renderings: FamilyRules.sharedRuns(a, b)
        case .translations: FamilyRules.sharedPairs(a, b)
        }
    }

    /// A run of three words that many texts hold tells nothing of renderings, nor a pair of names of translations, so
    /// that its list ends there; a key of copies is weighed however common it is.
    @inline(__always)
    private func isFull(_ count: Int) -> Bool {
        switch kind {
        case .copies: false
        case .renderings: count > FamilyRules.mostHolders
        case .translations: count > FamilyRules.mostPairHolders
        }
    }

    private var mostCandidates: Int {
        switch kind {
        case .copies: FamilyRules.mostCandidates
        case .renderings: FamilyRules.mostRenderings
        case .translations: FamilyRules.mostTranslations
        }
    }

    /// The keys without the part of the text that they come from, where they hold one.
    private func hashes(_ keys: [UInt32]) -> [UInt32] { kind == .copies ? keys : keys.map(PartedKey.hash) }

    /// What a value in `table` stands for. One slot is most keys' whole list, so it needs no block.
    private enum Postings {
        case none
        case one(UInt32)
        case block(UInt32)
        case common(Int)

        @inline(__always)
        init(_ value: UInt32) {
            switch value >> 30 {
            case 3: self = .common(Int(value & 0x3FFF_FFFF))
            case 2: self = .block(value & 0x3FFF_FFFF)
            default: self = value == 0 ? .none : .one(value - 1)
            }
        }

        var value: UInt32 {
            switch self {
            case .none: 0
            case .one(let slot): slot + 1
            case .block(let block): 2 << 30 | block
            case .common(let index): 3 << 30 | UInt32(index)
            }
        }
    }

    func insert(_ print: PrintNumber, keys: [UInt32], language: LanguageKey) {
        guard !keys.isEmpty else { return }
        let slot = takeSlot(for: print, keys: keys.count)
        if kind == .translations { languages[Int(slot)] = language.value }
        for key in hashes(keys) { add(slot, to: key) }
    }

    func remove(_ print: PrintNumber, keys: [UInt32]) {
        let keys = hashes(keys)
        guard let slot = slot(of: print, keys: keys) else { return }
        for key in keys { remove(slot, from: key) }
        sizes[Int(slot)] = 0
        freeSlots.append(slot)
    }

    func candidates(_ keys: [UInt32], language: LanguageKey) -> [PrintNumber] {
        table.values(hashes(keys), into: &values, &heads)
        if kind == .translations { return inOtherLanguages(keys.count, language.value) }
        var common: [Int] = []
        for value in values {
            switch Postings(value) {
            case .none: break
            case .one(let slot): touch(slot)
            // All lengths are read before any list, see PostingTable.values.
            case .block(let block): lists.append((block, blocks.count(block)))
            case .common(let index): common.append(index)
            }
        }
        for (block, count) in lists where !isFull(count) { blocks.forEach(block) { touch($0) } }
        lists.removeAll(keepingCapacity: true)
        if !common.isEmpty { count(common, keys: keys.count) }
        return takeCandidates(keys: keys.count)
    }
}

// MARK: Queries

extension KeyIndex {
    /// Lists end before they are common here.
    private func inOtherLanguages(_ keys: Int, _ language: UInt16) -> [PrintNumber] {
        for value in values {
            switch Postings(value) {
            case .none, .common: break
            case .one(let slot): if languages[Int(slot)] != language { touch(slot) }
            case .block(let block): lists.append((block, blocks.count(block)))
            }
        }
        for (block, count) in lists where !isFull(count) {
            blocks.forEach(block) { if languages[Int($0)] != language { touch($0) } }
        }
        lists.removeAll(keepingCapacity: true)
        return takeCandidates(keys: keys)
    }

    @inline(__always)
    private func touch(_ slot: UInt32) {
        if shared[Int(slot)] == 0 { touched.append(slot) }
        shared[Int(slot)] += 1
    }

    /// Counts keys that very many texts have, without reading their lists where they cannot decide.
    ///
    /// A text that shares none but `n` common keys must hold at least one of any `n - needed + 1` of them, so the
    /// longest `needed - 1` lists need not be read, only asked about texts already met (prefix filtering: Chaudhuri,
    /// Ganti, Kaushik, "A primitive operator for similarity joins in data cleaning", 2006).
    private func count(_ common: [Int], keys: Int) {
        var met = [[UInt32]](repeating: [], count: CommonPostings.classCount)
        for slot in touched { met[CommonPostings.sizeClass(sizes[Int(slot)])].append(slot) }
        for sizeClass in 1..<CommonPostings.classCount {
            let needed = needed(keys, CommonPostings.fewest(sizeClass))
            let read = max(0, common.count - needed + 1)
            if read == 0, met[sizeClass].isEmpty { continue }
            let shortestFirst = common.sorted {
                commons[$0].slots(sizeClass).count < commons[$1].slots(sizeClass).count
            }
            let before = touched.count
            for index in shortestFirst.prefix(read) { for slot in commons[index].slots(sizeClass) { touch(slot) } }
            met[sizeClass] += touched[before...]
            var left = common.count - read
            for index in shortestFirst.dropFirst(read) where !commons[index].slots(sizeClass).isEmpty {
                for slot in met[sizeClass] where Int(shared[Int(slot)]) + left >= needed {
                    if commons[index].holds(slot, sizeClass) { shared[Int(slot)] += 1 }
                }
                left -= 1
            }
        }
    }

    /// The touched slots that share enough, and a clean scratch.
    private func takeCandidates(keys: Int) -> [PrintNumber] {
        var found: [(shared: UInt32, number: Int64)] = []
        for slot in touched {
            let count = shared[Int(slot)]
            shared[Int(slot)] = 0
            if Int(count) >= needed(keys, Int(sizes[Int(slot)])) {
                found.append((count, numbers[Int(slot)]))
            }
        }
        touched.removeAll(keepingCapacity: true)
        if found.count > mostCandidates {
            found.sort { $0.shared != $1.shared ? $0.shared > $1.shared : $0.number < $1.number }
            found.removeLast(found.count - mostCandidates)
        }
        return found.map { PrintNumber($0.number) }.sorted()
    }
}

// MARK: Changes

extension KeyIndex {
    private func takeSlot(for print: PrintNumber, keys: Int) -> UInt32 {
        if let slot = freeSlots.popLast() {
            numbers[Int(slot)] = print.value
            sizes[Int(slot)] = UInt32(clamping: keys)
            return slot
        }
        precondition(numbers.count < 1 << 30, "more prints than a slot can number")
        numbers.append(print.value)
        sizes.append(UInt32(clamping: keys))
        if kind == .translations { languages.append(0) }
        shared.append(0)
        return UInt32(numbers.count - 1)
    }

    /// Where a print is, looked for in the shortest list that must hold it.
    private func slot(of print: PrintNumber, keys: [UInt32]) -> UInt32? {
        var shortest: [UInt32]?
        for key in keys {
            let slots = slots(of: key, keys: keys.count)
            if shortest.map({ slots.count < $0.count }) ?? true { shortest = slots }
        }
        return shortest?.first { numbers[Int($0)] == print.value }
    }

    private func slots(of key: UInt32, keys: Int) -> [UInt32] {
        switch Postings(table.value(key)) {
        case .none: []
        case .one(let slot): [slot]
        case .block(let block): Array(blocks.slots(block))
        case .common(let index): commons[index].slots(CommonPostings.sizeClass(UInt32(clamping: keys)))
        }
    }

    private func add(_ slot: UInt32, to key: UInt32) {
        switch Postings(table.value(key)) {
        case .none: table.set(key, to: Postings.one(slot).value)
        case .one(let other): table.set(key, to: Postings.block(blocks.make(other, slot)).value)
        case .block(let block):
            if isFull(blocks.count(block)) { break }
            if blocks.count(block) == PostingBlocks.longest {
                var postings = CommonPostings()
                for other in blocks.slots(block).sorted() + [slot] { postings.insert(other, keys: sizes[Int(other)]) }
                blocks.discard(block)
                commons.append(postings)
                table.set(key, to: Postings.common(commons.count - 1).value)
            } else {
                let moved = blocks.append(slot, to: block)
                if moved != block { table.set(key, to: Postings.block(moved).value) }
            }
        case .common(let index): commons[index].insert(slot, keys: sizes[Int(slot)])
        }
    }

    private func remove(_ slot: UInt32, from key: UInt32) {
        switch Postings(table.value(key)) {
        case .none: break
        case .one(let other): if other == slot { table.set(key, to: 0) }
        case .block(let block):
            let moved = blocks.remove(slot, from: block)
            if blocks.count(moved) > 1 {
                if moved != block { table.set(key, to: Postings.block(moved).value) }
            } else if let last = blocks.slots(moved).first {
                blocks.discard(moved)
                table.set(key, to: Postings.one(last).value)
            }
        // Stays apart even when few are left: it was common once.
        case .common(let index): commons[index].remove(slot, keys: sizes[Int(slot)])
        }
    }
}
