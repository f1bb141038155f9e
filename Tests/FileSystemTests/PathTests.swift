// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FileSystem
import Foundation
import SystemPackage
import Testing

@Suite struct PathTests {
    @Test(arguments: [Array("dépêche.txt".utf8), [0x61, 0xE9, 0x62], [0xFF, 0xFE], [0x0A], []] as [[UInt8]])
    func `a name with any bytes but NUL becomes a path and the same name again`(bytes: [UInt8]) {
        #expect(FilePath(bytes: bytes).bytes == bytes)
        #expect(FilePath(FileName(bytes: bytes)).name == FileName(bytes: bytes))
        #expect(bytes.cString.count == bytes.count + 1 && bytes.cString.last == 0)
    }

    @Test func `a name is appended with a slash, and an empty one changes nothing`() {
        let path = FilePath("/srv/inbox")
        #expect(path.appending(FileName("daily/a.txt")) == "/srv/inbox/daily/a.txt")
        #expect(path.appending(FileName("")) == path)
    }

    @Test func `a file whose name is not UTF-8 can be written and examined`() throws {
        let scratch = try ScratchDirectory()
        let file = scratch.path.appending(FileName(bytes: [0x61, 0xE9]))
        try scratch.write("text", to: file)
        #expect(try FileFacts(of: file, followingLink: false).size == 4)
    }

    @Test func `a directory is created once`() throws {
        let scratch = try ScratchDirectory()
        let inner = scratch.path.appending("inner")
        #expect(try inner.makeDirectory(mode: 0o700))
        #expect(try !inner.makeDirectory(mode: 0o700))
        #expect(try FileFacts(of: inner, followingLink: false).permissions == .ownerReadWriteExecute)
        #expect(throws: Errno.noSuchFileOrDirectory) {
            try scratch.path.appending("missing/inner").makeDirectory(mode: 0o700)
        }
    }

    @Test func `reading ends at the end of the file`() throws {
        let scratch = try ScratchDirectory()
        let file = scratch.path.appending("a.txt")
        try scratch.write("twelve bytes", to: file)
        let opened = try FileDescriptor.open(file, .readOnly)
        defer {
            // The file was only read.
            try? opened.close()
        }
        #expect(try opened.readFully(at: 7, count: 3) == Array("byt".utf8))
        #expect(try opened.readFully(at: 7, count: 100) == Array("bytes".utf8))
        #expect(try opened.readFully(at: 12, count: 1).isEmpty)
    }

    @Test func `a path is resolved as the kernel does it`() throws {
        let scratch = try ScratchDirectory()
        try FileManager.default.createDirectory(
            atPath: scratch.path.appending("inner").string, withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path.appending("link").string, withDestinationPath: "inner")
        let whole = try #require(scratch.path.resolved)
        #expect(scratch.path.appending("link/../inner/.").resolved == whole.appending("inner"))
        #expect(scratch.path.appending("missing").resolved == nil)
    }
}
