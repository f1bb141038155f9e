// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import FoundationEssentials
internal import Presentation
internal import Spool
internal import SystemPackage

struct Rejected: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejected",
        abstract: "List, show, retry or drop rejected files.",
        discussion: ExitState.help(
            [.someFailed, .badInput, .noIndex, .cannotCreate, .inputOutput, .tryAgain, .noPermission]),
        subcommands: [List.self, ShowOne.self, Retry.self, Drop.self],
        defaultSubcommand: List.self)

    struct List: Subcommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Show the rejected files and the reasons.",
            discussion: ExitState.help([.noIndex, .inputOutput, .noPermission]))

        @OptionGroup var options: GlobalOptions

        func perform(at context: CommandContext) throws {
            let items = try RejectedItems(context).all()
            if context.isJSON {
                for item in items { try context.print { $0.rejectedFile(RejectedFileJSON(item)) } }
                return
            }
            guard !items.isEmpty else {
                context.console.message("No files are rejected.")
                return
            }
            try context.console.show(RejectedItems.lines(items, console: context.console))
        }
    }

    struct ShowOne: Subcommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show rejected files in detail.",
            discussion: ExitState.help([.badInput, .noIndex, .inputOutput, .noPermission]))

        @Argument(help: Choice.help)
        var names: [String]

        @OptionGroup var options: GlobalOptions

        func perform(at context: CommandContext) throws {
            let items = try RejectedItems(context).named(names, "shown")
            if context.isJSON {
                for item in items { try context.print { $0.rejectedFile(RejectedFileJSON(item)) } }
                return
            }
            var lines: [String] = []
            for item in items {
                if !lines.isEmpty { lines.append("") }
                lines += sheet(item, context)
            }
            try context.console.show(lines)
        }

        private func sheet(_ item: Quarantine.Item, _ context: CommandContext) -> [String] {
            let style = context.console.styling
            let reason = item.reason
            let rows: [(String, String?)] = [
                ("reason", reason.map { SafeText.line($0.reason) } ?? "none recorded"),
                ("rejected", reason.map { LocalTime($0.rejected).minutes }),
                ("stage", reason?.stage.rawValue), ("was", item.original.description),
                ("part of", reason?.origin.map(SafeText.line)),
                ("size", Numbers.bytes(item.size)), ("sha256", reason?.sha256?.hex),
                (
                    "location",
                    FilePath(item.name).isEmpty
                        ? nil : context.directories.rejected.appending(item.name).name.description
                ),
            ]
            return [style(item.name.description, .strong)]
                + rows.compactMap { label, value in
                    value.map {
                        style(label.padding(to: 10), .faint)
                            + Wrapping.hanging($0, indent: 10, width: context.textWidth)
                    }
                }
        }
    }

    struct Retry: Subcommand {
        static let configuration = CommandConfiguration(
            commandName: "retry", abstract: "Put rejected files back into the inbox.",
            discussion: ExitState.help(
                [.someFailed, .badInput, .noIndex, .cannotCreate, .inputOutput, .tryAgain, .noPermission]))

        @OptionGroup var choice: Choice
        @OptionGroup var options: GlobalOptions

        func perform(at context: CommandContext) throws {
            try context.refuseOverlap()
            let rejected = RejectedItems(context)
            let items = try choice.items(of: rejected, "retried")
            if !items.isEmpty { try rejected.needInbox() }
            let history = RejectedHistory(context)
            try rejected.each(items, "retried") { item in
                var file = history.file(item)
                // Before the file is moved: once it is in the inbox, the daemon's records are newer.
                history.set(FileName(""), of: &file)
                let date = Date()
                do throws(SpoolError) {
                    let name = try rejected.quarantine.retry(item.name)
                    let isRenamed = name != item.original
                    history.note(
                        .retried, of: &file, reason: isRenamed ? "as '\(name)', since the name is in use" : nil,
                        at: date)
                    history.warn(about: file)
                    return "back in the inbox as '\(name)'"
                } catch {
                    history.restorePlace(&file)
                    throw error
                }
            }
            try history.close()
        }
    }

    struct Drop: Subcommand {
        static let configuration = CommandConfiguration(
            commandName: "drop", abstract: "Delete rejected files permanently.",
            discussion: """
                --all asks for confirmation on a terminal; elsewhere --yes is required. Afterwards 'copytaster trace' \
                shows that the files were dropped.

                \(ExitState.help(
                    [.nothing, .someFailed, .badInput, .noIndex, .inputOutput, .tryAgain, .noPermission],
                    nothing: "the answer to the question was no"))
                """)

        @OptionGroup var choice: Choice

        @Flag(name: [.short, .long], help: "Do not ask for confirmation.")
        var yes = false

        @OptionGroup var options: GlobalOptions

        func perform(at context: CommandContext) throws {
            let rejected = RejectedItems(context)
            let items = try choice.items(of: rejected, "dropped")
            if choice.all, !items.isEmpty { try confirm(items, context) }
            let history = RejectedHistory(context)
            try rejected.each(items, "dropped") { item in
                var file = history.file(item)
                try rejected.quarantine.drop(item.name)
                history.note(.dropped, of: &file, at: Date())
                history.warn(about: file)
                return "deleted"
            }
            try history.close()
        }

        private func confirm(_ items: [Quarantine.Item], _ context: CommandContext) throws {
            guard !yes else { return }
            let count = Numbers.count(items.count, "rejected file")
            guard context.console.isInteractive else {
                throw CommandFailure(
                    .usage, "cannot ask whether to delete \(count): not on a terminal",
                    hint: "Use --yes to delete them without a question.")
            }
            let dates = items.compactMap(\.reason?.rejected)
            if let first = dates.min(), let last = dates.max() {
                context.console.message(
                    "\(count) of \(Numbers.bytes(items.reduce(0) { $0 + $1.size })), rejected from "
                        + "\(Wording.date(first)) to \(Wording.date(last)).")
            }
            let answer = context.console.ask("Permanently delete \(items.count == 1 ? "it" : "them all")? [y/N]")
            guard let answer, ["y", "yes"].contains(answer.lowercased()) else {
                throw CommandFailure(.nothing, "nothing was deleted")
            }
        }
    }

    /// The selected files: by name, or all.
    struct Choice: ParsableArguments {
        static let help = ArgumentHelp(
            "A name as shown by 'rejected list', or its last part if that is unique.", valueName: "name")

        @Argument(help: Choice.help)
        var names: [String] = []

        @Flag(name: .long, help: "All rejected files.")
        var all = false

        func validate() throws {
            guard all == names.isEmpty else {
                throw ValidationError(all ? "Give names or --all, not both." : "Give names, or --all.")
            }
        }

        func items(of rejected: RejectedItems, _ done: String) throws -> [Quarantine.Item] {
            try all ? rejected.all() : rejected.named(names, done)
        }
    }
}

extension RejectedFileJSON {
    init(_ item: Quarantine.Item) {
        self.init(name: item.name, original: item.original, size: item.size, reason: item.reason)
    }
}
