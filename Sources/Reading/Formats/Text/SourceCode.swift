// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Recognises source code in common languages by the shape of its lines.
enum SourceCode {
    /// Minimum share of lines that are code or comments, and maximum share of lines of prose, per cent.
    private static let share = 55
    private static let mostProse = 25
    /// Minimum number of lines of code, and their minimum share.
    private static let fewest = 2
    private static let shareOfCode = 30
    private static let proseWords = 6

    static func isMost(_ lines: [ArraySlice<UInt8>]) -> Bool {
        var code = 0
        var comments = 0
        var prose = 0
        var block: Block?
        for line in lines {
            let bare = line.drop(while: \.isASCIISpace)
            if let open = block {
                comments += 1
                if open.ends(in: bare) { block = nil }
            } else if isComment(bare) {
                comments += 1
                block = Block(beginningIn: bare)
            } else if isCode(bare) {
                code += 1
            } else if isProse(bare) {
                prose += 1
            }
        }
        // A comment that nothing ends is none.
        if block != nil { return false }
        return code >= fewest && code * 100 >= lines.count * shareOfCode
            && (code + comments) * 100 >= lines.count * share && prose * 100 <= lines.count * mostProse
    }

    /// A comment of several lines.
    private struct Block {
        private let end: [UInt8]

        /// Nil if the comment that begins in the line also ends in it.
        init?(beginningIn line: ArraySlice<UInt8>) {
            let marks = [("/*", "*/"), ("\"\"\"", "\"\"\""), ("'''", "'''"), ("<!--", "-->")]
            guard let mark = marks.first(where: { line.starts(with: $0.0.utf8) }) else { return nil }
            end = Array(mark.1.utf8)
            if ends(in: line.dropFirst(mark.0.utf8.count)) { return nil }
        }

        func ends(in line: ArraySlice<UInt8>) -> Bool { line.firstRange(of: end) != nil }
    }

