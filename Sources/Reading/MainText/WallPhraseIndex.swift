// SPDX-License-Identifier: Apache-2.0

/// The phrases by their first bytes, so that a text is searched in time proportional to its length.
struct WallPhraseIndex: Sendable {
    enum Mark: Hashable, Sendable {
        case sure(WallKind), weak, address, reporting, rest
        case pair(Int, isSecond: Bool)

        /// Whether a text without it cannot be a wall.
        fileprivate var isDecisive: Bool {
            switch self {
            case .sure, .pair: true
            case .weak, .address, .reporting, .rest: false
            }
        }
    }

    struct Entry: Hashable, Sendable {
        /// A whole word ends with a space; one that may go on does not.
        let bytes: [UInt8]
        let mark: Mark
    }

    /// All phrases; those that decide that a text is a wall; those which say that the rest is for subscribers.
    static let shared = WallPhraseIndex { _ in true }
    static let decisive = WallPhraseIndex(\.isDecisive)
    static let rest = WallPhraseIndex { $0 == .rest }

    /// Number of bytes of a phrase by which it is found; the few shorter ones are found by all of their bytes.
    private static let keyBytes = 3
    private var entries: [UInt32: [Entry]] = [:]
    /// A bit for the hash of each key: excludes most words without a look-up.
    private var keys = [UInt64](repeating: 0, count: 1 << 10)

    private init(_ includes: (Mark) -> Bool) {
        for row in WallPhrases.sure { add(row.phrases, .sure(row.kind), includes) }
        for (number, pair) in WallPhrases.pairs.enumerated() {
            add(pair.words, .pair(number, isSecond: false), includes)
            add(pair.with, .pair(number, isSecond: true), includes)
        }
        add(WallPhrases.weak, .weak, includes)
        add(WallPhrases.address, .address, includes)
        add(WallPhrases.reporting, .reporting, includes)
        add(WallPhrases.restForSubscribers, .rest, includes)
    }

    private mutating func add(_ phrases: String, _ mark: Mark, _ includes: (Mark) -> Bool) {
        guard includes(mark) else { return }
        for phrase in Self.list(phrases) {
            let bytes = phrase.last == "*" ? Array(phrase.utf8.dropLast()) : Array(phrase.utf8) + [0x20]
            let key = bytes.prefix(Self.keyBytes).reduce(1) { $0 << 8 | UInt32($1) }
            entries[key, default: []].append(Entry(bytes: bytes, mark: mark))
            let bit = Self.bit(key)
            keys[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    private static func list(_ phrases: String) -> [String] {
        phrases.split { $0 == "|" || $0 == "\n" }.map { Tidy.line(String($0)) }.filter { !$0.isEmpty }
    }

    private static func bit(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 16) }

    /// Whether any of the phrases that begin at a word meets a condition.
    /// - Parameter line: words, each with a space after it.
    func contains(
        in line: UnsafeBufferPointer<UInt8>, at place: Int, where condition: (Mark) -> Bool
    ) -> Bool {
        var found = false
        forEach(in: line, at: place) { entry in found = condition(entry.mark) || found }
        return found
    }

    /// Calls a closure with each phrase that begins at a word.
    func forEach(in line: UnsafeBufferPointer<UInt8>, at place: Int, _ body: (Entry) -> Void) {
        for length in [Self.keyBytes, Self.keyBytes - 1] where place + length <= line.count {
            var key: UInt32 = 1
            for byte in line[place..<place + length] { key = key << 8 | UInt32(byte) }
            let bit = Self.bit(key)
            guard keys[bit >> 6] & 1 << UInt64(bit & 63) != 0, let candidates = entries[key] else { continue }
            for entry in candidates
            where entry.bytes.count >= length && line[place...].starts(with: entry.bytes) {
                body(entry)
            }
        }
    }
}
