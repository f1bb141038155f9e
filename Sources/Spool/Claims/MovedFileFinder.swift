// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials
import SystemPackage

/// Finds files that left `work/` without a record of their new place: a rename keeps inode and modification time.
public struct MovedFileFinder: Sendable {
    private let directories: SpoolDirectories

    /// Maximum number of days of the archive to search; the whole archive may hold millions of files.
    private static let days = 3

    public init(_ directories: SpoolDirectories) { self.directories = directories }

    /// - Parameters:
    ///   - arrivals: of files that were decided at `since` or later.
    ///   - now: the last day to search.
    /// - Returns: the files found in the archive or in `rejected/`, in no order.
    public func find(_ arrivals: [Arrival], since: Date, now: Date) throws(SpoolError) -> [FilePlace] {
        var wanted: [Identity: Arrival] = [:]
        for arrival in arrivals {
            wanted[Identity(inode: arrival.inode, modification: arrival.modification, size: arrival.size)] = arrival
        }
        var found: [FilePlace] = []
        func look(in area: Area, under: [[UInt8]]) throws(SpoolError) {
            let directory = under.isEmpty ? nil : FileName(joining: under)
            do throws(SpoolError) {
                try InboxScan.entries(in: directories[area], under: directory, ignoring: .none) { entry in
                    let identity = Identity(
                        inode: entry.inode, modification: entry.modification, size: entry.size)
                    if let arrival = wanted.removeValue(forKey: identity) {
                        let place = [Array(area.rawValue.utf8), entry.name.bytes]
                        found.append(FilePlace(arrival: arrival, place: FileName(joining: place)))
                    }
                    return !wanted.isEmpty
                }
            } catch {
                // A directory that was never created is empty.
                if error.kind != .vanished { throw error }
            }
        }
        try look(in: .rejected, under: [])
        let first = max(since, now.addingTimeInterval(-86_400 * Double(MovedFileFinder.days - 1)))
        for day in 0...MovedFileFinder.days where !wanted.isEmpty {
            let date = first.addingTimeInterval(86_400 * Double(day))
            if date > now.addingTimeInterval(86_400) { break }
            try look(in: .archive, under: CalendarDay(date).components)
        }
        return found
    }

    private struct Identity: Hashable {
        let inode: UInt64
        let modification: Int64
        let size: Int64
    }
}
