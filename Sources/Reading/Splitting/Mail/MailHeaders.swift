// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The header fields of a message, a message part, or an HTTP response: unfolded, not yet decoded.
struct MailHeaders {
    private let fields: [(name: [UInt8], value: [UInt8])]

    /// Limits that no genuine header exceeds: number of fields, and bytes of one unfolded value. The excess is ignored.
    private static let mostFields = 1_000
    private static let longestValue = 64 << 10

    /// Parses the header at the start of `bytes`.
    /// - Returns: The header, and the bytes after the empty line that ends it. A line that is no field also ends the
    ///   header and belongs to the body: the empty line is missing.
    static func split(_ bytes: ArraySlice<UInt8>) -> (headers: MailHeaders, body: ArraySlice<UInt8>) {
        var fields: [(name: [UInt8], value: [UInt8])] = []
        var rest = bytes
        var isFirst = true
        while !rest.isEmpty {
            let line = Lines.first(of: rest)
            if line.content.isEmpty { return (MailHeaders(fields: fields), rest[line.end...]) }
            if line.content.first == 0x20 || line.content.first == 0x09, !fields.isEmpty {
                let last = fields.count - 1
                if fields[last].value.count + line.content.count <= longestValue {
                    fields[last].value.append(contentsOf: line.content)
                }
            } else if let colon = line.content.firstIndex(of: UInt8(ascii: ":")), isName(line.content[..<colon]) {
                if fields.count < mostFields {
                    let name = line.content[..<colon].filter { !$0.isASCIISpace }.map(\.asciiLowercased)
                    let value = line.content[(colon + 1)...].drop(while: \.isASCIISpace).prefix(longestValue)
                    fields.append((name, Array(value)))
                }
            } else if !(isFirst && isEnvelope(line.content)) {
                return (MailHeaders(fields: fields), rest)
            }
            isFirst = false
            rest = rest[line.end...]
        }
        return (MailHeaders(fields: fields), rest)
    }

    /// The value of the first field with this name (in lower case), undecoded.
    func first(_ name: StaticString) -> [UInt8]? {
        name.withUTF8Buffer { name in fields.first { $0.name.elementsEqual(name) }?.value }
    }

    func has(_ name: StaticString) -> Bool { first(name) != nil }

    /// The value of an ASCII field, or of a field whose ASCII part suffices.
    func plain(_ name: StaticString) -> String? {
        first(name).flatMap { Tidy.nonEmptyLine(String(decoding: $0, as: UTF8.self)) }
    }

    var isEmpty: Bool { fields.isEmpty }

    /// Visible ASCII without a colon; white space before the colon is a common error.
    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        let name = bytes.reversed().drop(while: \.isASCIISpace)
        return !name.isEmpty && name.count <= 256 && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// The line that mailboxes insert before a message.
    private static func isEnvelope(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8)
    }
}

/// Lines that end with LF or CR LF.
enum Lines {
    /// The first line without its line end, and the index of the next line.
    static func first(of bytes: ArraySlice<UInt8>) -> (content: ArraySlice<UInt8>, end: Int) {
        guard let feed = bytes.firstIndex(of: 0x0A) else { return (withoutReturn(bytes), bytes.endIndex) }
        return (withoutReturn(bytes[..<feed]), feed + 1)
    }

    private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == 0x0D ? line.dropLast() : line
    }
}
