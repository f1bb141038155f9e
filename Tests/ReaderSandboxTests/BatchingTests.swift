// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Configuration
import Foundation
import LocalReader
import Pipeline
import Reading
import Testing

@testable import ReaderSandbox

/// Files that are sent to a reader together are read as if each were alone, whatever one of them does to the reader.
@Suite struct BatchingTests {
    private static func file(_ number: Int, _ text: String) -> SmallFile {
        SmallFile(bytes: Array(text.utf8), context: ReadingContext(name: FileName("\(number).txt")))
    }

    private static func good(_ number: Int) -> SmallFile { file(number, "Pont \(number)\n\n\(number) \(Prose.french)") }

    /// The result of each file: its parts, or the error. A result that is missing or reported twice is an issue.
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
        ("crash", "crashed its reader (SIGABRT)"), ("vanish", "crashed its reader (exit status 0)"),
        ("hang", "longer than 4 s (reader_time)"),
        // Which of the two limits applies depends on how busy the machine is.
        ("compute", "reader_time) and was stopped"),
        ("grow", "more memory than 64 MiB (reader_memory)"),
    ])
    func `only the file that ends its reader is rejected, with the cause, at any position`(
        what: String, cause: String
    ) {
        for place in [0, 7, 15] {
            let files = (0..<16).map {
                $0 == place ? BatchingTests.file($0, "\(what) \(Prose.french)") : BatchingTests.good($0)
            }
            let observer = FailureRecorder()
            // A short limit for the tests of the time limit, but long enough for the other files on a busy machine.
            let time = what == "hang" || what == "compute" ? Duration.seconds(4) : .seconds(60)
            let reader = ReaderPool(
                TestReaders.broken("does what its files say", time: time), observer: observer
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

    @Test func `two such files, and files that are refused, do not affect the others`() {
        let files = (0..<20).map { number in
            switch number {
            case 3, 4: BatchingTests.file(number, "crash \(number)")
            case 9: BatchingTests.file(number, "")
            case 12: BatchingTests.file(number, "\u{0}\u{1}\u{2}\u{3}PNG")
            default: BatchingTests.good(number)
            }
        }
        let observer = FailureRecorder()
        let reader = ReaderPool(TestReaders.broken("does what its files say"), observer: observer).reader
        for (number, verdict) in verdicts(files, at: reader).enumerated() {
            if number == 3 || number == 4 {
                #expect(reason(verdict)?.contains("crashed its reader") == true, "\(verdict)")
            } else {
                #expect(verdict == InProcessReader(reader: Reader()).verdict(files[number]), "file \(number)")
            }
        }
    }

    @Test func `a file that takes longer than its share in a batch is read separately`() {
        let files = (0..<8).map {
            $0 == 5 ? BatchingTests.file(5, "wait a while. \(Prose.french)") : BatchingTests.good($0)
        }
        let observer = FailureRecorder()
        // A quarter of this limit applies in a batch.
        let reader = ReaderPool(
            TestReaders.broken("does what its files say", time: .seconds(24)), observer: observer
        ).reader
        for (number, verdict) in verdicts(files, at: reader).enumerated() {
            #expect(verdict == InProcessReader(reader: Reader()).verdict(files[number]), "file \(number)")
        }
        #expect(observer.all == ["took too long"])
    }

    @Test func `a file with more articles than fit into one reply is read completely`() {
        let lines = SmallFile(
            bytes: Array(Prose.lines(1_100).utf8), context: ReadingContext(name: FileName("lines.jsonl")))
        let files = [BatchingTests.good(0), lines, BatchingTests.good(2)]
        let observer = FailureRecorder()
        let inside = verdicts(files, at: ReaderPool(TestReaders.real(), observer: observer).reader)
        #expect(inside == files.map { InProcessReader(reader: Reader()).verdict($0) })
        #expect(observer.all.isEmpty)
    }

    @Test func `if no reader can be started, each file of the batch gets the error`() {
        nonisolated(unsafe) var pool: ReaderPool?
        let observer = FailureRecorder { pool?.cancel() }
        pool = ReaderPool(TestReaders.broken("ends at once"), observer: observer)
        guard let reader = pool?.reader else { return }
        for verdict in verdicts((0..<4).map(BatchingTests.good), at: reader) {
            #expect(reason(verdict)?.contains("Cancelled") == true, "\(verdict)")
        }
    }

    @Test func `replaced settings apply from the next file on`() {
        let pool = ReaderPool(TestReaders.real(), observer: FailureRecorder())
        let reader = pool.reader
        guard case .success = reader.all(Prose.french) else {
            Issue.record("it was not read")
            return
        }
        var settings = TestReaders.real()
        settings.limits.articleBytes = 64
        pool.replace(with: settings)
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
    /// The result of a file that is read in this process.
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
