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
            Files in the archive that hold nothing but this article are deleted too. Asks first on a terminal; \
            elsewhere --yes must say so.

            \(ExitState.help([.nothing, .badInput, .noIndex, .tryAgain, .noPermission]))
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
        let stored = try desk.article(id, in: index)
        let files = try FilesOfArticle(of: stored.article.id, index: index, directories: desk.directories)
        try confirm(stored, files, desk)
        let removal = try index.forget(stored.article.id)
        tellJournal(removal, desk)
        var left = files.shared + files.kept
        for place in files.alone where !keepFiles {
            guard let path = desk.directories.path(of: place) else { continue }
            if path.withPlatformString({ unlink($0) }) != 0, errno != ENOENT {
                throw CommandFailure(step: "delete", object: path.name, code: errno)
            }
        }
        if keepFiles { left += files.alone }
        for place in left { desk.console.warning("the text still stands in '\(place)'") }
        if desk.isJSON {
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
                }
            }
        } else {
            try desk.console.line("Forgot \(removal.article.hex).")
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
        guard !yes else { return }
        guard desk.console.isInteractive else {
            throw CommandFailure(.usage, "nobody is there to ask", hint: "Say --yes to forget without being asked.")
        }
        let console = desk.console
        console.message(console.messageStyling(Wording.title(stored.article), .strong))
        console.message(
            console.messageStyling(
                "\(Wording.source(stored.article)) · \(Wording.date(stored)) · \(stored.article.id.hex)", .faint))
        for place in keepFiles ? [] : files.alone { console.message("deletes '\(place)'") }
        let answer = console.ask("Remove this article and its text for good? [y/N]")
        guard let answer, ["y", "yes"].contains(answer.lowercased()) else {
            throw CommandFailure(.nothing, "nothing was removed")
        }
    }
}

/// The files in which an article came, as far as they are still there.
private struct FilesOfArticle {
    /// Those that hold nothing else.
    private(set) var alone: [FileName] = []
    /// Those that hold other articles too.
    private(set) var shared: [FileName] = []
    /// Those that were left in the inbox (`disposition: keep`), which is not ours to change.
    private(set) var kept: [FileName] = []

    init(of article: Article.ID, index: some ArticleIndex, directories: SpoolDirectories) throws {
        var seen: Set<FileName> = []
        for record in try index.history(of: article) {
            guard let place = record.place else {
                noteKept(record.arrival, directories)
                continue
            }
            guard seen.insert(place).inserted else { continue }
            guard let path = directories.path(of: place), FileFacts.exists(path) else { continue }
            let siblings = try record.arrival.sha256.map { try index.history(ofDigest: $0.hex) } ?? []
            if siblings.allSatisfy({ $0.article == article }) {
                alone.append(place)
            } else {
                shared.append(place)
            }
        }
    }

    private mutating func noteKept(_ arrival: Arrival, _ directories: SpoolDirectories) {
        let place = FileName(bytes: Array("inbox/".utf8) + arrival.name.bytes)
        guard let path = directories.path(of: place), !kept.contains(place) else { return }
        do throws(Errno) {
            let facts = try FileFacts(of: path)
            if facts.inode == arrival.inode, facts.modification == arrival.modification { kept.append(place) }
        } catch {
            // Nothing there that we could name.
        }
    }
}
