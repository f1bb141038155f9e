// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import TestClock
import Testing

@testable import Reading

/// The parts that a file was split into, and the error that ended it.
private struct Taken {
    var documents: [SourceDocument] = []
    var rejected: [RejectedMember] = []
    var failure: ReadingError?

    init(_ bytes: [UInt8], limits: ReadingLimits = .init()) throws {
        do {
            var splitter = try FileSplitter(BytesSource(bytes), limits: limits)
            while let parts = try splitter.next() {
                #expect(!parts.isEmpty)
                for part in parts {
                    switch part {
                    case .document(let document): documents.append(document)
                    case .rejected(let member): rejected.append(member)
                    }
                }
            }
        } catch let error as ReadingError {
            failure = error
        }
    }

    func articles() throws -> [Article] {
        try documents.flatMap { document in
            try Reader().read(
                document.bytes, as: document.format,
                context: ReadingContext(name: FileName("x"), envelope: document.envelope))
        }
    }

    func titles() throws -> [String?] { try articles().map(\.title) }
}

private enum Packed {
    static let folder = Samples.checkout.appending(path: "Tests/Samples/archives")
    static func sample(_ name: String) throws -> [UInt8] { try Samples.bytes(folder.appending(path: name)) }

    static let bridge = "Le pont de Valmarie rouvre avant l’hiver"
    static let ferry = "Harbour ferry to run through the night"
    static let library = "Stadtbücherei Lauterfeld öffnet wieder sonntags"
}

struct UnpackingTests {
    @Test func `a compressed page gives the page`() throws {
        let taken = try Taken(Packed.sample("page.html.gz"))
        #expect(try taken.titles() == [Packed.bridge])
        #expect(taken.documents.map(\.member) == [0])
        #expect(taken.documents.first?.offset == nil)
        #expect(taken.failure == nil)
    }

    @Test(arguments: ["lines.jsonl.gz", "lines.jsonl.zst"])
    func `compressed JSON Lines give lines, across gzip member borders`(name: String) throws {
        let taken = try Taken(Packed.sample(name))
        #expect(try taken.articles().map(\.documentID) == ["sample-fr", "sample-en", "sample-de"])
        #expect(taken.documents.map(\.member) == [0, 1, 2])
        #expect(taken.documents.map(\.format) == [.jsonl, .jsonl, .jsonl])
    }

    @Test(arguments: ["pages.zip", "pages-stored.zip", "pages.tar.gz"])
    func `an archive gives its pages, and resources of pages are skipped`(name: String) throws {
        let taken = try Taken(Packed.sample(name))
        #expect(try taken.titles() == [Packed.bridge, Packed.ferry, Packed.library])
        #expect(taken.documents.map(\.label) == ["1-pont.html", "2-ferry.html", "3-buecherei.html"])
        #expect(taken.rejected.isEmpty)
        #expect(try taken.articles().allSatisfy { $0.source == nil })
    }

    @Test func `the offset of a document that is stored uncompressed is correct`() throws {
        let bytes = try Packed.sample("pages-stored.zip")
        for document in try Taken(bytes).documents {
            let offset = try #require(document.offset)
            #expect(Array(bytes[Int(offset)...].prefix(document.bytes.count)) == document.bytes)
        }
    }

