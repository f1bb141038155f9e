// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Logging

/// Makes the search terms of articles anew that an older version made, or whose language, authors or section changed,
/// on its own thread: in short steps, with pauses in which other processes can write. Continues after a restart.
final class TermRenewal: Sendable {
    private let index: any StoreMaintenance
    private let analyzer: any TermAnalyzer
    private let logger: Logger
    private let gate = Gate()

    /// Articles in one transaction: some tens of milliseconds.
    private static let step = 200
    /// Longer than the time between two attempts of another process to write.
    private static let pause = Duration.milliseconds(120)
    /// Time between two rounds.
    private static let interval = Duration.seconds(300)

    init(index: any StoreMaintenance, analyzer: any TermAnalyzer, logger: Logger) {
        self.index = index
        self.analyzer = analyzer
        self.logger = logger
    }

    /// Returns after `stop`.
    func run() {
        repeat { renew() } while gate.wait(for: Self.interval)
    }

    func stop() { gate.stop() }

    /// Renews all terms, unless it is stopped. After an error the next round continues.
    func renew() {
        var isAnnounced = false
        do throws(IndexError) {
            while !gate.isStopped {
                let left = try index.renewTerms(atMost: Self.step, by: .current) { [analyzer] article in
                    analyzer.terms(of: article)
                }
                guard left > 0 else { break }
                if !isAnnounced {
                    logger.notice("making the search terms of \(left) articles anew; until then searches miss some")
                    isAnnounced = true
                }
                _ = gate.wait(for: Self.pause)
            }
            if isAnnounced, !gate.isStopped { logger.notice("all search terms are made anew") }
        } catch {
            // The admission stage reports errors of the index.
            logger.debug("\(error), retrying")
        }
    }
}
