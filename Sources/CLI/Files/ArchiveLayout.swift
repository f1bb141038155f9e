// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import Spool
internal import SystemPackage

/// Recognises archived files (`archive/YYYY/MM/DD/NAME`) and returns the names that they had in the inbox. So ingesting
/// the archive again builds the same index.
struct ArchiveLayout {
    /// Nil if there is no archive.
    private let root: FileName?

    /// Number of digits of year, month and day.
    private static let day = [4, 2, 2]

    init(_ archive: FilePath) { root = archive.resolved?.name }

    struct Position {
        /// As in the inbox.
        let name: FileName
        /// Relative to the spool.
        let place: FileName
    }

    /// - Parameter file: resolved.
    /// - Returns: nil if the file is outside the archive, or not in the archive's YYYY/MM/DD layout.
    func position(of file: FileName) -> Position? {
        guard let root, let inside = file.relative(to: root) else { return nil }
        let parts = inside.bytes.split(separator: UInt8(ascii: "/"), maxSplits: 3)
        guard parts.count == 4, Self.isDay(parts.prefix(3)) else { return nil }
        return Position(name: FileName(bytes: parts[3]), place: Area.archive.place(of: inside))
    }

    /// The name that a file had in the inbox, if the file is in another archive: in a backup, from another machine, or
    /// moved. The directories of a day do not name a source.
    /// - Parameter file: resolved.
    /// - Returns: nil if no directory above the file is the directory of a day.
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
