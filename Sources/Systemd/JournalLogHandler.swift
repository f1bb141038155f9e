// SPDX-License-Identifier: Apache-2.0

public import Logging
internal import Synchronization

/// The lowest level that is written. All copies of a logger share it, so that it can be changed while the program runs.
public final class LogThreshold: Sendable {
    private let current: Mutex<Logger.Level>

    public init(_ level: Logger.Level) { current = Mutex(level) }

    public var level: Logger.Level {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }
}

/// Sends swift-log messages (our own and those of the packages that we use) to the journal.
///
/// Metadata become fields with their keys in upper case; the label becomes the field `LOGGER`.
public struct JournalLogHandler: LogHandler {
    /// The level of the shared threshold, unless this copy has its own level.
    public var logLevel: Logger.Level {
        get { ownLevel ?? threshold.level }
        set { ownLevel = newValue }
    }
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let journal: Journal
    private let threshold: LogThreshold
    private var ownLevel: Logger.Level?

    /// - Parameter journal: nil: the journal if systemd connected standard error to it, else lines with all fields.
    public init(label: String, level: Logger.Level = .info, journal: Journal? = nil) {
        self.init(label: label, threshold: LogThreshold(level), journal: journal)
    }

    /// - Parameter journal: as in the other initializer.
    public init(label: String, threshold: LogThreshold, journal: Journal? = nil) {
        self.label = label
        self.threshold = threshold
        self.journal = journal ?? Journal(Journal.isConnected ? .journal : .lines(fields: true))
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        let record = record(of: event)
        do {
            try journal.send(record)
        } catch {
            // If standard error fails as well, the error cannot be reported.
            try? StandardError.write(PlainLine.text(of: record, fields: true) + " (\(error))")
        }
    }

    func record(of event: LogEvent) -> JournalRecord {
        let all = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }.merging(event.metadata ?? [:]) { $1 }
        var fields = all.sorted { $0.key < $1.key }.map { key, value in
            JournalField(JournalField.Name(nearest: key), "\(value)")
        }
        if let error = event.error { fields.append(JournalField(.error, "\(error)")) }
        fields.append(JournalField(.logger, label))
        return JournalRecord(nil, JournalRecord.Priority(event.level), "\(event.message)", fields: fields)
    }
}

extension JournalRecord.Priority {
    init(_ level: Logger.Level) {
        self =
            switch level {
            case .trace, .debug: .debug
            case .info: .info
            case .notice: .notice
            case .warning: .warning
            case .error: .error
            case .critical: .critical
            }
    }
}