    private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
        let starts: [StaticString] = ["//", "/*", "*/", "* ", "#", "-- ", "<!--", "\"\"\"", ";;", "'''"]
        return starts.contains { line.startsIgnoringCase($0) } && !line.starts(with: "#include".utf8)
    }

    private static func isProse(_ line: ArraySlice<UInt8>) -> Bool {
        line.split(separator: 0x20).count { $0.allSatisfy { $0.isWordByte || ",.;:'!?-".utf8.contains($0) } }
            >= proseWords
            || line.count { $0 >= 0x80 } >= 60
    }

    private static func isCode(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last, let first = line.first else { return false }
        if line.count <= 3, line.allSatisfy({ "{}[]();,".utf8.contains($0) }) { return true }
        if last == UInt8(ascii: "{") || last == UInt8(ascii: "}") && first != UInt8(ascii: "{") { return true }
        if "}<@$".utf8.contains(first), ">{;)".utf8.contains(last) || first == UInt8(ascii: "$") { return true }
        if isStatement(line) { return true }
        let marks = signs(in: line)
        if last == UInt8(ascii: ";") { return marks.brackets > 0 || marks.operators > 0 || marks.words <= 3 }
        // `name(`, with the bracket after the name, and the end of a call or of the head of a block
        if marks.calls > 0, last == UInt8(ascii: ")") || last == UInt8(ascii: ":") || last == UInt8(ascii: ",") {
            return true
        }
        return marks.operators > 1 || marks.operators == 1 && marks.words <= proseWords
    }

    /// Beginnings of statements, in lower case, and what their lines must contain as well.
    private static let statements: [(StaticString, [StaticString])] = [
        ("#include", []), ("#define ", []), ("import ", ["from ", ";", "{", "\"", ".", "*"]), ("from ", [" import "]),
        ("using ", [";"]), ("package ", [";", "main"]), ("namespace ", []), ("def ", ["("]),
        ("class ", [":", "{", "("]),
        ("function ", ["("]), ("func ", ["("]), ("fn ", ["("]), ("public ", ["(", "{", ";", "="]),
        ("private ", ["(", "{", ";", "="]), ("protected ", ["(", "{", ";", "="]), ("static ", ["(", "{", ";", "="]),
        ("var ", ["="]), ("let ", ["="]), ("const ", ["="]),
        ("return", [";", "(", "[", "\"", "self", "true", "false"]),
        ("if (", []), ("for (", []), ("while (", []), ("else:", []), ("else {", []), ("elif ", [":"]), ("try:", []),
        ("except", [":"]), ("print(", []), ("for ", [" in range", "; ", " in $", ":= "]), ("select ", [" from "]),
        ("insert into ", []), ("create table ", []), ("alter table ", []), ("update ", [" set "]), ("echo ", []),
        ("export ", ["=", "{", "default", "function"]), ("struct ", ["{"]), ("enum ", ["{"]), ("interface ", ["{"]),
        ("end;", []), ("begin;", []), ("fi;", []), ("done;", []), ("then;", []), ("%", ["{"]), ("<?", []),
    ]

    private static func isStatement(_ line: ArraySlice<UInt8>) -> Bool {
        if ["end", "fi", "done", "esac", "then", "begin", "do"].contains(where: { line.elementsEqual($0.utf8) }) {
            return true
        }
        if line.starts(with: "import ".utf8) {
            // `import os`
            let rest = line.dropFirst(7)
            if !rest.isEmpty, rest.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "._,*".utf8.contains($0) }) {
                return true
            }
        }
        return statements.contains { start, others in
            line.startsIgnoringCase(start)
                && (others.isEmpty
                    || others.contains { line.dropFirst(start.utf8CodeUnitCount).containsIgnoringCase($0) })
        }
    }

    private struct Signs {
        var brackets = 0
        var calls = 0
        var operators = 0
        var words = 0
    }

    private static func signs(in line: ArraySlice<UInt8>) -> Signs {
        var signs = Signs()
        var before: UInt8 = 0x20
        for (place, byte) in zip(line.indices, line) {
            let next = place + 1 < line.endIndex ? line[place + 1] : 0x20
            switch byte {
            case UInt8(ascii: "("):
                signs.brackets += 1
                if before.isASCIILetter || before.isASCIIDigit || before == UInt8(ascii: "_") { signs.calls += 1 }
            case UInt8(ascii: "["), UInt8(ascii: "{"): signs.brackets += 1
            case UInt8(ascii: "="): signs.operators += 1
            case UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "+"), UInt8(ascii: ":"):
                if next == byte { signs.operators += 1 }
            case UInt8(ascii: ">"):
                if before == UInt8(ascii: "-") || before == UInt8(ascii: "=") { signs.operators += 1 }
            case 0x20: signs.words += 1
            default: break
            }
            before = byte
        }
        signs.words += 1
        return signs
    }
}

/// Recognises settings: `[section]`, `name = value`, YAML.
enum SettingLines {
    private static let share = 80
    private static let fewest = 3

    static func areMost(_ lines: [ArraySlice<UInt8>]) -> Bool {
        var assignments = 0
        var sections = 0
        var pairs = 0
        var nested = 0
        var comments = 0
        for line in lines {
            let bare = line.drop(while: \.isASCIISpace)
            let name = bare.drop { $0 == UInt8(ascii: "-") || $0 == 0x20 }
                .prefix { $0.isASCIILetter || $0.isASCIIDigit || "_-.".utf8.contains($0) }
            let rest = bare[name.endIndex...].drop(while: \.isASCIISpace)
            if bare.first == UInt8(ascii: "#") || bare.first == UInt8(ascii: ";") {
                comments += 1
            } else if bare.first == UInt8(ascii: "["), bare.last == UInt8(ascii: "]") {
                sections += 1
            } else if !name.isEmpty, rest.first == UInt8(ascii: "=") {
                assignments += 1
            } else if name.first.map({ $0 >= 0x60 }) == true, rest.first == UInt8(ascii: ":"),
                rest.dropFirst().first.map(\.isASCIISpace) ?? true
            {
                pairs += 1
                if bare.startIndex > line.startIndex || bare.first == UInt8(ascii: "-") { nested += 1 }
            } else if bare.starts(with: "- ".utf8), !Sentences.isOne(bare) {
                nested += 1
            }
        }
        let settings = assignments + sections + comments
        if assignments >= fewest, settings * 100 >= lines.count * share { return true }
        // Names in YAML are of small letters, and some are nested; notices have lines like `Date: 3 March`.
        return pairs >= fewest && nested > 0 && pairs * 2 >= lines.count
            && (pairs + nested + comments) * 100 >= lines.count * share
    }
}
