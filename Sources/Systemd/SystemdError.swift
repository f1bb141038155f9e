// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What could not be told to systemd or its journal, and why.
///
/// There is nothing to set right in the file at hand: whoever sends goes on without the message.
public struct SystemdError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, as it follows "cannot": `send STATUS to the service manager`.
    public let step: String
    /// An `errno`, always positive.
    public let code: Int32

    init(step: String, code: Int32) {
        self.step = step
        self.code = abs(code)
    }

    public var description: String { "cannot \(step): \(String(cString: strerror(code)))" }
}
