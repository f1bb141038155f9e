// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import GRDB
internal import Synchronization

/// State of the background thread that adds checksums to an index of an earlier version.
struct Coverage: Sendable {
    var isRunning = false
    var isStopping = false
    /// Signalled when the thread has ended.
    let end = DispatchSemaphore(value: 0)
}

extension OpenDatabase {
    /// Pause in seconds between two steps, in which other processes can write; a step takes some tens of milliseconds.
    private static let pause = 0.02
    /// Pause in seconds after an error.
    private static let longPause = 1.0

    /// Adds checksums to rows that have none, step by step, in parallel to other work. If this is interrupted, it
    /// continues at the same row when the index is next opened for writing.
    func startCovering() {
        let isNeeded: Bool
        do throws(IndexError) {
            isNeeded = try read("check") { db in
                try ChecksumTable.all(in: db).contains { $0.isTable && $0.covered < .max }
            }
        } catch {
            // Any error will appear again at the next query.
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
        return try write("add checksums to") { db in try checksums.coverNext(db) }
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
