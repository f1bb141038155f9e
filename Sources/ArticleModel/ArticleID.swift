// SPDX-License-Identifier: Apache-2.0

extension Article {
    /// Identifies an article: the first 128 bits of the SHA-256 of source, address, document id, title and text. Every
    /// host computes the same id, so admitting an article twice changes nothing.
    public struct ID: Hashable, Comparable, Sendable {
        public let digest: UInt128

        public init(digest: UInt128) { self.digest = digest }

        public init(source: String?, url: String?, documentID: String?, title: String?, text: String) {
            var hasher = ContentHasher()
            hasher.update(field: "copytaster article 1")
            for field in [source, url, documentID, title, text] { hasher.update(field: field) }
            self.init(bytes: hasher.finish().bytes.prefix(16))
        }

        /// - Parameter bytes: exactly 16, most significant first.
        public init(bytes: some Collection<UInt8>) {
            precondition(bytes.count == 16, "an article id has 16 bytes")
            digest = bytes.reduce(0) { $0 << 8 | UInt128($1) }
        }

        /// 16 bytes, most significant first, so that bytes sort in the same order as ids.
        public var bytes: [UInt8] {
            (0..<16).map { UInt8(truncatingIfNeeded: digest >> UInt128(8 * (15 - $0))) }
        }

        /// 32 lower-case hexadecimal digits.
        public var hex: String { Hexadecimal.string(bytes) }

        public static func < (a: Self, b: Self) -> Bool { a.digest < b.digest }
    }

    /// The first digits of an id, as a user types it.
    public struct IDPrefix: Hashable, Sendable, CustomStringConvertible {
        public let lowerBound: ID
        public let upperBound: ID
        public let description: String

        /// - Parameter text: 4 to 32 hexadecimal digits, upper or lower case. The result is nil for anything else.
        public init?(_ text: String) {
            let digits = text.utf8.compactMap(Hexadecimal.value)
            guard digits.count == text.utf8.count, (4...32).contains(digits.count) else { return nil }
            let rest = UInt128(4 * (32 - digits.count))
            let head = digits.reduce(UInt128(0)) { $0 << 4 | UInt128($1) }
            lowerBound = ID(digest: rest == 0 ? head : head << rest)
            upperBound = ID(digest: rest == 0 ? head : head << rest | ((UInt128(1) << rest) - 1))
            description = text.lowercased()
        }
    }
}