    @Test func `nested archives are read, and all document numbers differ`() throws {
        let taken = try Taken(Packed.sample("nested.zip"))
        #expect(
            try taken.articles().map { $0.documentID ?? $0.title } == [
                "sample-fr", "sample-en", "sample-de", Packed.bridge, Packed.ferry, Packed.library, Packed.ferry,
            ])
        #expect(taken.documents.map(\.member) == [0, 1, 2, 3, 4, 5, 6])
        #expect(
            taken.documents.map(\.entry) == [
                "week/lines.jsonl.gz:1", "week/lines.jsonl.gz:2", "week/lines.jsonl.gz:3",
                "week/pages.zip/journal/pont.html", "week/pages.zip/gazette/ferry.html",
                "week/pages.zip/blatt/buecherei.html", "one.html",
            ])
    }

    @Test func `a document that is a whole file or a line of it has no archive path`() throws {
        for name in ["page.html.gz", "lines.jsonl.zst"] {
            #expect(try Taken(Packed.sample(name)).documents.allSatisfy { $0.entry == nil })
        }
    }

    @Test func `the path of an entry with any name is one line of text within the length limit`() throws {
        let page = Array("<html><body><p>Texte.</p></body></html>".utf8)
        let names: [[UInt8]] = [
            Array("a\nb\u{1B}[2J.html".utf8), Array("caf".utf8) + [0xE9] + Array(".html".utf8),
            Array("../../etc/passwd.html".utf8), Array("/./x.html".utf8),
            [UInt8](repeating: UInt8(ascii: "d"), count: 90) + Array("/e.html".utf8),
        ]
        let taken = try Taken(TarSample.archive(names.map { ($0, page) }))
        #expect(
            taken.documents.map(\.entry) == [
                "a\\nb\\u{1B}[2J.html", "caf\\xE9.html", "../../etc/passwd.html", "x.html",
                String(repeating: "d", count: 90) + "/e.html",
            ])
        let long = EntryPath.join("a.zip", String(repeating: "é/", count: 40_000) + "end.html")
        #expect(long?.utf8.count ?? 0 <= EntryPath.longest)
        #expect(long?.hasPrefix("…") == true && long?.hasSuffix("é/end.html") == true)
    }

    @Test func `a document that may contain several articles reserves numbers for them`() throws {
        let page = Array("<html><body><p>Texte.</p></body></html>".utf8)
        let tar = TarSample.archive([
            ("a.json", Array("[{\"title\": \"A\", \"text\": \"b\"}]".utf8)), ("b.html", page), ("c.html", page),
        ])
        #expect(try Taken(tar).documents.map(\.member) == [0, 10_000, 10_001])
    }

    @Test func `a web archive gives the pages of its responses, with address and charset`() throws {
        for name in ["crawl.warc", "crawl.warc.gz"] {
            let taken = try Taken(Packed.sample(name))
            #expect(try taken.titles() == [Packed.bridge, Packed.ferry, Packed.library])
            #expect(
                try taken.articles().map(\.url) == [
                    "https://journal.example/pont", "https://gazette.example/ferry", "https://blatt.example/buecherei",
                ])
            #expect(taken.documents.map(\.envelope.charset) == ["utf-8", "utf-8", "utf-8"])
            // The crawl's date is not a date of the articles.
            #expect(try taken.articles().allSatisfy { $0.published == nil && $0.format == .warc })
            #expect(taken.rejected.isEmpty)
            #expect(taken.failure == nil)
        }
    }

    @Test func `the offset of a record that is stored unchanged is correct`() throws {
        let bytes = try Packed.sample("crawl.warc")
        let documents = try Taken(bytes).documents
        #expect(documents.map { $0.offset != nil } == [false, true, true])
        for document in documents {
            guard let offset = document.offset else { continue }
            #expect(Array(bytes[Int(offset)...].prefix(document.bytes.count)) == document.bytes)
        }
    }

    @Test func `messages of a mailbox are split at border lines, not at text lines that look alike`() throws {
        let box = """
            From a@b.example Thu Nov 19 10:12:44 2026
            From: a@b.example
            Subject: Un

            Un texte.
            From here on it is text, of 2026, at 10:00 sharp.

            From me to you 10:00 2026 with love
            and no header follows.

            >From the start it was quoted.

            From - Thu Nov 19 10:13:00 2026
            From: c@d.example
            Subject: Deux

            Deux textes.
            """
        let taken = try Taken(Array(box.utf8))
        #expect(try taken.titles() == ["Un", "Deux"])
        #expect(try taken.articles().first?.text.contains("with love") == true)
        #expect(try taken.articles().first?.text.hasSuffix("From the start it was quoted.") == true)
        #expect(taken.documents.map(\.member) == [0, 1])
        #expect(try taken.articles().allSatisfy { $0.format == .mbox })
    }
}

