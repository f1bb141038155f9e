// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import Foundation
internal import Spool
internal import SystemPackage

/// The files in which an article arrived and which still exist; relative to the spool.
struct FilesOfArticle {
    /// Files with no other article.
    private(set) var alone: [FileName] = []
    /// Files with other articles too.
    private(set) var shared: [FileName] = []
    /// Files in `work/`, and files that stay in the inbox (`disposition: keep`), which we must not change.
    private(set) var kept: [FileName] = []
    /// Whether the daemon still has to move some files: it moves a file after it has decided on it.
    private var isMoving = false

    /// The arrival of each file.
    private var arrivals: [FileName: Arrival] = [:]

    var all: [FileName] { alone + shared + kept }

    /// How long to wait until the daemon has moved a file that it has just decided on.
    private static let timeout = Duration.seconds(5)

    init(_ article: Article.ID, index: some FileHistory, _ context: CommandContext) throws {
        var unplaced: [ArrivalRecord] = []
        for record in try index.history(of: article) {
            if let place = record.place {
                try add(place, record, of: article, index, context.directories)
            } else if !noteLeft(record.arrival, context) {
                unplaced.append(record)
            }
        }
        // Deleted, or moved by a daemon that has not yet recorded the new place.
        guard let since = unplaced.map(\.decided).min() else { return }
        let places = try MovedFileFinder(context.directories).find(unplaced.map(\.arrival), since: since, now: Date())
        for record in unplaced {
            guard let place = places.first(where: { $0.arrival == record.arrival })?.place else { continue }
            try add(place, record, of: article, index, context.directories)
        }
    }

    /// Waits until the daemon has moved all files, or until the timeout.
    static func settled(_ article: Article.ID, index: some FileHistory, _ context: CommandContext) throws
        -> FilesOfArticle
    {
        let end = ContinuousClock.now + timeout
        while true {
            let files = try FilesOfArticle(article, index: index, context)
            guard files.isMoving, ContinuousClock.now < end else { return files }
            Thread.sleep(forTimeInterval: 0.05)
        }
    }

    private mutating func add(
        _ place: FileName, _ record: ArrivalRecord, of article: Article.ID, _ index: some FileHistory,
        _ directories: SpoolDirectories
    ) throws {
        guard !all.contains(place), try directories.state(of: place) != .nothing else { return }
        let arrival = record.arrival
        arrivals[place] = arrival
        let others = try index.history(of: arrival.name).contains { other in
            other.arrival.inode == arrival.inode && other.arrival.modification == arrival.modification
                && other.article != article && other.outcome != .held
        }
        if others { shared.append(place) } else { alone.append(place) }
    }

    /// Deletes the files with no other article. If one cannot be deleted, the others still are.
    func delete(_ context: CommandContext) -> (deleted: [FileName], failures: [SpoolError]) {
        var (deleted, failures): ([FileName], [SpoolError]) = ([], [])
        for place in alone {
            guard let arrival = arrivals[place] else { continue }
            do throws(SpoolError) {
                if try context.directories.remove(place, of: arrival) { deleted.append(place) }
            } catch {
                failures.append(error)
            }
        }
        return (deleted, failures)
    }

    /// Notes a file that is still where it was when it was decided on.
    private mutating func noteLeft(_ arrival: Arrival, _ context: CommandContext) -> Bool {
        for area in [Area.inbox, .work] {
            let place = area.place(of: arrival.name)
            guard let location = context.directories.location(of: place) else { continue }
            do throws(Errno) {
                let facts = try FileFacts(of: location)
                guard facts.inode == arrival.inode, facts.modification == arrival.modification else { continue }
            } catch {
                // No file at this place that can be examined.
                continue
            }
            if area == .work, DaemonProbe.isRunning(context.locations) { isMoving = true }
            if !kept.contains(place) { kept.append(place) }
            return true
        }
        return false
    }
}
