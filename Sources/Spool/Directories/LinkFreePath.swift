// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import FileSystem
import Glibc
public import SystemPackage

/// A path below a directory on which no symbolic link is followed: each component is opened separately. If the kernel
/// resolved the whole path, it would follow a link that a member of the group had created, and root would read or
/// overwrite the link's target.
public struct LinkFreePath: Hashable, Sendable {
    /// May itself be a link, because the settings or a person name it.
    public let root: FilePath
    private let path: RelativePath

    /// - Parameter name: relative to the root; the result is nil if it is empty or leads out of the root.
    public init?(_ name: FileName, below root: FilePath) {
        guard let path = RelativePath(name) else { return nil }
        self.init(path, below: root)
    }

    init(_ path: RelativePath, below root: FilePath) {
        self.path = path
        self.root = root
    }

    /// Calls `body` with the directory that contains the last component, open during the call, and that component.
    /// - Parameter mode: missing directories are created with this mode; if nil, they are not created.
    /// - Throws: `.notDirectory` or `.tooManySymbolicLinkLevels` if a component is a link or a file.
    public func withDirectory<Result>(
        making mode: FilePermissions? = nil,
        _ body: (_ directory: FileDescriptor, _ name: FilePath) throws(Errno) -> Result
    ) throws(Errno) -> Result {
        let name = FilePath(bytes: path.last)
        let parent = try Descriptor.open(path: root).descend(path.parents, making: mode.map { mode_t($0.rawValue) })
        return try parent.withDescriptor { (directory) throws(Errno) -> Result in try body(directory, name) }
    }
}

extension SpoolDirectories {
    /// The path to a file in the spool, from a place as the history records it (`archive/2026/11/21/a.html`); nil if it
    /// is no such place.
    public func linkFreePath(to place: FileName) -> LinkFreePath? {
        Area.split(place).map { area, path in LinkFreePath(path, below: self[area]) }
    }
}

extension Area {
    /// The area of a place, and the path below it; nil if it is no place.
    static func split(_ place: FileName) -> (Area, RelativePath)? {
        guard let whole = RelativePath(place),
            let area = allCases.first(where: { Array($0.rawValue.utf8) == whole.components[0] }),
            let path = RelativePath(FileName(joining: whole.components.dropFirst()))
        else { return nil }
        return (area, path)
    }
}

extension Descriptor {
    /// Passes its number to calls outside this module; it stays open while `body` runs.
    fileprivate func withDescriptor<Result>(_ body: (FileDescriptor) throws(Errno) -> Result) throws(Errno) -> Result {
        try body(FileDescriptor(rawValue: number))
    }
}
