// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Logging
internal import ReaderSandbox

/// Tells the journal and the status line what becomes of the daemon's readers.
struct ReaderFailureLog: ReaderObserver {
    let reporting: Reporting
    let logger: Logger

    init(_ reporting: Reporting, _ logger: Logger) {
        self.reporting = reporting
        self.logger = logger
    }

    func readerFailed(_ name: String, reading files: [FileName], _ how: String) {
        let first = files.first.map { "'\($0)'" } ?? "nothing"
        guard files.count > 1 else {
            logger.warning("reader \(name) \(how) while it read \(first); going on in a new one")
            return
        }
        let what = "one of \(files.count) files, \(first) or one after it"
        logger.warning("reader \(name) \(how) while it read \(what); going on in a new one, with each by itself")
    }

    func readerCannotStart(_ reason: String) {
        reporting.degrade(.readers, "\(reason); files wait until one can be started")
    }

    func readersStartAgain() { reporting.recover(.readers) }
}
