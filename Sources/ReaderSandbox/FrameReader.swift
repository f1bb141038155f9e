// SPDX-License-Identifier: Apache-2.0

/// Decodes a frame field by field, as untrusted input: every length is checked against the remaining bytes.
struct FrameReader {
    private let bytes: [UInt8]
    private var position: Int
    private let limit: Int

    /// - Parameter bytes: a frame without its length.
    init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

    /// - Parameter range: the range of the frame, without its length.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        (position, limit) = (range.lowerBound, range.upperBound)
    }

    private var left: Int { limit - position }

    /// No bytes may follow the last field.
    func end() throws(FrameError) {
        guard left == 0 else { throw FrameError("\(left) extra bytes") }
    }

    private mutating func take(_ count: Int) throws(FrameError) -> Range<Int> {
        guard count >= 0, count <= left else { throw FrameError("\(count) bytes requested, \(left) left") }
        defer { position += count }
        return position..<position + count
    }

    mutating func byte() throws(FrameError) -> UInt8 { bytes[try take(1).lowerBound] }

    mutating func flag() throws(FrameError) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        case let other: throw FrameError("invalid Boolean: \(other)")
        }
    }

    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) throws(FrameError) -> Value {
        let range = try take(MemoryLayout<Value>.size)
        return bytes.withUnsafeBytes {
            Value(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: Value.self))
        }
    }

    /// The number of elements, each of which takes at least `size` bytes.
    mutating func count(ofSize size: Int = 1) throws(FrameError) -> Int {
        let count = Int(try integer(UInt32.self))
        guard count <= left / size else { throw FrameError("\(count) elements of \(size) bytes in \(left)") }
        return count
    }

    mutating func number() throws(FrameError) -> Double { Double(bitPattern: try integer()) }

    mutating func blob(atMost most: Int = .max) throws(FrameError) -> [UInt8] {
        let count = try count()
        guard count <= most else { throw FrameError("\(count) bytes, maximum \(most)") }
        return Array(bytes[try take(count)])
    }

    mutating func text(atMost most: Int = .max) throws(FrameError) -> String {
        let count = try count()
        guard count <= most else { throw FrameError("a text of \(count) bytes, maximum \(most)") }
        let range = try take(count)
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw FrameError("text that is not UTF-8")
        }
        return text
    }

    mutating func optional<Value>(
        _ read: (inout FrameReader) throws(FrameError) -> Value
    ) throws(FrameError) -> Value? {
        try flag() ? try read(&self) : nil
    }

    mutating func list<Value>(
        _ read: (inout FrameReader) throws(FrameError) -> Value
    ) throws(FrameError) -> [Value] {
        try list(atMost: .max, read)
    }

    mutating func list<Value>(
        atMost most: Int, _ read: (inout FrameReader) throws(FrameError) -> Value
    ) throws(FrameError) -> [Value] {
        let count = try count()
        guard count <= most else { throw FrameError("\(count) elements, maximum \(most)") }
        var values: [Value] = []
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }
}
