// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Glibc
internal import Presentation
internal import Spool

/// Shows the state again and again until a signal ends it: on a terminal in place, elsewhere one block for each change.
///
/// The index is opened anew each time, so that it may appear, disappear or be replaced meanwhile.
struct StatusWatch {
    private let context: CommandContext
    private let seconds: Int

    init(_ context: CommandContext, seconds: Int) {
        self.context = context
        self.seconds = seconds
    }

    /// What has to change for another block. Ages and times are not in it: they change all the time.
    private struct Facts: Equatable {
        let state: ServiceState.Phase
        let counts: [Int]
        let note: String?
        let held: [String]
        let rejected: [String]
        let newest: Article.ID?
        let problem: String?
    }

    func run() throws {
        let signals = WatchSignals()
        let console = context.console
        var shown: Facts?
        while true {
            console.measure()
            if console.isOutputClosed { throw Console.OutputClosed() }
            try showOnce(&shown)
            try console.flush()
            switch signals.wait(seconds: seconds) {
            case .interval, .resized: continue
            case .ended(let signal):
                if isInPlace { try console.line() }
                try console.flush()
                return signals.end(by: signal)
            }
        }
    }

    private var isInPlace: Bool { !context.isJSON && context.console.canMoveCursor }

    private func showOnce(_ shown: inout Facts?) throws {
        var index: (any ArticleIndex)?
        var problem: String?
        do throws(CommandFailure) {
            index = try openIndex()
        } catch {
            problem = error.message
        }
        defer {
            // Only reading; if closing fails, nothing is lost.
            _ = try? index?.close()
        }
        let observed = try ObservedState(context, index: index)
        if context.isJSON { return try Status.print(observed, index, context) }
        var lines = try StatusScreen(observed, index: index, context: context).lines()
        if let problem {
            lines += ["", context.console.styling("the index cannot be read now: \(SafeText.line(problem))", .bad)]
        }
        if isInPlace { return try draw(lines) }
        let facts = try facts(observed, index, problem)
        guard facts != shown else { return }
        if shown != nil { try context.console.line() }
        shown = facts
        try context.console.line(context.console.styling(LocalTime(Date()).precise, .faint))
        try context.console.lines(lines)
    }

    /// - Throws: why an existing index cannot be read at the moment; this may pass.
    private func openIndex() throws(CommandFailure) -> (any ArticleIndex)? {
        do {
            return try context.indexIfThere()
        } catch let error as IndexError {
            throw CommandFailure(error)
        } catch {
            throw CommandFailure(.inputOutput, "\(error)")
        }
    }

    private func facts(_ observed: ObservedState, _ index: (any ArticleIndex)?, _ problem: String?) throws -> Facts {
        let state = observed.state
        return Facts(
            state: state.state,
            counts: [state.articles, state.families, state.waiting, state.held, state.rejected], note: state.note,
            held: state.heldFiles.map(\.name), rejected: observed.rejected.map { $0.name.description },
            newest: try index?.latest(1).first?.article.id, problem: problem)
    }

    // MARK: In place

    private static let home = "\u{1B}[H"
    private static let clearLine = "\u{1B}[K"
    private static let clearBelow = "\u{1B}[J"
    /// Without wrapping, a line that is too long does not move the others.
    private static let (noWrap, wrap) = ("\u{1B}[?7l", "\u{1B}[?7h")

    private func draw(_ lines: [String]) throws {
        let console = context.console
        let foot = console.styling(
            "\(LocalTime(Date()).precise) · every \(Numbers.count(seconds, "second")) · Ctrl-C ends", .faint)
        var rows = lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        // What does not fit would scroll.
        if let height = console.height { rows = Array(rows.prefix(max(0, height - 2))) }
        let screen = (rows + ["", foot]).joined(separator: Self.clearLine + "\n")
        try console.write(Array((Self.home + Self.noWrap + screen + Self.clearLine + Self.clearBelow + Self.wrap).utf8))
    }
}

/// Waits for the next time to draw, or for a signal.
private struct WatchSignals {
    enum Event {
        case interval
        case resized
        case ended(Int32)
    }

    private var awaited = sigset_t()
    private var before = sigset_t()

    /// Blocks the signals, so that they are kept until `wait`.
    init() {
        sigemptyset(&awaited)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGWINCH] { sigaddset(&awaited, signal) }
        pthread_sigmask(SIG_BLOCK, &awaited, &before)
    }

    func wait(seconds: Int) -> Event {
        var set = awaited
        var time = timespec(tv_sec: seconds, tv_nsec: 0)
        switch sigtimedwait(&set, nil, &time) {
        case SIGWINCH: return .resized
        case SIGINT: return .ended(SIGINT)
        case SIGTERM: return .ended(SIGTERM)
        case SIGHUP: return .ended(SIGHUP)
        default: return .interval
        }
    }

    /// Ends the process by the signal, as if it had not been waited for: the caller sees the usual exit status.
    func end(by number: Int32) {
        // The parent may have blocked it.
        var mask = before
        sigdelset(&mask, number)
        signal(number, SIG_DFL)
        raise(number)
        pthread_sigmask(SIG_SETMASK, &mask, nil)
    }
}
