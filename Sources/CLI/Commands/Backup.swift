// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import Foundation
internal import IndexFactory
internal import Spool
internal import SystemPackage

struct Backup: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy index, archive and rejected files, verified, while the daemon works.",
        discussion: """
            DEST is a directory that is not there yet, or is empty. What is copied has the layout that --directory \
            takes, so that 'copytaster --directory DEST' works on it at once. It appears under its name only when it is \
            complete, verified and on disk. Files that wait in the inbox are not part of it. 'man copytasterd', BACKUP \
            AND RESTORE, says how to restore.

            \(ExitState.help(
                [.nothing, .someFailed, .noIndex, .cannotCreate, .inputOutput, .tryAgain, .noPermission],
                nothing: "the index is damaged; what was found is listed, and nothing was kept"))
            """)

    @Argument(help: "The directory to create.", completion: .directory)
    var dest: String

    @Flag(name: .long, help: "Copy the index alone; archive and rejected files are copied by other means.")
    var indexOnly = false

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let staging = try BackupStaging(FilePath(argument: dest), outside: context.directories)
        let progress = ProgressBar(console: context.console, total: 0)
        do {
            let interruption = Interruption { staging.discard() }
            defer { interruption.end() }
            progress.say("Copying the index")
            try index.copy(to: staging.index.string) { done, total in progress.set(done, of: total) }
            try staging.shareIndex(as: context.locations.index)
            var files = BackupFiles(context, from: index, to: staging, progress: progress)
            if indexOnly { try finishRemovals(in: staging, context) } else { try files.copyAll() }
            let articles = try verified(staging, progress, context)
            try staging.publish()
            progress.clear()
            try tell(articles, files, try staging.indexBytes(), context)
            guard files.failures == 0 else {
                throw CommandFailure(
                    .someFailed, "\(Numbers.count(files.failures, "file")) could not be copied as recorded",
                    hint: "'copytaster verify --deep' says the same of the original.")
            }
        } catch {
            progress.clear()
            staging.discard()
            throw error
        }
    }

    /// What somebody's reading keeps in the index is not to be kept in a copy, which nobody may open for years.
    private func finishRemovals(in staging: BackupStaging, _ context: CommandContext) throws {
        // Opening it does so.
        try ArticleIndexFactory.open(path: staging.index, access: .readWrite, matcher: context.matcher).close()
    }

    /// - Returns: the number of articles in the copy.
    private func verified(_ staging: BackupStaging, _ progress: ProgressBar, _ context: CommandContext) throws -> Int {
        let copy = try ArticleIndexFactory.open(path: staging.index, access: .readOnly, matcher: context.matcher)
        let findings = try copy.verify(progress: progress.follow)
        guard findings.isEmpty else {
            progress.clear()
            for finding in findings { context.console.warning(SafeText.line(finding)) }
            throw CommandFailure(
                .nothing, "the copy is not sound: \(Numbers.count(findings.count, "finding"))",
                hint: "'copytaster verify' says whether the index itself is. Nothing was kept.")
        }
        let articles = try copy.counts().articles
        try copy.close()
        return articles
    }

    private func tell(_ articles: Int, _ files: BackupFiles, _ indexBytes: Int64, _ context: CommandContext) throws {
        let bytes = indexBytes + files.bytes
        guard context.isJSON else {
            let whole = indexOnly ? "" : ", \(Numbers.count(files.count, "file"))"
            for name in files.leftBehind {
                context.console.warning("'\(name)' was still being taken in and is not part of it; its articles are")
            }
            return try context.console.line(
                "Copied \(Numbers.count(articles, "article"))\(whole) to \(FilePath(argument: dest).name), verified.")
        }
        try context.printObject { json in
            json.key("destination")
            json.name(FilePath(argument: dest).name)
            json.ints([
                "articles": articles, "files": files.count, "failed": files.failures, "bytes": Int(bytes),
            ])
        }
    }
}