struct DamagedArchiveTests {
    @Test(arguments: ["page.html.gz", "lines.jsonl.zst", "pages.zip", "pages.tar.gz", "crawl.warc.gz", "crawl.warc"])
    func `an archive without its end is reported as truncated`(name: String) throws {
        let bytes = try Packed.sample(name)
        let taken = try Taken(Array(bytes.dropLast(30)))
        #expect(taken.failure?.code == .truncated, "\(taken)")
    }

    @Test func `documents before a truncation are kept`() throws {
        let bytes = try Packed.sample("lines.jsonl.gz")
        let taken = try Taken(Array(bytes.dropLast(30)))
        #expect(try taken.articles().map(\.documentID) == ["sample-fr", "sample-en"])
    }

    @Test func `damage in one entry rejects only that entry`() throws {
        var bytes = try Packed.sample("pages-stored.zip")
        let place = try #require(bytes.firstRange(of: Array("Three crews".utf8))).lowerBound
        bytes[place] = 0x21
        let taken = try Taken(bytes)
        #expect(try taken.titles() == [Packed.bridge, Packed.library])
        #expect(taken.rejected.map(\.label) == ["2-ferry.html"])
        #expect(taken.rejected.first?.reason.contains("check sum") == true)
        #expect(taken.rejected.first?.bytes?.starts(with: "<!DOCTYPE html>".utf8) == true)
        #expect(taken.failure == nil)
    }

    @Test func `an encrypted entry is rejected as such`() throws {
        var bytes = try Packed.sample("pages-stored.zip")
        // General purpose flag, bit 0, in the directory's header of the first entry.
        let header = try #require(bytes.firstRange(of: [0x50, 0x4B, 1, 2])).lowerBound
        bytes[header + 8] |= 1
        let taken = try Taken(bytes)
        #expect(try taken.titles() == [Packed.ferry, Packed.library])
        #expect(taken.rejected.first?.reason.hasPrefix("encrypted") == true)
    }

    @Test func `a document in an unsupported format is rejected alone, with its bytes`() throws {
        let pdf = Array("%PDF-1.7\n1 0 obj".utf8)
        let tar = TarSample.archive([
            ("a.pdf", pdf), ("b.html", Array("<html><body><p>Un texte.</p></body></html>".utf8)),
        ])
        let taken = try Taken(tar)
        #expect(taken.documents.map(\.label) == ["2-b.html"])
        #expect(taken.rejected.map(\.label) == ["1-a.pdf"])
        let offset = try #require(taken.rejected.first?.offset)
        #expect(Array(tar[Int(offset)...].prefix(pdf.count)) == pdf)
    }

    @Test func `an office document and an archive of images are refused with matching reasons`() throws {
        let office = try Taken(Packed.sample("document.docx"))
        #expect(office.failure?.code == .unsupported)
        #expect(office.failure?.reason.contains("Office") == true)
        let pictures = try Taken(TarSample.archive([("a.png", [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A])]))
        #expect(pictures.failure?.code == .noText)
    }

    @Test func `an archive that is truncated or changed anywhere is read or refused`() throws {
        for name in ["nested.zip", "pages.tar.gz", "crawl.warc", "lines.jsonl.zst", "pages-stored.zip"] {
            let bytes = try Packed.sample(name)
            for place in stride(from: 0, to: bytes.count, by: 41) {
                _ = try Taken(Array(bytes[..<place]))
                var changed = bytes
                changed[place] ^= 0x5A
                _ = try Taken(changed)
            }
        }
    }
}

struct HostileArchiveTests {
    private func refusal(_ name: String) throws -> (ReadingError?, Duration) {
        let bytes = try Packed.sample(name)
        var failure: ReadingError?
        let took = try processorTime { failure = try Taken(bytes).failure }
        return (failure, took)
    }

    @Test func `a nested decompression bomb is refused by its expansion, before it is unpacked`() throws {
        let (failure, took) = try refusal("bomb.gz.gz")
        #expect(failure?.code == .tooLarge)
        #expect(failure?.reason.contains("max_expansion") == true)
        #expect(took < .seconds(10))
    }

    @Test func `entries that share bytes are refused before any is unpacked`() throws {
        let (failure, took) = try refusal("bomb-overlap.zip")
        #expect(failure?.code == .malformed)
        #expect(failure?.reason.contains("overlap") == true)
        #expect(took < .seconds(2))
    }

