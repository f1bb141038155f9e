// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@testable import Systemd

@Suite struct WatchdogTests {
    @Test func `the interval is half the timeout of the unit`() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "30000000", 1)
            setenv("WATCHDOG_PID", "\(getpid())", 1)
            let watchdog = try Watchdog()
            #expect(watchdog?.limit == .seconds(30))
            #expect(watchdog?.interval == .seconds(15))
        }
    }

    @Test func `there is no watchdog if the unit has none or it is for another process`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("WATCHDOG_USEC")
            unsetenv("WATCHDOG_PID")
            let unset = try Watchdog()
            #expect(unset == nil)
            setenv("WATCHDOG_USEC", "30000000", 1)
            setenv("WATCHDOG_PID", "1", 1)
            let another = try Watchdog()
            #expect(another == nil)
        }
    }

    @Test func `a limit that is not a number is an error`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("WATCHDOG_PID")
            setenv("WATCHDOG_USEC", "soon", 1)
            #expect(throws: SystemdError.self) { try Watchdog() }
        }
    }
}
