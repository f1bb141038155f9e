// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Synchronization

/// Files that something outside keeps from being claimed or read. An obstacle is gone with the last of its files: taken,
/// or deleted by its owner.
final class TroubledFiles: Sendable {
    private let files = Mutex<[Obstacle: Set<FileName>]>([:])
    private let reporting: Reporting

    init(reporting: Reporting) { self.reporting = reporting }

    func note(_ name: FileName, at obstacle: Obstacle) {
        files.withLock { _ = $0[obstacle, default: []].insert(name) }
    }

    func count(at obstacle: Obstacle) -> Int { files.withLock { $0[obstacle]?.count ?? 0 } }

    /// Nothing of that sort is wrong with it any more.
    func clear(_ name: FileName, at obstacle: Obstacle) {
        let isLast = files.withLock { $0[obstacle]?.remove(name) != nil && $0[obstacle]?.isEmpty == true }
        if isLast { reporting.recover(obstacle) }
    }

    /// The file is gone.
    func clear(_ name: FileName) {
        for obstacle in [Obstacle.claiming, .reading] { clear(name, at: obstacle) }
    }
}