    @Test func `archives nested too deeply are refused`() throws {
        let (failure, _) = try refusal("deep.gz")
        #expect(failure?.code == .tooLarge)
        #expect(failure?.reason.contains("max_archive_depth") == true)
    }

    @Test func `the maximum unpacked size is a setting`() throws {
        let limits = ReadingLimits(expandedBytes: 1000)
        #expect(
            try Taken(Packed.sample("lines.jsonl.gz"), limits: limits).failure?.reason.contains("max_expanded_size")
                == true)
        #expect(
            try Taken(Packed.sample("pages.zip"), limits: limits).failure?.reason.contains("max_expanded_size") == true)
    }

    @Test func `too many documents end the file, and those before the limit are kept`() throws {
        let taken = try Taken(Packed.sample("pages.zip"), limits: ReadingLimits(articlesPerFile: 2))
        #expect(taken.documents.count == 2)
        #expect(taken.failure?.reason.contains("max_articles_per_file") == true)
    }

    @Test func `a document that is too large is rejected alone`() throws {
        let large = Array("<html><body><p>Un texte.</p>".utf8) + [UInt8](repeating: 0x20, count: 5000)
        let tar = TarSample.archive([("a.html", large), ("b.html", Array("<html><p>Un texte.</p></html>".utf8))])
        let taken = try Taken(tar, limits: ReadingLimits(articleBytes: 2000))
        #expect(taken.documents.map(\.label) == ["2-b.html"])
        #expect(taken.rejected.map(\.length) == [large.count])
        #expect(taken.rejected.first?.reason.contains("max_document_size") == true)
    }

    @Test func `names of entries are labels and never paths`() {
        #expect(EntryLabel.label(member: 2, name: "../../etc/passwd", format: .text) == "3-passwd")
        #expect(EntryLabel.label(member: 0, name: "a/b\u{0}\n:c.html", format: .html) == "1-b___c.html")
        #expect(EntryLabel.label(member: 0, name: nil, format: .warc) == "1-document.html")
    }
}

struct StreamedArchiveTests {
    /// A file that is generated while it is read, so that it needs no memory.
    private final class Generated: ByteSource {
        private let piece: [UInt8]
        private let pieces: Int
        let size: Int64
        /// The largest number of bytes requested at once.
        private(set) var largest = 0

        init(_ piece: [UInt8], times: Int) {
            self.piece = piece
            pieces = times
            size = Int64(piece.count * times)
        }

        func read(at offset: Int64, count: Int) -> [UInt8] {
            largest = max(largest, count)
            let wanted = Int(min(Int64(count), size - offset))
            guard wanted > 0 else { return [] }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(wanted)
            var at = Int(offset % Int64(piece.count))
            while bytes.count < wanted {
                bytes += piece[at..<min(piece.count, at + wanted - bytes.count)]
                at = 0
            }
            return bytes
        }
    }

    @Test(arguments: ["crawl.warc", "crawl.warc.gz"])
    func `a long web archive is read in bounded memory`(name: String) throws {
        let source = Generated(try Packed.sample(name), times: 2_000)
        var splitter = try FileSplitter(source)
        var documents = 0
        var largestBatch = 0
        while let parts = try splitter.next() {
            documents += parts.count
            largestBatch = max(largestBatch, parts.reduce(0) { $0 + $1.bytes })
        }
        #expect(documents == 6_000)
        #expect(largestBatch < 2 * SourceBatch.bytes)
        #expect(source.largest <= StreamSizes.piece)
    }

