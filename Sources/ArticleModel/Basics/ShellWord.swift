// SPDX-License-Identifier: Apache-2.0

extension FileName {
    /// The name as one word of a shell command line, for commands that a message tells the user to run: `'/a b'`. A
    /// quote inside is written as `'\''`. A name with control characters or invalid UTF-8 has the form `$'a\n\xFF'` of
    /// bash and zsh. Never contains a newline and never begins with a dash, which programs would read as an option.
    public var shellWord: String {
        let path = bytes.first == UInt8(ascii: "-") ? Array("./".utf8) + bytes : bytes
        guard let text = String(validating: path, as: UTF8.self), !text.unicodeScalars.contains(where: \.isInvisible)
        else { return "$'" + path.map(FileName.escapedForShell).joined() + "'" }
        // Quote by bytes: a quote with a combining accent is one character, but still a quote for a shell.
        let quoted = path.flatMap { $0 == UInt8(ascii: "'") ? Array(#"'\''"#.utf8) : [$0] }
        return "'" + String(decoding: quoted, as: UTF8.self) + "'"
    }

    private static func escapedForShell(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\n"): #"\n"#
        case UInt8(ascii: "\t"): #"\t"#
        case UInt8(ascii: "\r"): #"\r"#
        // An interactive shell may expand an exclamation mark as a reference to its history.
        case UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "!"), 0..<0x20, 0x7F...:
            #"\x"# + Hexadecimal.string([byte]).uppercased()
        default: String(Unicode.Scalar(byte))
        }
    }
}
