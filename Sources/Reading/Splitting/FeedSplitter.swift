// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Splits a feed into its entries in one pass; memory holds no more than the feed's head and one entry. Each entry
/// becomes a feed of its own: the head, the entry, and end tags for the elements open there.
struct FeedSplitter: ElementSplitter {
    /// Maximum bytes of a feed's head, which is copied before every entry; a real one has a few kilobytes.
    private static let longestHead = 64 << 10
    /// Maximum bytes of one tag.
    private static let longestTag = 64 << 10
    /// Maximum number of elements around an entry: `rss` and `channel`, or one.
    private static let deepest = 2

    private enum State {
        case text
        /// Inside `<…`, of a kind that the bytes so far do not determine.
        case markup
        case comment, characters, instruction
        /// `<!DOCTYPE`, including its brackets.
        case declaration
    }

    private let longest: Int
    private var state = State.text
    private var tag: [UInt8] = []
    private var quote: UInt8?
    private var brackets = 0
    /// The last two bytes, which determine the end of comments and similar markup.
    private var last: (UInt8, UInt8) = (0, 0)

    /// All bytes before the first entry, and the end tags of the elements open there; the latter empty until then.
    private var head: [UInt8] = []
    private var tail: [UInt8] = []
    private var open: [[UInt8]] = []
    /// The current entry: number of open elements in it, its bytes up to the limit, and its total length.
    private var entry: (depth: Int, bytes: [UInt8], length: Int)?
    private var isComplete = false

    init(limits: ReadingLimits) { longest = limits.articleBytes }

    mutating func feed(_ chunk: [UInt8], into elements: inout [SplitElement]) throws(ReadingError) {
        var at = chunk.startIndex
        while at < chunk.endIndex {
            guard state == .text else {
                let byte = chunk[at]
                at += 1
                keep(byte)
                if try ends(with: byte), let element = try finishTag() { elements.append(element) }
                last = (last.1, byte)
                continue
            }
            let end = chunk[at...].firstIndex(of: UInt8(ascii: "<")) ?? chunk.endIndex
            try keep(chunk[at..<end])
            at = end
            if at < chunk.endIndex {
                state = .markup
                tag = []
                (quote, brackets, last) = (nil, 0, (0, 0))
            }
            if at < chunk.endIndex {
                keep(chunk[at])
                tag.append(chunk[at])
                at += 1
            }
        }
    }

    func finish() throws(ReadingError) {
        guard isComplete, entry == nil else {
            throw ReadingError(.truncated, "truncated: the feed ends before its last tag; send the whole file")
        }
    }

    // MARK: Bytes

    private mutating func keep(_ byte: UInt8) {
        if entry != nil {
            entry?.length += 1
            if entry?.length ?? 0 <= longest { entry?.bytes.append(byte) }
        } else if tail.isEmpty {
            head.append(byte)
        }
    }

    private mutating func keep(_ text: ArraySlice<UInt8>) throws(ReadingError) {
        if entry != nil {
            entry?.length += text.count
            if entry?.length ?? 0 <= longest { entry?.bytes += text }
        } else if tail.isEmpty {
            head += text
        }
        guard head.count <= Self.longestHead else {
            throw ReadingError(
                .tooLarge,
                "a feed of more than \(longest) bytes (max_document_size) without an entry in its first "
                    + "\(Self.longestHead) bytes; split it, or raise the setting")
        }
    }

    /// Whether the markup that began with `<` ends here.
    private mutating func ends(with byte: UInt8) throws(ReadingError) -> Bool {
        let close = UInt8(ascii: ">")
        switch state {
        case .text: return false
        case .comment: return byte == close && last == (UInt8(ascii: "-"), UInt8(ascii: "-"))
        case .characters: return byte == close && last == (UInt8(ascii: "]"), UInt8(ascii: "]"))
        case .instruction: return byte == close && last.1 == UInt8(ascii: "?")
        case .declaration:
            if byte == UInt8(ascii: "[") { brackets += 1 }
            if byte == UInt8(ascii: "]") { brackets -= 1 }
            return byte == close && brackets <= 0
        case .markup: break
        }
        tag.append(byte)
        if tag.count <= 9 { detectKind() }
        guard tag.count <= Self.longestTag else {
            throw ReadingError(.malformed, "broken XML: a tag without an end; write the feed again with an XML library")
        }
        guard state == .markup else { return false }
        if let open = quote {
            if byte == open { quote = nil }
            return false
        }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        return byte == close
    }

    /// Determines the kind of a markup as soon as its first bytes allow it.
    private mutating func detectKind() {
        if tag == Array("<!--".utf8) {
            (state, last) = (.comment, (0, 0))
        } else if tag == Array("<![CDATA[".utf8) {
            (state, last) = (.characters, (0, 0))
        } else if tag == Array("<?".utf8) {
            (state, last) = (.instruction, (0, 0))
        } else if tag.count == 3, tag.starts(with: "<!".utf8), tag[2] != UInt8(ascii: "-"), tag[2] != UInt8(ascii: "[")
        {
            state = .declaration
        }
    }

    // MARK: Elements

    /// Processes a complete tag; returns the entry that ended with it.
    private mutating func finishTag() throws(ReadingError) -> SplitElement? {
        let wasTag = state == .markup
        state = .text
        guard wasTag, tag.count > 2 else { return nil }
        let isEnd = tag[1] == UInt8(ascii: "/")
        let name = Array(tag.dropFirst(isEnd ? 2 : 1).prefix { !$0.isASCIISpace && $0 != 0x2F && $0 != 0x3E })
        let isEmpty = !isEnd && tag[tag.count - 2] == UInt8(ascii: "/")
        if entry != nil { return inEntry(isEnd: isEnd, isEmpty: isEmpty) }
        guard !name.isEmpty, name.allSatisfy(Self.isOfName) else {
            throw ReadingError(
                .malformed, "broken XML: a tag without a name; write the feed again with an XML library")
        }
        if isEnd {
            if open.last == name { open.removeLast() }
            isComplete = open.isEmpty
        } else if Self.isEntry(name), (1...Self.deepest).contains(open.count) {
            begin()
            return isEmpty ? inEntry(isEnd: true, isEmpty: false) : nil
        } else if !isEmpty {
            open.append(name)
        }
        return nil
    }

    private mutating func inEntry(isEnd: Bool, isEmpty: Bool) -> SplitElement? {
        if isEnd { entry?.depth -= 1 } else if !isEmpty { entry?.depth += 1 }
        guard let done = entry, done.depth == 0 else { return nil }
        entry = nil
        guard done.length <= longest else { return SplitElement(bytes: nil, length: done.length, offset: nil) }
        return SplitElement(bytes: head + done.bytes + tail, length: done.length, offset: nil)
    }

    /// The first entry ends the head.
    private mutating func begin() {
        if tail.isEmpty {
            head.removeLast(tag.count)
            for name in open.reversed() { tail += Array("</".utf8) + name + Array(">".utf8) }
        }
        entry = (1, tag, tag.count)
    }

    /// Letters, digits, `-`, `.`, `_`, `:` and non-ASCII bytes; no quotation marks, which would remain open in the end
    /// tag made from the name.
    private static func isOfName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
    }

    private static func isEntry(_ name: [UInt8]) -> Bool {
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
        return local.elementsEqual("item".utf8) || local.elementsEqual("entry".utf8)
    }
}
