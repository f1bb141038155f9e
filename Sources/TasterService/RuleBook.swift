// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Spool
internal import Synchronization
internal import TasterSettings

/// What a reload of the settings may change while the daemon runs.
final class RuleBook: Sendable {
    struct Rules: Sendable {
        var disposition: Disposition
        var settling: Settling.Rules
        var ignoring: IgnoreRules
        var rescanInterval: Duration
        var retention: [StorageArea: RetentionRule]
    }

    private let rules: Mutex<Rules>

    init(_ settings: Settings) { rules = Mutex(Rules(settings)) }

    var current: Rules { rules.withLock { $0 } }

    func replace(with settings: Settings) { rules.withLock { $0 = Rules(settings) } }
}

extension RuleBook.Rules {
    init(_ settings: Settings) {
        disposition = settings.disposition
        settling = Settling.Rules(
            quietTime: settings.quietTime, holdTime: settings.holdTime,
            acceptsTruncated: settings.truncated == .accept, maximumSize: settings.maxFileSize.bytes,
            readsInPlace: settings.disposition == .keep)
        ignoring = IgnoreRules(patterns: settings.ignore)
        rescanInterval = settings.rescanInterval
        retention = RetentionRule.all(settings)
    }
}
