// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// A hint from the kernel about the inbox: where to look, never what is there.
public enum InboxHint: Hashable, Sendable {
    case changed(FileName, FileEvent)
    /// A directory appeared: scan it.
    case directory(FileName)
    /// Mounts in the inbox whose file systems give no events, with the reason: scan them. Sent at each poll interval,
    /// and once more, empty, when there are no such mounts any more.
    case poll(mounts: [FileName: String])
    /// Scan everything.
    case rescan(reason: RescanReason)
}

/// What happened to a file, according to the kernel.
public enum FileEvent: Hashable, Sendable {
    /// Created, linked, or its times or permissions changed: nothing is known about its writer.
    case touched
    /// A writer closed it.
    case closed
    /// It was moved to its name.
    case moved

    /// Combines with a later event: the last event about the writer counts.
    public func then(_ next: FileEvent) -> FileEvent { next == .touched ? self : next }
}

public enum RescanReason: Hashable, Sendable, CustomStringConvertible {
    /// More events than the queue of the kernel or of the daemon holds.
    case overflow
    /// The inbox was replaced or mounted over; the new one is watched now.
    case inboxReplaced
    /// The inbox is missing; the watcher looks for it by its path.
    case inboxMissing
    /// There are no events, so the inbox is scanned at intervals. The reason, for people, says how to get events again.
    case polling(reason: String)
    /// Events are available again.
    case watching
    /// A file system was mounted or unmounted in the inbox.
    case mountsChanged

    public var description: String {
        switch self {
        case .overflow: "more events than the queue holds"
        case .inboxReplaced: "the inbox was replaced"
        case .inboxMissing: "the inbox is missing"
        case .polling(let reason): "polling: \(reason)"
        case .watching: "the inbox is watched again"
        case .mountsChanged: "a file system was mounted or unmounted in the inbox"
        }
    }
}
