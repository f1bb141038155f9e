// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Reading
import Testing

struct FileSplitterTests {
    private func batches(_ bytes: [UInt8], limits: ReadingLimits = .init()) throws -> [[SourcePart]] {
        var splitter = try FileSplitter(BytesSource(bytes), limits: limits)
        var batches: [[SourcePart]] = []
        while let batch = try splitter.next() { batches.append(batch) }
        return batches
    }

    private func documents(_ parts: [SourcePart]) -> [SourceDocument] {
        parts.compactMap { if case .document(let document) = $0 { document } else { nil } }
    }

    @Test func `a single document is the whole file and has no label`() throws {
        let page = Array("<!doctype html><html><body><p>Un texte.</p></body></html>".utf8)
        #expect(
            try batches(page)
                == [[.document(SourceDocument(bytes: page, format: .html, member: 0, offset: 0, label: nil))]])
    }

    @Test func `every line of JSON Lines is a document with its line number and offset`() throws {
        let lines = Array("{\"text\":\"un\"}\n\n{\"text\":\"deux\"}\n".utf8)
        let found = documents(try batches(lines).flatMap(\.self))
        #expect(found.map(\.label) == ["line-1.json", "line-3.json"])
        #expect(found.map(\.member) == [0, 2])
        for document in found {
            let offset = Int(document.offset ?? -1)
            #expect(Array(lines[offset..<offset + document.bytes.count]) == document.bytes)
        }
    }

    @Test func `batches are bounded in bytes and in documents, and lose nothing`() throws {
        let short = Array(String(repeating: "{\"text\":\"kurz\"}\n", count: 2_500).utf8)
        let counts = try batches(short).map(\.count)
        #expect(counts == [1_000, 1_000, 500])
        let line = "{\"text\":\"\(String(repeating: "lang ", count: 20_000))\"}\n"
        let long = try batches(Array(String(repeating: line, count: 9).utf8))
        #expect(long.flatMap(\.self).count == 9)
        for batch in long.dropLast() {
            #expect(batch.dropLast().reduce(0) { $0 + $1.bytes } < SourceBatch.bytes)
        }
    }

    @Test func `a line that is too long is rejected alone, with its position`() throws {
        let long = "{\"text\":\"\(String(repeating: "x", count: 200))\"}"
        let bytes = Array("{\"text\":\"un\"}\n\(long)\n{\"text\":\"deux\"}\n".utf8)
        let parts = try batches(bytes, limits: ReadingLimits(articleBytes: 100)).flatMap(\.self)
        #expect(documents(parts).map(\.member) == [0, 2])
        guard case .rejected(let member) = parts[1] else {
            Issue.record("not rejected: \(parts[1])")
            return
        }
        #expect(member.offset == 14)
        #expect(member.length == long.utf8.count)
        #expect(member.reason.contains("max_document_size"))
    }

    @Test func `a file of many articles beyond the limit is refused before it is read`() throws {
        let bytes = Array("{\"text\":\"un\"}\n{\"text\":\"deux\"}\n".utf8)
        let error = #expect(throws: ReadingError.self) {
            _ = try batches(bytes, limits: ReadingLimits(fileBytes: 20))
        }
        #expect(error?.code == .tooLarge)
    }

    /// A source that fails after its first bytes.
    private struct Failing: ByteSource {
        struct Broken: Error {}
        let size: Int64 = 10 << 20
        func read(at offset: Int64, count: Int) throws -> [UInt8] {
            if offset > 0 { throw Broken() }
            return Array(String(repeating: "{\"text\":\"kurz\"}\n", count: 10_000).utf8.prefix(count))
        }
    }

    @Test func `errors of the source are passed on`() throws {
        var splitter = try FileSplitter(Failing())
        #expect(throws: Failing.Broken.self) { while try splitter.next() != nil {} }
    }
}
