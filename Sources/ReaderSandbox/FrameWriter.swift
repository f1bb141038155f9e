// SPDX-License-Identifier: Apache-2.0

/// Builds one frame: four bytes of length (of the rest), one byte of kind, then the fields. Little endian throughout.
struct FrameWriter {
    private var bytes: [UInt8] = []

    /// - Parameter capacity: expected size in bytes.
    init(_ kind: UInt8, capacity: Int = 64) {
        bytes.reserveCapacity(capacity)
        bytes += [0, 0, 0, 0, kind]
    }

    /// The frame with its length in place.
    consuming func finished() -> [UInt8] {
        withUnsafeBytes(of: UInt32(clamping: bytes.count - 4).littleEndian) { length in
            for (position, byte) in length.enumerated() { bytes[position] = byte }
        }
        return bytes
    }

    mutating func put(_ value: UInt8) { bytes.append(value) }
    mutating func put(_ value: Bool) { bytes.append(value ? 1 : 0) }

    mutating func put(integer value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func put(count: Int) { put(integer: UInt32(clamping: count)) }
    mutating func put(_ value: Double) { put(integer: value.bitPattern) }

    mutating func put(_ value: [UInt8]) {
        put(count: value.count)
        bytes.append(contentsOf: value)
    }

    mutating func put(_ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            put(count: utf8.count)
            bytes.append(contentsOf: utf8)
        }
    }

    mutating func put(_ values: [UInt32]) {
        put(count: values.count)
        #if _endian(little)
            values.withUnsafeBytes { bytes.append(contentsOf: $0) }
        #else
            for value in values { put(integer: value) }
        #endif
    }

    mutating func put<Value>(_ value: Value?, _ put: (inout FrameWriter, Value) -> Void) {
        self.put(value != nil)
        if let value { put(&self, value) }
    }

    mutating func put<Value>(_ values: [Value], _ put: (inout FrameWriter, Value) -> Void) {
        self.put(count: values.count)
        for value in values { put(&self, value) }
    }
}

/// Invalid content of a frame: the whole frame is discarded.
public struct FrameError: Error, Hashable, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}
