// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Spool
internal import SystemPackage

/// The files in which an article came, as far as they are still there; relative to the spool.
struct FilesOfArticle {
    /// Those that hold nothing else.
    private(set) var alone: [FileName] = []
    /// Those that hold other articles too.
    private(set) var shared: [FileName] = []
    /// Those that were left in the inbox (`disposition: keep`), which is not ours to change, and those in `work/`.
    private(set) var kept: [FileName] = []
    /// Whether the daemon has yet to move some: it decides first and moves then.
    private var isMoving = false

    /// As what each arrived.
    private var arrivals: [FileName: Arrival] = [:]

    var all: [FileName] { alone + shared + kept }

    /// How long a daemon that has just decided on a file may take to move it.
    private static let patience = Duration.seconds(5)

    init(_ article: Article.ID, index: some FileHistory, _ context: CommandContext) throws {
        var unplaced: [ArrivalRecord] = []
        for record in try index.history(of: article) {
            if let place = record.place {
                try add(place, record, of: article, index, context.directories)
            } else if !noteLeft(record.arrival, context) {
                unplaced.append(record)
            }
        }
        // Deleted, or moved by a daemon that has not written down where to.
        guard let since = unplaced.map(\.decided).min() else { return }
        let places = try MovedFileFinder(context.directories).find(unplaced.map(\.arrival), since: since, now: Date())
        for record in unplaced {
            guard let place = places.first(where: { $0.arrival == record.arrival })?.place else { continue }
            try add(place, record, of: article, index, context.directories)
        }
    }

    /// When the daemon has moved them all, or takes too long.
    static func settled(_ article: Article.ID, index: some FileHistory, _ context: CommandContext) throws
        -> FilesOfArticle
    {
        let end = ContinuousClock.now + patience
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

    /// Deletes those that hold nothing else. What stands in the way of one keeps no other.
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

    /// Notes a file that lies where it was when it was decided.
    private mutating func noteLeft(_ arrival: Arrival, _ context: CommandContext) -> Bool {
        for area in ["inbox/", "work/"] {
            let place = FileName(bytes: Array(area.utf8) + arrival.name.bytes)
            guard let location = context.directories.location(of: place) else { continue }
            do throws(Errno) {
                let facts = try FileFacts(of: location)
                guard facts.inode == arrival.inode, facts.modification == arrival.modification else { continue }
            } catch {
                // Nothing there that we could name.
                continue
            }
            if area == "work/", DaemonProbe.isRunning(context.locations) { isMoving = true }
            if !kept.contains(place) { kept.append(place) }
            return true
        }
        return false
    }
}
