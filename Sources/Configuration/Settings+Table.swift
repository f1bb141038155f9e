// SPDX-License-Identifier: Apache-2.0

import ArticleModel

extension Settings {
    /// Every setting there is, in the order of the sample file and the manual page.
    public static let table: [Setting] = intake + retention + reading + work

    private static let intake = [
        Setting(
            "disposition", \.disposition, .choice, default: .archive,
            doc: """
                What happens to a file once its articles are in the index. 'archive' moves it to archive/YYYY/MM/DD, \
                'delete' removes it, 'keep' leaves it in the inbox untouched, for inboxes that are read-only or kept \
                in step with another place. After a change from 'keep' the files kept so far follow when the inbox is \
                looked through again, after rescan_interval or at the next start. All of them that are in the index \
                are then moved or deleted.
                """),
        Setting(
            "quiet_time", \.quietTime, .duration, default: .milliseconds(200), range: .zero ... .seconds(3600),
            doc: """
                How long a file must have stayed as it is before it is taken. The kernel is also asked whether a \
                program still has it open for writing. A file that is moved into place is taken at once.
                """),
        Setting(
            "text_quiet_time", \.textQuietTime, .duration, default: .seconds(4), range: .zero ... .seconds(3600),
            doc: """
                The same for text that is written in the inbox and whose format has no end to look for (plain text, \
                Markdown, single mails): a program may close it after each page and come back with the next. It does \
                not apply to a file that is moved in, that keeps an older modification time (cp -p, rsync -a), or \
                that its writer kept open for as long as this without a break. A writer that comes back is given \
                twice its longest pause, up to hold_time.
                """),
        Setting(
            "hold_time", \.holdTime, .duration, default: .seconds(30), range: .zero ... .seconds(7 * 86_400),
            doc: """
                How long a file that is empty or ends too early, and that nobody writes to, is held before it is \
                rejected. A file that is being written is held without limit.
                """),
        Setting(
            "truncated", \.truncated, .choice, default: .reject,
            doc: """
                What becomes of a file that still ends too early after hold_time. 'reject' sets it aside, 'accept' \
                reads what there is. Empty files are rejected in any case.
                """),
        Setting(
            "rescan_interval", \.rescanInterval, .duration, default: .seconds(300),
            range: .seconds(1) ... .seconds(86_400),
            doc: """
                How often the whole inbox is looked through, for what the kernel did not tell. New files are seen at \
                once without it.
                """),
        Setting(
            "poll_interval", \.pollInterval, .duration, default: .seconds(2),
            range: .milliseconds(100) ... .seconds(3600),
            needsRestart: true,
            doc: """
                How often the inbox, or what is mounted in it, is looked through where the kernel tells nothing: on \
                network file systems, or when its limit of watches is reached.
                """),
        Setting(
            "ignore", \.ignore, .list, default: [],
            doc: """
                Patterns of file names to leave alone, as in a shell. One with a slash is matched against the path \
                below the inbox, others against each part of it. Left alone without being listed: hidden files, names \
                that end in '~', the usual names of half-written files (.part, .tmp, .crdownload, .aria2, .save and \
                such), and what network storage, Windows and macOS keep beside files (@eaDir, #recycle, #snapshot, \
                __MACOSX, desktop.ini, Thumbs.db, $RECYCLE.BIN, System Volume Information, lost+found). A pattern that \
                begins with '!' takes such a name back; the last one that matches decides.
                """),
    ]

    private static let longestKeep = Duration.seconds(36_500 * 86_400)
    private static let largestLimit = ByteSize.gibibytes(1 << 20)

    private static let retention = [
        Setting(
            "archive_keep", \.archiveKeep, .duration, default: .zero, range: .zero...longestKeep,
            doc: """
                How long files stay in the archive, counted from the end of their day there (UTC). 0 keeps them for good. \
                Files that are deleted leave their articles in the index, and a note in the history that 'copytaster \
                trace' tells of. Files that the index knows nothing of are left alone.
                """),
        Setting(
            "archive_limit", \.archiveLimit, .size, default: ByteSize(bytes: 0), range: .init(bytes: 0)...largestLimit,
            doc: """
                The most bytes that the files of the archive may have together. Where they have more, the oldest are \
                deleted as for archive_keep. 0 sets no limit.
                """),
        Setting(
            "rejected_keep", \.rejectedKeep, .duration, default: .zero, range: .zero...longestKeep,
            doc: """
                How long rejected files stay, counted from when they were rejected. 0 keeps them until somebody retries \
                or drops them. Otherwise as archive_keep.
                """),
        Setting(
            "rejected_limit", \.rejectedLimit, .size, default: ByteSize(bytes: 0),
            range: .init(bytes: 0)...largestLimit,
            doc: """
                The most bytes that rejected files may have together. Where they have more, those that were rejected \
                first are deleted. 0 sets no limit.
                """),
    ]

