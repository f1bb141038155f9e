// SPDX-License-Identifier: Apache-2.0

/// A growing row of plain values for the hot loops: an array without its bounds checks and uniqueness checks.
///
/// Appending is the only way in, so that every value below `count` is initialised.
struct UnsafeVector<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(16, capacity)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// Valid while this pile lives; who keeps it past the last use of the pile extends its lifetime.
    var values: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: element)
        count += 1
    }

    /// Without a branch on `isWanted`, which no processor could foretell.
    /// - Precondition: `reserve` made room for it, wanted or not.
    @inline(__always)
    mutating func appendReserved(_ element: Element, if isWanted: Bool = true) {
        (base + count).initialize(to: element)
        count += isWanted ? 1 : 0
    }

    /// Makes room for so many more.
    mutating func reserve(_ more: Int) {
        while count + more > capacity { grow() }
    }

    mutating func removeAll() { count = 0 }

    /// - Precondition: there are no fewer.
    mutating func shorten(to shorter: Int) { count = shorter }

    /// Without a branch on the answers, as `appendReserved`.
    @inline(__always)
    mutating func removeAll(but isKept: (Element) -> Bool) {
        var kept = 0
        for index in 0..<count {
            let element = base[index]
            base[kept] = element
            kept += isKept(element) ? 1 : 0
        }
        count = kept
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.initialize(from: base, count: count)
        base.deallocate()
        (base, capacity) = (larger, capacity * 2)
    }
}
