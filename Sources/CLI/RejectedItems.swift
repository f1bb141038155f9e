// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import FoundationEssentials
internal import Spool
internal import SystemPackage

/// The quarantine as the command line goes about it.
struct RejectedItems {
    let quarantine: Quarantine
    private let context: CommandContext

    init(_ context: CommandContext) {
        self.context = context
        quarantine = Quarantine(context.directories)
    }

    /// None where the directory was never made.
    /// - Throws: exit state 69 where nothing else of ours is there either.
    func all() throws -> [Quarantine.Item] {
        do throws(SpoolError) { return try quarantine.list() } catch {
            guard error.kind == .vanished else { throw CommandFailure(error) }
            if isAbsent(context.locations.index) { throw context.missingIndex }
            return []
        }
    }

    /// What `retry` needs.
    func needInbox() throws(CommandFailure) {
        guard isAbsent(context.locations.inbox) else { return }
        throw CommandFailure(
            .cannotCreate, "there is no inbox '\(context.locations.inbox.name)' to put anything back into",
            hint: "Start copytasterd, which makes it, or name another with --inbox.")
    }

    private func isAbsent(_ path: FilePath) -> Bool {
        do throws(Errno) {
            _ = try FileFacts(of: path)
            return false
        } catch {
            return error == .noSuchFileOrDirectory || error == .notDirectory
        }
    }

    /// - Parameter names: as bytes, as `FileName.description` shows them, or with `rejected/` before them; the last part
    ///   of a name is enough where it is the only one.
    /// - Parameter done: what is done to all of them or to none, as `dropped`.
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
        var wanted = RawArguments.name(of: argument)
        let area = Array("rejected/".utf8)
        if wanted.bytes.starts(with: area) { wanted = FileName(bytes: wanted.bytes.dropFirst(area.count)) }
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
                    .badInput, "nothing rejected is called '\(shown)'",
                    hint: "'copytaster rejected list' shows the names.")
            }
            throw CommandFailure(
                .badInput, "several rejected files are called '\(shown)'",
                hint: "Say which: " + ends.prefix(5).map { "'\($0.name)'" }.joined(separator: ", ")
                    + (ends.count > 5 ? " and \(ends.count - 5) more." : "."))
        }
        return item
    }

    /// Does something to each and goes on where one fails.
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
                try context.printObject { json in
                    json.key("name")
                    json.name(item.name)
                    json.strings(["outcome": problem == nil ? done : "failed", "reason": problem])
                }
            } else if let answer {
                try context.console.line("\(item.name): \(answer)")
            }
        }
        guard let first = failures.first else { return }
        // Not the files, but what stands in the way of all: that is then what the command ends with.
        let isOne =
            [.noPermission, .tryAgain].contains(first) && failures.count == items.count
            && failures.allSatisfy { $0 == first }
        throw CommandFailure(isOne ? first : .someFailed, "\(failures.count) of \(items.count) failed")
    }

    /// One block an item: the name on a line of its own, since the reason is what one reads.
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
    /// By which the history knows a file; nil where it has gone.
    func facts(_ item: Quarantine.Item) -> FileFacts? {
        guard let location = context.directories.location(of: item.place) else { return nil }
        do throws(Errno) { return try FileFacts(of: location) } catch {
            // What is to be done with it will say so.
            return nil
        }
    }

    /// Why something lies in `rejected/`; nil where nobody says.
    func reason(_ place: FileName) -> String? {
        let area = Array("rejected/".utf8)
        guard place.bytes.starts(with: area) else { return nil }
        do throws(SpoolError) {
            return try quarantine.show(FileName(bytes: place.bytes.dropFirst(area.count))).reason?.reason
        } catch {
            // Gone since it was seen.
            return nil
        }
    }
}
