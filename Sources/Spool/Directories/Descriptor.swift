// SPDX-License-Identifier: Apache-2.0

import CLinux
import FileSystem
import Glibc
import SystemPackage

/// An open file or directory, closed at the end of its lifetime. Names are single path components as bytes; no call
/// follows a symbolic link, except `open(path:)` in its last component.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    init(owning number: Int32) { self.number = number }

    deinit { close(number) }

    static func open(path: FilePath, _ flags: Int32 = directoryFlags) throws(Errno) -> Descriptor {
        Descriptor(owning: try Self.check { path.withPlatformString { Glibc.open($0, flags | O_CLOEXEC) } })
    }

    static var directoryFlags: Int32 { O_RDONLY | O_DIRECTORY }

    func open(_ name: [UInt8], _ flags: Int32, mode: mode_t = 0) throws(Errno) -> Descriptor {
        #if DEBUG
            try FaultInjection.check(.open, number, name)
        #endif
        let name = name.cString
        let number = self.number
        return Descriptor(
            owning: try Self.check { openat(number, name, flags | O_NOFOLLOW | O_CLOEXEC, mode) })
    }

    func openDirectory(_ name: [UInt8]) throws(Errno) -> Descriptor { try open(name, Self.directoryFlags) }

    /// The directory at the end of the components; each must be a directory, and no link to one.
    /// - Parameter mode: missing directories are created with this mode; if nil, they are not created.
    func descend(_ components: some Collection<[UInt8]>, making mode: mode_t? = nil) throws(Errno) -> Descriptor {
        var here = try openDirectory([UInt8(ascii: ".")])
        for component in components { here = try here.step(into: component, making: mode) }
        return here
    }

    private func step(into component: [UInt8], making mode: mode_t?) throws(Errno) -> Descriptor {
        do throws(Errno) {
            return try openDirectory(component)
        } catch Errno.noSuchFileOrDirectory {
            guard let mode else { throw .noSuchFileOrDirectory }
            do throws(Errno) { try makeDirectory(component, mode) } catch Errno.fileExists {
                // Another process created it at the same time.
            }
            return try openDirectory(component)
        }
    }

    func facts() throws(Errno) -> FileFacts { try FileFacts(of: FileDescriptor(rawValue: number)) }

    /// The facts about the name itself, even if it is a link.
    func facts(of name: [UInt8]) throws(Errno) -> FileFacts {
        #if DEBUG
            try FaultInjection.check(.status, number, name)
        #endif
        return try FileFacts(of: name, in: FileDescriptor(rawValue: number))
    }

    func holds(_ name: [UInt8]) throws(Errno) -> Bool {
        do throws(Errno) { _ = try facts(of: name) } catch Errno.noSuchFileOrDirectory { return false }
        return true
    }

    func makeDirectory(_ name: [UInt8], _ mode: mode_t) throws(Errno) {
        #if DEBUG
            try FaultInjection.check(.makeDirectory, number, name)
        #endif
        let name = name.cString
        let number = self.number
        try Self.check { mkdirat(number, name, mode) }
    }

    func unlink(_ name: [UInt8], directory: Bool = false) throws(Errno) {
        #if DEBUG
            try FaultInjection.check(.remove, number, name)
        #endif
        let name = name.cString
        let number = self.number
        try Self.check { unlinkat(number, name, directory ? AT_REMOVEDIR : 0) }
    }

    /// Moves without replacing anything: `.fileExists` if the new name is taken.
    func move(_ name: [UInt8], to directory: borrowing Descriptor, as newName: [UInt8]) throws(Errno) {
        #if DEBUG
            try FaultInjection.check(.move, number, name)
        #endif
        let answer = clinux_rename_noreplace(
            number, name.cString, directory.number, newName.cString)
        switch answer {
        case 0: return
        case -EINVAL, -ENOSYS:
            // A file system without RENAME_NOREPLACE (some FUSE). In the directories that only the daemon writes to, a
            // check before the rename has the same effect.
            if try directory.holds(newName) { throw .fileExists }
            try replace(name, to: directory, as: newName)
        default: throw Errno(rawValue: -answer)
        }
    }

    /// Moves, and replaces an existing file.
    func replace(_ name: [UInt8], to directory: borrowing Descriptor, as newName: [UInt8]) throws(Errno) {
        let (from, to) = (name.cString, newName.cString)
        let (source, target) = (number, directory.number)
        try Self.check { renameat(source, from, target, to) }
    }

    func sync() throws(Errno) {
        #if DEBUG
            try FaultInjection.check(.sync, number)
        #endif
        let number = self.number
        try Self.check { fsync(number) }
    }

    /// Sets the modification and access times to now.
    func touch() throws(Errno) {
        let number = self.number
        try Self.check { futimens(number, nil) }
    }

    /// Waits until nobody else holds this lock; closing the descriptor releases it.
    func lock() throws(Errno) {
        let number = self.number
        try Self.check { flock(number, LOCK_EX) }
    }

    /// - Returns: fewer than `count` bytes only at the end of the file.
    func read(at offset: Int64, count: Int) throws(Errno) -> [UInt8] {
        #if DEBUG
            try FaultInjection.check(.read, number)
        #endif
        return try FileDescriptor(rawValue: number).readFully(at: offset, count: count)
    }

    func write(_ bytes: [UInt8]) throws(Errno) {
        #if DEBUG
            try FaultInjection.check(.write, number)
        #endif
        var rest = bytes[...]
        let number = self.number
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                throw Errno(rawValue: errno)
            }
        }
    }

    /// Repeats the call if a signal interrupted it.
    @discardableResult
    private static func check(_ call: () -> Int32) throws(Errno) -> Int32 {
        while true {
            let answer = call()
            if answer >= 0 { return answer }
            let cause = errno
            if cause != EINTR { throw Errno(rawValue: cause) }
        }
    }
}

extension Descriptor {
    func syncFileSystem() throws(Errno) {
        #if DEBUG
            try FaultInjection.check(.sync, number)
        #endif
        let answer = clinux_sync_file_system(number)
        if answer != 0 { throw Errno(rawValue: -answer) }
    }
}
