// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import Intake
internal import Synchronization

/// The workshop of the daemon: every bench works through a cell of its own.
public final class CellBlock: Workshop {
    let settings: CellSettings
    let observer: any CellObserver
    private let cancelled = Atomic(false)

    public init(_ settings: CellSettings, observer: any CellObserver) {
        self.settings = settings
        self.observer = observer
    }

    var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    public func bench(for use: BenchUse, alive: @escaping () -> Void) -> any Bench {
        switch use {
        case .splitting:
            // Most inboxes never see a large file.
            return CellBench(self, name: "split", alive: alive)
        case .preparing(let worker):
            let bench = CellBench(self, name: "\(worker + 1)", alive: alive)
            bench.start()
            return bench
        }
    }

    public func cancel() { cancelled.store(true, ordering: .relaxed) }
}

/// Hears what becomes of cells, from the threads that use them.
public protocol CellObserver: Sendable {
    /// - Parameter how: what it did, to stand after "the reader".
    func cellDied(_ name: String, reading file: FileName, _ how: String)
    /// The machine's fault; it is tried again.
    func cellCannotStart(_ reason: String)
    func cellsStartAgain()
}
