// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Configuration
import Foundation
import Pipeline
import Reading
import Testing

@testable import ReaderSandbox

/// Whatever a reader does, the file that caused it is rejected with the cause, and the next file is read.
@Suite struct SandboxedReaderTests {
    /// The result of a file whose reader misbehaves; checks the number of reader failures.
    private func verdict(
        on what: String, time: Duration = .seconds(20), failures: Int
    ) -> String {
        let observer = FailureRecorder()
        let reader = ReaderPool(TestReaders.broken(what, time: time), observer: observer).reader
        let verdict = reader.all(Prose.french)
        #expect(observer.all.count == failures, "\(observer.all)")
        if case .failure(let error) = verdict {
            #expect(error.code == .readerEnded)
            return error.reason
        }
        return "\(verdict)"
    }

    @Test func `a file whose reader crashes is retried once, and the crash is the reason`() {
        let reason = verdict(on: "crashes at work", failures: 3)
        #expect(reason.contains("crashed its reader (SIGSEGV)"))
        #expect(reason.contains("report it"))
    }

    @Test func `the end of a reader's standard error is shown on one line, without terminal control sequences`() {
        let reason = verdict(on: "crashes with a message", failures: 3)
        #expect(reason.contains("SIGABRT: fatal: \\u{1B}[31mthe table has no leg"))
    }

    @Test func `a hanging reader is ended by the timeout, and its file retried once, as it may have been stopped`() {
        let reason = verdict(on: "hangs", time: .seconds(1), failures: 3)
        #expect(reason.contains("longer than 1 s (reader_time)"))
    }

    @Test func `a reader that computes endlessly is ended by its own limit of processor time`() {
        #expect(verdict(on: "computes", time: .seconds(20), failures: 2).contains("of processor time"))
    }

    @Test func `a file whose reader was killed by a user is retried once`() {
        #expect(verdict(on: "is killed", failures: 3).contains("killed each time"))
    }

    @Test func `a reader that runs out of memory is reported as such`() {
        #expect(verdict(on: "takes memory", failures: 3).contains("more memory than 64 MiB (reader_memory)"))
    }

    @Test(arguments: [
        "announces a frame that is too long", "sends invalid bytes", "sends an unexpected reply",
        "sends a count that overflows", "sends endless replies",
    ])
    func `an invalid reply of a reader is refused`(what: String) {
        #expect(verdict(on: what, failures: 3).contains("sent an invalid reply"))
    }

    @Test func `if no reader can be started, the start is retried until cancelled`() {
        for settings in [TestReaders.broken("ends at once"), TestReaders.broken("no such program")] {
            var settings = settings
            if settings.name == "no such program" { settings.program = "/nonexistent/reader" }
            nonisolated(unsafe) var pool: ReaderPool?
            nonisolated(unsafe) var count = 0
            let observer = FailureRecorder {
                // Called on the thread of this test.
                count += 1
                if count == 3 { pool?.cancel() }
            }
            pool = ReaderPool(settings, observer: observer)
            guard case .failure(let error)? = pool?.reader.all(Prose.french) else {
                Issue.record("it was read")
                continue
            }
            #expect(error.reason.contains("Cancelled"))
            #expect(observer.starts.count == 3)
            #expect(observer.starts.allSatisfy { $0.contains("reader") })
        }
    }

    @Test func `a locked process can open no file, start no process, and trace, signal or execute nothing`() {
        nonisolated(unsafe) var pool: ReaderPool?
        let observer = FailureRecorder { pool?.cancel() }
        pool = ReaderPool(TestReaders.broken("tries escapes"), observer: observer)
        _ = pool?.reader.all(Prose.french)
        #expect(observer.starts == ["a reader opened 0"])
    }

    @Test func `a text that takes too much memory does not affect the next one`() {
        let observer = FailureRecorder()
        // The memory must run out before the time does, also on a machine with many other processes.
        let reader = ReaderPool(TestReaders.real(memory: .mebibytes(48), time: .seconds(3_600)), observer: observer)
            .reader
        let page = (0..<1_400_000).map { "mot\($0)" }.joined(separator: " ")
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
