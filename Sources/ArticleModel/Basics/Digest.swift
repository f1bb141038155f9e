// SPDX-License-Identifier: Apache-2.0

internal import CCrypto

/// The SHA-256 of some bytes: identifies a file in the history and in `trace`.
public struct ContentDigest: Hashable, Sendable {
    /// 32 bytes, most significant first.
    public let bytes: [UInt8]

    /// - Parameter bytes: exactly 32 of them.
    public init(bytes: [UInt8]) {
        precondition(bytes.count == 32, "a SHA-256 digest has 32 bytes")
        self.bytes = bytes
    }

    public init(of content: some Sequence<UInt8>) {
        var hasher = ContentHasher()
        let copied: Void? = content.withContiguousStorageIfAvailable { hasher.update(UnsafeRawBufferPointer($0)) }
        if copied == nil { Array(content).withUnsafeBytes { hasher.update($0) } }
        self = hasher.finish()
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String { Hexadecimal.string(bytes) }
}

/// SHA-256 in steps, for files that do not fit in memory. Uses OpenSSL, see docs/decisions/0003-dependencies.md.
public struct ContentHasher: ~Copyable {
    private let context: OpaquePointer

    public init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("OpenSSL has no SHA-256")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        precondition(EVP_DigestUpdate(context, base, bytes.count) == 1, "OpenSSL refused to hash")
    }

    /// Adds a field as presence, length, then the UTF-8. Two different lists of fields never give the same bytes.
    mutating func update(field: String?) {
        guard let field else {
            withUnsafeBytes(of: UInt8(0)) { update($0) }
            return
        }
        withUnsafeBytes(of: UInt8(1)) { update($0) }
        var copy = field
        copy.withUTF8 { text in
            withUnsafeBytes(of: UInt64(text.count).littleEndian) { update($0) }
            update(UnsafeRawBufferPointer(text))
        }
    }

    public consuming func finish() -> ContentDigest {
        let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            precondition(EVP_DigestFinal_ex(context, buffer.baseAddress, nil) == 1, "OpenSSL lost a digest")
            count = 32
        }
        return ContentDigest(bytes: bytes)
    }
}

extension TextDigest {
    /// The first 128 bits of the SHA-256 of some fields. Two different lists of fields never give the same input bytes.
    /// - Parameter domain: the purpose of the digest; digests for one purpose reveal nothing about another.
    public init(of fields: [String?], for domain: String) {
        var hasher = ContentHasher()
        hasher.update(field: domain)
        for field in fields { hasher.update(field: field) }
        self.init(digest: Article.ID(bytes: hasher.finish().bytes.prefix(16)).digest)
    }
}
