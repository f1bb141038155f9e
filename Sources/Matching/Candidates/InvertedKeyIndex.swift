// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// An inverted index in memory: for each key the fingerprints that contain it. Whether two texts are candidates depends
/// only on their keys, not on other content of the index or the order of insertion; see docs/decisions/0004-folding.md.
final class InvertedKeyIndex: CandidateIndex {
    /// A value with a single owner, so that accesses need no uniqueness check.
    private var table: KeyTable

    init(_ kind: CandidateKind = .copies) { table = KeyTable(kind) }

    func insert(_ fingerprintID: FingerprintID, keys: [UInt32], language: LanguageKey) {
        table.insert(fingerprintID, keys: keys, language: language)
    }

    func remove(_ fingerprintID: FingerprintID, keys: [UInt32]) { table.remove(fingerprintID, keys: keys) }

    func counted(_ keys: [UInt32], language: LanguageKey) -> [Candidate] { table.counted(keys, language: language) }
}

/// The data and queries of an `InvertedKeyIndex`.
struct KeyTable: ~Copyable {
    private let kind: CandidateKind
    private var lists: PostingLists
    private var states: MatchCounters
    /// By slot: the number of the fingerprint, and its language if translations are searched; `languages` is empty
    /// otherwise.
    private var numbers: [Int64] = []
    private var languages: [UInt16] = []
    private var freeSlots: [UInt32] = []

    /// Working memory of a query: prefetched words, the short lists of its keys with the part of each key, the slots in
    /// these lists (one entry for each key), and each slot once.
    private var heads = UnsafeVector<UInt32>(capacity: 64)
    private var blocks = UnsafeVector<(block: UInt32, part: UInt32)>(capacity: 64)
    private var holders = UnsafeVector<MatchCounters.Holder>(capacity: 1_024)
    private var touched = UnsafeVector<UInt32>(capacity: 1_024)
    private var lastQuery = QueryKeys([])

    /// Identifies the keys of the last query well enough to know which keys have been prefetched.
    private struct QueryKeys: Equatable {
        let count: Int
        let first: UInt32?
        let last: UInt32?

        init(_ keys: [UInt32]) { (count, first, last) = (keys.count, keys.first, keys.last) }
    }

    init(_ kind: CandidateKind) {
        self.kind = kind
        // A run of three words in many texts is no evidence of renderings, and a pair of names in many texts none of
        // translations. A key of copies counts however common it is.
        let longest =
            switch kind {
            case .copies: Int.max
            case .renderings: FamilyRules.mostHolders
            case .translations: FamilyRules.mostPairHolders
            }
        lists = PostingLists(longest: longest)
        states = MatchCounters(isParted: kind != .copies)
    }

    /// The number of keys that two texts must share, by the number of keys of each.
    @inline(__always)
    private func needed(_ a: UInt32, _ b: UInt32, _ languages: (LanguageKey, LanguageKey)? = nil) -> UInt32 {
        let needed =
            switch kind {
            case .copies: FamilyRules.sharedKeys(Int(a), Int(b))
            case .renderings: FamilyRules.sharedRuns(Int(a), Int(b))
            case .translations: FamilyRules.sharedPairs(Int(a), Int(b), languages)
            }
        return UInt32(truncatingIfNeeded: needed)
    }

    private var mostCandidates: Int {
        switch kind {
        case .copies: FamilyRules.mostCandidates
        case .renderings: FamilyRules.mostRenderings
        case .translations: FamilyRules.mostTranslations
        }
    }

    /// A key without its position bits, for kinds of keys that have them.
    @inline(__always)
    private func hash(_ key: UInt32) -> UInt32 { kind == .copies ? key : PositionalHash.hash(key) }

    @inline(__always)
    private func part(_ key: UInt32) -> UInt32 { kind == .copies ? 0 : PositionalHash.part(key) }

    /// Whether the shared keys are spread over the query's text as required. The same condition for the other text is
    /// checked when the two are compared.
    @inline(__always)
    private func isSpread(_ count: UInt32, _ parts: UInt32) -> Bool {
        switch kind {
        case .copies: true
        case .renderings: FamilyRules.mayBeEdited(inParts: parts)
        case .translations: FamilyRules.mayBeTranslations(Int(count), inParts: parts)
        }
    }
}

// MARK: Queries

extension KeyTable {
    /// Each step runs for all keys before the next step, and prefetches what the next one reads. So the processor waits
    /// for the memory of many keys at once instead of one after the other.
    mutating func counted(_ keys: [UInt32], language: LanguageKey) -> [Candidate] {
        lastQuery = QueryKeys(keys)
        readAhead(keys)
        let common = gatherLists(of: keys)
        gatherHolders()
        countShared(language)
        let size = MatchCounters.size(keys.count)
        if !common.isEmpty { count(common, keys: size) }
        return takeCandidates(keys: size, language)
    }

    /// Prefetches the table entries of the keys.
    private mutating func readAhead(_ keys: [UInt32]) {
        heads.removeAll()
        heads.reserve(keys.count * 2)
        for key in keys { heads.appendReserved(lists.head(hash(key))) }
    }

    /// - Returns: the lists of very common keys, which are not read here.
    private mutating func gatherLists(of keys: [UInt32]) -> [Int] {
        var common: [Int] = []
        holders.removeAll()
        blocks.removeAll()
        for key in keys {
            switch lists.postings(hash(key)) {
            case .none: break
            case .one(let slot): holders.append(MatchCounters.holder(slot, part: part(key)))
            case .block(let block): blocks.append((block, part(key)))
            case .many(let index): common.append(index)
            }
        }
        return common
    }

