// SPDX-License-Identifier: Apache-2.0

import ArticleModel

extension Settings {
    /// All settings, in the order of the sample file and the manual page.
    public static let table: [Setting] = intake + retention + reading + work

    private static let intake = [
        Setting(
            "disposition", \.disposition, .choice, default: .archive,
            doc: """
                What to do with a file when its articles are in the index. 'archive' moves it to archive/YYYY/MM/DD, \
                'delete' deletes it, 'keep' leaves it unchanged in the inbox, for an inbox that is read-only or \
                synchronised with another place. After a change from 'keep', the next scan of the inbox (after \
                rescan_interval or at the next start) moves or deletes all files that stayed in the inbox and are in \
                the index.
                """),
        Setting(
            "quiet_time", \.quietTime, .duration, default: .milliseconds(200), range: .zero ... .seconds(3600),
            doc: """
                How long a file must stay unchanged before it is processed. The kernel is also asked whether a program \
                still has the file open for writing. A file that is moved into place is processed at once.
                """),
        Setting(
            "text_quiet_time", \.textQuietTime, .duration, default: .seconds(4), range: .zero ... .seconds(3600),
            doc: """
                How long text must stay unchanged instead, if it is written in the inbox and its format has no end \
                mark (plain text, Markdown, single mails). A program may close such a file after each page and open it \
                again for the next page. The setting does not apply to a file that is moved in, that keeps an older \
                modification time (cp -p, rsync -a), or that its writer kept open continuously for at least this long. \
                If a writer opens the file again, the daemon waits twice the writer's longest pause, up to hold_time.
                """),
        Setting(
            "hold_time", \.holdTime, .duration, default: .seconds(30), range: .zero ... .seconds(7 * 86_400),
            doc: """
                How long an empty or truncated file that no program is writing is held before it is rejected. A file \
                that is being written is held without a time limit.
                """),
        Setting(
            "truncated", \.truncated, .choice, default: .reject,
            doc: """
                What to do with a file that is still truncated after hold_time. 'reject' rejects it, 'accept' reads \
                the part that is there. Empty files are always rejected.
                """),
        Setting(
            "rescan_interval", \.rescanInterval, .duration, default: .seconds(300),
            range: .seconds(1) ... .seconds(86_400),
            doc: """
                How often the whole inbox is scanned for files that the kernel did not report. The kernel normally \
                reports new files at once.
                """),
        Setting(
            "poll_interval", \.pollInterval, .duration, default: .seconds(2),
            range: .milliseconds(100) ... .seconds(3600),
            needsRestart: true,
            doc: """
                How often the inbox, or a file system mounted in it, is scanned where the kernel reports no changes: \
                on network file systems, or when the limit of inotify watches is reached.
                """),
        Setting(
            "ignore", \.ignore, .list, default: [],
            doc: """
                Patterns of file names to ignore, in shell syntax. A pattern with a slash is matched against the path \
                below the inbox, any other pattern against each component of that path. Ignored without a pattern: \
                hidden files, names that end in '~', the usual names of incomplete files (.part, .tmp, .crdownload, \
                .aria2, .save and similar), and the files that network storage, Windows and macOS add (@eaDir, \
                #recycle, #snapshot, __MACOSX, desktop.ini, Thumbs.db, $RECYCLE.BIN, System Volume Information, \
                lost+found). A name that matches a pattern with a leading '!' is not ignored; the last pattern that \
                matches decides.
                """),
    ]

    private static let longestKeep = Duration.seconds(36_500 * 86_400)
    private static let largestLimit = ByteSize.gibibytes(1 << 20)

    private static let retention = [
        Setting(
            "archive_keep", \.archiveKeep, .duration, default: .zero, range: .zero...longestKeep,
            doc: """
                How long files stay in the archive, counted from the end of the day (UTC) of their archive directory. \
                0 keeps them forever. The articles of a deleted file stay in the index, and the history records the \
                deletion; 'copytaster trace' shows it. Files that the index does not know are not deleted.
                """),
        Setting(
            "archive_limit", \.archiveLimit, .size, default: ByteSize(bytes: 0), range: .init(bytes: 0)...largestLimit,
            doc: """
                The maximum size of all files in the archive together. If they are larger, the oldest files are \
                deleted, as with archive_keep. 0 sets no limit.
                """),
        Setting(
            "rejected_keep", \.rejectedKeep, .duration, default: .zero, range: .zero...longestKeep,
            doc: """
                How long rejected files stay, counted from their rejection. 0 keeps them until somebody retries or \
                drops them. Otherwise the same as archive_keep.
                """),
        Setting(
            "rejected_limit", \.rejectedLimit, .size, default: ByteSize(bytes: 0),
            range: .init(bytes: 0)...largestLimit,
            doc: """
                The maximum size of all rejected files together. If they are larger, the files that were rejected \
                first are deleted. 0 sets no limit.
                """),
    ]

