// SPDX-License-Identifier: Apache-2.0

/// Counts the terms of a text.
struct StoryFeatureBuilder: ~Copyable {
    private typealias Flags = StoryFeatures.Flags
    private static let mostTerms = StoryRules.titleWords + StoryRules.textRuns + 8
    /// A power of two, over twice as many as terms.
    private static let slots = 1_024

    /// By the low bits of a key: the position of its term plus one, or of the next one with the same bits; 0 for none.
    private let places: UnsafeMutablePointer<UInt16>
    private let terms: UnsafeMutablePointer<StoryFeatures.Term>
    private var count = 0
    private var cased = 0
    private var read = 0

    init() {
        places = .allocate(capacity: Self.slots)
        places.initialize(repeating: 0, count: Self.slots)
        terms = .allocate(capacity: Self.mostTerms)
    }

    deinit {
        places.deallocate()
        terms.deallocate()
    }

    var isCased: Bool { cased * 2 >= read }

    mutating func readTitle(_ title: UnsafeBufferPointer<UInt8>, keepsMarks: Bool) {
        var scanner = StoryScanner(title, keepsMarks: keepsMarks)
        var (words, capitals, long) = (0, 0, 0)
        while words < StoryRules.titleWords, let token = scanner.next() {
            words += 1
            var flags: Flags = [.lead, .inTitle]
            if !token.isInitial {
                if token.isCapital { flags.insert(.capitalInTitle) }
                if token.kind == .word, token.length > 3 {
                    (long, capitals) = (long + 1, capitals + (token.isCapital ? 1 : 0))
                }
            }
            add(token, flags, occurrences: UInt8(StoryRules.titleCount))
        }
        let isTitleCase =
            long >= StoryRules.titleCaseLeast && Double(capitals) >= StoryRules.titleCase * Double(long)
        if !isTitleCase {
            for place in 0..<count where terms[place].flags.contains(.capitalInTitle) {
                terms[place].flags.insert(.name)
            }
        }
    }

    mutating func readText(_ text: UnsafeBufferPointer<UInt8>, keepsMarks: Bool) {
        var scanner = StoryScanner(text, keepsMarks: keepsMarks)
        var (words, runs) = (0, 0)
        while words < StoryRules.textWords, runs < StoryRules.textRuns, let token = scanner.next() {
            var flags: Flags = words + runs < StoryRules.leadWords ? .lead : []
            if token.kind == .characters { runs += 1 } else { words += 1 }
            if token.isCapital, !token.isInitial { flags.insert(.name) }
            add(token, flags, occurrences: 1)
        }
    }

    private mutating func add(_ token: StoryToken, _ given: StoryFeatures.Flags, occurrences: UInt8) {
        read += 1
        if token.isCased { cased += 1 }
        var flags = given
        if token.kind == .number {
            flags.insert(.number)
            if token.length < 3 { flags.insert(token.length == 2 ? .twoDigits : .oneDigit) }
        }
        if token.isShort { flags.insert(.short) }
        var slot = Int(token.key) & (Self.slots - 1)
        while places[slot] != 0 {
            let place = Int(places[slot]) - 1
            if terms[place].key == token.key {
                let old = terms[place].flags
                terms[place].count = UInt8(clamping: Int(terms[place].count) + Int(occurrences))
                terms[place].flags = old.union(flags.subtracting([.inTitle, .short]))
                if flags.contains(.name), !old.contains(.name) { respell(place, token, flags) }
                // A function word is never a name: "it" and "IT" are one term.
                if !flags.contains(.short) { terms[place].flags.remove(.short) }
                return
            }
            slot = (slot + 1) & (Self.slots - 1)
        }
        guard count < Self.mostTerms else { return }
        (terms + count).initialize(
            to: StoryFeatures.Term(
                key: token.key, flags: flags, count: occurrences, length: UInt8(clamping: token.end - token.start),
                start: UInt32(truncatingIfNeeded: token.start)))
        count += 1
        places[slot] = UInt16(count)
    }

    /// A name is shown with its capital.
    private func respell(_ place: Int, _ token: StoryToken, _ flags: StoryFeatures.Flags) {
        terms[place].start = UInt32(truncatingIfNeeded: token.start)
        terms[place].length = UInt8(clamping: token.end - token.start)
        if !flags.contains(.inTitle) { terms[place].flags.remove(.inTitle) }
    }

    /// The terms, sorted.
    mutating func finish() -> [StoryFeatures.Term] {
        // Keys are hashes: by their first eight bits they are nearly sorted.
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { starts in
            starts.initialize(repeating: 0)
            for place in 0..<count { starts[Int(terms[place].key >> 24) + 1] += 1 }
            for bits in 1...256 { starts[bits] += starts[bits - 1] }
            return [StoryFeatures.Term](unsafeUninitializedCapacity: count) { sorted, filled in
                for place in 0..<count {
                    let bits = Int(terms[place].key >> 24)
                    sorted.initializeElement(at: starts[bits], to: terms[place])
                    starts[bits] += 1
                }
                for place in 1..<max(1, count) {
                    let term = sorted[place]
                    var at = place
                    while at > 0, sorted[at - 1].key > term.key {
                        sorted[at] = sorted[at - 1]
                        at -= 1
                    }
                    sorted[at] = term
                }
                filled = count
            }
        }
    }
}
