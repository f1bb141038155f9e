// SPDX-License-Identifier: Apache-2.0

import CHTML

#if canImport(Glibc)
    import Glibc
#endif

/// A page as a flat list of elements and runs of text in document order: node 0 is the root, and the descendants of a
/// node are those after it up to its `end`. The only importer of the HTML parser, with the tags it names.
struct HTMLTree {
    typealias Tag = html_tag

    private let nodes: [html_node]
    private let attributes: [html_attribute]
    private let bytes: [UInt8]

    init(_ utf8: [UInt8], limits: ReadingLimits) throws(ReadingError) {
        let page = html_parse(
            utf8, utf8.count,
            html_limits(
                depth: UInt32(clamping: limits.depth), nodes: UInt32(clamping: limits.nodes),
                attributes: UInt32(clamping: limits.attributes)))
        defer { html_free(page) }
        let beyond: String
        switch page.outcome {
        case HTML_READ:
            nodes = Array(UnsafeBufferPointer(start: page.nodes, count: page.node_count))
            attributes = Array(UnsafeBufferPointer(start: page.attributes, count: page.attribute_count))
            bytes = Array(UnsafeBufferPointer(start: page.bytes, count: page.byte_count))
            return
        case HTML_NODES: beyond = "more than \(limits.nodes) elements"
        case HTML_DEPTH: beyond = "elements nested far beyond \(limits.depth) levels"
        case HTML_ATTRIBUTES: beyond = "an element with more than \(limits.attributes) attributes"
        default: throw ReadingError(.tooLarge, "the page does not fit into memory; send a smaller one")
        }
        throw ReadingError(.tooLarge, "the page has \(beyond), which no article has; send one saved by a browser")
    }

    var count: Int { nodes.count }

    func tag(_ node: Int) -> Tag { Tag(rawValue: nodes[node].tag) }
    func parent(_ node: Int) -> Int { Int(nodes[node].parent) }
    /// The index after the node's last descendant.
    func end(_ node: Int) -> Int { Int(nodes[node].end) }
    func descendants(_ node: Int) -> Range<Int> { node + 1..<end(node) }

    /// A run of text as it stands in the page, entities resolved.
    func text(_ node: Int) -> ArraySlice<UInt8> {
        let node = nodes[node]
        return node.tag == HTML_TAG_text.rawValue ? bytes[Int(node.first)..<Int(node.first + node.count)] : []
    }

    /// All text inside, tidy, on one line.
    func line(_ node: Int) -> String {
        var tidy: [UInt8] = []
        for inside in descendants(node) {
            if tag(inside) == HTML_TAG_text {
                Tidy.append(text(inside), to: &tidy, from: 0)
            } else if tag(inside) == HTML_TAG_br {
                Tidy.append(" ".utf8, to: &tidy, from: 0)
            }
        }
        return Tidy.line(tidy)
    }

    /// All text inside, untouched: for scripts.
    func source(_ node: Int) -> [UInt8] { descendants(node).flatMap { text($0) } }

    /// The value of an attribute, empty where it has none; nil where the attribute is absent.
    func bytes(of name: StaticString, at node: Int) -> ArraySlice<UInt8>? {
        let element = nodes[node]
        guard element.tag != HTML_TAG_text.rawValue else { return nil }
        for attribute in attributes[Int(element.first)..<Int(element.first + element.count)]
        where Int(attribute.name_count) == name.utf8CodeUnitCount {
            let written = bytes[Int(attribute.name)..<Int(attribute.name + attribute.name_count)]
            guard name.withUTF8Buffer({ written.elementsEqual($0) }) else { continue }
            return bytes[Int(attribute.value)..<Int(attribute.value + attribute.value_count)]
        }
        return nil
    }

    func attribute(_ name: StaticString, at node: Int) -> String? {
        bytes(of: name, at: node).map { String(decoding: $0, as: UTF8.self) }
    }
}
