// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import Pipeline
internal import Synchronization

/// The workshop of the daemon: every bench works through a cell of its own.
public final class ReaderPool: ReaderFactory {
    let observer: any ReaderObserver
    private let rules: Mutex<SandboxSettings>
    /// How often they were replaced: whoever has an older number asks again.
    private let replaced = Atomic(0)
    private let cancelled = Atomic(false)

    public init(_ settings: SandboxSettings, observer: any ReaderObserver) {
        rules = Mutex(settings)
        self.observer = observer
    }

    var settings: SandboxSettings { rules.withLock { $0 } }

    /// Of the settings, from 0.
    var generation: Int { replaced.load(ordering: .acquiring) }

    /// From each bench's next work on; what is being read is read as it was begun.
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
            // Most inboxes never see a large file.
            return SandboxedReader(self, name: "split", alive: alive)
        case .preparing(let worker):
            let reader = SandboxedReader(self, name: "\(worker + 1)", alive: alive)
            reader.start()
            return reader
        }
    }

    public func cancel() { cancelled.store(true, ordering: .relaxed) }
}

/// Hears what becomes of cells, from the threads that use them.
public protocol ReaderObserver: Sendable {
    /// - Parameters:
    ///   - files: what it had been given and had not answered yet, at least one; each is tried again.
    ///   - how: what it did, to stand after "the reader".
    func readerFailed(_ name: String, reading files: [FileName], _ how: String)
    /// The machine's fault; it is tried again.
    func readerCannotStart(_ reason: String)
    func readersStartAgain()
}
