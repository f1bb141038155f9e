// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Cuts a feed into its entries while it passes by, keeping no more of it than its head and one entry: each entry becomes
/// a feed of its own, with the head before it and the ends of what is open there behind it.
struct FeedSplitter: ElementSplitter {
    /// Bytes of a feed's head, which stands before every entry; a real one has some kilobytes.
    private static let longestHead = 64 << 10
    /// Bytes of one tag; one with more is none of a feed's.
    private static let longestTag = 64 << 10
    /// Elements around an entry: `rss` and `channel`, or one.
    private static let deepest = 2

    private enum State {
        case text
        /// Inside `<…`, of which nothing is known but its bytes so far.
        case markup
        case comment, characters, instruction
        /// `<!DOCTYPE`, with its brackets.
        case declaration
    }

    private let longest: Int
    private var state = State.text
    private var tag: [UInt8] = []
    private var quote: UInt8?
    private var brackets = 0
    /// The last two bytes, which tell the end of comments and the like.
    private var last: (UInt8, UInt8) = (0, 0)

    /// All before the first entry, and what closes the elements that are open there; none before that is known.
    private var head: [UInt8] = []
    private var tail: [UInt8] = []
    private var open: [[UInt8]] = []
    /// The current entry: elements open in it, its bytes as far as kept, and all of them counted.
    private var entry: (depth: Int, bytes: [UInt8], length: Int)?
    private var isComplete = false

    init(limits: ReadingLimits) { longest = limits.articleBytes }

    mutating func feed(_ chunk: [UInt8], into cut: inout [CutElement]) throws(ReadingError) {
        var at = chunk.startIndex
        while at < chunk.endIndex {
            guard state == .text else {
                let byte = chunk[at]
                at += 1
                keep(byte)
                if try ends(with: byte), let element = try finishTag() { cut.append(element) }
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
                "\(Self.longestHead) bytes of a feed larger than \(longest) bytes (max_document_size) without an "
                    + "entry; split it, or raise the setting")
        }
    }

    /// Whether what began with `<` ends here.
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
        if tag.count <= 9 { tell() }
        guard tag.count <= Self.longestTag else {
            throw ReadingError(.malformed, "broken XML: a tag without an end; write the feed anew with an XML library")
        }
        guard state == .markup else { return false }
        if let open = quote {
            if byte == open { quote = nil }
            return false
        }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        return byte == close
    }

    /// What a markup is, as soon as its beginning says so.
    private mutating func tell() {
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

    /// Takes the tag that ended, and gives the entry that ended with it.
    private mutating func finishTag() throws(ReadingError) -> CutElement? {
        let wasTag = state == .markup
        state = .text
        guard wasTag, tag.count > 2 else { return nil }
        let isEnd = tag[1] == UInt8(ascii: "/")
        let name = Array(tag.dropFirst(isEnd ? 2 : 1).prefix { !$0.isASCIISpace && $0 != 0x2F && $0 != 0x3E })
        let isEmpty = !isEnd && tag[tag.count - 2] == UInt8(ascii: "/")
        if entry != nil { return inEntry(isEnd: isEnd, isEmpty: isEmpty) }
        guard !name.isEmpty, name.allSatisfy(Self.isOfName) else {
            throw ReadingError(
                .malformed, "broken XML: a tag without a name; write the feed anew with an XML library")
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

    private mutating func inEntry(isEnd: Bool, isEmpty: Bool) -> CutElement? {
        if isEnd { entry?.depth -= 1 } else if !isEmpty { entry?.depth += 1 }
        guard let done = entry, done.depth == 0 else { return nil }
        entry = nil
        guard done.length <= longest else { return CutElement(bytes: nil, length: done.length, offset: nil) }
        return CutElement(bytes: head + done.bytes + tail, length: done.length, offset: nil)
    }

    /// The first entry ends the head.
    private mutating func begin() {
        if tail.isEmpty {
            head.removeLast(tag.count)
            for name in open.reversed() { tail += Array("</".utf8) + name + Array(">".utf8) }
        }
        entry = (1, tag, tag.count)
    }

    /// Letters, digits, `-`, `.`, `_`, `:` and what is not ASCII; no quotes, which would go on in the tag that closes it.
    private static func isOfName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
    }

    private static func isEntry(_ name: [UInt8]) -> Bool {
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
        return local.elementsEqual("item".utf8) || local.elementsEqual("entry".utf8)
    }
}