    private mutating func gatherHolders() {
        heads.removeAll()
        heads.reserve(blocks.count)
        for (block, _) in blocks.values { heads.appendReserved(lists.head(ofBlock: block)) }
        for (block, part) in blocks.values {
            let slots = lists.slots(inBlock: block)
            holders.reserve(slots.count)
            for slot in slots { holders.appendReserved(MatchCounters.holder(slot, part: part)) }
        }
    }

    /// Counts the shared keys of each slot.
    private mutating func countShared(_ language: LanguageKey) {
        if kind == .translations {
            holders.removeAll(but: {
                LanguageKey.mayTranslate(LanguageKey(value: languages[Int(MatchCounters.slot($0))]), language)
            })
        }
        touched.removeAll()
        touched.reserve(holders.count)
        for holder in holders.values { touched.appendReserved(MatchCounters.slot(holder), if: states.share(holder)) }
    }

    /// Counts very common keys, without reading lists that cannot decide.
    ///
    /// A text that shares only `n` common keys must contain at least one of any `n - needed + 1` of them. So the
    /// longest `needed - 1` lists need not be read; they are only searched for texts found already (prefix filtering:
    /// Chaudhuri, Ganti, Kaushik, "A primitive operator for similarity joins in data cleaning", 2006).
    private mutating func count(_ common: [Int], keys: UInt32) {
        var met = [[UInt32]](repeating: [], count: CommonPostings.classCount)
        for slot in touched.values { met[CommonPostings.sizeClass(states.size(slot))].append(slot) }
        for sizeClass in 1..<CommonPostings.classCount {
            let needed = Int(needed(keys, UInt32(CommonPostings.fewest(sizeClass))))
            let read = max(0, common.count - needed + 1)
            if read == 0, met[sizeClass].isEmpty { continue }
            let shortestFirst = common.sorted { lists.common($0, sizeClass).count < lists.common($1, sizeClass).count }
            let before = touched.count
            for index in shortestFirst.prefix(read) {
                for slot in lists.common(index, sizeClass) where states.share(MatchCounters.holder(slot, part: 0)) {
                    touched.append(slot)
                }
            }
            met[sizeClass] += touched.values[before...]
            var left = common.count - read
            for index in shortestFirst.dropFirst(read) where !lists.common(index, sizeClass).isEmpty {
                for slot in met[sizeClass] where Int(states.shared(slot)) + left >= needed {
                    if lists.isCommon(index, in: slot, sizeClass) {
                        _ = states.share(MatchCounters.holder(slot, part: 0))
                    }
                }
                left -= 1
            }
        }
    }

    /// The touched slots that share enough keys. Resets the counters.
    private mutating func takeCandidates(keys: UInt32, _ language: LanguageKey) -> [Candidate] {
        var found: [(shared: UInt32, number: Int64)] = []
        for slot in touched.values {
            let (shared, parts) = states.takeShared(slot)
            let both = kind == .translations ? (LanguageKey(value: languages[Int(slot)]), language) : nil
            guard shared >= needed(keys, states.size(slot), both), isSpread(shared, parts) else { continue }
            found.append((shared, numbers[Int(slot)]))
        }
        if found.count > mostCandidates {
            found.sort { $0.shared != $1.shared ? $0.shared > $1.shared : $0.number < $1.number }
            found.removeLast(found.count - mostCandidates)
        }
        found.sort { $0.number < $1.number }
        return found.map { Candidate(FingerprintID($0.number), shared: Int($0.shared)) }
    }
}

// MARK: Changes

extension KeyTable {
    mutating func insert(_ fingerprintID: FingerprintID, keys: [UInt32], language: LanguageKey) {
        guard !keys.isEmpty else { return }
        let slot = takeSlot(for: fingerprintID, keys: keys.count)
        if kind == .translations { languages[Int(slot)] = language.value }
        // Usually a query for the same keys came just before and has prefetched all this.
        if lastQuery != QueryKeys(keys) {
            readAhead(keys)
            for key in keys {
                if case .block(let block) = lists.postings(hash(key)) {
                    heads.appendReserved(lists.head(ofBlock: block))
                }
            }
        }
        for key in keys { lists.add(slot, to: hash(key), sizes: states) }
    }

    mutating func remove(_ fingerprintID: FingerprintID, keys: [UInt32]) {
        guard let slot = slot(of: fingerprintID, keys: keys) else { return }
        for key in keys { lists.remove(slot, from: hash(key), sizes: states) }
        states.set(slot, keys: 0)
        freeSlots.append(slot)
    }

    private mutating func takeSlot(for fingerprintID: FingerprintID, keys: Int) -> UInt32 {
        if let slot = freeSlots.popLast() {
            numbers[Int(slot)] = fingerprintID.value
            states.set(slot, keys: keys)
            return slot
        }
        precondition(numbers.count < MatchCounters.mostSlots, "more fingerprints than slot numbers")
        numbers.append(fingerprintID.value)
        states.append(keys: keys)
        if kind == .translations { languages.append(0) }
        return UInt32(numbers.count - 1)
    }

    /// The slot of a fingerprint, searched in the shortest list that must contain it.
    private func slot(of fingerprintID: FingerprintID, keys: [UInt32]) -> UInt32? {
        var shortest: [UInt32]?
        for key in keys {
            let slots = lists.slots(of: hash(key), keys: keys.count)
            if shortest.map({ slots.count < $0.count }) ?? true { shortest = slots }
        }
        return shortest?.first { numbers[Int($0)] == fingerprintID.value }
    }
}