    private static let reading = [
        Setting(
            "max_file_size", \.maxFileSize, .size, default: .gibibytes(4),
            range: .kibibytes(1) ... .gibibytes(16_384),
            doc: "The maximum size of a file. A file with many articles is read piece by piece."),
        Setting(
            "max_document_size", \.maxDocumentSize, .size, default: .mebibytes(16),
            range: .kibibytes(1) ... .gibibytes(1),
            doc: """
                The maximum size of one document: a file with one article, or one article of a file with many. A \
                larger document is rejected.
                """),
        Setting(
            "max_articles_per_file", \.maxArticlesPerFile, .count, default: 1_000_000, range: 1...1_000_000_000,
            doc: """
                The maximum number of articles read from one file. The rest is rejected, with the position where it \
                begins.
                """),
        Setting(
            "max_expanded_size", \.maxExpandedSize, .size, default: .gibibytes(64),
            range: .mebibytes(1) ... .gibibytes(16_384),
            doc: """
                The maximum unpacked size of a compressed file or an archive. The contents are unpacked in memory \
                piece by piece; nothing is unpacked to disk.
                """),
        Setting(
            "max_expansion", \.maxExpansion, .count, default: 250, range: 10...1_000_000,
            doc: """
                The maximum ratio of unpacked size to file size. The limit applies only above 16 MiB of unpacked \
                contents. Unpacked text is 5 to 20 times larger than its file; a file that expands far more was made \
                to exhaust memory.
                """),
        Setting(
            "max_archive_depth", \.maxArchiveDepth, .count, default: 5, range: 1...100,
            doc: "The maximum nesting of archives and compressed files. Deeper contents are rejected."),
        Setting(
            "max_depth", \.maxDepth, .count, default: 512, range: 16...10_000,
            doc: """
                The maximum nesting of elements and values in a document. Deeper JSON and XML is rejected; in a web \
                page, whose end tags are often missing, deeper elements become children of the last level and no text \
                is lost.
                """),
        Setting(
            "max_nodes", \.maxNodes, .count, default: 1_000_000, range: 1000...100_000_000,
            doc: "The maximum number of elements and pieces of text in a document. A document with more is rejected."),
        Setting(
            "reader_memory", \.readerMemory, .size, default: .gibibytes(1), range: .mebibytes(64) ... .gibibytes(1024),
            doc: """
                How much memory a reader process may use for a document, in addition to the memory that it needs to \
                run. A document that needs more is rejected. Reader processes are separate from the daemon and can \
                open no files and no connections. A web page of 16 MiB needs about 200 MiB. If MemoryMax= of the \
                service is lower than this, the kernel ends a reader process before the daemon.
                """),
        Setting(
            "reader_time", \.readerTime, .duration, default: .seconds(20), range: .seconds(1) ... .seconds(45),
            doc: """
                How long a reader process may take for a document, in elapsed time; the limit of processor time is \
                half of this. A document that takes longer is rejected.
                """),
        Setting(
            "max_read_attempts", \.maxReadAttempts, .count, default: 3, range: 1...1000,
            doc: """
                The number of times that the service may end while it reads one file alone; then this file is \
                rejected. Files that a killed run left in work are read one at a time, to find the file that is the \
                cause. A failure does not count if that run decided more articles of the file than the run before.
                """),
    ]

    private static let work = [
        Setting(
            "workers", \.workers, .count, default: 0, range: 0...1024,
            needsRestart: true,
            doc: "How many articles are read and prepared at the same time. 0 means one for each processor."),
        Setting(
            "batch_articles", \.batchArticles, .count, default: 1000, range: 1...100_000,
            needsRestart: true,
            doc: """
                The maximum number of articles in one transaction of the index. With a higher number, a backlog is \
                processed faster and each commit takes longer; a single article never waits for others.
                """),
        Setting(
            "queue_files", \.queueFiles, .count, default: 256, range: 1...1_000_000,
            needsRestart: true,
            doc: """
                How many files may wait to be read. The other files stay in the inbox until there is space in the \
                queue.
                """),
        Setting(
            "queue_size", \.queueSize, .size, default: .mebibytes(8), range: .mebibytes(1) ... .gibibytes(1024),
            needsRestart: true,
            doc: """
                The maximum size of the text that waits in memory to be read. One document is always accepted, \
                whatever its size.
                """),
        Setting(
            "log_level", \.logLevel, .choice, default: .info,
            doc: "The lowest level of messages that are written to the journal."),
    ]
}