    private static let reading = [
        Setting(
            "max_file_size", \.maxFileSize, .size, default: .gibibytes(4),
            range: .kibibytes(1) ... .gibibytes(16_384),
            doc: "The largest file taken at all. Files with many articles are read piece by piece."),
        Setting(
            "max_document_size", \.maxDocumentSize, .size, default: .mebibytes(16),
            range: .kibibytes(1) ... .gibibytes(1),
            doc: """
                The largest single document: a file that is one article, or one article of a file with many. A larger \
                one is rejected.
                """),
        Setting(
            "max_articles_per_file", \.maxArticlesPerFile, .count, default: 1_000_000, range: 1...1_000_000_000,
            doc: "The most articles read from one file. What comes after is rejected with the place where it begins."),
        Setting(
            "max_expanded_size", \.maxExpandedSize, .size, default: .gibibytes(64),
            range: .mebibytes(1) ... .gibibytes(16_384),
            doc: """
                The most bytes that a compressed file or an archive may have once it is unpacked. They pass through \
                memory piece by piece; nothing is unpacked to disk.
                """),
        Setting(
            "max_expansion", \.maxExpansion, .count, default: 250, range: 10...1_000_000,
            doc: """
                How many times larger than the file its unpacked contents may be. The first 16 MiB are free. Text \
                becomes five to twenty times larger; what goes far beyond was made to fill memory.
                """),
        Setting(
            "max_archive_depth", \.maxArchiveDepth, .count, default: 5, range: 1...100,
            doc: "How many times something packed may lie in something packed. What lies deeper is rejected."),
        Setting(
            "max_depth", \.maxDepth, .count, default: 512, range: 16...10_000,
            doc: """
                How deep elements and values may lie in one another. Deeper JSON and XML is rejected; in a web page, \
                whose end tags are often missing, deeper elements become children of the last level and no text is \
                lost.
                """),
        Setting(
            "max_nodes", \.maxNodes, .count, default: 1_000_000, range: 1000...100_000_000,
            doc: "How many elements and pieces of text a document may have. One with more is rejected."),
        Setting(
            "reader_memory", \.readerMemory, .size, default: .gibibytes(1), range: .mebibytes(64) ... .gibibytes(1024),
            doc: """
                How much memory the daemon's reader may take for a document, beyond the little it needs to be there. One \
                that takes more is rejected. Readers are processes of their own that can open nothing. A web page of \
                16 MiB takes some 200 MiB. Where the service has a MemoryMax= below this, the kernel ends the reader \
                instead, and never the daemon first.
                """),
        Setting(
            "reader_time", \.readerTime, .duration, default: .seconds(20), range: .seconds(1) ... .seconds(45),
            doc: """
                How long the daemon's reader may take over a document, by the clock; half of it computing. One that takes \
                longer is rejected.
                """),
        Setting(
            "max_read_attempts", \.maxReadAttempts, .count, default: 3, range: 1...1000,
            doc: """
                How often the service may end while it reads a file by itself before that file is rejected. Files that \
                a run that was killed left over are read one at a time, so that the one at fault is known. A run \
                that decided more of its articles than the one before does not count.
                """),
    ]

    private static let work = [
        Setting(
            "workers", \.workers, .count, default: 0, range: 0...1024,
            needsRestart: true,
            doc: "How many articles are read and prepared at once. 0 means as many as there are processors."),
        Setting(
            "batch_articles", \.batchArticles, .count, default: 1000, range: 1...100_000,
            needsRestart: true,
            doc: """
                The most articles admitted to the index in one transaction. More make a backlog shorter and each \
                commit longer; a single article never waits for others.
                """),
        Setting(
            "queue_files", \.queueFiles, .count, default: 256, range: 1...1_000_000,
            needsRestart: true,
            doc: "How many files may wait to be read. The rest stay in the inbox and are found when it is their turn."),
        Setting(
            "queue_size", \.queueSize, .size, default: .mebibytes(8), range: .mebibytes(1) ... .gibibytes(1024),
            needsRestart: true,
            doc: """
                How much text may wait in memory to be read. One document is let through however large it is.
                """),
        Setting(
            "log_level", \.logLevel, .choice, default: .info,
            doc: "The least important messages written to the journal."),
    ]
}
