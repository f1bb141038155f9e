// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Glibc
internal import SQLiteIndex
internal import Spool
internal import SystemPackage
internal import Systemd
internal import TasterSettings

struct Forget: Verb {
    static let configuration = CommandConfiguration(
        abstract: "Remove an article and its text for good, leaving a note that something was removed.",
        discussion: """
            Files in the archive that hold nothing but this article are deleted too, and so is a file that brings \
            it again. Asks first on a terminal; elsewhere --yes must say so.

            \(ExitState.help([.nothing, .badInput, .noIndex, .inputOutput, .tryAgain, .noPermission]))
            """)

    @Argument(help: "The article's id, or the beginning of it.")
    var id: String

    @Flag(name: [.short, .long], help: "Do not ask.")
    var yes = false

    @Flag(name: .long, help: "Leave the files in the archive.")
    var keepFiles = false

    @OptionGroup var options: GlobalOptions

    func perform(at desk: Desk) throws {
        let index = try desk.openExisting()
        let prefix = try desk.prefix(id)
        if let stored = try index.article(prefix) {
            try confirm(stored, try FilesOfArticle(stored.article.id, index: index, desk), desk)
            try forget(stored.article.id, twins: try twins(of: stored, in: index), index, desk)
        } else if let removal = try index.removal(of: prefix) {
            try forgetAgain(removal, index, desk)
        } else {
            throw CommandFailure(.nothing, "no article begins with '\(prefix)'")
        }
    }

    /// The index first: what arrives from then on is kept out. The history last: by it the files are found, also by
    /// the next try where this one is cut short.
    private func forget(_ article: Article.ID, twins: [StoredArticle], _ index: SQLiteIndex, _ desk: Desk) throws {
        let removal = try index.forget(article, keepingHistory: true)
        let files = try FilesOfArticle.settled(article, index: index, desk)
        try delete(files, desk)
        try index.forget(article)
        tellJournal(removal, desk)
        try tell(removal, files, twins: twins, "Forgot \(article.hex).", desk)
    }

    /// Deletes the files of it that came since, or that an earlier try left.
    private func forgetAgain(_ removal: Removal, _ index: SQLiteIndex, _ desk: Desk) throws {
        let files = try FilesOfArticle.settled(removal.article, index: index, desk)
        guard !files.alone.isEmpty, !keepFiles else {
            for place in files.all { desk.console.warning("the text still stands in '\(place)'") }
            throw CommandFailure(
                .nothing, "article \(removal.article.hex) was forgotten on \(Timestamp(removal.removed).minutes) UTC")
        }
        try confirm(files, desk) { console in
            let when = Timestamp(removal.removed).minutes
            console.message("\(removal.article.hex) was forgotten on \(when) UTC; files of it are still there.")
        }
        try delete(files, desk)
        try index.forget(removal.article)
        try tell(removal, files, twins: [], "Forgot \(removal.article.hex) again.", desk)
    }

    private func delete(_ files: FilesOfArticle, _ desk: Desk) throws {
        for place in files.alone where !keepFiles {
            guard let path = desk.directories.path(of: place) else { continue }
            if path.withPlatformString({ unlink($0) }) != 0, errno != ENOENT {
                let failure = CommandFailure(step: "delete", object: path.name, code: errno)
                throw CommandFailure(
                    failure.state, failure.message,
                    hint: "The article is gone from the index; forget it again to delete what is left of its files.")
            }
        }
    }

    /// Other articles of the very same text, which stay.
    private func twins(of stored: StoredArticle, in index: SQLiteIndex) throws -> [StoredArticle] {
        try index.family(of: stored.article.id.prefix)
            .filter { $0.article.id != stored.article.id && $0.article.text == stored.article.text }
    }

    private func tell(
        _ removal: Removal, _ files: FilesOfArticle, twins: [StoredArticle], _ done: String, _ desk: Desk
    ) throws {
        let left = keepFiles ? files.all : files.shared + files.kept
        for place in left { desk.console.warning("the text still stands in '\(place)'") }
        for twin in twins {
            desk.console.warning(
                "the same text is article \(twin.article.id.hex) of \(Wording.source(twin.article)), too, which stays")
        }
        guard desk.isJSON else { return try desk.console.line(done) }
        try desk.print { json in
            json.object { json in
                json.key("id")
                json.string(removal.article.hex)
                json.key("removed")
                json.time(removal.removed)
                json.key("deleted_files")
                json.array { json in for place in keepFiles ? [] : files.alone { json.name(place) } }
                json.key("kept_files")
                json.array { json in for place in left { json.name(place) } }
                json.key("same_text")
                json.array { json in for twin in twins { json.string(twin.article.id.hex) } }
            }
        }
    }

    /// Who runs the system's archive can see in its journal that something was removed, and when; what it was is gone.
    private func tellJournal(_ removal: Removal, _ desk: Desk) {
        guard desk.locations == .system else { return }
        do {
            try Journal(.journal).send(
                JournalRecord(
                    .articleForgotten, .notice, "forgot \(removal.article.hex)",
                    fields: [JournalField(.articleID, removal.article.hex)]))
        } catch {
            desk.console.warning("\(error); the article is gone all the same")
        }
    }

    private func confirm(_ stored: StoredArticle, _ files: FilesOfArticle, _ desk: Desk) throws {
        try confirm(files, desk) { console in
            console.message(console.messageStyling(Wording.title(stored.article), .strong))
            console.message(
                console.messageStyling(
                    "\(Wording.source(stored.article)) · \(Wording.date(stored)) · \(stored.article.id.hex)", .faint))
        }
    }

    private func confirm(_ files: FilesOfArticle, _ desk: Desk, _ introduction: (Console) -> Void) throws {
        guard !yes else { return }
        guard desk.console.isInteractive else {
            throw CommandFailure(.usage, "nobody is there to ask", hint: "Say --yes to forget without being asked.")
        }
        introduction(desk.console)
        for place in keepFiles ? [] : files.alone { desk.console.message("deletes '\(place)'") }
        let answer = desk.console.ask("Remove this article and its text for good? [y/N]")
        guard let answer, ["y", "yes"].contains(answer.lowercased()) else {
            throw CommandFailure(.nothing, "nothing was removed")
        }
    }
}
