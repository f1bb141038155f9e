// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Spool
internal import SystemPackage

/// How a command opens a file. A link in place of the file itself is never followed. Links in its directories are
/// followed only if the user named the path.
enum FileLocation: Hashable {
    /// A path from the command line.
    case path(FilePath)
    /// Found below a directory of the spool, or below a directory that is being ingested.
    case linkFree(LinkFreePath)

    /// Calls `body` with a directory to start from and the rest of the path.
    func withDirectory<Result>(
        _ body: (_ directory: Int32, _ rest: FilePath) throws(Errno) -> Result
    ) throws(Errno) -> Result {
        switch self {
        case .path(let path): return try LongPath.withShort(path, body)
        case .linkFree(let path):
            return try path.withDirectory { (directory, name) throws(Errno) -> Result in
                try body(directory.rawValue, name)
            }
        }
    }
}

extension SpoolDirectories {
    /// The location of a place as recorded in the history; nil if it is not a place in the spool.
    func location(of place: FileName) -> FileLocation? {
        guard let path = linkFreePath(to: place) else { return nil }
        return .linkFree(path)
    }
}

extension Quarantine.Item {
    /// Relative to the spool.
    var place: FileName { Area.rejected.place(of: name) }
}

extension Errno {
    /// The path contains a link, or a file that is not a directory.
    var isRedirection: Bool { self == .notDirectory || self == .tooManySymbolicLinkLevels }
}
