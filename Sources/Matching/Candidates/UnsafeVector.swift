// SPDX-License-Identifier: Apache-2.0

/// A growing vector of plain values for the hot loops: an array without bounds checks and uniqueness checks.
///
/// Values are only added by appending, so every value below `count` is initialised.
struct UnsafeVector<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(16, capacity)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// Valid while this vector lives; a caller that uses it longer must extend the lifetime of the vector.
    var values: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: element)
        count += 1
    }

    /// Has no branch on `isWanted`, because the processor could not predict it.
    /// - Precondition: `reserve` has allocated space for the element, wanted or not.
    @inline(__always)
    mutating func appendReserved(_ element: Element, if isWanted: Bool = true) {
        (base + count).initialize(to: element)
        count += isWanted ? 1 : 0
    }

    /// Allocates space for more elements.
    mutating func reserve(_ more: Int) {
        while count + more > capacity { grow() }
    }

    mutating func removeAll() { count = 0 }

    /// - Precondition: `count` is not smaller.
    mutating func shorten(to shorter: Int) { count = shorter }

    /// Has no branch on the results, as in `appendReserved`.
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
