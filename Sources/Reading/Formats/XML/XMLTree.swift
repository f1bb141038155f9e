// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CXML
import TextBytes

/// An XML document as a flat list of elements and text runs in document order: node 0 is above the root, and the
/// descendants of a node follow it up to its `end`. The only type that uses the XML parser.
///
/// Names are compared without regard to case: the standards differ, and writers make mistakes.
struct XMLTree {
    /// Maximum number of attributes of one element. News formats use about a dozen; the parser's time grows with the
    /// square.
    private static let mostAttributes: UInt32 = 1_000

    private let nodes: [xml_node]
    private let attributes: [xml_attribute]
    private let bytes: [UInt8]

    /// - Parameter utf8: The document in UTF-8, whatever charset it declares.
    init(_ utf8: [UInt8], limits: ReadingLimits) throws(ReadingError) {
        let document = xml_parse(
            utf8, utf8.count,
            xml_limits(
                depth: UInt32(clamping: limits.depth), nodes: UInt32(clamping: limits.nodes),
                attributes: Self.mostAttributes))
        defer { xml_free(document) }
        let beyond: String
        switch document.outcome {
        case XML_READ:
            nodes = Array(UnsafeBufferPointer(start: document.nodes, count: document.node_count))
            attributes = Array(UnsafeBufferPointer(start: document.attributes, count: document.attribute_count))
            bytes = Array(UnsafeBufferPointer(start: document.bytes, count: document.byte_count))
            return
        case XML_UNFINISHED:
            throw ReadingError(.truncated, "truncated: the XML ends inside an element; send the whole file")
        case XML_NO_ROOT:
            throw ReadingError(.malformed, "broken XML: contains no element; write it again with an XML library")
        case XML_NODES: beyond = "more than \(limits.nodes) elements (max_nodes)"
        case XML_DEPTH: beyond = "elements nested more than \(limits.depth) levels deep (max_depth)"
        case XML_ATTRIBUTES: beyond = "an element with more than \(Self.mostAttributes) attributes"
        case XML_SPACES: beyond = "too many namespaces in scope at once"
        default: throw ReadingError(.tooLarge, "the XML does not fit into memory; send a smaller file")
        }
        throw ReadingError(.tooLarge, "XML with \(beyond); split it, or raise the setting where there is one")
    }

    /// The first element.
    var root: Int { children(0).first ?? 0 }

    func parent(_ node: Int) -> Int { Int(nodes[node].parent) }
    /// The index after the node's last descendant.
    func end(_ node: Int) -> Int { Int(nodes[node].end) }
    func descendants(_ node: Int) -> Range<Int> { node + 1..<end(node) }
    func isElement(_ node: Int) -> Bool { nodes[node].name_count > 0 }

    /// The name without its prefix.
    func name(_ node: Int) -> ArraySlice<UInt8> { slice(nodes[node].name, nodes[node].name_count) }

    /// - Parameter name: lower case, without prefix.
    func isNamed(_ node: Int, _ name: StaticString) -> Bool {
        Int(nodes[node].name_count) == name.utf8CodeUnitCount && self.name(node).startsIgnoringCase(name)
    }

    func space(_ node: Int) -> XMLSpace {
        XMLSpace(slice(nodes[node].space, nodes[node].space_count))
    }

    /// A text run with its references resolved.
    func text(_ node: Int) -> ArraySlice<UInt8> {
        isElement(node) ? [] : slice(nodes[node].first, nodes[node].count)
    }

    // MARK: Finding

    /// The child elements.
    func children(_ node: Int) -> [Int] {
        var found: [Int] = []
        var child = node + 1
        while child < end(node) {
            if isElement(child) { found.append(child) }
            child = end(child)
        }
        return found
    }

    func children(_ node: Int, _ name: StaticString) -> [Int] { children(node).filter { isNamed($0, name) } }

    /// The first element at the end of a path of child names.
    func first(_ node: Int, _ path: StaticString...) -> Int? {
        var here = node
        for name in path {
            guard let next = children(here, name).first else { return nil }
            here = next
        }
        return here
    }

    /// All descendant elements with this name, in document order.
    func descendants(_ node: Int, _ name: StaticString) -> [Int] { descendants(node).filter { isNamed($0, name) } }

    /// The descendant elements with this name that are not inside another of the same name.
    func outermost(_ node: Int, _ name: StaticString) -> [Int] {
        var found: [Int] = []
        var below = node + 1
        while below < end(node) {
            if isNamed(below, name) {
                found.append(below)
                below = end(below)
            } else {
                below += 1
            }
        }
        return found
    }

