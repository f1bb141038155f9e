// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import GRDB
internal import Synchronization

/// Whether, and how, an index that an earlier version made is being summed up.
struct Coverage: Sendable {
    var isRunning = false
    var isStopping = false
    /// Signalled when it has ended.
    let end = DispatchSemaphore(value: 0)
}

extension OpenDatabase {
    /// Between two steps, so that others can write; a step is some tens of milliseconds.
    private static let pause = 0.02
    /// After something was in the way.
    private static let longPause = 1.0

    /// Sums up, beside all other work and step by step, rows that have no checksums. What is cut short goes on where it
    /// was when the index is next opened for writing.
    func startCovering() {
        let isNeeded: Bool
        do throws(IndexError) {
            isNeeded = try read("check") { db in
                try ChecksumTable.all(in: db).contains { $0.isTable && $0.covered < .max }
            }
        } catch {
            // Whatever is wrong shows with the next thing that is asked of it.
            return
        }
        guard isNeeded else { return }
        coverage.withLock { $0.isRunning = true }
        Thread.detachNewThread { [weak self] in
            while let self, !coverage.withLock({ $0.isStopping }) {
                var pause = Self.pause
                do throws(IndexError) {
                    guard try coverNext() else { break }
                } catch {
                    guard error.remedy == .retry else { break }
                    pause = Self.longPause
                }
                rest(pause)
            }
            self?.coverage.withLock { $0.end }.signal()
        }
    }

    /// - Returns: whether there is more to do.
    func coverNext() throws(IndexError) -> Bool {
        guard let checksums else { return false }
        return try write("sum up") { db in try checksums.coverNext(db) }
    }

    private func rest(_ seconds: Double) {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end, !coverage.withLock({ $0.isStopping }) { Thread.sleep(forTimeInterval: 0.02) }
    }

    func stopCovering() {
        let isRunning = coverage.withLock { coverage in
            coverage.isStopping = true
            defer { coverage.isRunning = false }
            return coverage.isRunning
        }
        if isRunning { coverage.withLock { $0.end }.wait() }
    }
}
