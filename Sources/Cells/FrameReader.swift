// SPDX-License-Identifier: Apache-2.0

/// Takes a frame apart, field by field, and believes nothing: every length is held against what is left.
struct FrameReader {
    private let bytes: [UInt8]
    private var position: Int
    private let limit: Int

    /// - Parameter bytes: a frame without its length.
    init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

    /// - Parameter range: where the frame stands, without its length.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        (position, limit) = (range.lowerBound, range.upperBound)
    }

    private var left: Int { limit - position }

    /// Nothing may stand behind the last field.
    func end() throws(FrameError) {
        guard left == 0 else { throw FrameError("\(left) bytes too many") }
    }

    private mutating func take(_ count: Int) throws(FrameError) -> Range<Int> {
        guard count >= 0, count <= left else { throw FrameError("\(count) bytes asked for, \(left) left") }
        defer { position += count }
        return position..<position + count
    }

    mutating func byte() throws(FrameError) -> UInt8 { bytes[try take(1).lowerBound] }

    mutating func flag() throws(FrameError) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        case let other: throw FrameError("neither yes nor no: \(other)")
        }
    }

    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) throws(FrameError) -> Value {
        let range = try take(MemoryLayout<Value>.size)
        return bytes.withUnsafeBytes {
            Value(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: Value.self))
        }
    }

    /// A number of things of which each takes at least so many bytes.
    mutating func count(ofSize size: Int = 1) throws(FrameError) -> Int {
        let count = Int(try integer(UInt32.self))
        guard count <= left / size else { throw FrameError("\(count) things of \(size) bytes in \(left)") }
        return count
    }

    mutating func number() throws(FrameError) -> Double { Double(bitPattern: try integer()) }

    mutating func blob() throws(FrameError) -> [UInt8] { Array(bytes[try take(try count())]) }

    mutating func text() throws(FrameError) -> String {
        let range = try take(try count())
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw FrameError("text that is not UTF-8")
        }
        return text
    }

    mutating func words() throws(FrameError) -> [UInt32] {
        let count = try count(ofSize: 4)
        let range = try take(4 * count)
        return [UInt32](unsafeUninitializedCapacity: count) { words, filled in
            bytes.withUnsafeBytes { all in
                for index in 0..<count {
                    words[index] = UInt32(
                        littleEndian: all.loadUnaligned(fromByteOffset: range.lowerBound + 4 * index, as: UInt32.self))
                }
            }
            filled = count
        }
    }

    mutating func optional<Value>(
        _ read: (inout FrameReader) throws(FrameError) -> Value
    ) throws(FrameError) -> Value? {
        try flag() ? try read(&self) : nil
    }

    mutating func list<Value>(
        _ read: (inout FrameReader) throws(FrameError) -> Value
    ) throws(FrameError) -> [Value] {
        let count = try count()
        var values: [Value] = []
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }
}