    func descendant(_ node: Int, _ name: StaticString) -> Int? { descendants(node).first { isNamed($0, name) } }

    // MARK: Values

    /// The tidy value of an attribute. `name` is lower case, with its prefix; nil if absent or empty.
    func attribute(_ name: StaticString, of node: Int?) -> String? {
        guard let node, isElement(node) else { return nil }
        for attribute in attributes[Int(nodes[node].first)..<Int(nodes[node].first + nodes[node].count)]
        where Int(attribute.name_count) == name.utf8CodeUnitCount {
            guard slice(attribute.name, attribute.name_count).startsIgnoringCase(name) else { continue }
            let value = Tidy.line(slice(attribute.value, attribute.value_count))
            return value.isEmpty ? nil : value
        }
        return nil
    }

    /// All text inside, tidy, as one line; nil if there is none.
    func line(_ node: Int?) -> String? {
        guard let node else { return nil }
        let line = Tidy.line(source(node))
        return line.isEmpty ? nil : line
    }

    /// Like `line`, but also resolves entities and tags that writers leave in strings.
    func plain(_ node: Int?) -> String? {
        line(node).map(HTMLText.plain).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// All text inside, unchanged except for marks of a CDATA section around it: a program that writes CDATA received
    /// text that another had already wrapped.
    func source(_ node: Int) -> [UInt8] {
        let whole = descendants(node).flatMap { text($0) }
        var inside = whole[...]
        for _ in 0..<Self.mostWrappers {
            let body = inside.drop(while: \.isASCIISpace)
            guard body.starts(with: "<![CDATA[".utf8) else { break }
            inside = body.dropFirst("<![CDATA[".utf8.count)
            while inside.last?.isASCIISpace == true { inside = inside.dropLast() }
            if inside.suffix(3).elementsEqual("]]>".utf8) { inside = inside.dropLast(3) }
        }
        return inside.count == whole.count ? whole : Array(inside)
    }

    private static let mostWrappers = 3

    private func slice(_ first: UInt32, _ count: UInt32) -> ArraySlice<UInt8> { bytes[Int(first)..<Int(first + count)] }
}

/// The namespaces needed to distinguish elements with the same name.
enum XMLSpace {
    case none, rss, atom, dublinCore, content, media, xhtml, wordPress, other

    init(_ address: ArraySlice<UInt8>) {
        guard !address.isEmpty else {
            self = .none
            return
        }
        let text = String(decoding: address, as: UTF8.self)
        if let known = Self.known[text] {
            self = known
        } else if text.hasPrefix("http://wordpress.org/export/") {
            self = text.hasSuffix("/excerpt/") ? .other : .wordPress
        } else if let undeclared = Self.prefixes[text] {
            self = undeclared
        } else {
            // A prefix that nobody declared is not an address.
            self = address.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }) ? .other : .none
        }
    }

    /// The usual prefixes, which many feeds do not declare.
    private static let prefixes: [String: XMLSpace] = [
        "rss": .rss, "atom": .atom, "dc": .dublinCore, "dcterms": .dublinCore, "content": .content, "media": .media,
        "xhtml": .xhtml, "wp": .wordPress, "excerpt": .other, "itunes": .other, "slash": .other, "wfw": .other,
        "sy": .other, "georss": .other, "geo": .other, "feedburner": .other, "thr": .other, "snf": .other,
        "googleplay": .other, "podcast": .other, "yandex": .other, "fb": .other, "og": .other,
    ]

    private static let known: [String: XMLSpace] = [
        "http://purl.org/rss/1.0/": .rss,
        "http://my.netscape.com/rdf/simple/0.9/": .rss,
        "http://channel.netscape.com/rdf/simple/0.9/": .rss,
        "http://backend.userland.com/rss2": .rss,
        "http://backend.userland.com/RSS2": .rss,
        "http://blogs.law.harvard.edu/tech/rss": .rss,
        "http://cyber.law.harvard.edu/rss/": .rss,
        "http://www.w3.org/2005/Atom": .atom,
        "http://purl.org/atom/ns#": .atom,
        "http://purl.org/dc/elements/1.1/": .dublinCore,
        "http://purl.org/dc/elements/1.0/": .dublinCore,
        "http://purl.org/dc/terms/": .dublinCore,
        "http://purl.org/rss/1.0/modules/content/": .content,
        "http://search.yahoo.com/mrss/": .media,
        "http://www.w3.org/1999/xhtml": .xhtml,
    ]
}
