// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// The settings of the service. `Settings.table` declares the meaning and default of each.
public struct Settings: Hashable, Sendable {
    public internal(set) var disposition = Disposition.archive
    public internal(set) var quietTime = Duration.zero
    public internal(set) var textQuietTime = Duration.zero
    public internal(set) var holdTime = Duration.zero
    public internal(set) var truncated = TruncatedRule.reject
    public internal(set) var archiveKeep = Duration.zero
    public internal(set) var archiveLimit = ByteSize(bytes: 0)
    public internal(set) var rejectedKeep = Duration.zero
    public internal(set) var rejectedLimit = ByteSize(bytes: 0)
    public internal(set) var rescanInterval = Duration.zero
    public internal(set) var pollInterval = Duration.zero
    public internal(set) var ignore: [String] = []
    public internal(set) var maxFileSize = ByteSize(bytes: 0)
    public internal(set) var maxDocumentSize = ByteSize(bytes: 0)
    public internal(set) var maxArticlesPerFile = 0
    public internal(set) var maxExpandedSize = ByteSize(bytes: 0)
    public internal(set) var maxExpansion = 0
    public internal(set) var maxArchiveDepth = 0
    public internal(set) var maxDepth = 0
    public internal(set) var maxReadAttempts = 0
    public internal(set) var maxNodes = 0
    public internal(set) var readerMemory = ByteSize(bytes: 0)
    public internal(set) var readerTime = Duration.zero
    public internal(set) var workers = 0
    public internal(set) var batchArticles = 0
    public internal(set) var queueFiles = 0
    public internal(set) var queueSize = ByteSize(bytes: 0)
    public internal(set) var logLevel = LogLevel.info

    /// The source of each setting, by its key; a missing key means the default.
    public internal(set) var origins: [String: Origin] = [:]
    /// Whether there was a settings file, even an empty one.
    public internal(set) var hasFile = false
    /// Probable mistakes that are not refused, such as an unknown `COPYTASTER_…` variable.
    public internal(set) var warnings: [String] = []

    /// All defaults.
    public init() {
        for setting in Settings.table { setting.reset(&self) }
    }

    /// Where a value was set; the description is for messages.
    public enum Origin: Hashable, Sendable, CustomStringConvertible {
        /// Lines are counted from 1.
        case file(String, line: Int)
        case environment(String)
        case argument(String)

        public var description: String {
            switch self {
            case .file(let name, let line): "\(name):\(line)"
            case .environment(let variable): variable
            case .argument(let text): "--set \(Shown.text(text))"
            }
        }
    }
}

/// What to do with a file that is still truncated after `hold_time`.
public enum TruncatedRule: String, Hashable, Sendable, CaseIterable {
    case reject, accept
}

/// Messages below this level are not written. The names are those of swift-log.
public enum LogLevel: String, Hashable, Sendable, CaseIterable {
    case trace, debug, info, notice, warning, error, critical
}
