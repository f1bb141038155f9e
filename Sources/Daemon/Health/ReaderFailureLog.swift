// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Logging
internal import ReaderSandbox

/// Reports failures of reader processes in the journal and the status line.
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
            logger.warning("reader \(name) \(how) while reading \(first); restarting it")
            return
        }
        let what = "one of \(files.count) files, \(first) or a later one"
        logger.warning("reader \(name) \(how) while reading \(what); restarting it and retrying each file separately")
    }

    func readerCannotStart(_ reason: String) {
        reporting.degrade(.readers, "\(reason); files wait until one can be started")
    }

    func readersStartAgain() { reporting.recover(.readers) }
}
