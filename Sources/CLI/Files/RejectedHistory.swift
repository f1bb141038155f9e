// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import FoundationEssentials
internal import Spool

/// Records what a user does with rejected files, so that `trace` can show it and `verify` does not report them as
/// missing. Opens the index once for all files.
final class RejectedHistory {
    private let context: CommandContext
    private var index: (any FileHistory & IndexMaintenance)?

    init(_ context: CommandContext) { self.context = context }

    /// A rejected file, and the error if recording failed. After an error nothing more is recorded for this file.
    struct File {
        let item: Quarantine.Item
        /// Nil if the file is gone.
        let facts: FileFacts?
        /// The arrival in the history; nil if there is none.
        fileprivate var arrival: Arrival?
        fileprivate var trouble: IndexError?
    }

    /// Call this while the file is still in `rejected/`.
    func file(_ item: Quarantine.Item) -> File {
        var file = File(item: item, facts: RejectedItems(context).facts(item), arrival: nil, trouble: nil)
        guard let facts = file.facts, FileFacts.exists(context.locations.index) else { return file }
        do throws(IndexError) { file.arrival = try arrival(item, facts, in: try opened()) } catch {
            file.trouble = error
        }
        return file
    }

    /// Records the new place of the file.
    /// - Parameter place: relative to the spool; empty while the file is in the inbox.
    func set(_ place: FileName, of file: inout File) {
        guard let arrival = file.arrival, file.trouble == nil else { return }
        do throws(IndexError) { try opened().record(places: [FilePlace(arrival: arrival, place: place)]) } catch {
            file.trouble = error
        }
    }

    /// Records that a user removed the file from its place.
    func note(_ cause: FileDeparture.Cause, of file: inout File, reason: String? = nil, at date: Date) {
        guard let arrival = file.arrival, file.trouble == nil else { return }
        let departure = FileDeparture(
            arrival: arrival, place: file.item.place, cause: cause, reason: reason, date: date)
        do throws(IndexError) { try opened().record(departures: [departure]) } catch { file.trouble = error }
    }

    /// Records that the file is still at its place, unless somebody else has moved it.
    func restorePlace(_ file: inout File) {
        guard file.trouble == nil, let facts = file.facts,
            RejectedItems(context).facts(file.item)?.isUnchanged(since: facts) == true
        else { return }
        set(file.item.place, of: &file)
        warn(about: file)
    }

    /// Warns that the file was moved or deleted, but that recording it failed.
    func warn(about file: File) {
        guard let error = file.trouble else { return }
        context.console.warning(
            "\(error), ignoring: 'verify' will report '\(file.item.name)' as missing, and 'trace' cannot show "
                + "where it went")
    }

    func close() throws(IndexError) { try index?.close() }

    /// Finds the arrival by inode and modification time, which a rename keeps, or by the recorded place, for example
    /// after a restore. If the history has no entry for the file (for example in a rebuilt index), adds its rejection.
    private func arrival(
        _ item: Quarantine.Item, _ facts: FileFacts, in index: any FileHistory & IndexMaintenance
    ) throws(IndexError) -> Arrival {
        let records = try index.history(of: item.original)
        let record =
            records.first { $0.arrival.inode == facts.inode && $0.arrival.modification == facts.modification }
            ?? records.first { $0.place == item.place }
        if let record { return record.arrival }
        let arrival = Arrival(
            name: item.original, sha256: item.reason?.sha256, size: item.size, member: 0, inode: facts.inode,
            modification: facts.modification, received: item.reason?.rejected ?? Date())
        try index.record([
            ArrivalRecord(
                arrival: arrival, outcome: .rejected, article: nil, stage: item.reason?.stage,
                reason: item.reason?.reason, decided: arrival.received, place: item.place)
        ])
        return arrival
    }

    private func opened() throws(IndexError) -> any FileHistory & IndexMaintenance {
        if let index { return index }
        let opened = try context.openExisting()
        index = opened
        return opened
    }
}
