// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Logging
import Synchronization
import Systemd
import SystemPackage
import Testing

@testable import Daemon

@Suite final class TermRenewalTests {
    private let index: WaitingTerms
    private let lines: LogLines
    private let reporting: Reporting
    private let renewal: TermRenewal
    private let stateFile: URL

    init() {
        let (index, lines) = (WaitingTerms(), LogLines())
        let logger = Logger(label: "test") { _ in lines }
        let file = FileManager.default.temporaryDirectory.appending(path: "copytaster-\(UUID().uuidString).json")
        let reporting = Reporting(
            outcomes: OutcomeJournal(journal: Journal(.lines(fields: false)), logger: logger), logger: logger,
            notifier: Notifier(), stateFile: FilePath(file.path))
        (self.index, self.lines, self.reporting, stateFile) = (index, lines, reporting, file)
        renewal = TermRenewal(index: index, analyzer: NoTerms(), reporting: reporting, logger: logger)
    }

    deinit { try? FileManager.default.removeItem(at: stateFile) }  // The system cleans the temporary directory.

    @Test func `when no article waits, nothing is written and nothing is logged`() {
        #expect(renewal.renew())
        #expect(index.calls == [0] && lines.all.isEmpty)
        #expect(reporting.state.waitingTerms == nil)
    }

    @Test func `begin and end of the work are logged`() {
        index.left = 250
        #expect(renewal.renew())
        #expect(index.calls == [0, 200, 200])
        #expect(lines.all.map(\.level) == [.notice, .notice])
        #expect(lines.all.first?.text.contains("250 articles") == true)
        #expect(reporting.state.waitingTerms == nil && reporting.state.note == nil)
    }

    @Test func `an error is logged once with its consequence and the next attempt, and so is its end`() {
        index.left = 1_250
        reporting.note(waitingTerms: 1_250)
        index.failure = .unavailable(.full)
        for _ in 0..<5 { #expect(!renewal.renew()) }
        let warnings = lines.all.filter { $0.level == .warning }.map(\.text)
        #expect(warnings.count == 1, "\(lines.all)")
        for part in ["cannot be made anew", "the test requests it", "1,250 articles", "retrying every 60 s"] {
            #expect(warnings.first?.contains(part) == true, "\(warnings)")
        }
        #expect(reporting.state.note?.contains("the test requests it") == true)
        // Another error is logged again.
        index.failure = .unavailable(.busy)
        for _ in 0..<3 { renewal.renew() }
        #expect(lines.all.count { $0.level == .warning } == 2)
        index.failure = nil
        index.left = 0
        #expect(renewal.renew() && renewal.renew())
        #expect(lines.all.count { $0.text.contains("again") } == 1 && reporting.state.note == nil)
        // And the same error after it had ended.
        index.failure = .unavailable(.busy)
        renewal.renew()
        #expect(lines.all.count { $0.level == .warning } == 3)
    }

    @Test func `a round ends when the number of articles does not fall`() {
        index.left = 3
        index.isStuck = true
        #expect(renewal.renew())
        #expect(index.calls.count < 20)
        #expect(reporting.state.waitingTerms == 3)
    }
}

private struct NoTerms: TermAnalyzer {
    func terms(of article: Article) -> SearchTerms { SearchTerms(title: "", body: "") }
}

/// An index that counts the articles without terms, and fails as a test requests.
private final class WaitingTerms: StoreMaintenance {
    private struct State {
        var left = 0
        var failure: IndexError.Cause?
        var isStuck = false
        var calls: [Int] = []
    }

    private let state = Mutex(State())

    var left: Int {
        get { state.withLock { $0.left } }
        set { state.withLock { $0.left = newValue } }
    }
    var failure: IndexError.Cause? {
        get { state.withLock { $0.failure } }
        set { state.withLock { $0.failure = newValue } }
    }
    var isStuck: Bool {
        get { state.withLock { $0.isStuck } }
        set { state.withLock { $0.isStuck = newValue } }
    }
    /// The limit of each step.
    var calls: [Int] { state.withLock { $0.calls } }

    func renewTerms(
        atMost limit: Int, by versions: ReadingVersions, _ terms: (Article) -> SearchTerms
    ) throws(IndexError) -> Int {
        let (left, failure) = state.withLock { state in
            state.calls.append(limit)
            if state.failure == nil, !state.isStuck { state.left = max(0, state.left - limit) }
            return (state.left, state.failure)
        }
        if let failure { throw FailingIndex.error(failure) }
        return left
    }

    func outdated(by versions: ReadingVersions) throws(IndexError) -> Int { 0 }
    func outdatedFiles(
        by versions: ReadingVersions, after position: Int64, limit: Int
    ) throws(IndexError) -> [OutdatedFile] { [] }
    func noteReread(_ files: [OutdatedFile], by versions: ReadingVersions) throws(IndexError) -> Int { 0 }
    func retryReading() throws(IndexError) {}
    func verify(progress: @escaping (VerificationStep) -> Void) throws(IndexError) -> [String] { [] }
    func tablesWithoutChecksums() throws(IndexError) -> [String] { [] }
    func onDamage(_ body: @escaping @Sendable (IndexError) -> Void) {}
    func copy(to path: String, progress: @escaping (Int64, Int64) -> Void) throws(IndexError) {}
    func close() throws(IndexError) {}
}

/// Keeps the lines of a log.
private final class LogLines: LogHandler {
    struct Line: Sendable {
        let level: Logger.Level
        let text: String
    }

    private let lines = Mutex<[Line]>([])

    var all: [Line] { lines.withLock { $0 } }
    var logLevel: Logger.Level {
        get { .debug }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        lines.withLock { $0.append(Line(level: event.level, text: "\(event.message)")) }
    }
}
