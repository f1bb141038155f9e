// SPDX-License-Identifier: Apache-2.0

/// The kinds of message the daemon writes, each with its 128-bit id (made by `systemd-id128 new`) under which the
/// catalog explains it: cause, then remedy. An id, once released, keeps its meaning for good.
public enum MessageID: String, Hashable, Sendable, CaseIterable {
    // What became of an article or a file.
    case articleStored = "5146e58f3d614307a6e411811f07f6e7"
    /// The same article came in again.
    case articleKnown = "bfb7fa05405c403ea3bf5f2cf6b8d4a7"
    case articleHeld = "a79dcd56879844e5882841e2aa51eaef"
    case articleRejected = "e50ab91a077d449682edebaf5c63cb42"
    /// Removed for good on request.
    case articleForgotten = "1909f127aa7d463b90feb42ff74ffa5c"
    /// A removal was taken back: the article may come again.
    case removalUndone = "06a115f9a7f140088326affb4a841424"
    /// A person said which articles are copies of one text, or are not.
    case familyOverridden = "dee49c4586914a7893fea467cbc9e728"
    /// Many stored or known articles of a backlog in one record.
    case backlogSummary = "9c6cdd4524ce49d980ba27eea665131e"
    /// Files were deleted that the settings keep no longer.
    case filesPruned = "9b6ee9a7a6034d7782deb31504a70e8b"

    // The daemon's life.
    /// Files that an earlier run left in `work/` go first.
    case recovering = "e226284086df4a839ee6cd321e733fa6"
    case ready = "30e09c0083da4ee5bf7573016a08be42"
    case stopping = "fa0f5007141649b9b811a9760340b356"
    case settingsReloaded = "3ea9634d896d46538eec2656c3d55247"
    /// A settings file with a mistake; the old settings stay.
    case settingsRefused = "bf49b2d9cdb64cc099637614d75889e4"

    // What stands in its way.
    /// Something outside keeps us from working: disk full, no permission.
    case degraded = "41d62c2238f943d3885b9ac048fed105"
    /// What was in the way is gone.
    case recovered = "f19cb488f7be4a568533a724d533c11a"
    /// It ends because of something that it cannot set right: two file systems, an index of a newer version.
    case failed = "1df5038e140240458b695b388a402ea1"
    /// The kernel dropped events; the inbox is listed instead.
    case queueOverflow = "42c31f830f9742a98783f85091c2c9c1"
    /// The inbox directory was moved away or deleted, and another is (or is not yet) in its place.
    case inboxReplaced = "d95d5f6210ed45ba97375866ff54ea8e"
    /// No watch to be had; the inbox is listed at intervals.
    case polling = "05f5261bb2254e42a7b8c3a8eb180364"
    /// A directory of the inbox whose files cannot be moved; they are read where they lie.
    case readInPlace = "8f0a6a1d2c7b4f58b7d2e3c9104a5be6"
}

extension MessageID {
    /// The fields that every record of this kind carries: its text in the catalog is built on them.
    public var promised: [JournalField.Name] {
        switch self {
        case .articleStored: [.articleID, .articleFile, .articleOutcome, .articleRelation, .articleFamily]
        case .articleKnown: [.articleID, .articleFile, .articleOutcome]
        case .articleHeld: [.articleFile, .articleOutcome, .articleReason]
        case .articleRejected: [.articleFile, .articleOutcome, .articleStage, .articleReason]
        case .articleForgotten, .removalUndone, .familyOverridden: [.articleID]
        case .backlogSummary, .recovering: [.count]
        case .settingsReloaded, .inboxReplaced: [.subject]
        case .settingsRefused, .polling, .readInPlace: [.subject, .cause]
        case .filesPruned: [.subject, .cause, .count]
        case .degraded, .failed: [.cause]
        case .ready, .stopping, .recovered, .queueOverflow: []
        }
    }
}
