// SPDX-License-Identifier: Apache-2.0

/// The bytes of a file, read in pieces from any source: memory, an open file, a socket.
public protocol ByteSource {
    /// The size in bytes, as known at the beginning; a file may have grown since.
    var size: Int64 { get }
    /// - Returns: up to `count` bytes from `offset`; fewer only at the end.
    func read(at offset: Int64, count: Int) throws -> [UInt8]
}

/// A source of bytes in memory.
public struct BytesSource: ByteSource, Sendable {
    private let bytes: [UInt8]
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
    public var size: Int64 { Int64(bytes.count) }
    public func read(at offset: Int64, count: Int) -> [UInt8] {
        guard offset < bytes.count else { return [] }
        let start = Int(max(0, offset))
        return Array(bytes[start..<min(bytes.count, start + max(0, count))])
    }
}
