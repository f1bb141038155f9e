// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import SQLiteIndex
internal import Spool
internal import SystemPackage
internal import TasterSettings

struct Rejected: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What will not become an article as it is: look at it, try again, or throw it away.",
        discussion: ExitState.help([.nothing, .someFailed, .inputOutput, .noPermission]),
        subcommands: [List.self, ShowOne.self, Retry.self, Drop.self],
        defaultSubcommand: List.self)

    struct List: Verb {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List rejected files with their reasons.",
            discussion: ExitState.help([.inputOutput, .noPermission]))

        @OptionGroup var options: GlobalOptions

        func perform(at desk: Desk) throws {
            let items = try RejectedItems(desk).all()
            if desk.isJSON {
                for item in items { try desk.print { $0.rejected(item) } }
                return
            }
            guard !items.isEmpty else {
                desk.console.message("Nothing is rejected.")
                return
            }
            try desk.console.show(RejectedItems.lines(items, console: desk.console))
        }
    }

    struct ShowOne: Verb {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show all that is known of rejected files.",
            discussion: ExitState.help([.nothing, .inputOutput, .noPermission]))

        @Argument(help: ArgumentHelp("As 'rejected list' shows it.", valueName: "name"))
        var names: [String]

        @OptionGroup var options: GlobalOptions

        func perform(at desk: Desk) throws {
            let items = try RejectedItems(desk).named(names)
            if desk.isJSON {
                for item in items { try desk.print { $0.rejected(item) } }
                return
            }
            var lines: [String] = []
            for item in items {
                if !lines.isEmpty { lines.append("") }
                lines += sheet(item, desk)
            }
            try desk.console.show(lines)
        }

        private func sheet(_ item: Quarantine.Item, _ desk: Desk) -> [String] {
            let style = desk.console.styling
            let reason = item.reason
            let rows: [(String, String?)] = [
                ("reason", reason.map { SafeText.line($0.reason) } ?? "none is recorded"),
                ("rejected", reason.map { Timestamp($0.rejected).minutes + " UTC" }),
                ("stage", reason?.stage.rawValue), ("was", item.original.description),
                ("cut from", reason?.from.map { "\($0), article \((reason?.member ?? 0) + 1)" }),
                ("size", Numbers.bytes(item.size)), ("sha256", reason?.sha256?.hex),
                (
                    "lies in",
                    FilePath(item.name).isEmpty ? nil : desk.directories.rejected.appending(item.name).name.description
                ),
            ]
            return [style(item.name.description, .strong)]
                + rows.compactMap { label, value in
                    value.map {
                        style(label.padding(to: 10), .faint)
                            + Wrapping.hanging($0, indent: 10, width: desk.textWidth)
                    }
                }
        }
    }

    struct Retry: Verb {
        static let configuration = CommandConfiguration(
            commandName: "retry", abstract: "Put rejected files back into the inbox.",
            discussion: ExitState.help([.nothing, .someFailed, .inputOutput, .noPermission]))

        @Argument(help: ArgumentHelp("As 'rejected list' shows it.", valueName: "name"))
        var names: [String] = []

        @Flag(name: .long, help: "All of them.")
        var all = false

        @OptionGroup var options: GlobalOptions

        func validate() throws { try RejectedItems.check(names, all: all) }

        func perform(at desk: Desk) throws {
            let rejected = RejectedItems(desk)
            try rejected.each(all ? rejected.all() : rejected.named(names), "retried") { item in
                let facts = rejected.facts(item)
                // Before it moves: once it is in the inbox, the daemon's word on it is the newer one.
                rejected.note(item, facts, place: FileName(""))
                do throws(SpoolError) {
                    return "back in the inbox as '\(try rejected.quarantine.retry(item.name))'"
                } catch {
                    if rejected.facts(item) == facts {
                        rejected.note(item, facts, place: FileName(bytes: Array("rejected/".utf8) + item.name.bytes))
                    }
                    throw error
                }
            }
        }
    }

    struct Drop: Verb {
        static let configuration = CommandConfiguration(
            commandName: "drop", abstract: "Delete rejected files for good.",
            discussion: ExitState.help([.nothing, .someFailed, .inputOutput, .noPermission]))

        @Argument(help: ArgumentHelp("As 'rejected list' shows it.", valueName: "name"))
        var names: [String] = []

        @Flag(name: .long, help: "All of them.")
        var all = false

        @OptionGroup var options: GlobalOptions

        func validate() throws { try RejectedItems.check(names, all: all) }

        func perform(at desk: Desk) throws {
            let rejected = RejectedItems(desk)
            try rejected.each(all ? rejected.all() : rejected.named(names), "dropped") { item in
                let facts = rejected.facts(item)
                try rejected.quarantine.drop(item.name)
                rejected.note(item, facts, place: FileName(""))
                return "deleted"
            }
        }
    }
}

