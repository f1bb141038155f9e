// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@Suite struct DigestTests {
    /// From the examples of FIPS 180-4.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `the digest is SHA-256`(text: String, hex: String) {
        #expect(ContentDigest(of: text.utf8).hex == hex)
    }

    @Test func `hashing in steps gives the same digest as hashing all at once`() {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var hasher = ContentHasher()
        for start in stride(from: 0, to: bytes.count, by: 7_919) {
            bytes[start..<min(start + 7_919, bytes.count)].withUnsafeBytes { hasher.update($0) }
        }
        #expect(hasher.finish() == ContentDigest(of: bytes))
    }
}
