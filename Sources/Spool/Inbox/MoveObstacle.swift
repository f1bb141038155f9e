// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import CLinux
import FileSystem
import Glibc
import SystemPackage

/// Why files cannot be moved out of a directory of the inbox, although they may be readable: it belongs to another
/// user, as after `cp -r` or `mv` under a umask of 022, or it is a separate mount.
public struct MoveObstacle: Hashable, Sendable {
    /// The highest directory of the inbox with this problem, relative to the inbox; empty for the inbox itself.
    public let directory: FileName
    /// The problem and its remedy, with the full path.
    public let advice: String

    /// - Parameter name: of a file that could not be moved out of the inbox.
    /// - Returns: nil if another problem prevents the move.
    /// - Throws: `.vanished` when the directory is gone.
    public static func find(for name: FileName, in directories: SpoolDirectories) throws(SpoolError) -> MoveObstacle? {
        guard let path = RelativePath(name) else { return nil }
        return try SpoolError.wrap(.examine, name) { () throws(Errno) in
            // If no file can be moved at all, the directory is not the cause.
            guard try Descriptor.open(path: directories.work).isChangeable else { return nil }
            return try find(path.parents, in: directories)
        }
    }

    private static func find(
        _ parents: ArraySlice<[UInt8]>, in directories: SpoolDirectories
    ) throws(Errno) -> MoveObstacle? {
        var here = try Descriptor.open(path: directories.inbox)
        let mount = here.mountID
        var (highest, reason): (Int, Reason?) = (0, try Reason(here))
        for (depth, component) in parents.enumerated() {
            here = try here.openDirectory(component)
            if here.mountID != mount {
                return MoveObstacle(Array(parents.prefix(depth + 1)), .mounted, directories)
            }
            let next = try Reason(here)
            if reason == nil { highest = depth + 1 }
            reason = next == nil ? nil : reason ?? next
        }
        return reason.map { MoveObstacle(Array(parents.prefix(highest)), $0, directories) }
    }

    private enum Reason {
        case mounted
        /// Only the owners of files may move them out of it.
        case sticky
        /// - Parameter group: the group to give it to, if it belongs to none of the daemon's groups.
        case denied(group: String?)

        init?(_ directory: borrowing Descriptor) throws(Errno) {
            let facts = try directory.facts()
            if !directory.isChangeable {
                let isOurs = directory.hasACL || Groups.contains(facts.group)
                self = .denied(group: isOurs ? nil : Groups.own)
            } else if facts.permissions.contains(.saveText), geteuid() != 0, facts.owner != geteuid() {
                self = .sticky
            } else {
                return nil
            }
        }
    }

    private init(_ components: [[UInt8]], _ reason: Reason, _ directories: SpoolDirectories) {
        directory = FileName(joining: components)
        let path = FileName(joining: [directories.inbox.bytes] + components)
        let word = path.shellWord
        switch reason {
        case .mounted: advice = "'\(path)' is a mount of its own, and files are moved by rename"
        case .sticky: advice = "'\(path)' has the sticky bit; to have its files moved: chmod -t \(word)"
        case .denied(let group?):
            advice =
                "no write permission in '\(path)'; to have its files moved: "
                + "chgrp -R \(FileName(group).shellWord) \(word) && chmod -R g+w \(word)"
        case .denied(nil):
            advice = "no write permission in '\(path)'; to have its files moved: chmod -R g+w \(word)"
        }
    }
}

extension Descriptor {
    // Do not inline these as calls on `number`: a descriptor without further uses is closed before such a call.

    /// Whether the daemon may create and remove names in it.
    fileprivate var isChangeable: Bool { clinux_may_change(number) == 1 }
    fileprivate var mountID: Int { clinux_mount_id(number) }
    fileprivate var hasACL: Bool { clinux_has_acl(number) == 1 }
}

/// The groups of this process.
private enum Groups {
    static func contains(_ group: gid_t) -> Bool {
        if group == getegid() { return true }
        var groups = [gid_t](repeating: 0, count: 65_536)
        let count = getgroups(Int32(groups.count), &groups)
        return count > 0 && groups.prefix(Int(count)).contains(group)
    }

    /// The name of the primary group, or its number.
    static var own: String {
        var (entry, found) = (group(), UnsafeMutablePointer<group>?.none)
        var buffer = [CChar](repeating: 0, count: 16_384)
        guard getgrgid_r(getegid(), &entry, &buffer, buffer.count, &found) == 0, found != nil, let name = entry.gr_name
        else { return String(getegid()) }
        return String(cString: name)
    }
}
