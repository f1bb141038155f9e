// SPDX-License-Identifier: Apache-2.0

package import ArticleModel

/// Finds the name of the first element of XML or HTML without parsing.
package enum XMLRoot {
    /// Without prefix, in lower case; nil if `head` does not begin with an element.
    package static func name(in head: ArraySlice<UInt8>) -> String? {
        var rest = head
        while true {
            rest = rest.drop(while: \.isASCIISpace)
            guard rest.first == UInt8(ascii: "<") else { return nil }
            if rest.starts(with: "<!--".utf8) {
                rest = after("-->", in: rest.dropFirst(4))
            } else if rest.starts(with: "<?".utf8) {
                rest = after("?>", in: rest.dropFirst(2))
            } else if rest.starts(with: "<!".utf8) {
                rest = afterDocumentType(rest.dropFirst(2))
            } else {
                let name = rest.dropFirst().prefix { $0.isASCIILetter || $0.isASCIIDigit || ":-_.".utf8.contains($0) }
                let local = name.split(separator: UInt8(ascii: ":")).last ?? []
                guard local.first?.isASCIILetter == true else { return nil }
                return String(decoding: local.map(\.asciiLowercased), as: UTF8.self)
            }
        }
    }

    package static func format(named name: String) -> Format? {
        switch name {
        case "nitf": .nitf
        case "newsml": .newsml
        case "newsitem", "newsmessage", "packageitem": .newsmlG2
        case "rss", "rdf", "channel": .rss
        case "feed", "entry": .atom
        case "html": .html
        default: nil
        }
    }

    private static func after(_ end: StaticString, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while !rest.isEmpty {
            if rest.startsIgnoringCase(end) { return rest.dropFirst(end.utf8CodeUnitCount) }
            rest = rest.dropFirst()
        }
        return rest
    }

    /// The bytes after the first `>` outside brackets and quotes.
    private static func afterDocumentType(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var open = 0
        var quote: UInt8?
        for at in bytes.indices {
            let byte = bytes[at]
            if let end = quote {
                if byte == end { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["): open += 1
            case UInt8(ascii: "]"): open -= 1
            case UInt8(ascii: ">") where open <= 0: return bytes[(at + 1)...]
            default: break
            }
        }
        return []
    }
}
