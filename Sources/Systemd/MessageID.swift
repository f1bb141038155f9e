// SPDX-License-Identifier: Apache-2.0

/// The kinds of message that the daemon writes, each with its 128-bit id (created with `systemd-id128 new`). The
/// catalog explains the cause and the remedy under this id. A released id never changes its meaning.
public enum MessageID: String, Hashable, Sendable, CaseIterable {
    // The outcome of an article or a file.
    case articleStored = "5146e58f3d614307a6e411811f07f6e7"
    /// The same article arrived again.
    case articleKnown = "bfb7fa05405c403ea3bf5f2cf6b8d4a7"
    case articleHeld = "a79dcd56879844e5882841e2aa51eaef"
    case articleRejected = "e50ab91a077d449682edebaf5c63cb42"
    /// Removed permanently on request.
    case articleForgotten = "1909f127aa7d463b90feb42ff74ffa5c"
    /// A removal was undone: the article may be stored again.
    case removalUndone = "06a115f9a7f140088326affb4a841424"
    /// A manual override: a person decided whether articles are copies of one text.
    case familyOverridden = "dee49c4586914a7893fea467cbc9e728"
    /// A person added or removed tags or notes.
    case annotationsChanged = "2eef1d1aedf44dc1b45144c9e6fae7c2"
    /// One record for many stored or known articles of a backlog.
    case backlogSummary = "9c6cdd4524ce49d980ba27eea665131e"
    /// Files past the retention settings were deleted.
    case filesPruned = "9b6ee9a7a6034d7782deb31504a70e8b"

    // Start, stop and settings of the daemon.
    /// Files that an earlier run left in `work/` are processed first.
    case recovering = "e226284086df4a839ee6cd321e733fa6"
    case ready = "30e09c0083da4ee5bf7573016a08be42"
    case stopping = "fa0f5007141649b9b811a9760340b356"
    case settingsReloaded = "3ea9634d896d46538eec2656c3d55247"
    /// The settings file has an error; the old settings stay in force.
    case settingsRefused = "bf49b2d9cdb64cc099637614d75889e4"

    // External problems.
    /// An external problem stops processing: disk full, no permission.
    case degraded = "41d62c2238f943d3885b9ac048fed105"
    /// The problem is gone.
    case recovered = "f19cb488f7be4a568533a724d533c11a"
    /// The daemon ends because of an error that it cannot correct: two file systems, an index of a newer version.
    case failed = "1df5038e140240458b695b388a402ea1"
    /// The kernel dropped events; the inbox is scanned instead.
    case queueOverflow = "42c31f830f9742a98783f85091c2c9c1"
    /// The inbox directory was moved away or deleted; another may be in its place already or later.
    case inboxReplaced = "d95d5f6210ed45ba97375866ff54ea8e"
    /// The kernel refuses a watch; the inbox is scanned at intervals.
    case polling = "05f5261bb2254e42a7b8c3a8eb180364"
    /// The files of a directory in the inbox cannot be moved; they are read in place.
    case readInPlace = "8f0a6a1d2c7b4f58b7d2e3c9104a5be6"
}

extension MessageID {
    /// The fields that every record of this kind has; its text in the catalog uses them.
    public var promised: [JournalField.Name] {
        switch self {
        case .articleStored: [.articleID, .articleFile, .articleOutcome, .articleRelation, .articleFamily]
        case .articleKnown: [.articleID, .articleFile, .articleOutcome]
        case .articleHeld: [.articleFile, .articleOutcome, .articleReason]
        case .articleRejected: [.articleFile, .articleOutcome, .articleStage, .articleReason]
        case .articleForgotten, .removalUndone, .familyOverridden, .annotationsChanged: [.articleID]
        case .backlogSummary, .recovering: [.count]
        case .settingsReloaded, .inboxReplaced: [.subject]
        case .settingsRefused, .polling, .readInPlace: [.subject, .cause]
        case .filesPruned: [.subject, .cause, .count]
        case .degraded, .failed: [.cause]
        case .ready, .stopping, .recovered, .queueOverflow: []
        }
    }
}
