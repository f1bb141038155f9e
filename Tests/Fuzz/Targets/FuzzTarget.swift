// SPDX-License-Identifier: Apache-2.0

/// A component that reads untrusted bytes, with the properties that must hold for any input.
///
/// `examine` is deterministic: the same bytes always give the same result. Besides its own checks it must not trap,
/// access invalid memory or take long.
public struct FuzzTarget: Sendable {
    public let name: String
    public let examine: @Sendable ([UInt8]) throws -> Void

    public static let all: [FuzzTarget] = reading + splitters + [settings, query, terms, matching] + spool + readers
}

/// A property that does not hold.
public struct Finding: Error, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}

/// - Parameter message: the property that does not hold if `condition` is false.
func check(_ condition: Bool, _ message: @autoclosure () -> String) throws {
    if !condition { throw Finding(message()) }
}

/// Checks a message for the journal: one line, not empty, not too long.
func checkMessage(_ message: String) throws {
    try check(!message.isEmpty, "an empty message")
    try check(message.utf8.count <= 1_000, "a message of \(message.utf8.count) bytes: \(message.prefix(100))…")
    try check(
        !message.unicodeScalars.contains(where: isControl),
        "a control character in the message \(message.debugDescription)")
}

/// Whether a scalar is a control character or a separator instead of visible text.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
}
