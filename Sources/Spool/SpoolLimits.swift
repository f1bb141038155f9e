// SPDX-License-Identifier: Apache-2.0

/// Every number the spool decides by that is not a setting.
enum SpoolLimits {
    /// A writer that has a file open is told to be done by an event; this is for where no event comes.
    static let writerRecheck = Duration.seconds(1)
    /// Permissions are mended by people, and a change of them is an event.
    static let unreadableRecheck = Duration.seconds(5)
    /// A file whose content is older than its name by this much was not being written when it came.
    static let wholeAge = Duration.seconds(1)
    /// How many times the quiet time a text is given that looks like the beginning of something, however it came.
    static let doubt = 2
    /// The same for what came under the name of a file taken a moment ago, and where nobody tells of writers.
    static let patience = 10
    /// The same, at the least: people and scripts that add a line a second are common.
    static let leastWait = Duration.seconds(2)
    /// How many times the longest pause of a writer is waited for the next.
    static let pauses = 2
    /// Directories below the inbox; mirrors of sites need some twenty.
    static let depth = 100
    /// Hints waiting to be taken, about 100 bytes each; beyond, one rescan says the same.
    static let waitingHints = 32_768
    /// How often the watcher looks whether the inbox is still the one it watches, since mounting over it is no event.
    static let identityCheck = Duration.seconds(1)
    /// How often to try whether a limit on watches has been raised.
    static let limitRetry = Duration.seconds(30)
    /// One read of the event queue; holds its default limit of 16,384 short names in two reads or three.
    static let eventBuffer = 256 * 1024
    /// A directory emptied by us is removed when nothing stirred in it for this long, since who made it may still be
    /// filling it.
    static let emptyDirectoryQuiet = Duration.seconds(10)
    /// Directories synced one by one; for more, one syncfs(2) costs less.
    static let singleSyncs = 8
    /// Directories remembered for removal.
    static let emptiedDirectories = 65_536
    /// Names on the common file systems, in bytes.
    static let nameLength = 255
    /// A reason is a few lines; whatever else lies under such a name is not one.
    static let reasonSize = 64 * 1024
    /// Another process may take the number we found free; after so many times something else is wrong.
    static let placeAttempts = 100
}
