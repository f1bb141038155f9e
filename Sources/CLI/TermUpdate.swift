// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FullText
internal import Presentation

/// Makes the search terms of articles anew that an older version made, as the daemon does in the background.
struct TermUpdate {
    let index: any ArticleIndex
    let context: CommandContext
    /// Pauses for other writers.
    let turns: Turns

    /// How long `ingest` makes terms, after its own work.
    static let ingestTime = Duration.seconds(30)
    /// Articles in a step of `ingest`, so that the time is kept.
    private static let shortStep = 200
    /// Articles that get new terms in one pass over the full-text index.
    private static let longStep = 2_000

    /// Makes the terms of all articles anew.
    func finish() throws(IndexError) {
        while try step(Self.longStep) > 0 { turns.yield() }
    }

    /// Makes terms anew after `ingest`: the newest first, for a limited time. Says what it does if many wait, and what is
    /// left. Does nothing while a daemon runs, since that does it.
    ///
    /// The files are processed already, so an error of an undamaged index is only reported: the next run goes on.
    func continueAfterIngest(within time: Duration = ingestTime) throws {
        guard !DaemonProbe.isRunning(context.locations) else { return }
        do {
            // Not only to replace old terms: that reads the whole full-text index, and can wait for the daemon.
            guard try context.unsearchableArticles(in: index) > 0 else { return }
            try run(within: time)
        } catch let error as IndexError {
            guard case .unavailable = error.cause else { throw error }
            context.console.warning("search terms cannot be made anew: \(error); the next 'copytaster ingest' goes on")
        }
    }

    private func run(within time: Duration) throws(IndexError) {
        let deadline = ContinuousClock.now + time
        let total = try index.waitingForTerms(by: .current)
        if total > Self.shortStep {
            context.console.message(
                "An update changed the search terms: making those of \(Numbers.count(total, "article")) anew, the newest "
                    + "first, for at most \(Numbers.duration(seconds: time / .seconds(1))).")
        }
        let progress = ProgressBar(console: context.console, total: Int64(total))
        defer { progress.clear() }
        var left = total
        while left > 0, ContinuousClock.now < deadline {
            let next = try step(Self.shortStep)
            progress.advance(by: Int64(max(0, left - next)), articles: max(0, left - next))
            left = next
            turns.yield()
        }
        // Before the message.
        progress.clear()
        guard left > 0 else { return }
        context.console.message(
            "\(Numbers.count(left, "article is", "articles are")) not searchable yet: the next 'copytaster ingest' goes on, "
                + "a running daemon or 'copytaster reread' finishes it.")
    }

    private func step(_ limit: Int) throws(IndexError) -> Int {
        try index.renewTerms(atMost: limit, by: .current) { [analyzer = context.analyzer] article in
            analyzer.terms(of: article)
        }
    }
}
