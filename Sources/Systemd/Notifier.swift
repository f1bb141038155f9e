// SPDX-License-Identifier: Apache-2.0

import CSystemd
import Glibc

/// Sends the state of the daemon to systemd. Does nothing if systemd did not start the daemon.
public struct Notifier: Sendable {
    /// A message to the service manager, sd_notify(3).
    public enum Notice: Hashable, Sendable {
        /// Start or reload is complete and the daemon works.
        case ready
        /// Settings are being read again; `.ready` ends it.
        case reloading
        case stopping
        /// One line for people, in `systemctl status`.
        case status(String)
        /// Progress was made: restarts the watchdog's timeout.
        case watchdog
        /// The daemon has detected that it is stuck: the service manager acts as after a watchdog timeout.
        case watchdogTrigger
        /// Starting, reloading or stopping continues; the next notice comes within this time.
        case extendTimeout(Duration)
        /// The error that ends the daemon, for `systemctl status`.
        case failure(errno: Int32)
    }

    /// Whether systemd receives notices: it set `NOTIFY_SOCKET` for this process.
    public let isListened: Bool

    public init() { isListened = getenv("NOTIFY_SOCKET").map { $0.pointee != 0 } ?? false }

    /// Sends all notices as one message, so that they take effect together.
    public func send(_ notices: Notice...) throws(SystemdError) { try send(notices) }

    public func send(_ notices: [Notice]) throws(SystemdError) {
        guard isListened, !notices.isEmpty else { return }
        let lines = notices.flatMap(\.assignments)
        let result = sd_notify(0, lines.joined(separator: "\n"))
        if result < 0 {
            let names = lines.map { $0.prefix { $0 != "=" } }.joined(separator: ", ")
            throw SystemdError(step: "send \(names) to the service manager", code: result)
        }
    }
}

extension Notifier.Notice {
    /// The assignments of sd_notify(3), without line ends.
    var assignments: [String] {
        switch self {
        case .ready: ["READY=1"]
        // By the time, systemd 253 and later match READY=1 to its reload; systemd 252 ignores it.
        case .reloading: ["RELOADING=1", "MONOTONIC_USEC=\(Self.monotonicMicroseconds())"]
        case .stopping: ["STOPPING=1"]
        case .status(let text): ["STATUS=\(Self.shortened(OneLine.text(text)))"]
        case .watchdog: ["WATCHDOG=1"]
        case .watchdogTrigger: ["WATCHDOG=trigger"]
        case .extendTimeout(let time): ["EXTEND_TIMEOUT_USEC=\(max(0, time.microseconds))"]
        case .failure(let code): ["ERRNO=\(abs(code))"]
        }
    }

    /// In bytes. systemd drops a message of more than 4,096 bytes with all its assignments; a file name in the text may
    /// be that long.
    private static let statusLimit = 2_000

    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > statusLimit else { return text }
        var (short, size) = (String.UnicodeScalarView(), 0)
        for scalar in text.unicodeScalars {
            size += UTF8.width(scalar)
            if size > statusLimit { break }
            short.append(scalar)
        }
        return String(short) + "…"
    }

    private static func monotonicMicroseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000
    }
}

extension Duration {
    /// Whole microseconds, rounded toward zero; limited to the range of `Int64`.
    var microseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        return overflow ? (seconds < 0 ? .min : .max) : whole.addingSaturating(attoseconds / 1_000_000_000_000)
    }
}

extension Int64 {
    fileprivate func addingSaturating(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }
}
