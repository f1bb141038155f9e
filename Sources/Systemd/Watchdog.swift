// SPDX-License-Identifier: Apache-2.0

import CSystemd

/// How often systemd requires a sign of progress. There is no watchdog if the unit does not configure one.
public struct Watchdog: Hashable, Sendable {
    /// If systemd gets no `.watchdog` notice for this long, it kills the daemon and starts it again.
    public let limit: Duration

    /// How often to send a notice: half the limit, as sd_watchdog_enabled(3) advises.
    public var interval: Duration { limit / 2 }

    /// - Returns: nil if the watchdog is off or is for another process.
    /// - Throws: if `WATCHDOG_USEC` or `WATCHDOG_PID` is not a number.
    public init?() throws(SystemdError) {
        var microseconds: UInt64 = 0
        let result = sd_watchdog_enabled(0, &microseconds)
        if result < 0 { throw SystemdError(step: "read WATCHDOG_USEC", code: result) }
        guard result > 0 else { return nil }
        limit = .microseconds(microseconds)
    }
}
