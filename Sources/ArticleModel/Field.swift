// SPDX-License-Identifier: Apache-2.0

/// The fields whose origin is recorded.
public enum FieldName: String, Hashable, Comparable, Sendable, CaseIterable {
    case title, byline, source, url, language, published, modified, section, embargoed, status, withdraws, incomplete
    case text
    case documentID = "document_id"
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The origin of a field's value, and how certain the value is.
public struct FieldOrigin: Hashable, Sendable {
    /// A short stable name such as `json-ld`, `og`, `meta`, `h1`, `json`, `first-line`, `detected`, `directory`.
    public let from: String
    public let confidence: Confidence
    /// A value that was found and not used, and why, in plain words. For a field without a value: why it has none.
    public let note: String?

    public init(from: String, confidence: Confidence, note: String? = nil) {
        self.from = from
        self.confidence = confidence
        self.note = note
    }
}

/// How certain a reader is of a field: 0 (a guess) to 1 (stated explicitly).
public struct Confidence: Hashable, Comparable, Sendable {
    public let value: Double
    public init(_ value: Double) { self.value = min(1, max(0, value)) }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
