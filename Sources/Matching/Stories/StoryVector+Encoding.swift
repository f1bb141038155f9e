// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

extension StoryVector {
    /// Bytes that do not decode to a vector.
    public struct DecodingFailure: Error {}

    private static let version: UInt8 = 1
    private static let headBytes = 4
    private static let termBytes = 9

    /// For storage: nine bytes a term, little-endian.
    public var encoded: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(StoryVector.headBytes + terms.count * StoryVector.termBytes)
        bytes.append(StoryVector.version)
        bytes.append(isCased ? 1 : 0)
        StoryVector.append(language.value, to: &bytes)
        for (key, term) in zip(keys, terms) {
            StoryVector.append(key, to: &bytes)
            StoryVector.append(term.weight, to: &bytes)
            StoryVector.append(term.rarity, to: &bytes)
            bytes.append(term.flags.rawValue)
        }
        return bytes
    }

    /// Reads what `encoded` wrote.
    public init(decoding bytes: some Sequence<UInt8>) throws(DecodingFailure) {
        let bytes = Array(bytes)
        let body = bytes.count - StoryVector.headBytes
        guard body >= 0, body.isMultiple(of: StoryVector.termBytes), bytes[0] == StoryVector.version, bytes[1] <= 1
        else { throw DecodingFailure() }
        var terms: [Term] = []
        var keys: [UInt32] = []
        terms.reserveCapacity(body / StoryVector.termBytes)
        var last: UInt32 = 0
        for place in stride(from: StoryVector.headBytes, to: bytes.count, by: StoryVector.termBytes) {
            let key: UInt32 = StoryVector.number(bytes[place..<place + 4])
            let term = Term(
                weight: StoryVector.number(bytes[place + 4..<place + 6]),
                rarity: StoryVector.number(bytes[place + 6..<place + 8]),
                flags: StoryFeatures.Flags(rawValue: bytes[place + 8]))
            guard key > last, term.weight > 0, term.rarity > 0, term.flags.isSubset(of: StoryVector.kept) else {
                throw DecodingFailure()
            }
            last = key
            keys.append(key)
            terms.append(term)
        }
        let language = LanguageKey(value: StoryVector.number(bytes[2..<4]))
        self.init(keys: keys, terms: terms, language: language, isCased: bytes[1] == 1)
    }

    private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    private static func number<Value: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>) -> Value {
        bytes.reversed().reduce(0) { $0 << 8 | Value($1) }
    }
}
