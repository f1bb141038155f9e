// SPDX-License-Identifier: Apache-2.0

/// A search that cannot be parsed; the description says what to write instead.
public struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The invalid part of the query, as typed.
    public let part: String
    public let detail: String

    public init(part: String, detail: String) {
        self.part = part
        self.detail = detail
    }

    public var description: String { "cannot understand '\(part)': \(detail)" }
}
