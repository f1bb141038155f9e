// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Logging
internal import Synchronization

/// Makes the search terms of articles anew that an older version made, or whose language, authors or section changed,
/// on its own thread: in short steps, with pauses in which other processes can write. Continues after a restart.
final class TermRenewal: Sendable {
    private let index: any StoreMaintenance
    private let analyzer: any TermAnalyzer
    private let reporting: Reporting
    private let logger: Logger
    private let gate = Gate()
    /// Kinds of error that were logged since the last round without an error.
    private let logged = Mutex<Set<String>>([])

    /// Articles in one transaction: some tens of milliseconds.
    private static let step = 200
    /// Longer than the time between two attempts of another process to write.
    private static let pause = Duration.milliseconds(120)
    /// Time between two rounds.
    private static let interval = Duration.seconds(300)
    /// The same after an error: articles are missing in searches meanwhile.
    private static let retryInterval = Duration.seconds(60)
    /// A round ends if the number of articles left has not fallen in so many steps: other processes may add some.
    private static let mostFutileSteps = 10

    init(index: any StoreMaintenance, analyzer: any TermAnalyzer, reporting: Reporting, logger: Logger) {
        self.index = index
        self.analyzer = analyzer
        self.reporting = reporting
        self.logger = logger
    }

    /// Returns after `stop`.
    func run() {
        var isSound = true
        repeat { isSound = renew() } while gate.wait(for: isSound ? Self.interval : Self.retryInterval)
    }

    func stop() { gate.stop() }

    /// Renews all terms, unless it is stopped. After an error the next round continues.
    /// - Returns: whether there was no error.
    @discardableResult
    func renew() -> Bool {
        do throws(IndexError) {
            try renewAll()
        } catch {
            report(error)
            return false
        }
        reporting.note(.terms, nil)
        let hadErrors = logged.withLock { kinds in
            defer { kinds = [] }
            return !kinds.isEmpty
        }
        if hadErrors { logger.notice("search terms can be made anew again") }
        return true
    }

    private func renewAll() throws(IndexError) {
        // Only reads: usually there is nothing to do, and the lock for writing is left to others.
        var left = try index.waitingForTerms(by: .current)
        reporting.note(waitingTerms: left)
        guard left > 0 else { return }
        logger.notice(
            "making the search terms of \(StatusLine.grouped(left)) articles anew; until then searches miss some")
        var (least, futileSteps) = (left, 0)
        while left > 0, futileSteps < Self.mostFutileSteps, !gate.isStopped {
            left = try index.renewTerms(atMost: Self.step, by: .current) { [analyzer] article in
                analyzer.terms(of: article)
            }
            reporting.note(waitingTerms: left)
            futileSteps = left < least ? 0 : futileSteps + 1
            least = min(least, left)
            if left > 0 { _ = gate.wait(for: Self.pause) }
        }
        if left == 0 { logger.notice("all search terms are made anew") }
    }

    /// Logs each kind of error once until a round succeeds; the status line shows the present one.
    private func report(_ error: IndexError) {
        let cause = "search terms cannot be made anew: \(error)"
        reporting.note(.terms, cause)
        let kind = "\(error.cause)"
        guard logged.withLock({ $0.insert(kind).inserted }) else { return }
        let left = reporting.state.waitingTerms ?? 0
        let missing = left > 0 ? "the terms of \(StatusLine.grouped(left)) articles" : "some terms"
        let retry = Self.retryInterval.components.seconds
        logger.warning(
            """
            \(cause); until that succeeds, \(missing) are missing or old, so searches miss articles; retrying every \
            \(retry) s
            """
        )
    }
}
