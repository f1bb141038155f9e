// SPDX-License-Identifier: Apache-2.0

import FileSystem
import Foundation
import Glibc
import SystemPackage
import Testing

/// A directory in /tmp, deleted with this object.
final class ScratchDirectory {
    let path: FilePath

    init() throws {
        path = FilePath("/tmp/copytaster-files-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: false)
    }

    deinit {
        // A failure to remove files of a test in /tmp does no harm.
        try? FileManager.default.removeItem(atPath: path.string)
    }

    func write(_ text: String, to file: FilePath) throws {
        let descriptor = try FileDescriptor.open(
            file, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
        try descriptor.closeAfter { _ = try descriptor.writeAll(text.utf8) }
    }
}

@Suite struct FileFactsTests {
    private let scratch: ScratchDirectory
    private var file: FilePath { scratch.path.appending("a.txt") }

    init() throws {
        scratch = try ScratchDirectory()
        try scratch.write("five.", to: scratch.path.appending("a.txt"))
    }

    @Test func `a file is described in the same way by path, by descriptor, and by name in a directory`() throws {
        let byPath = try FileFacts(of: file, followingLink: false)
        #expect(byPath.isRegular && byPath.size == 5 && byPath.linkCount == 1 && byPath.owner == geteuid())
        #expect(byPath.permissions == [.ownerReadWrite])
        let opened = try FileDescriptor.open(file, .readOnly)
        let byDescriptor = try opened.closeAfter { try FileFacts(of: opened) }
        let directory = try FileDescriptor.open(scratch.path, .readOnly)
        let byName = try directory.closeAfter { try FileFacts(of: Array("a.txt".utf8), in: directory) }
        #expect(byDescriptor.isUnchanged(since: byPath) && byName.isUnchanged(since: byPath))
        #expect(byDescriptor.change == byPath.change && byName.change == byPath.change)
        #expect(try FileFacts(of: scratch.path, followingLink: false).isDirectory)
    }

    @Test func `a symbolic link is followed only on request`() throws {
        let link = scratch.path.appending("link")
        try FileManager.default.createSymbolicLink(atPath: link.string, withDestinationPath: "a.txt")
        #expect(try FileFacts(of: link, followingLink: false).kind == .symbolicLink)
        let target = try FileFacts(of: link, followingLink: true)
        #expect(try target.identity == FileFacts(of: file, followingLink: false).identity)
        let directory = try FileDescriptor.open(scratch.path, .readOnly)
        let named = try directory.closeAfter { try FileFacts(of: Array("link".utf8), in: directory) }
        #expect(named.kind == .symbolicLink)
    }

    @Test func `a rename leaves a file unchanged, a write changes it, and a copy is another file`() throws {
        let before = try FileFacts(of: file, followingLink: false)
        let moved = scratch.path.appending("b.txt")
        try FileManager.default.moveItem(atPath: file.string, toPath: moved.string)
        #expect(try FileFacts(of: moved, followingLink: false).isUnchanged(since: before))
        try scratch.write("five.", to: file)
        #expect(try !FileFacts(of: file, followingLink: false).isUnchanged(since: before))
        try scratch.write("more than five", to: moved)
        let after = try FileFacts(of: moved, followingLink: false)
        #expect(!after.isUnchanged(since: before) && after.identity == before.identity)
    }

    @Test func `a missing file is no error if that is asked, and an error otherwise`() throws {
        #expect(try FileFacts.ifExists(scratch.path.appending("missing"), followingLink: true) == nil)
        #expect(try FileFacts.ifExists(file.appending("below"), followingLink: true) == nil)
        #expect(try FileFacts.ifExists(file, followingLink: true)?.size == 5)
        #expect(throws: Errno.noSuchFileOrDirectory) {
            try FileFacts(of: scratch.path.appending("missing"), followingLink: true)
        }
        #expect(throws: Errno.badFileDescriptor) { try FileFacts(of: FileDescriptor(rawValue: -1)) }
    }

    @Test func `times outside the range are limited`() {
        #expect(FileFacts.nanoseconds(timespec(tv_sec: 2, tv_nsec: 3)) == 2_000_000_003)
        #expect(FileFacts.nanoseconds(timespec(tv_sec: -2, tv_nsec: 3)) == -1_999_999_997)
        #expect(FileFacts.nanoseconds(timespec(tv_sec: .max, tv_nsec: 0)) == .max)
        #expect(FileFacts.nanoseconds(timespec(tv_sec: 9_223_372_036, tv_nsec: 999_999_999)) == .max)
        #expect(FileFacts.nanoseconds(timespec(tv_sec: .min, tv_nsec: 0)) == .min)
    }
}