/// The quarantine as the command line goes about it.
struct RejectedItems {
    let quarantine: Quarantine
    private let desk: Desk

    init(_ desk: Desk) {
        self.desk = desk
        quarantine = Quarantine(desk.directories)
    }

    static func check(_ names: [String], all: Bool) throws {
        guard all != names.isEmpty else { return }
        throw ValidationError(all ? "Give names or --all, not both." : "Give names, or --all.")
    }

    /// None where the directory was never made.
    func all() throws -> [Quarantine.Item] {
        do throws(SpoolError) { return try quarantine.list() } catch {
            if error.kind == .vanished { return [] }
            throw CommandFailure(error)
        }
    }

    /// - Parameter names: as bytes, as `FileName.description` shows them, or with `rejected/` before them.
    func named(_ names: [String]) throws -> [Quarantine.Item] {
        let items = try all()
        return try names.map { argument in
            var wanted = RawArguments.name(of: argument)
            let area = Array("rejected/".utf8)
            if wanted.bytes.starts(with: area) { wanted = FileName(bytes: wanted.bytes.dropFirst(area.count)) }
            let exact = items.first { $0.name == wanted }
            let shown = SafeText.line(argument)
            guard let item = exact ?? items.first(where: { $0.name.description == argument }) else {
                throw CommandFailure(
                    .nothing, "nothing rejected is called '\(shown)'",
                    hint: "'copytaster rejected list' shows the names.")
            }
            return item
        }
    }

    /// Does something to each and goes on where one fails.
    func each(_ items: [Quarantine.Item], _ done: String, _ body: (Quarantine.Item) throws -> String) throws {
        var failures = 0
        for item in items {
            var answer: String?
            var problem: String?
            do { answer = try body(item) } catch {
                failures += 1
                problem = "\(error)"
                desk.console.warning("\(error)")
            }
            if desk.isJSON {
                try desk.print { json in
                    json.object { json in
                        json.key("name")
                        json.name(item.name)
                        json.key("outcome")
                        json.string(problem == nil ? done : "failed")
                        json.key("reason")
                        json.string(problem)
                    }
                }
            } else if let answer {
                try desk.console.line("\(item.name): \(answer)")
            }
        }
        if failures > 0 { throw CommandFailure(.someFailed, "\(failures) of \(items.count) failed") }
    }

    /// One block an item: the name on a line of its own, since the reason is what one reads.
    static func lines(_ items: [Quarantine.Item], console: Console) -> [String] {
        let style = console.styling
        let width = min(console.width ?? Console.readableWidth, Console.readableWidth)
        return items.flatMap { item in
            let when = item.reason.map { "  " + style(Timestamp($0.rejected).minutes, .faint) } ?? ""
            let reason = item.reason.map { SafeText.line($0.reason) } ?? "no reason is recorded"
            return [style(item.name.description, .name) + when]
                + ["  " + Wrapping.hanging(reason, indent: 2, width: width)]
        }
    }
}

extension JSONWriter {
    mutating func rejected(_ item: Quarantine.Item) {
        object { json in
            json.key("name")
            json.name(item.name)
            json.key("original")
            json.name(item.original)
            json.key("size")
            json.int(Int(item.size))
            json.key("sha256")
            json.string(item.reason?.sha256?.hex)
            json.key("member")
            json.int(item.reason?.member)
            json.key("from")
            json.name(item.reason?.from)
            json.key("stage")
            json.string(item.reason?.stage.rawValue)
            json.key("reason")
            json.string(item.reason?.reason)
            json.key("rejected")
            json.time(item.reason?.rejected)
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
        do throws(Errno) { return try FileFacts(of: desk.directories.rejected.appending(item.name)) } catch {
            // What is to be done with it will say so.
            return nil
        }
    }

    /// Tells the history where a file went, so that `verify` does not miss it in `rejected/`.
    func note(_ item: Quarantine.Item, _ facts: FileFacts?, place: FileName) {
        guard let facts, FileFacts.exists(desk.locations.index) else { return }
        let arrival = Arrival(
            name: item.original, sha256: item.reason?.sha256, size: item.size, member: 0, inode: facts.inode,
            modification: facts.modification, received: Date())
        do throws(IndexError) {
            let index = try SQLiteIndex(path: desk.locations.index, access: .readWrite, matcher: desk.matcher)
            try index.record(places: [FilePlace(arrival: arrival, place: place)])
            try index.close()
        } catch {
            // The file is where it was wished; only its history stays behind.
            desk.console.warning("\(error), ignoring: 'verify' will miss '\(item.name)'")
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
