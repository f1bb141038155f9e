// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Glibc
internal import SystemPackage

/// Tells files that lie in the archive, as `archive/YYYY/MM/DD/NAME`, and what they were called in the inbox: whoever
/// ingests the archive again gets the index that was.
struct ArchiveLayout {
    /// With its slash; nil where there is no archive.
    private let root: [UInt8]?

    /// Digits of year, month and day.
    private static let day = [4, 2, 2]

    init(_ archive: FilePath) { root = Self.resolved(archive).map { $0.bytes + [UInt8(ascii: "/")] } }

    struct Position {
        /// As it was in the inbox.
        let name: FileName
        /// Relative to the spool.
        let place: FileName
    }

    /// The directory as the kernel knows it, without links and dots; nil where it is not there.
    static func resolved(_ path: FilePath) -> FileName? {
        guard let resolved = path.withPlatformString({ realpath($0, nil) }) else { return nil }
        defer { free(resolved) }
        return FilePath(platformString: resolved).name
    }

    /// - Parameter file: resolved.
    /// - Returns: nil where the file lies elsewhere, or in the archive otherwise than the daemon puts it there.
    func position(of file: FileName) -> Position? {
        guard let root, file.bytes.starts(with: root) else { return nil }
        let inside = file.bytes.dropFirst(root.count)
        let parts = inside.split(separator: UInt8(ascii: "/"), maxSplits: 3)
        guard parts.count == 4, Self.isDay(parts.prefix(3)) else { return nil }
        return Position(name: FileName(bytes: parts[3]), place: FileName(bytes: Array("archive/".utf8) + inside))
    }

    /// What a file was called in the inbox that lies in an archive elsewhere: of a backup, of another machine, or moved
    /// away. A day is no source.
    /// - Parameter file: resolved.
    /// - Returns: nil where no directory above it is a day's.
    static func originalName(of file: FileName) -> FileName? {
        let parts = file.bytes.split(separator: UInt8(ascii: "/"))
        let starts = parts.indices.dropLast(day.count)
        guard let start = starts.last(where: { isDay(parts[$0..<($0 + day.count)]) }) else { return nil }
        return FileName(bytes: parts[(start + day.count)...].joined(separator: [UInt8(ascii: "/")]))
    }

    private static func isDay(_ parts: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        zip(parts, day).allSatisfy { part, digits in
            part.count == digits && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }
}
