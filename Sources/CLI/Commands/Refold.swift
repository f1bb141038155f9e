// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Foundation

struct Refold: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Apply the present rules of folding to all that was placed by earlier ones.",
        discussion: """
            Needed after an update that says so; 'copytaster verify' tells. May be ended at any time and goes on where it \
            was; the daemon works on beside it. Ids of families stay good: each leads to where its articles are now.

            \(ExitState.help([.noIndex, .inputOutput, .tryAgain, .noPermission]))
            """)

    @Flag(help: "Everything, by whatever rules it was placed.")
    var all = false

    @OptionGroup var options: GlobalOptions

    /// Texts in a transaction.
    private static let step = 200
    /// How long we work before others get a turn, and how long a turn is. SQLite gives nobody a place in a queue: who
    /// waits looks every tenth of a second whether nobody writes, and must find it so.
    private static let shift = Duration.milliseconds(900)
    private static let turn = 0.15

    func perform(at context: CommandContext) throws {
        let index = try context.openExisting()
        if all { try index.refoldAll() }
        let total = try index.waitingForRefolding()
        let before = try index.counts().families
        let bar = ProgressBar(console: context.console, total: Int64(total))
        var left = total
        var begun = ContinuousClock.now
        while left > 0 {
            if ContinuousClock.now - begun > Self.shift {
                Thread.sleep(forTimeInterval: Self.turn)
                begun = .now
            }
            let next = try index.refold(atMost: Self.step)
            bar.advance(by: Int64(max(0, left - next)))
            left = next
        }
        bar.clear()
        let after = try index.counts().families
        if context.isJSON {
            try context.printObject { json in
                json.ints(["texts": total, "families_before": before, "families": after])
            }
        } else if total == 0, all {
            try context.console.line("There is nothing to fold: the index is empty.")
        } else if total == 0 {
            try context.console.line("Everything is folded by the present rules. (--all folds it all the same.)")
        } else {
            try context.console.line(
                "Folded \(Numbers.count(total, "text")) anew: \(Numbers.count(before, "family", "families")) before, "
                    + "\(Numbers.grouped(after)) now.")
        }
    }
}
