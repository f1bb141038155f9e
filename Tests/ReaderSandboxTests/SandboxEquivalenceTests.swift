// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import LocalReader
import Pipeline
import Testing

@testable import ReaderSandbox
@testable import Reading

/// A reader process cannot open files, and reads exactly like a process that can.
@Suite struct SandboxEquivalenceTests {
    private static let tests = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func files(below folder: URL) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return (all?.compactMap { $0 as? URL } ?? [])
            // Files without readable attributes are skipped.
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
            .sorted { $0.path < $1.path }
    }

    private func expectSame(_ files: [URL]) throws {
        let inside = ReaderPool(TestReaders.real(), observer: FailureRecorder()).reader
        let outside = InProcessReader(reader: Reader())
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            #expect(inside.all(bytes) == outside.all(bytes), "\(file.lastPathComponent)")
        }
        // Then the small files in one batch, as the daemon does it.
        let small = try files.map { [UInt8](try Data(contentsOf: $0)) }.filter { $0.count <= 256 << 10 }
        let context = ReadingContext(name: FileName("file"), fallbackSource: "gazette.example")
        var together = [Result<[PreparedPart], ReadingError>](repeating: .success([]), count: small.count)
        inside.take(small.map { SmallFile(bytes: $0, context: context) }) { place, parts in
            if case .success(let before) = together[place] { together[place] = .success(before + parts) }
            return true
        } ended: { place, error in
            if let error = error as? ReadingError { together[place] = .failure(error) }
        }
        for (place, bytes) in small.enumerated() { #expect(together[place] == outside.all(bytes)) }
    }

    @Test func `every sample gives the same result inside the sandbox as outside`() throws {
        let files = SandboxEquivalenceTests.files(below: SandboxEquivalenceTests.tests.appending(path: "Samples"))
        #expect(files.count > 5)
        try expectSame(files)
    }

    @Test func `so do sample files from other programs`() throws {
        let shared = SandboxEquivalenceTests.tests.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "shared/data/formats")
        let files = SandboxEquivalenceTests.files(below: shared).filter {
            (try? $0.resourceValues(forKeys: [.fileSizeKey]).fileSize).flatMap { $0 } ?? 0 < 4 << 20
        }
        guard !files.isEmpty else { return print("skipped: no sample files from other programs on this machine") }
        try expectSame(files)
    }

    @Test func `a charset that is known outside the sandbox is known inside`() {
        let inside = ReaderPool(TestReaders.real(), observer: FailureRecorder()).reader
        let outside = InProcessReader(reader: Reader())
        let text = Array("<html><head><title>Le pont</title><meta charset=\"".utf8)
        let rest = Array("\"></head><body><p>\(Prose.french)</p><p>".utf8) + [0xE9, 0xE8, 0x20, 0xC7, 0xD4, 0x20]
        for charset in CharsetLabel.preloaded + ["EBCDIC-FR", "nonsense", "shift_jis", "x-sjis", "latin1"] {
            let page = text + Array(charset.utf8) + rest + Array("</p></body></html>".utf8)
            #expect(inside.all(page) == outside.all(page), "\(charset)")
        }
    }

    @Test func `a large file is split in the same way inside as outside`() throws {
        let bytes = Array(Prose.lines(3_000).utf8)
        func parts(_ reader: any DocumentReader) throws -> [SourcePart] {
            var parts: [SourcePart] = []
            try reader.split(BytesSource(bytes), of: ReadingContext(name: FileName("a.jsonl"))) {
                parts += $0
                return true
            }
            return parts
        }
        let inside = try parts(ReaderPool(TestReaders.real(), observer: FailureRecorder()).reader(for: .splitting) {})
        #expect(inside == (try parts(InProcessReader(reader: Reader()))))
        #expect(inside.count == 3_000)
    }
}
