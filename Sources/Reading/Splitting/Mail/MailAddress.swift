// SPDX-License-Identifier: Apache-2.0

/// The first address of a field such as `From`: `"Jeanne Morvan" <jm@journal.example>`, `jm@journal.example (Jeanne)`.
struct MailAddress {
    /// The decoded name; nil if there is none or if it only repeats the address.
    let name: String?
    /// The part after `@`, in lower case.
    let domain: String?

    init(_ field: [UInt8], words: EncodedWords) {
        let field = Array(Self.first(of: field))
        let bare = Comments.removed(from: field)
        let address: ArraySlice<UInt8>
        var phrase: [UInt8] = []
        if let open = Self.unquoted(UInt8(ascii: "<"), in: bare) {
            phrase = Array(bare[..<open])
            address = bare[(open + 1)...].prefix { $0 != UInt8(ascii: ">") }
        } else if bare.contains(UInt8(ascii: "@")) {
            address = bare[...]
            phrase = Self.comment(of: field)
        } else {
            phrase = bare
            address = []
        }
        let said = Self.unquote(words.decoded(phrase))
        name = said.isEmpty || said.contains("@") ? nil : said
        domain = address.lastIndex(of: UInt8(ascii: "@")).flatMap { at in
            let domain = Tidy.line(String(decoding: address[(at + 1)...], as: UTF8.self)).lowercased()
            let isHost =
                domain.contains(".") && domain.utf8.allSatisfy { $0 > 0x20 && !"<>\"[](),;:".utf8.contains($0) }
            return isHost ? domain : nil
        }
    }

    /// The part before the comma that separates the first address from the next.
    private static func first(of field: [UInt8]) -> ArraySlice<UInt8> {
        unquoted(UInt8(ascii: ","), in: field, from: 0).map { end in
            // A comma in a name without quotation marks, as in `Morvan, Jeanne <…>`, separates nothing.
            field[..<end].contains(UInt8(ascii: "@")) ? field[..<end] : field[...]
        } ?? field[...]
    }

    private static func unquoted(_ wanted: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int? {
        var isQuoted = false
        var at = start
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "\""): isQuoted.toggle()
            case wanted where !isQuoted: return at
            default: break
            }
            at += 1
        }
        return nil
    }

    private static func comment(of field: [UInt8]) -> [UInt8] {
        guard let open = field.firstIndex(of: UInt8(ascii: "(")) else { return [] }
        let comment = field[open...].prefix(Comments.length(field[open...]))
        return Array(comment.dropFirst().dropLast())
    }

    private static func unquote(_ name: String) -> String {
        var tidy = name.filter { $0 != "\"" && $0 != "\\" }
        if tidy.count > 2, tidy.hasPrefix("'"), tidy.hasSuffix("'") { tidy = String(tidy.dropFirst().dropLast()) }
        return Tidy.line(tidy)
    }
}
