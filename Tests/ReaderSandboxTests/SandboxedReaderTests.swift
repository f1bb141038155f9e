// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Configuration
import Foundation
import Pipeline
import Reading
import Testing

@testable import ReaderSandbox

/// Whatever a reader does, the file that made it is rejected with the cause, and the next one is read.
@Suite struct SandboxedReaderTests {
    /// What becomes of a file whose reader misbehaves, and how often one died of it.
    private func verdict(
        on what: String, time: Duration = .seconds(20), deaths: Int
    ) -> String {
        let observer = Deaths()
        let reader = ReaderPool(TestReaders.broken(what, time: time), observer: observer).reader
        let verdict = reader.all(Prose.french)
        #expect(observer.all.count == deaths, "\(observer.all)")
        if case .failure(let error) = verdict {
            #expect(error.code == .readerEnded)
            return error.reason
        }
        return "\(verdict)"
    }

    @Test func `a reader that crashes is tried once more, and the crash is the reason`() {
        let reason = verdict(on: "dies at work", deaths: 3)
        #expect(reason.contains("crashed its reader (SIGSEGV)"))
        #expect(reason.contains("report it"))
    }

    @Test func `the last words of a reader are told on one line, with nothing that a terminal would obey`() {
        let reason = verdict(on: "dies with words", deaths: 3)
        #expect(reason.contains("SIGABRT: fatal: \\u{1B}[31mthe table has no leg"))
    }

    @Test func `a reader that hangs is ended by the clock, and tried once more, for it may have been stopped`() {
        let reason = verdict(on: "hangs", time: .seconds(1), deaths: 3)
        #expect(reason.contains("longer than 1 s (reader_time)"))
    }

    @Test func `a reader that computes without end is ended by its own limit`() {
        #expect(verdict(on: "computes", time: .seconds(20), deaths: 2).contains("of computing"))
    }

    @Test func `a reader that was killed by somebody is tried once more`() {
        #expect(verdict(on: "is killed", deaths: 3).contains("killed each time"))
    }

    @Test func `a reader out of memory is told as that`() {
        #expect(verdict(on: "takes memory", deaths: 3).contains("more memory than 64 MiB (reader_memory)"))
    }

    @Test(arguments: [
        "announces too much", "talks nonsense", "answers what nobody asked", "counts beyond all numbers",
        "goes on for ever",
    ])
    func `a reader that says what none says is not believed`(what: String) {
        #expect(verdict(on: what, deaths: 3).contains("answered what no reader says"))
    }

    @Test func `where no reader can be started, it is tried until there is no use in it`() {
        for settings in [TestReaders.broken("ends at once"), TestReaders.broken("no such program")] {
            var settings = settings
            if settings.name == "no such program" { settings.program = "/nonexistent/reader" }
            nonisolated(unsafe) var block: ReaderPool?
            nonisolated(unsafe) var count = 0
            let observer = Deaths {
                // Called on the thread of this very test.
                count += 1
                if count == 3 { block?.cancel() }
            }
            block = ReaderPool(settings, observer: observer)
            guard case .failure(let error)? = block?.reader.all(Prose.french) else {
                Issue.record("it was read")
                continue
            }
            #expect(error.reason.contains("Cancelled"))
            #expect(observer.starts.count == 3)
            #expect(observer.starts.allSatisfy { $0.contains("reader") })
        }
    }

    @Test func `a locked process can open, start, trace, signal and run nothing`() {
        nonisolated(unsafe) var block: ReaderPool?
        let observer = Deaths { block?.cancel() }
        block = ReaderPool(TestReaders.broken("tries doors"), observer: observer)
        _ = block?.reader.all(Prose.french)
        #expect(observer.starts == ["a reader opened 0"])
    }

    @Test func `a text that takes more memory than it may costs no other`() {
        let observer = Deaths()
        let reader = ReaderPool(TestReaders.real(memory: .mebibytes(64), time: .seconds(120)), observer: observer)
            .reader
        // Words that all differ, of which each is folded, stemmed and hashed.
        let page = (0..<1_200_000).map { "mot\($0)" }.joined(separator: " ")
        let verdict = reader.all(page)
        let reason =
            switch verdict {
            case .failure(let error): error.reason
            case .success(let parts): "\(parts)"
            }
        #expect(reason.contains("memory"), "\(reason.prefix(300))")
        guard case .success(let parts) = reader.all(Prose.french) else {
            Issue.record("the next file was not read")
            return
        }
        #expect(parts.count == 1)
    }
}
