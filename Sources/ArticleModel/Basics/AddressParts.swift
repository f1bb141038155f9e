// SPDX-License-Identifier: Apache-2.0

/// The parts of an address that can distinguish pages, with escapes in one form.
struct AddressParts {
    /// A parameter of the query.
    struct Parameter {
        /// In lower case.
        let name: String
        /// Nil without `=`.
        let value: String?
        /// As it is written.
        let text: String

        init(_ text: String) {
            let equals = text.utf8.firstIndex(of: UInt8(ascii: "="))
            name = String(text[..<(equals ?? text.endIndex)]).lowercased()
            value = equals.map { String(text[text.utf8.index(after: $0)...]) }
            self.text = text
        }

        /// The name as it is written.
        var key: Substring { text.prefix { $0 != "=" } }
    }

    var host: AddressHost
    /// Never empty ones.
    var segments: [String]
    /// Sorted by name; parameters of one name keep their order.
    var parameters: [Parameter]
    /// `#!…`, which distinguishes pages where scripts load them; otherwise empty.
    var route: String

    init?(_ url: String) {
        guard let (authority, rest, hasScheme) = AddressParts.split(url),
            let host = AddressHost(authority, hasScheme: hasScheme)
        else { return nil }
        let hash = rest.firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
        let question = rest[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
        self.host = host
        segments = AddressParts.segments(rest[..<question])
        parameters = AddressParts.parameters(rest[question..<hash].dropFirst())
        let fragment = rest[hash...].dropFirst()
        route = fragment.first == UInt8(ascii: "!") ? "#" + AddressParts.escaped(fragment) : ""
    }

    var text: String {
        var text = host.text
        for segment in segments { text += "/" + segment }
        if !parameters.isEmpty { text += "?" + parameters.map(\.text).joined(separator: "&") }
        return text + route
    }

    // MARK: Reading

    /// The bytes between scheme and path, and all after them.
    /// - Returns: nil for another scheme than `http` and `https`, and for what is too long or has control characters.
    static func split(_ url: String) -> (authority: ArraySlice<UInt8>, rest: ArraySlice<UInt8>, hasScheme: Bool)? {
        var bytes = Array(url.utf8)[...]
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        guard (1...Address.mostBytes).contains(bytes.count), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }),
            let hasScheme = removeScheme(from: &bytes)
        else { return nil }
        let rest = bytes.firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
        return (bytes[..<rest], bytes[rest...], hasScheme)
    }

    /// Removes `https://` or `//`.
    /// - Returns: whether there was one; nil for another scheme.
    private static func removeScheme(from bytes: inout ArraySlice<UInt8>) -> Bool? {
        let separator = Array("://".utf8)
        if bytes.starts(with: separator.dropFirst()) {
            bytes.removeFirst(2)
            return true
        }
        let name = bytes.prefix { Address.isAlphanumeric($0) || "+.-".utf8.contains($0) }
        guard bytes[name.endIndex...].starts(with: separator) else { return false }
        let scheme = String(decoding: name, as: UTF8.self).lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        bytes.removeFirst(name.count + separator.count)
        return true
    }

    private static func segments(_ path: ArraySlice<UInt8>) -> [String] {
        var segments: [String] = []
        for segment in path.split(separator: UInt8(ascii: "/")) {
            let text = escaped(segment)
            if text == ".." {
                _ = segments.popLast()
            } else if text != "." {
                segments.append(text)
            }
        }
        return segments
    }

    private static func parameters(_ query: ArraySlice<UInt8>) -> [Parameter] {
        let parameters = query.split(separator: UInt8(ascii: "&")).map { parameter in
            var text = escaped(parameter)[...]
            // `&amp;` of a file that escaped its addresses twice.
            while text.hasPrefix("amp;") { text = text.dropFirst(4) }
            return Parameter(String(text))
        }
        return parameters.enumerated().filter { !$0.element.text.isEmpty }.sorted { a, b in
            a.element.key == b.element.key
                ? a.offset < b.offset : a.element.key.utf8.lexicographicallyPrecedes(b.element.key.utf8)
        }.map(\.element)
    }

    // MARK: Escapes

    /// The text with escapes in one form: unreserved characters as they are, everything that must be escaped as `%C3`.
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = Hexadecimal.value(bytes[index + 1]),
                let low = Hexadecimal.value(bytes[index + 2])
            {
                let value = high << 4 | low
                if isUnreserved(value) { result.append(value) } else { append(escapeOf: value, to: &result) }
                index += 3
                continue
            }
            if byte >= 0x80 || needingEscape.contains(byte) {
                append(escapeOf: byte, to: &result)
            } else {
                result.append(byte)
            }
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let needingEscape = Array(" \"%<>[\\]^`{|}".utf8)

    private static func append(escapeOf byte: UInt8, to result: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        Address.isAlphanumeric(byte) || "-._~".utf8.contains(byte)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
