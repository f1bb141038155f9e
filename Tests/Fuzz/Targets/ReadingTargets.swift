// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CompletenessCheck
import Foundation
@testable import Reading

extension FuzzTarget {
    static let reading: [FuzzTarget] =
        [file] + containers.map { FuzzTarget(name: $0, examine: file.examine) }
        + Format.allCases.filter { !containers.contains($0.rawValue) }.map(document)
        + [lines, structure, charset, dates]

    /// Files of many documents. Each kind has its own corpus, although all are split according to their content.
    private static let containers = ["mbox", "warc", "packed"]

    /// Any file, split and read according to its content.
    private static let file = FuzzTarget(name: "file") { bytes in
        do {
            var splitter = try FileSplitter(BytesSource(bytes))
            var last = -1
            while let batch = try splitter.next() {
                try check(!batch.isEmpty, "a batch without parts")
                for part in batch {
                    switch part {
                    case .document(let document):
                        try check(document.member > last, "member \(document.member) after \(last)")
                        last = document.member
                        if let offset = document.offset {
                            let there = bytes.dropFirst(Int(offset)).prefix(document.bytes.count)
                            try check(there.elementsEqual(document.bytes), "a document is not at its stated offset")
                        }
                        try readTwice(document.bytes, as: document.format, envelope: document.envelope)
                    case .rejected(let member):
                        try check(member.member > last, "member \(member.member) after \(last)")
                        last = member.member
                        try checkMessage(member.reason)
                    }
                }
            }
        } catch let error as ReadingError {
            try checkMessage(error.reason)
        }
    }

    /// One document read as a given format, whether its bytes match the format or not.
    private static func document(_ format: Format) -> FuzzTarget {
        FuzzTarget(name: format.rawValue) { try readTwice($0, as: format) }
    }

    /// Lines must not depend on the chunks of the stream, and must contain all of it except blank lines.
    private static let lines = FuzzTarget(name: "lines") { bytes in
        // Few bytes, so that lines that are too long occur.
        let limits = ReadingLimits(articleBytes: 40)
        let whole = split(bytes, by: max(1, bytes.count), limits: limits)
        for size in [1, 2, 7, 64] {
            try check(split(bytes, by: size, limits: limits) == whole, "different lines with chunks of \(size) bytes")
        }
        for line in whole {
            let rest = bytes.dropFirst(Int(line.offset))
            let raw = rest.prefix { $0 != UInt8(ascii: "\n") }
            let before = bytes.prefix(Int(line.offset))
            let isFirst = before.isEmpty || before.elementsEqual([0xEF, 0xBB, 0xBF])
            try check(isFirst || before.last == UInt8(ascii: "\n"), "a line inside another")
            try check(
                line.number == bytes.prefix(Int(line.offset)).count { $0 == 10 } + 1,
                "line \(line.number) has a wrong number")
            switch line.content {
            case .tooLong(let count):
                try check(count == raw.count && count > limits.articleBytes, "a line of \(count) bytes")
            case .bytes(let line):
                try check(raw.count <= limits.articleBytes, "a line longer than allowed")
                try check(rest.starts(with: line), "a line that is not at its stated offset")
            }
        }
    }

    /// The check for truncation: whatever lengths a file declares, no read starts before its beginning, and the number of
    /// reads is bounded. Complete JSON without its last bracket is not complete.
    private static let structure = FuzzTarget(name: "structure") { bytes in
        func verdict(_ bytes: [UInt8]) throws -> Completeness {
            var reads = 0
            return try TruncationCheck.completeness(size: Int64(bytes.count)) { offset, count in
                reads += 1
                try check(offset >= 0 && count >= 0, "\(count) bytes requested at \(offset)")
                try check(reads <= bytes.count + 16, "\(reads) reads of \(bytes.count) bytes")
                return offset >= Int64(bytes.count) ? [] : Array(bytes[Int(offset)...].prefix(count))
            }
        }
        let whole = try verdict(bytes)
        if case .truncated(let reason) = whole { try checkMessage(reason) }
        let first = bytes.first { !" \t\r\n".utf8.contains($0) }
        guard whole == .complete, first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            let last = bytes.lastIndex(where: { "}]".utf8.contains($0) }), last == bytes.endIndex - 1,
            !bytes.dropLast().contains(where: { "}]".utf8.contains($0) })
        else { return }
        let cut = try verdict(Array(bytes.dropLast()))
        try check(cut != .complete, "complete without its only closing bracket")
    }

    /// The first line is the declared charset, the rest the bytes.
    private static let charset = FuzzTarget(name: "charset") { bytes in
        let label = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let body = Array(bytes[label.endIndex...].dropFirst())
        for declared in [nil, String(decoding: label, as: UTF8.self)] {
            do {
                let text = try Charset(limits: .init()).decode(body, declared: declared)
                try check(String(validating: text, as: UTF8.self) != nil, "ill-formed UTF-8")
                try check(!text.contains(0), "NUL in the text")
                try check(
                    try Charset(limits: .init()).decode(body, declared: declared) == text,
                    "a different text the second time")
            } catch let error as ReadingError {
                try checkMessage(error.reason)
            }
        }
        _ = DeclaredCharset.inPage(bytes)
    }

    private static let dates = FuzzTarget(name: "dates") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        guard let found = Dates.found(in: text, from: "fuzz", confidence: 1) else { return }
        let year = Calendar(identifier: .gregorian).component(.year, from: found.value)
        try check((1604...2101).contains(year), "\(text.debugDescription) is read as \(found.value)")
        try check(found.value.timeIntervalSince1970.isFinite, "not a finite time: \(text.debugDescription)")
    }

    // MARK: Reading

    static let context = ReadingContext(name: FileName("fuzz"), fallbackSource: "un dossier")
    /// Read between two readings: no reader may keep state of earlier documents.
    private static let other = Array("<html><head><meta charset=latin1><title>Autre</title></head></html>".utf8)

    private static func readTwice(_ bytes: [UInt8], as format: Format, envelope: Envelope = Envelope()) throws {
        let reader = Reader()
        var context = context
        context.envelope = envelope
        let first = outcome(reader, bytes, format, context)
        _ = outcome(reader, other, .html, context)
        try check(outcome(reader, bytes, format, context) == first, "a different result the second time")
        switch first {
        case .failure(let error): try checkMessage(error.reason)
        case .success(let members):
            try check(!members.isEmpty || format == .warc, "neither articles nor a rejection")
            for member in members {
                switch member {
                case .failure(let error): try checkMessage(error.reason)
                case .success(let article): try article.check()
                }
            }
        }
    }

    private typealias Members = [Result<Article, ReadingError>]

    private static func outcome(
        _ reader: Reader, _ bytes: [UInt8], _ format: Format, _ context: ReadingContext
    ) -> Result<Members, ReadingError> {
        Result { () throws(ReadingError) in try reader.readMembers(bytes, as: format, context: context) }
    }

    private static func split(_ bytes: [UInt8], by size: Int, limits: ReadingLimits) -> [LineSplitter.Line] {
        var splitter = LineSplitter(limits: limits)
        var lines: [LineSplitter.Line] = []
        for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
            lines += splitter.feed(Array(bytes[start..<min(bytes.count, start + size)]))
        }
        return lines + [splitter.finish()].compactMap(\.self)
    }
}
