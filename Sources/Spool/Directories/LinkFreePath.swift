// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import Glibc
public import SystemPackage

/// A path below a directory on which no symbolic link is followed: each component is opened by itself. Given to the
/// kernel as a whole, it would follow a link that a member of the group has put in the way, and root would read, or write
/// over, what it leads to.
public struct LinkFreePath: Hashable, Sendable {
    /// May itself be a link: the settings, or a person, name it.
    public let root: FilePath
    private let path: RelativePath

    /// - Parameter name: relative to the root; nil where it is empty or leads out of it.
    public init?(_ name: FileName, below root: FilePath) {
        guard let path = RelativePath(name) else { return nil }
        self.init(path, below: root)
    }

    init(_ path: RelativePath, below root: FilePath) {
        self.path = path
        self.root = root
    }

    /// Calls `body` with the directory that the last component lies in, which is open as long, and that component.
    /// - Parameter mode: directories that are missing are made so; nil leaves them missing.
    /// - Throws: `.notDirectory` or `.tooManySymbolicLinkLevels` where a link, or a file, stands in the way.
    public func withDirectory<Result>(
        making mode: FilePermissions? = nil,
        _ body: (_ directory: FileDescriptor, _ name: FilePath) throws(Errno) -> Result
    ) throws(Errno) -> Result {
        let name = FilePath(bytes: path.last)
        let parent = try Descriptor.open(path: root).descend(path.parents, making: mode.map { mode_t($0.rawValue) })
        return try parent.lend { (directory) throws(Errno) -> Result in try body(directory, name) }
    }
}

extension SpoolDirectories {
    /// The way to something in the spool, as places in the history are written (`archive/2026/11/21/a.html`); nil where it
    /// is no such place.
    public func linkFreePath(to place: FileName) -> LinkFreePath? {
        Area.split(place).map { area, path in LinkFreePath(path, below: self[area]) }
    }
}

extension Area {
    /// The directory that a place is in, and the path below it; nil where it is none.
    static func split(_ place: FileName) -> (Area, RelativePath)? {
        guard let whole = RelativePath(place),
            let area = allCases.first(where: { Array($0.rawValue.utf8) == whole.components[0] }),
            let path = RelativePath(FileName(joining: whole.components.dropFirst()))
        else { return nil }
        return (area, path)
    }
}

extension Descriptor {
    /// Lends its number to calls outside of this module; it is open as long as `body` runs.
    fileprivate func lend<Result>(_ body: (FileDescriptor) throws(Errno) -> Result) throws(Errno) -> Result {
        try body(FileDescriptor(rawValue: number))
    }
}
