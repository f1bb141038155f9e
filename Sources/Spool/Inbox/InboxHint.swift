// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// What the kernel tells about the inbox: where to look, never what is there.
public enum InboxHint: Hashable, Sendable {
    case changed(FileName, FileEvent)
    /// A directory appeared: scan it.
    case directory(FileName)
    /// Mounts in the inbox whose file systems give no events, and why: scan them. Comes at each poll interval, and once
    /// more, empty, when there are no more of them.
    case poll(mounts: [FileName: String])
    /// Scan everything.
    case rescan(reason: RescanReason)
}

/// What happened to a file, as far as the kernel tells.
public enum FileEvent: Hashable, Sendable {
    /// Made, linked, or its times or permissions changed: nothing is known of its writer.
    case touched
    /// A writer closed it.
    case closed
    /// It was moved to its name.
    case moved

    /// What is known after another event: the last word on its writer counts.
    public func then(_ next: FileEvent) -> FileEvent { next == .touched ? self : next }
}

public enum RescanReason: Hashable, Sendable, CustomStringConvertible {
    /// More events than the kernel's queue or ours holds.
    case overflow
    /// The inbox was replaced or mounted over; the new one is watched now.
    case inboxReplaced
    /// The inbox is not there; it is looked for by its path.
    case inboxMissing
    /// No events to be had; it is time to look. The reason, for people, says what would bring them back.
    case polling(reason: String)
    /// There are events again.
    case watching
    /// Something was mounted in the inbox or unmounted.
    case mountsChanged

    public var description: String {
        switch self {
        case .overflow: "more events than the queue holds"
        case .inboxReplaced: "the inbox was replaced"
        case .inboxMissing: "the inbox is not there"
        case .polling(let reason): "polling: \(reason)"
        case .watching: "the inbox is watched again"
        case .mountsChanged: "something was mounted in the inbox or unmounted"
        }
    }
}
