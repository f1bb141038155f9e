// SPDX-License-Identifier: Apache-2.0

/// A file name or relative path as the kernel stores it: bytes without NUL, in an unknown encoding.
public struct FileName: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    public init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
    public init(_ text: String) { bytes = Array(text.utf8) }

    /// For display: valid UTF-8 unchanged, control characters and invalid bytes as `\n` or `\xE9`, backslashes doubled.
    /// Never contains a newline.
    public var description: String {
        var shown = ""
        var rest = bytes[...]
        var decoder = UTF8()
        while let first = rest.first {
            var iterator = rest.makeIterator()
            let decoded = decoder.decode(&iterator)
            decoder = UTF8()
            if case .scalarValue(let scalar) = decoded {
                shown += FileName.escaped(scalar)
                rest = rest.dropFirst(UTF8.width(scalar))
            } else {
                shown += "\\x" + Hexadecimal.string([first]).uppercased()
                rest = rest.dropFirst()
            }
        }
        return shown
    }

    public static func < (a: Self, b: Self) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\t": "\\t"
        case "\r": "\\r"
        case "\\": "\\\\"
        default: scalar.isInvisible ? scalar.escapeSequence : String(scalar)
        }
    }
}

extension FileName {
    public init(joining components: some Sequence<[UInt8]>) {
        self.init(bytes: components.joined(separator: [FileName.slash]))
    }

    private static let slash = UInt8(ascii: "/")

    /// The part after the last slash.
    public var lastComponent: FileName {
        FileName(bytes: bytes.lastIndex(of: FileName.slash).map { bytes[($0 + 1)...] } ?? bytes[...])
    }

    /// The directory that contains it; nil at the top.
    public var parent: FileName? {
        bytes.lastIndex(of: FileName.slash).map { FileName(bytes: bytes[..<$0]) }
    }

    /// The name of a file in this directory; the empty name is the top directory.
    public func appending(_ name: [UInt8]) -> FileName {
        bytes.isEmpty ? FileName(bytes: name) : FileName(bytes: bytes + [FileName.slash] + name)
    }

    /// The name relative to a directory above it; nil if it is not below that directory. The empty name is the top
    /// directory.
    public func relative(to directory: FileName) -> FileName? {
        let top = directory.bytes
        if top.isEmpty { return self }
        guard bytes.count > top.count, bytes[top.count] == FileName.slash, bytes.starts(with: top) else { return nil }
        return FileName(bytes: bytes[(top.count + 1)...])
    }

    /// Whether it is this directory, or below it.
    public func isInside(_ directory: FileName) -> Bool { self == directory || relative(to: directory) != nil }
}

extension UTF8 {
    /// The number of bytes of a scalar in UTF-8.
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { UTF8.encode(scalar)?.count ?? 1 }
}
