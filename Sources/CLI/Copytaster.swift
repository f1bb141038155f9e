// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
internal import ArticleModel
internal import Glibc
internal import Presentation
internal import Spool
internal import SystemPackage

/// The command line of Copytaster: shows what is in the index, and processes files itself. Reads the index and the
/// directories directly and needs no running daemon.
public struct Copytaster: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "copytaster",
        abstract: "Query incoming articles and their copies.",
        discussion: """
            Ids can be shortened to any unique prefix of at least four digits. With --json, results are printed as \
            JSON Lines on standard output; human-readable messages always go to standard error.

            EXIT STATUS:
               0  success
               1  nothing found, 'verify' found a problem, or 'status' found no daemon
               2  some of the files failed
              64  the command line is wrong
              65  bad input: an invalid query, id or name
              69  the index is missing, damaged or of another version
              73  a file or the index cannot be created
              74  reading or writing failed
              75  busy, or the disk is full: try again; or 'status' found the daemon degraded
              77  permission denied
              78  the settings are wrong

            See 'man copytaster' for details.
            """,
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(name: "Query", subcommands: [Status.self, Search.self, Show.self, Copies.self, Compare.self]),
            CommandGroup(name: "Process files", subcommands: [Ingest.self, Try.self]),
            CommandGroup(name: "Trace and check", subcommands: [Trace.self, Rejected.self, Verify.self]),
            CommandGroup(name: "Group copies", subcommands: [Split.self, Join.self, Refold.self, Reread.self]),
            CommandGroup(name: "Back up, export, remove", subcommands: [Backup.self, Export.self, Forget.self]),
        ])

    public init() {}

    /// Runs the command line and ends the process.
    public static func main() {
        // With SIGPIPE ignored, a write to a closed pipe fails with an error, so a pager can restore the terminal.
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

    /// Converts every error to a message and an exit state.
    private static func conclude(_ error: any Error, console: Console) -> ExitState {
        var failure: CommandFailure
        switch error {
        case is Console.OutputClosed: return .done
        case let error as CommandFailure: failure = error
        case let error as IndexError: failure = CommandFailure(error)
        case let error as SpoolError: failure = CommandFailure(error)
        case let error as Errno:
            failure = CommandFailure(ExitState(code: error.rawValue) ?? .inputOutput, "\(error)")
        default: return parserAnswer(error, console: console)
        }
        do { try console.flush() } catch {
            // If the output could not be written, report that instead of "nothing found" or "some failed". After other
            // failures, it adds nothing.
            if let lost = error as? CommandFailure, [.nothing, .someFailed].contains(failure.state) { failure = lost }
        }
        if !failure.message.isEmpty {
            console.reportProblem(failure.message, .bad)
        }
        if let hint = failure.hint {
            let lines = console.messageWidth.map { Wrapping.wrapped(hint, width: $0) } ?? [hint]
            for line in lines { console.message(console.messageStyling(line, .faint)) }
        }
        return failure.state
    }

    /// Prints help, version and completions, or the parser's message on an invalid command line.
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
            return error is Console.OutputClosed ? .done : .inputOutput
        }
    }
}

/// A subcommand: its options, and what it does.
protocol Subcommand: ParsableCommand {
    /// Whether its result depends on the settings.
    static var needsSettings: Bool { get }
    var options: GlobalOptions { get }
    func perform(at context: CommandContext) throws
}

extension Subcommand {
    static var needsSettings: Bool { false }

    func run() throws {
        preconditionFailure("subcommands are run by Copytaster.run, which passes the context")
    }
}
