// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Foundation
internal import Presentation

struct Refold: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "refold",
        abstract: "Apply the current grouping rules to all articles that were placed by earlier grouping rules.",
        discussion: """
            Needed after some updates; 'copytaster status' and 'copytaster verify' report it. The command can be \
            interrupted at any time; the next run continues where it stopped. The daemon can run at the same time. \
            Ids of former families stay valid: each leads to the families that now contain its articles.

            \(ExitState.help([.noIndex, .inputOutput, .tryAgain, .noPermission]))
            """)

    @Flag(help: "Place all articles again, including those placed by the current grouping rules.")
    var all = false

    @OptionGroup var options: GlobalOptions

    /// Texts in a transaction.
    private static let step = 200
    /// How long to work before other writers get a pause, and the length of the pause in seconds. SQLite has no queue
    /// for writers: a waiting writer polls every tenth of a second and must find the index unlocked.
    private static let shift = Duration.milliseconds(900)
    private static let pause = 0.15

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
                Thread.sleep(forTimeInterval: Self.pause)
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
            try context.console.line("Nothing to place: the index is empty.")
        } else if total == 0 {
            try context.console.line(
                "All articles are placed by the current grouping rules. (Use --all to place them again.)")
        } else {
            try context.console.line(
                "Placed \(Numbers.count(total, "text")) again: \(Numbers.count(before, "family", "families")) before, "
                    + "\(Numbers.grouped(after)) now.")
        }
    }
}
