// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Logging
internal import ServiceLifecycle
internal import Synchronization
internal import Systemd

/// Reads a large index into memory before the daemon is ready, so that the first article dropped does not wait for it.
///
/// Reports its progress and asks systemd for more time, about once a second; ends at once when the daemon is asked to
/// stop.
final class IndexLoading: Sendable {
    private let index: any AdmissionIndex
    private let reporting: Reporting
    private let logger: Logger
    private let isStopRequested = Atomic(false)

    private static let interval = Duration.seconds(1)

    init(index: any AdmissionIndex, reporting: Reporting, logger: Logger) {
        self.index = index
        self.reporting = reporting
        self.logger = logger
    }

    /// - Returns: false if the daemon was asked to stop before everything was read.
    /// - Throws: errors for which a retry is useless.
    func run() async throws -> Bool {
        defer { reporting.note(.loading, nil) }
        return try await withTaskCancellationOrGracefulShutdownHandler {
            try await onThread { [self] in try load() }
        } onCancelOrGracefulShutdown: { [self] in
            isStopRequested.store(true, ordering: .relaxed)
        }
    }

    private func load() throws(IndexError) -> Bool {
        var lastReport = SuspendingClock.now - Self.interval
        do throws(IndexError) {
            return try index.load { progress in
                if lastReport.duration(to: .now) >= Self.interval {
                    lastReport = .now
                    report(progress)
                }
                return !isStopRequested.load(ordering: .relaxed)
            }
        } catch {
            guard error.remedy == .retry else { throw error }
            // The first admission reads the rest, however long that takes.
            logger.warning("\(error), continuing with an index that is not completely loaded")
            return !isStopRequested.load(ordering: .relaxed)
        }
    }

    private func report(_ progress: LoadingProgress) {
        let (done, total) = (StatusLine.grouped(progress.articles), StatusLine.grouped(progress.total))
        reporting.note(.loading, "loading candidates, \(done) of \(total) articles")
        reporting.notify([.extendTimeout(.seconds(60))])
    }

    /// Loading blocks for a long time, which a thread of the concurrency pool must not do.
    private func onThread(_ body: @escaping @Sendable () throws -> Bool) async throws -> Bool {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Result(catching: body)) }
            thread.name = "load"
            thread.start()
        }
    }
}
