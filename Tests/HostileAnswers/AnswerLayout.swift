// SPDX-License-Identifier: Apache-2.0

/// The positions of the fields in a reply with prepared articles, implemented here a second time: an attacker who has
/// taken over a reader need not use our encoder. Positions are in the frame without its length.
public struct AnswerLayout {
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// Selects the variant that follows.
        case variant
        case flag
        /// Four bytes with the length, then the text.
        case text
        case bytes
        /// Four bytes: the number of elements that follow.
        case count
        case words
        case number
        case real
    }

    public struct Field: Hashable, Sendable {
        public let name: String
        public let kind: Kind
        public let range: Range<Int>
    }

    public private(set) var fields: [Field] = []
    private let frame: [UInt8]
    private var position = 0

    private struct Unreadable: Error {}

    /// Nil for any other kind of frame.
    public init?(_ frame: [UInt8]) {
        self.frame = frame
        do {
            guard try take("answer", .variant, 1) == [1] else { return nil }
            for _ in 0..<(try count("prepared")) { try part() }
            _ = try take("parts", .number, 8)
            _ = try take("is last", .flag, 1)
        } catch {
            return nil
        }
        guard position == frame.count else { return nil }
    }

    private mutating func take(_ name: String, _ kind: Kind, _ size: Int) throws -> [UInt8] {
        guard size <= frame.count - position else { throw Unreadable() }
        let range = position..<position + size
        fields.append(Field(name: name, kind: kind, range: range))
        position += size
        return Array(frame[range])
    }

    private mutating func count(_ name: String) throws -> Int {
        try take(name, .count, 4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private mutating func text(_ name: String, _ kind: Kind = .text) throws {
        guard frame.count - position >= 4 else { throw Unreadable() }
        let length = frame[position..<position + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
        _ = try take(name, kind, 4 + length)
    }

    private mutating func optional(_ name: String, _ body: (inout AnswerLayout) throws -> Void) throws {
        if try take("has " + name, .flag, 1) == [1] { try body(&self) }
    }

    private mutating func optionalText(_ name: String) throws { try optional(name) { try $0.text(name) } }

    private mutating func part() throws {
        switch try take("part", .variant, 1) {
        case [0]: try article()
        case [1]: try rejected()
        default: throw Unreadable()
        }
    }

    private mutating func article() throws {
        for name in ["title", "source", "url", "document id", "language", "section", "withdraws", "status"] {
            try optionalText(name)
        }
        for _ in 0..<(try count("authors")) { try text("author") }
        for name in ["published", "modified", "embargoed"] {
            try optional(name) { _ = try $0.take(name, .real, 8) }
        }
        _ = try take("published is a day", .flag, 1)
        _ = try take("is incomplete", .flag, 1)
        try text("format")
        try text("text")
        _ = try take("words", .words, 4)
        for _ in 0..<(try count("fields")) {
            try text("field name")
            try text("field from")
            _ = try take("confidence", .real, 8)
            try optionalText("note")
        }
        _ = try take("member", .number, 8)
        try optionalText("entry")
    }

    private mutating func rejected() throws {
        _ = try take("rejected member", .number, 8)
        try optional("offset") { _ = try $0.take("offset", .number, 8) }
        _ = try take("length", .number, 8)
        try optionalText("label")
        try optionalText("rejected entry")
        try optional("bytes") { try $0.text("bytes", .bytes) }
        try text("reason")
    }
}
