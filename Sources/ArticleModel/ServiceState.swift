// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// The state of the daemon: `copytasterd` writes it to a file next to the index, and `copytaster status` reads it.
public struct ServiceState: Codable, Hashable, Sendable {
    public enum Phase: String, Codable, Hashable, Sendable {
        case starting, ready, degraded, stopped
    }

    public var state: Phase
    public var articles: Int
    public var families: Int
    public var stories: Int
    /// Files seen and not yet decided, without held files.
    public var waiting: Int
    public var held: Int
    public var rejected: Int
    /// Seconds since the file that has waited longest was seen; nil when none waits.
    public var oldestWaitingSeconds: Double?
    /// Time from when a file was complete until it could be found, for the latest articles.
    public var lagSeconds: Lag
    /// The cause, if degraded.
    public var note: String?
    public var updated: Date
    /// The first held files, by name; `held` counts all.
    public var heldFiles: [HeldFile]
    /// Articles whose search terms the daemon still makes anew after an update; nil if there are none.
    public var waitingTerms: Int?

    /// Seconds.
    public struct Lag: Codable, Hashable, Sendable {
        public var p50: Double
        public var p95: Double
        public var max: Double

        public init(p50: Double = 0, p95: Double = 0, max: Double = 0) {
            self.p50 = p50
            self.p95 = p95
            self.max = max
        }
    }

    public struct HeldFile: Codable, Hashable, Sendable {
        /// As displayed: `FileName.description`.
        public var name: String
        public var reason: String
        public var since: Date

        public init(name: String, reason: String, since: Date) {
            self.name = name
            self.reason = reason
            self.since = since
        }
    }

    public init(
        state: Phase, articles: Int = 0, families: Int = 0, stories: Int = 0, waiting: Int = 0, held: Int = 0,
        rejected: Int = 0, oldestWaitingSeconds: Double? = nil, lagSeconds: Lag = Lag(), note: String? = nil,
        updated: Date, heldFiles: [HeldFile] = [], waitingTerms: Int? = nil
    ) {
        self.state = state
        self.articles = articles
        self.families = families
        self.stories = stories
        self.waiting = waiting
        self.held = held
        self.rejected = rejected
        self.oldestWaitingSeconds = oldestWaitingSeconds
        self.lagSeconds = lagSeconds
        self.note = note
        self.updated = updated
        self.heldFiles = heldFiles
        self.waitingTerms = waitingTerms
    }

    /// The content of the file: one JSON object, times in RFC 3339.
    public func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    public init(decoding data: Data) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        self = try decoder.decode(ServiceState.self, from: data)
    }

    private enum CodingKeys: String, CodingKey {
        case state, articles, families, stories, waiting, held, rejected, note, updated
        case oldestWaitingSeconds = "oldest_waiting_seconds"
        case lagSeconds = "lag_seconds"
        case heldFiles = "held_files"
        case waitingTerms = "waiting_terms"
    }
}
