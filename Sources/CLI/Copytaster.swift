// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
internal import ArticleModel
internal import Glibc
internal import Spool
internal import SystemPackage

/// The command line of Copytaster: looks at what the daemon has taken in, and takes files in itself. Reads index and
/// directories directly and needs no running daemon.
public struct Copytaster: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "copytaster",
        abstract: "Look at what Copytaster has taken in, and who copied whom.",
        discussion: """
            Ids can be shortened to any unique beginning of at least four digits. With --json, results are JSON \
            Lines on standard output; messages for people go to standard error.

            EXIT STATUS:
               0  done
               1  nothing found, 'verify' found something, or 'status' found no daemon
               2  some of the files failed
              64  the command line is wrong
              65  the input is not what it should be
              69  there is no index, or it is damaged or of another version
              73  cannot create
              74  input or output failed
              75  try again, or 'status' found the daemon degraded
              77  no permission
              78  the settings are wrong

            'man copytaster' tells everything.
            """,
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(name: "See", subcommands: [Status.self, Search.self, Show.self, Copies.self, Compare.self]),
            CommandGroup(name: "Take in", subcommands: [Ingest.self, Try.self]),
            CommandGroup(name: "Follow up", subcommands: [Trace.self, Rejected.self, Verify.self]),
            CommandGroup(name: "Fold", subcommands: [Split.self, Join.self, Refold.self, Reread.self]),
            CommandGroup(name: "Keep and give away", subcommands: [Backup.self, Export.self, Forget.self]),
        ])

    public init() {}

    /// Runs the command line and ends the process.
    public static func main() {
        // A reader that has gone is told by the write that fails, so that a pager's terminal is left in order.
        signal(SIGPIPE, SIG_IGN)
        let environment = CommandEnvironment.current()
        let console = Console(environment: environment)
        Glibc.exit(run(RawArguments.ofProcess, console: console).rawValue)
    }

    /// Runs one command line.
    static func run(_ arguments: [String], console: Console) -> ExitState {
        do {
            var command = try parseAsRoot(Search.guarding(CommandWords.ordered(arguments)))
            if let subcommand = command as? any Subcommand {
                let needsSettings = type(of: subcommand).needsSettings
                try subcommand.perform(
                    at: try CommandContext(subcommand.options, console: console, needsSettings: needsSettings))
            } else {
                try command.run()
            }
            try console.flush()
            return .done
        } catch {
            return conclude(error, console: console)
        }
    }

    /// The one place where an error becomes a message and an exit state.
    private static func conclude(_ error: any Error, console: Console) -> ExitState {
        var failure: CommandFailure
        switch error {
        case is Console.ReaderGone: return .done
        case let error as CommandFailure: failure = error
        case let error as IndexError: failure = CommandFailure(error)
        case let error as SpoolError: failure = CommandFailure(error)
        case let error as Errno:
            failure = CommandFailure(ExitState(code: error.rawValue) ?? .inputOutput, "\(error)")
        default: return parserAnswer(error, console: console)
        }
        do { try console.flush() } catch {
            // Results that reached nobody say less than that they did not; to other failures it adds nothing.
            if let lost = error as? CommandFailure, [.nothing, .someFailed].contains(failure.state) { failure = lost }
        }
        if !failure.message.isEmpty {
            console.complain(failure.message, .bad)
        }
        if let hint = failure.hint {
            let lines = console.messageWidth.map { Wrapping.wrapped(hint, width: $0) } ?? [hint]
            for line in lines { console.message(console.messageStyling(line, .faint)) }
        }
        return failure.state
    }

    /// Help, version, completions, and what is wrong with a command line.
    private static func parserAnswer(_ error: any Error, console: Console) -> ExitState {
        let code = exitCode(for: error).rawValue
        let text = fullMessage(for: error)
        guard code == 0 else {
            console.message(text)
            return ExitState(rawValue: code) ?? .inputOutput
        }
        do {
            try console.show(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
            try console.flush()
            return .done
        } catch {
            return error is Console.ReaderGone ? .done : .inputOutput
        }
    }
}

/// A verb of the command line: its options, and what it does with a desk to do it at.
protocol Subcommand: ParsableCommand {
    /// Whether what it does depends on the settings.
    static var needsSettings: Bool { get }
    var options: GlobalOptions { get }
    func perform(at context: CommandContext) throws
}

extension Subcommand {
    static var needsSettings: Bool { false }

    func run() throws {
        preconditionFailure("verbs are run by Copytaster.run, which gives them a desk")
    }
}
