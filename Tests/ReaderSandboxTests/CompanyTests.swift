// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Configuration
import Foundation
import LocalReader
import Pipeline
import Reading
import Testing

@testable import ReaderSandbox

/// Files that are handed to a reader together are read as if each were alone, whatever one of them does to it.
@Suite struct CompanyTests {
    private static func file(_ number: Int, _ text: String) -> SmallFile {
        SmallFile(bytes: Array(text.utf8), context: ReadingContext(name: FileName("\(number).txt")))
    }

    private static func good(_ number: Int) -> SmallFile { file(number, "Pont \(number)\n\n\(number) \(Prose.french)") }

    /// What became of each: its parts, or why it was refused. Told more often than once, or never, is an issue.
    private func verdicts(
        _ files: [SmallFile], at reader: any DocumentReader
    ) -> [Result<[PreparedPart], ReadingError>] {
        var parts = [[PreparedPart]](repeating: [], count: files.count)
        var verdicts = [[Result<[PreparedPart], ReadingError>]](repeating: [], count: files.count)
        reader.take(files) { place, more in
            parts[place] += more
            return true
        } ended: { place, error in
            switch error {
            case nil: verdicts[place].append(.success(parts[place]))
            case let error as ReadingError: verdicts[place].append(.failure(error))
            case let error?: verdicts[place].append(.failure(ReadingError(.malformed, "\(error)")))
            }
        }
        for (place, told) in verdicts.enumerated() { #expect(told.count == 1, "file \(place)") }
        return verdicts.compactMap(\.first)
    }

    private func reason(_ verdict: Result<[PreparedPart], ReadingError>) -> String? {
        switch verdict {
        case .failure(let error): error.reason
        case .success(let parts):
            parts.lazy.compactMap { if case .rejected(let member) = $0 { member.reason } else { nil } }.first
        }
    }

    @Test(arguments: [
        ("crash", "crashed its reader (SIGABRT)"), ("vanish", "crashed its reader (exit state 0)"),
        ("hang", "longer than 4 s (reader_time)"),
        // By which of the two is a matter of how busy the machine is.
        ("compute", "reader_time) and was broken off"),
        ("grow", "more memory than 64 MiB (reader_memory)"),
    ])
    func `a file that ends its reader is rejected alone, with the cause, wherever it stands`(
        what: String, cause: String
    ) {
        for place in [0, 7, 15] {
            let files = (0..<16).map {
                $0 == place ? CompanyTests.file($0, "\(what) \(Prose.french)") : CompanyTests.good($0)
            }
            let observer = Deaths()
            // Those that end by it: short, but not so short that the others do on a busy machine.
            let time = what == "hang" || what == "compute" ? Duration.seconds(4) : .seconds(60)
            let reader = ReaderPool(
                TestReaders.broken("does as its files say", time: time), observer: observer
            ).reader
            for (number, verdict) in verdicts(files, at: reader).enumerated() {
                if number == place {
                    #expect(reason(verdict)?.contains(cause) == true, "\(verdict)")
                } else {
                    #expect(verdict == InProcessReader(reader: Reader()).verdict(files[number]), "file \(number)")
                }
            }
            #expect((2...4).contains(observer.all.count), "\(observer.all)")
        }
    }

    @Test func `two of them, and files that are refused, harm nobody else`() {
        let files = (0..<20).map { number in
            switch number {
            case 3, 4: CompanyTests.file(number, "crash \(number)")
            case 9: CompanyTests.file(number, "")
            case 12: CompanyTests.file(number, "\u{0}\u{1}\u{2}\u{3}PNG")
            default: CompanyTests.good(number)
            }
        }
        let observer = Deaths()
        let reader = ReaderPool(TestReaders.broken("does as its files say"), observer: observer).reader
        for (number, verdict) in verdicts(files, at: reader).enumerated() {
            if number == 3 || number == 4 {
                #expect(reason(verdict)?.contains("crashed its reader") == true, "\(verdict)")
            } else {
                #expect(verdict == InProcessReader(reader: Reader()).verdict(files[number]), "file \(number)")
            }
        }
    }

    @Test func `a file that takes longer than its share in company is read by itself`() {
        let files = (0..<8).map {
            $0 == 5 ? CompanyTests.file(5, "wait a while. \(Prose.french)") : CompanyTests.good($0)
        }
        let observer = Deaths()
        // A quarter of it in company.
        let reader = ReaderPool(
            TestReaders.broken("does as its files say", time: .seconds(24)), observer: observer
        ).reader
        for (number, verdict) in verdicts(files, at: reader).enumerated() {
            #expect(verdict == InProcessReader(reader: Reader()).verdict(files[number]), "file \(number)")
        }
        #expect(observer.all == ["took too long"])
    }

    @Test func `a file of more articles than one answer tells is read whole`() {
        let lines = SmallFile(
            bytes: Array(Prose.lines(1_100).utf8), context: ReadingContext(name: FileName("lines.jsonl")))
        let files = [CompanyTests.good(0), lines, CompanyTests.good(2)]
        let observer = Deaths()
        let inside = verdicts(files, at: ReaderPool(TestReaders.real(), observer: observer).reader)
        #expect(inside == files.map { InProcessReader(reader: Reader()).verdict($0) })
        #expect(observer.all.isEmpty)
    }

    @Test func `what nobody can start reads is tried again later, each file told so`() {
        nonisolated(unsafe) var block: ReaderPool?
        let observer = Deaths { block?.cancel() }
        block = ReaderPool(TestReaders.broken("ends at once"), observer: observer)
        guard let reader = block?.reader else { return }
        for verdict in verdicts((0..<4).map(CompanyTests.good), at: reader) {
            #expect(reason(verdict)?.contains("Cancelled") == true, "\(verdict)")
        }
    }

    @Test func `settings that are replaced hold from the next file on`() {
        let block = ReaderPool(TestReaders.real(), observer: Deaths())
        let reader = block.reader
        guard case .success = reader.all(Prose.french) else {
            Issue.record("it was not read")
            return
        }
        var settings = TestReaders.real()
        settings.limits.articleBytes = 64
        block.replace(with: settings)
        guard case .success(let parts) = reader.all(Prose.french), case .rejected(let member)? = parts.first else {
            if case .failure(let error) = reader.all(Prose.french) {
                #expect(error.reason.contains("max_document_size"), "\(error)")
            } else {
                Issue.record("it was read")
            }
            return
        }
        #expect(member.reason.contains("max_document_size"), "\(member.reason)")
    }
}

extension DocumentReader {
    /// What becomes of a file that is read in this process.
    fileprivate func verdict(_ file: SmallFile) -> Result<[PreparedPart], ReadingError> {
        var parts: [PreparedPart] = []
        do {
            try take(file.bytes, of: file.context) {
                parts += $0
                return true
            }
            return .success(parts)
        } catch let error as ReadingError {
            return .failure(error)
        } catch {
            return .failure(ReadingError(.malformed, "\(error)"))
        }
    }
}
