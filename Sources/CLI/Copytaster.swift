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

            'copytaster COMMAND --help' shows the options of a command, 'man copytaster' everything.

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
            """,
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(
                name: "Query",
                subcommands: [
                    Status.self, Search.self, Count.self, Sources.self, Families.self, Show.self, Copies.self,
                    Compare.self, Trace.self,
                ]),
            CommandGroup(name: "Tags and notes", subcommands: [TagArticles.self, NoteOnArticle.self]),
            CommandGroup(name: "Intake", subcommands: [Ingest.self, Try.self, Rejected.self, Reread.self]),
            CommandGroup(name: "Folding", subcommands: [Split.self, Join.self, Refold.self]),
            CommandGroup(name: "Output", subcommands: [Export.self, Backup.self]),
            CommandGroup(name: "Maintenance", subcommands: [Verify.self, Forget.self]),
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
        var words: [String] = []
        do {
            words = try CommandWords.ordered(arguments)
            if words.contains("--no-pager") { console.turnOffPager() }
            try OptionChecks.check(words)
            var command = try parseAsRoot(Search.guarding(words))
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
            return conclude(error, words, console: console)
        }
    }

    /// Converts every error to a message and an exit state.
    /// - Parameter words: the command line, in the order of `CommandWords`.
    private static func conclude(_ error: any Error, _ words: [String], console: Console) -> ExitState {
        var failure: CommandFailure
        switch error {
        case is Console.OutputClosed: return .done
        case let error as CommandFailure: failure = error
        case let error as IndexError: failure = CommandFailure(error)
        case let error as SpoolError: failure = CommandFailure(error)
        case let error as Errno:
            failure = CommandFailure(ExitState(code: error.rawValue) ?? .inputOutput, "\(error)")
        default: return parserAnswer(error, words, console: console)
        }
        do { try console.flush() } catch {
            // If the output could not be written, report that instead of "nothing found" or "some failed". After other
            // failures, it adds nothing.
            if let lost = error as? CommandFailure, [.nothing, .someFailed].contains(failure.state) { failure = lost }
        }
        if !failure.message.isEmpty {
            console.reportProblem(failure.message, .bad)
        }
        if let hint = failure.hint { show(hint, console) }
        return failure.state
    }

    /// Shows what to do after an error.
    private static func show(_ hint: String, _ console: Console) {
        let lines = console.messageWidth.map { Wrapping.wrapped(hint, width: $0) } ?? [hint]
        for line in lines { console.message(console.messageStyling(line, .faint)) }
    }

    /// Columns of help if the output is no terminal.
    private static let helpColumns = 80

    /// Prints help, version and completions, or the parser's message on an invalid command line.
    private static func parserAnswer(_ error: any Error, _ words: [String], console: Console) -> ExitState {
        let code = exitCode(for: error).rawValue
        guard code == 0 else {
            let state = ExitState(rawValue: code) ?? .inputOutput
            console.reportProblem(SafeText.paragraphs(message(for: error)), .bad)
            guard state == .usage else { return state }
            let help = HelpPage(words, style: Styling(isOn: false))
            for line in help.usage(width: console.messageWidth ?? helpColumns) { console.message(line) }
            show("'\(help.name) --help' explains it.", console)
            return state
        }
        var lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.first?.hasPrefix("OVERVIEW:") == true {
            let width = min(console.width ?? helpColumns, Console.readableWidth)
            lines = HelpPage(words, style: console.styling).lines(width: width)
        }
        do {
            try console.show(lines)
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
