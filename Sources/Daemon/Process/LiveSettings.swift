// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import Spool
internal import Synchronization

/// The settings that a reload can change while the daemon runs.
final class LiveSettings: Sendable {
    struct Rules: Sendable {
        var disposition: Disposition
        var settling: Settling.Rules
        var ignoring: IgnoreRules
        var rescanInterval: Duration
        var retention: [StorageArea: RetentionRule]
        var maxReadAttempts: Int
    }

    private let rules: Mutex<Rules>
    private let settings: Mutex<Settings>
    /// The settings that the daemon started with.
    let started: Settings

    init(_ settings: Settings) {
        rules = Mutex(Rules(settings))
        self.settings = Mutex(settings)
        started = settings
    }

    var current: Rules { rules.withLock { $0 } }

    /// Whether the current settings were read from a file.
    var haveFile: Bool { settings.withLock { $0.hasFile } }

    /// - Returns: the previous settings.
    func replace(with settings: Settings) -> Settings {
        rules.withLock { $0 = Rules(settings) }
        return self.settings.withLock { current in
            defer { current = settings }
            return current
        }
    }
}

extension LiveSettings.Rules {
    init(_ settings: Settings) {
        disposition = settings.disposition
        settling = Settling.Rules(
            quietTime: settings.quietTime, textQuietTime: settings.textQuietTime, holdTime: settings.holdTime,
            acceptsTruncated: settings.truncated == .accept, maximumSize: settings.maxFileSize.bytes,
            readsInPlace: settings.disposition == .keep)
        ignoring = IgnoreRules(patterns: settings.ignore)
        rescanInterval = settings.rescanInterval
        retention = RetentionRule.all(settings)
        maxReadAttempts = settings.maxReadAttempts
    }
}
