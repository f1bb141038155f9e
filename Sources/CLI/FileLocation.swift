// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Spool
internal import SystemPackage

/// How a command reaches a file. The file itself is never a link that is followed; its directories may be one only where
/// somebody named them.
enum FileLocation: Hashable {
    /// As it was named on the command line.
    case path(FilePath)
    /// Found below a directory of the spool, or of what is ingested.
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
    /// Where something in the spool is, as places in the history are written; nil where it is no such place.
    func location(of place: FileName) -> FileLocation? {
        guard let path = linkFreePath(to: place) else { return nil }
        return .linkFree(path)
    }
}

extension Quarantine.Item {
    /// Relative to the spool.
    var place: FileName { FileName(bytes: Array("rejected/".utf8) + name.bytes) }
}

extension Errno {
    /// A link, or something else than a directory, stands in the way.
    var isRedirection: Bool { self == .notDirectory || self == .tooManySymbolicLinkLevels }
}
