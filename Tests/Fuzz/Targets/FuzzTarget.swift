// SPDX-License-Identifier: Apache-2.0

/// One thing that reads bytes from outside, and what must hold whatever bytes it is given.
///
/// `examine` is deterministic: the same bytes always give the same answer. Beside what it checks itself, it must not
/// trap, nor touch memory that is not its own, nor take long.
public struct FuzzTarget: Sendable {
    public let name: String
    public let examine: @Sendable ([UInt8]) throws -> Void

    public static let all: [FuzzTarget] = reading + splitters + [settings, query, matching] + spool + cells
}

/// What should hold and does not.
public struct Finding: Error, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}

/// - Parameter message: what does not hold where `condition` is false.
func check(_ condition: Bool, _ message: @autoclosure () -> String) throws {
    if !condition { throw Finding(message()) }
}

/// Checks a message that people read in the journal: one line, not empty, not the size of a file.
func checkMessage(_ message: String) throws {
    try check(!message.isEmpty, "an empty message")
    try check(message.utf8.count <= 1_000, "a message of \(message.utf8.count) bytes: \(message.prefix(100))…")
    try check(
        !message.unicodeScalars.contains(where: isControl),
        "a control character in the message \(message.debugDescription)")
}

/// Whether a scalar does something else than be seen.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
}