    @Test func `a symbolic link in an archive is rejected as one, and other non-files give no article`() throws {
        let page = Array("Un texte de quelques mots, et puis un autre.".utf8)
        let zip = ZipSample.archive([
            (name: "one.txt", mode: 0o100644, bytes: page),
            (name: "latest.txt", mode: 0o120777, bytes: Array("../secret words.txt".utf8)),
            (name: "week/", mode: 0o040755, bytes: []), (name: "fifo.txt", mode: 0o010644, bytes: []),
            (name: "device.txt", mode: 0o060644, bytes: Array("a text".utf8)),
            (name: "two.txt", mode: 0, bytes: page),
        ])
        let pieces: [[UInt8]] = [
            TarSample.entry("latest.txt", kind: "2", target: "../secret words.txt"),
            TarSample.entry("hard.txt", kind: "1", target: "one.txt"), TarSample.entry("week/", kind: "5"),
            TarSample.entry("fifo.txt", kind: "6"), TarSample.entry("device.txt", kind: "4"),
            TarSample.archive([("one.txt", page), ("two.txt", page)]),
        ]
        let tar = Array(pieces.joined())
        for archive in [zip, tar] {
            let taken = try Taken(archive)
            #expect(taken.failure == nil)
            #expect(taken.documents.map(\.entry) == ["one.txt", "two.txt"])
            #expect(taken.rejected.map(\.entry) == ["latest.txt"])
            #expect(taken.rejected.first?.reason.hasPrefix("a symbolic link") == true)
        }
    }

    @Test func `a long mailbox is read in bounded memory`() throws {
        let message =
            "From a@b.example Thu Nov 19 10:12:44 2026\nFrom: a@b.example\nSubject: Un\n\n"
            + String(repeating: "Un texte de quelques mots.\n", count: 40) + "\n"
        let source = Generated(Array(message.utf8), times: 5_000)
        var splitter = try FileSplitter(source)
        var documents = 0
        while let parts = try splitter.next() { documents += parts.count }
        #expect(documents == 5_000)
        #expect(source.largest <= StreamSizes.piece)
    }
}

/// A zip archive as Unix programs write it, uncompressed.
enum ZipSample {
    static func archive(_ entries: [(name: String, mode: UInt16, bytes: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            var sum = CRC32()
            sum.update(entry.bytes)
            let size = four(UInt32(entry.bytes.count))
            let common: [UInt8] = [
                two(20), two(0), two(0), four(0), four(sum.value), size, size, two(UInt16(name.count)), two(0),
            ].flatMap { $0 }
            let central: [[UInt8]] = [
                four(0x0201_4B50), two(0x0314), common, two(0), two(0), two(0), four(UInt32(entry.mode) << 16),
                four(UInt32(file.count)), name,
            ]
            directory.append(contentsOf: central.joined())
            let local: [[UInt8]] = [four(0x0403_4B50), common, name, entry.bytes]
            file.append(contentsOf: local.joined())
        }
        let count = two(UInt16(entries.count))
        let end: [[UInt8]] = [
            directory, four(0x0605_4B50), two(0), two(0), count, count, four(UInt32(directory.count)),
            four(UInt32(file.count)), two(0),
        ]
        return file + end.joined()
    }

    private static func two(_ number: UInt16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }

    private static func four(_ number: UInt32) -> [UInt8] {
        two(UInt16(truncatingIfNeeded: number)) + two(UInt16(truncatingIfNeeded: number >> 16))
    }
}

/// A tar archive of regular files, unless an entry is created separately.
enum TarSample {
    static func archive(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        archive(entries.map { (Array($0.name.utf8), $0.bytes) })
    }

    static func archive(_ entries: [([UInt8], [UInt8])]) -> [UInt8] {
        entries.flatMap { header($0.0, $0.1.count) + padded($0.1) } + [UInt8](repeating: 0, count: 1024)
    }

    /// An entry without content.
    static func entry(_ name: String, kind: String, target: String = "") -> [UInt8] {
        header(Array(name.utf8), 0, kind: kind, target: target)
    }

    private static func header(
        _ name: [UInt8], _ size: Int, kind: String = "0", target: String = ""
    ) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at place: Int) {
            header.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
        }
        header.replaceSubrange(0..<name.count, with: name)
        let octal = String(size, radix: 8)
        put(String(repeating: "0", count: 11 - octal.count) + octal, at: 124)
        put("        ", at: 148)
        put(kind, at: 156)
        put(target, at: 157)
        put("ustar", at: 257)
        put("00", at: 263)
        let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
        put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
        return header
    }

    private static func padded(_ bytes: [UInt8]) -> [UInt8] {
        bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    }
}
