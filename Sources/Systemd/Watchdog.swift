// SPDX-License-Identifier: Apache-2.0

import CSystemd

/// How often systemd wants to see progress. There is none when the unit asks for no watchdog.
public struct Watchdog: Hashable, Sendable {
    /// Without a `.watchdog` notice for this long, systemd kills the daemon and starts it again.
    public let limit: Duration

    /// How often to send a notice: half the limit, as sd_watchdog_enabled(3) advises.
    public var interval: Duration { limit / 2 }

    /// - Returns: nil when no watchdog is on, or when it is meant for another process.
    /// - Throws: where `WATCHDOG_USEC` or `WATCHDOG_PID` hold no number.
    public init?() throws(SystemdError) {
        var microseconds: UInt64 = 0
        let result = sd_watchdog_enabled(0, &microseconds)
        if result < 0 { throw SystemdError(step: "read WATCHDOG_USEC", code: result) }
        guard result > 0 else { return nil }
        limit = .microseconds(microseconds)
    }
}
