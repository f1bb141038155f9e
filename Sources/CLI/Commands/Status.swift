// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Presentation

struct Status: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show the state of Copytaster on one screen: daemon, counts, waiting files, lag, last arrivals.",
        discussion: """
            With --watch, a terminal always shows the present state. Elsewhere, --watch prints the state with the time \
            whenever it has changed; with --json, one line every time. Ctrl-C ends it.

            \(ExitState.help(
                [.nothing, .noIndex, .inputOutput, .tryAgain, .noPermission], nothing: "no daemon is running",
                tryAgain: "the daemon is degraded, or has work but reports nothing"))
            """)

    @Option(
        name: .long, defaultAsFlag: "2", parsing: .next,
        help: ArgumentHelp("Show the state again and again, every so many seconds.", valueName: "seconds"))
    var watch: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard watch == nil || seconds != nil else { throw ValidationError("--watch takes 1 to 86400 seconds.") }
    }

    /// The interval of `--watch`. The option is text, since the parser takes its default where a number is invalid.
    private var seconds: Int? { watch.flatMap { Int($0) }.flatMap { (1...86_400).contains($0) ? $0 : nil } }

    func perform(at context: CommandContext) throws {
        if let seconds { return try StatusWatch(context, seconds: seconds).run() }
        let index = try context.indexIfThere()
        let state = try ObservedState(context, index: index)
        if context.isJSON {
            try Self.print(state, index, context)
        } else {
            try context.console.lines(StatusScreen(state, index: index, context: context).lines())
        }
        switch state.state.state {
        case .ready, .starting: return
        case .degraded: throw CommandFailure(.tryAgain)
        case .stopped where index != nil: throw CommandFailure(.nothing)
        case .stopped:
            // Without an index, everything else was already shown.
            throw context.missingIndex
        }
    }

    /// Prints the state as one line of JSON.
    static func print(_ observed: ObservedState, _ index: (any ArticleIndex)?, _ context: CommandContext) throws {
        let arrivals = try index.map { try StatusArrival.latest(StatusJSON.listed, in: $0) } ?? []
        let status = StatusJSON(
            observed.state, outdated: try index?.outdated(by: .current) ?? 0,
            waitingTerms: try index?.waitingForTerms(by: .current) ?? 0,
            rejected: observed.rejected.map { RejectedFileJSON($0) }, arrivals: arrivals)
        try context.print { $0.status(status) }
    }
}
