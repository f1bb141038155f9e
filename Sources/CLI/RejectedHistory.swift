// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FoundationEssentials
internal import IndexFactory
internal import Spool

/// Writes down what a person does with rejected files, so that `trace` can tell of it and `verify` does not miss them.
/// Opens the index once for all of them.
final class RejectedHistory {
    private let context: CommandContext
    private var index: (any FileHistory & IndexMaintenance)?

    init(_ context: CommandContext) { self.context = context }

    /// A rejected file, and why something could not be written down of it: then nothing more is.
    struct File {
        let item: Quarantine.Item
        /// Nil where it has gone.
        let facts: FileFacts?
        /// As the history knows it; nil where there is none.
        fileprivate var arrival: Arrival?
        fileprivate var trouble: IndexError?
    }

    /// To be called while the file lies there.
    func file(_ item: Quarantine.Item) -> File {
        var file = File(item: item, facts: RejectedItems(context).facts(item), arrival: nil, trouble: nil)
        guard let facts = file.facts, FileFacts.exists(context.locations.index) else { return file }
        do throws(IndexError) { file.arrival = try arrival(item, facts, in: try opened()) } catch {
            file.trouble = error
        }
        return file
    }

    /// Notes where the file lies now.
    /// - Parameter place: relative to the spool; empty where it is on its way.
    func set(_ place: FileName, of file: inout File) {
        guard let arrival = file.arrival, file.trouble == nil else { return }
        do throws(IndexError) { try opened().record(places: [FilePlace(arrival: arrival, place: place)]) } catch {
            file.trouble = error
        }
    }

    /// Notes that a person took the file from its place.
    func note(_ cause: FileDeparture.Cause, of file: inout File, reason: String? = nil, at date: Date) {
        guard let arrival = file.arrival, file.trouble == nil else { return }
        let departure = FileDeparture(
            arrival: arrival, place: file.item.place, cause: cause, reason: reason, date: date)
        do throws(IndexError) { try opened().record(departures: [departure]) } catch { file.trouble = error }
    }

    /// Notes that the file stays where it lay, unless somebody else took it.
    func giveBack(_ file: inout File) {
        guard file.trouble == nil, let facts = file.facts, RejectedItems(context).facts(file.item) == facts else {
            return
        }
        set(file.item.place, of: &file)
        complain(of: file)
    }

    /// The file is where it was wished; only its history stays behind.
    func complain(of file: File) {
        guard let error = file.trouble else { return }
        context.console.warning(
            "\(error), ignoring: 'verify' will miss '\(file.item.name)', and 'trace' not know where it went")
    }

    func close() throws(IndexError) { try index?.close() }

    /// By what a rename keeps, or by its place, as after a restore. Where the history has nothing of it, as where the index
    /// was made anew since, it is told of the rejection.
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
        let opened = try ArticleIndexFactory.open(
            path: context.locations.index, access: .readWrite, matcher: context.matcher)
        index = opened
        return opened
    }
}
