// SPDX-License-Identifier: Apache-2.0

/// All constants of the spool that are not settings.
enum SpoolLimits {
    /// Normally an event reports that a writer closed the file; this interval is for cases without an event.
    static let writerRecheck = Duration.seconds(1)
    /// Administrators correct permissions, and such a change is an event; this interval is for cases without one.
    static let unreadableRecheck = Duration.seconds(5)
    /// If a file's content is older than its name by at least this, nobody was writing the file when it arrived.
    static let wholeAge = Duration.seconds(1)
    /// Multiple of the quiet time for a text that looks incomplete, however it arrived.
    static let doubtFactor = 2
    /// The same for a new file under the name of a file processed a moment ago, and where writers cannot be detected.
    static let longQuietFactor = 10
    /// The minimum of that wait: people and scripts that add a line per second are common.
    static let leastWait = Duration.seconds(2)
    /// A new pause may be as long as this multiple of the longest earlier pause of the writer.
    static let pauseFactor = 2
    /// Directory levels below the inbox; mirrors of web sites need about twenty.
    static let depth = 100
    /// Hints in the queue, about 100 bytes each; beyond this, one rescan replaces them.
    static let waitingHints = 32_768
    /// How often the watcher checks that the inbox is still the directory it watches, since a mount over it is no
    /// event.
    static let identityCheck = Duration.seconds(1)
    /// How often to check whether a limit on watches was raised.
    static let limitRetry = Duration.seconds(30)
    /// One read of the event queue; the default limit of 16,384 events with short names fits into two or three reads.
    static let eventBuffer = 256 * 1024
    /// A directory that the daemon emptied is removed after this time without changes, since its creator may still be
    /// filling it.
    static let emptyDirectoryQuiet = Duration.seconds(10)
    /// Directories synced one by one; for more of them, one syncfs(2) costs less.
    static let singleSyncs = 8
    /// Maximum number of directories remembered for removal.
    static let emptiedDirectories = 65_536
    /// Length of names on common file systems, in bytes.
    static let nameLength = 255
    /// Size in bytes; a reason has a few lines, so a larger file under such a name is no reason.
    static let reasonSize = 64 * 1024
    /// Another process may take the free number; after this many attempts, something else is wrong.
    static let placeAttempts = 100
}
