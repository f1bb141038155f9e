// SPDX-License-Identifier: Apache-2.0

/// FNV-1a with 64 bits: a fast hash without a secret, for words and names. Fowler, Noll, Vo; RFC 9923.
///
/// Some of its values are stored in indexes: it must not change.
public enum FNV1a {
    /// The hash of no bytes.
    @inlinable public static var empty: UInt64 { 0xCBF2_9CE4_8422_2325 }

    @inlinable @inline(__always)
    public static func step(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x100_0000_01B3 }

    @inlinable @inline(__always)
    public static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { step(hash, UInt64(byte)) }
}
