// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import Foundation
internal import IndexFactory
internal import Presentation
internal import Spool
internal import SystemPackage

struct Backup: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy index, archive and rejected files while the daemon works, and verify the copy.",
        discussion: """
            DEST is a new or empty directory. The copy has the layout of --directory, so 'copytaster --directory DEST' \
            can use it. DEST gets its name only when the copy is complete, verified and written to disk. Files that \
            wait in the inbox are not copied. To restore a backup, see BACKUP AND RESTORE in 'man copytasterd'.

            \(ExitState.help(
                [.nothing, .someFailed, .noIndex, .cannotCreate, .inputOutput, .tryAgain, .noPermission],
                nothing: "the index is damaged; the errors are listed, and the copy was removed"))
            """)

    @Argument(help: "The directory to create.", completion: .directory)
    var dest: String

    @Flag(name: .long, help: "Copy only the index, not archive and rejected files.")
    var indexOnly = false

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let staging = try BackupStaging(FilePath(argument: dest), outside: context.directories)
        let progress = ProgressBar(console: context.console, total: 0)
        do {
            let interruption = Interruption { staging.discard() }
            defer { interruption.end() }
            progress.begin("Copying the index")
            try index.copy(to: staging.index.string) { done, total in progress.set(done, of: total) }
            try staging.shareIndex(as: context.locations.index)
            var files = BackupFiles(context, from: index, to: staging, progress: progress)
            if indexOnly { try finishRemovals(in: staging, context) } else { try files.copyAll() }
            let articles = try verified(staging, progress, context)
            try staging.publish()
            progress.clear()
            try report(articles, files, try staging.indexBytes(), context)
            guard files.failures == 0 else {
                throw CommandFailure(
                    .someFailed, "\(Numbers.count(files.failures, "file")) could not be copied as recorded",
                    hint: "'copytaster verify --deep' lists the same files in the original.")
            }
        } catch {
            progress.clear()
            staging.discard()
            throw error
        }
    }

    /// Removes the traces of forgotten articles, which open readers may keep in the original index.
    private func finishRemovals(in staging: BackupStaging, _ context: CommandContext) throws {
        // Opening the index finishes the removals.
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
                .nothing, "the copy is damaged: \(Numbers.count(findings.count, "finding"))",
                hint: "Run 'copytaster verify' to see if the index itself is damaged. The copy was removed.")
        }
        let articles = try copy.counts().articles
        try copy.close()
        return articles
    }

    private func report(_ articles: Int, _ files: BackupFiles, _ indexBytes: Int64, _ context: CommandContext) throws {
        let bytes = indexBytes + files.bytes
        guard context.isJSON else {
            let whole = indexOnly ? "" : ", \(Numbers.count(files.count, "file"))"
            for name in files.leftBehind {
                context.console.warning("'\(name)' was still being processed: its articles are copied, the file is not")
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
