// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Glibc

/// The arguments of the process without loss. A file name on the command line is bytes, a Swift string is Unicode, and
/// the standard library replaces invalid bytes. Here each such byte becomes a scalar at the end of the last private-use
/// plane, and `bytes(of:)` converts it back.
enum RawArguments {
    private static let base: UInt32 = 0x10FE00

    static var ofProcess: [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { position in
            CommandLine.unsafeArgv[position].map { pointer in
                decode(UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) })
            }
        }
    }

    static func decode(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = String.UnicodeScalarView()
        var rest = bytes[...]
        while let first = rest.first {
            var iterator = rest.makeIterator()
            var decoder = UTF8()
            if case .scalarValue(let scalar) = decoder.decode(&iterator) {
                text.append(scalar)
                rest = rest.dropFirst(UTF8.encode(scalar)?.count ?? 1)
            } else {
                if let substitute = Unicode.Scalar(base + UInt32(first)) { text.append(substitute) }
                rest = rest.dropFirst()
            }
        }
        return String(text)
    }

    static func bytes(of argument: String) -> [UInt8] {
        argument.unicodeScalars.flatMap { scalar -> [UInt8] in
            if (base..<base + 0x100).contains(scalar.value) { return [UInt8(scalar.value - base)] }
            return Array(String(scalar).utf8)
        }
    }

    static func name(of argument: String) -> FileName { FileName(bytes: bytes(of: argument)) }
}

enum CommandEnvironment {
    static func current() -> [String: String] {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            next += 1
        }
        return variables
    }
}
