// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import FoundationEssentials
internal import Presentation
internal import Spool
internal import SystemPackage

/// The rejected files, for the commands.
struct RejectedItems {
    let quarantine: Quarantine
    private let context: CommandContext

    init(_ context: CommandContext) {
        self.context = context
        quarantine = Quarantine(context.directories)
    }

    /// Empty if the directory was never created.
    /// - Throws: exit state 69 if there is no index either.
    func all() throws -> [Quarantine.Item] {
        do throws(SpoolError) { return try quarantine.list() } catch {
            guard error.kind == .vanished else { throw CommandFailure(error) }
            if isAbsent(context.locations.index) { throw context.missingIndex }
            return []
        }
    }

    /// Checks that there is an inbox, which `retry` needs.
    func needInbox() throws(CommandFailure) {
        guard isAbsent(context.locations.inbox) else { return }
        throw CommandFailure(
            .cannotCreate, "there is no inbox '\(context.locations.inbox.name)' to move files back to",
            hint: "Start copytasterd, which creates it, or name another inbox with --inbox.")
    }

    private func isAbsent(_ path: FilePath) -> Bool {
        do throws(Errno) {
            _ = try FileFacts(of: path)
            return false
        } catch {
            return error.meansNoFile
        }
    }

    /// - Parameter names: as bytes, as `FileName.description` shows them, or with the prefix `rejected/`; the last
    ///   component is enough if it is unique.
    /// - Parameter done: what is done to all of the files or to none, for example `dropped`.
    func named(_ names: [String], _ done: String) throws -> [Quarantine.Item] {
        let items = try all()
        var found: [Quarantine.Item] = []
        var seen: Set<FileName> = []
        var failures: [CommandFailure] = []
        for name in names {
            do throws(CommandFailure) {
                let item = try RejectedItems.one(name, of: items)
                if seen.insert(item.name).inserted { found.append(item) }
            } catch {
                failures.append(error)
            }
        }
        guard let first = failures.first else { return found }
        let hint = failures.count == 1 ? first.hint.map { $0 + " " } ?? "" : ""
        throw CommandFailure(
            first.state, failures.map(\.message).joined(separator: "\n"),
            hint: hint + (names.count == 1 ? "Nothing was \(done)." : "None of the \(names.count) was \(done)."))
    }

    private static func one(
        _ argument: String, of items: [Quarantine.Item]
    ) throws(CommandFailure) -> Quarantine.Item {
        let given = RawArguments.name(of: argument)
        let wanted = Area.rejected.name(of: given) ?? given
        if let item = items.first(where: { $0.name == wanted }) { return item }
        if let item = items.first(where: { $0.name.description == argument }) { return item }
        let ends = items.filter { item in
            let last = item.name.lastComponent
            return last == wanted || last.description == argument
        }
        guard let item = ends.first, ends.count == 1 else {
            let shown = SafeText.line(argument)
            if ends.isEmpty {
                throw CommandFailure(
                    .badInput, "there is no rejected file '\(shown)'",
                    hint: "'copytaster rejected list' shows the names.")
            }
            throw CommandFailure(
                .badInput, "several rejected files are named '\(shown)'",
                hint: "Choose one: " + ends.prefix(5).map { "'\($0.name)'" }.joined(separator: ", ")
                    + (ends.count > 5 ? " and \(ends.count - 5) more." : "."))
        }
        return item
    }

    /// Calls `body` for each file; continues after a failure.
    func each(_ items: [Quarantine.Item], _ done: String, _ body: (Quarantine.Item) throws -> String) throws {
        var failures: [ExitState] = []
        for item in items {
            var answer: String?
            var problem: String?
            do { answer = try body(item) } catch {
                failures.append(ExitState(error))
                problem = "\(error)"
                context.console.warning("\(error)")
            }
            if context.isJSON {
                let outcome = problem == nil ? done : "failed"
                try context.print { $0.rejectedFile(item.name, outcome: outcome, reason: problem) }
            } else if let answer {
                try context.console.line("\(item.name): \(answer)")
            }
        }
        guard let first = failures.first else { return }
        // If one cause stopped all files, the command ends with the state for this cause.
        let isOne =
            [.noPermission, .tryAgain].contains(first) && failures.count == items.count
            && failures.allSatisfy { $0 == first }
        throw CommandFailure(isOne ? first : .someFailed, "\(failures.count) of \(items.count) failed")
    }

    /// One block per file: the name has its own line, and the reason is below it.
    static func lines(_ items: [Quarantine.Item], console: Console) -> [String] {
        let style = console.styling
        let width = min(console.width ?? Console.readableWidth, Console.readableWidth)
        return items.flatMap { item in
            let when = item.reason.map { "  " + style(LocalTime($0.rejected).minutes, .faint) } ?? ""
            let reason = item.reason.map { SafeText.line($0.reason) } ?? "no reason is recorded"
            return [style(item.name.description, .name) + when]
                + ["  " + Wrapping.hanging(reason, indent: 2, width: width)]
        }
    }
}

extension ExitState {
    init(_ error: any Error) {
        switch error {
        case let error as CommandFailure: self = error.state
        case let error as SpoolError: self = CommandFailure(error).state
        case let error as IndexError: self = CommandFailure(error).state
        default: self = .someFailed
        }
    }
}

extension CommandFailure {
    init(_ error: SpoolError) {
        let state: ExitState =
            switch error.kind {
            case .denied: .noPermission
            case .full, .busy: .tryAgain
            case .vanished: .nothing
            case .changed, .other: .inputOutput
            }
        self.init(state, "\(error)")
    }
}

extension RejectedItems {
    /// The facts by which the history identifies a file; nil if the file is gone.
    func facts(_ item: Quarantine.Item) -> FileFacts? {
        guard let location = context.directories.location(of: item.place) else { return nil }
        do throws(Errno) { return try FileFacts(of: location) } catch {
            // The operation on the file reports the error.
            return nil
        }
    }

    /// Why a file is in `rejected/`; nil if no reason is recorded.
    func reason(_ place: FileName) -> String? {
        guard let name = Area.rejected.name(of: place) else { return nil }
        do throws(SpoolError) {
            return try quarantine.show(name).reason?.reason
        } catch {
            // The file was removed since it was listed.
            return nil
        }
    }
}
