// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A message could not be sent to systemd or its journal.
///
/// The error is independent of the file that is being processed; the sender continues without the message.
public struct SystemdError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The failed step, in the form that follows "cannot": `send STATUS to the service manager`.
    public let step: String
    /// An `errno`, always positive.
    public let code: Int32

    init(step: String, code: Int32) {
        self.step = step
        self.code = abs(code)
    }

    public var description: String { "cannot \(step): \(String(cString: strerror(code)))" }
}
