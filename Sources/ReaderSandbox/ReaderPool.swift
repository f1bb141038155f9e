// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import Pipeline
internal import Synchronization

/// The daemon's reader factory: every reader uses a reader process of its own.
public final class ReaderPool: ReaderFactory {
    let observer: any ReaderObserver
    private let rules: Mutex<SandboxSettings>
    /// Number of replacements of the settings; readers with an older number restart their process.
    private let replaced = Atomic(0)
    private let cancelled = Atomic(false)

    public init(_ settings: SandboxSettings, observer: any ReaderObserver) {
        rules = Mutex(settings)
        self.observer = observer
    }

    var settings: SandboxSettings { rules.withLock { $0 } }

    /// Generation of the settings, from 0.
    var generation: Int { replaced.load(ordering: .acquiring) }

    /// Takes effect with each reader's next request; a running request is not affected.
    public func replace(with settings: SandboxSettings) {
        let isNew = rules.withLock { rules in
            defer { rules = settings }
            return rules != settings
        }
        if isNew { replaced.add(1, ordering: .releasing) }
    }

    var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    public func reader(for use: ReaderUse, alive: @escaping () -> Void) -> any DocumentReader {
        switch use {
        case .splitting:
            // Not started yet: most inboxes never receive a large file.
            return SandboxedReader(self, name: "split", alive: alive)
        case .preparing(let worker):
            let reader = SandboxedReader(self, name: "\(worker + 1)", alive: alive)
            reader.start()
            return reader
        }
    }

    public func cancel() { cancelled.store(true, ordering: .relaxed) }
}

/// Receives events of reader processes, on the threads that use them.
public protocol ReaderObserver: Sendable {
    /// - Parameters:
    ///   - files: the unanswered files of the process, at least one; each is retried.
    ///   - how: what happened, to follow "the reader".
    func readerFailed(_ name: String, reading files: [FileName], _ how: String)
    /// No reader process can be started for an external reason; the start is retried.
    func readerCannotStart(_ reason: String)
    func readersStartAgain()
}
