// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import Glibc
public import SystemPackage

/// Paths as the kernel handles them: bytes, not text. The only place that converts between `FilePath` and `FileName`.
extension FilePath {
    /// - Parameter bytes: without NUL.
    public init(bytes: [UInt8]) { self.init(platformString: bytes.cString) }

    public init(_ name: FileName) { self.init(bytes: name.bytes) }

    public var bytes: [UInt8] {
        withPlatformString { Array(UnsafeBufferPointer(start: $0, count: strlen($0))) }.map { UInt8(bitPattern: $0) }
    }

    public var name: FileName { FileName(bytes: bytes) }

    /// The path of a file in this directory.
    public func appending(_ name: FileName) -> FilePath {
        name.bytes.isEmpty ? self : FilePath(bytes: bytes + [UInt8(ascii: "/")] + name.bytes)
    }

    /// Quoted as one word of a shell command, see ``FileName/shellWord``.
    public var shellWord: String { name.shellWord }
}

extension [UInt8] {
    /// With a final NUL, for C functions.
    public var cString: [CChar] { map { CChar(bitPattern: $0) } + [0] }
}
