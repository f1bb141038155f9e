// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// A page as a web archive shows it: its original address, and what the archive has added. The archive's own metadata
/// describe the copy: the time at which it was made, and the archive as the site.
struct ArchivedPage {
    private let tree: HTMLTree
    private(set) var address: String?
    private(set) var added: Set<Int> = []

    init(_ tree: HTMLTree) { self.tree = tree }

    mutating func read() {
        var content: Int?
        var isToday = false
        for node in 0..<tree.count {
            switch tree.tag(node) {
            case .meta: isToday = isToday || namesToday(node)
            case .link: isToday = isToday || isTodayLink(node)
            case .script where address == nil && tree.bytes(of: .src, at: node) == nil:
                address = Self.address(inScript: tree.source(node).prefix(Self.longestScript))
            case .input:
                if tree.bytes(of: .id, at: node)?.elementsEqual("wmtbURL".utf8) == true {
                    note(tree.attribute(.value, at: node))
                }
            case .text: continue
            default:
                guard let id = tree.bytes(of: .id, at: node), !id.isEmpty else { continue }
                if isToolbar(id) { added.insert(node) }
                if content == nil, id.elementsEqual("CONTENT".utf8) { content = node }
            }
        }
        if isToday { readToday(content) }
    }

    private mutating func note(_ stated: String?) {
        if address == nil { address = stated.flatMap(WrappedAddress.original) }
    }

    // MARK: Internet Archive and other archives with a toolbar

    private static let toolbars: [StaticString] = [
        "wm-ipp", "wm-capinfo", "wm-toolbar", "donato", "_wb_", "wb_iframe", "webarchiveinfobox", "ukwa-",
        "archiveit-", "google-cache-hdr", "replay_iframe_banner",
    ]

    private func isToolbar(_ id: ArraySlice<UInt8>) -> Bool {
        let known = Self.toolbars.contains { id.startsIgnoringCase($0) }
        return known || id.count > 18 && id.suffix(18).startsIgnoringCase("__google-cache-hdr")
    }

    private static let longestScript = 4_000

    /// The address that the archive passes to its own script.
    private static func address(inScript script: ArraySlice<UInt8>) -> String? {
        let calls: [StaticString] = ["__wm.wombat(\"", "wbinfo.url = \"", "wbinfo.url = '"]
        for call in calls where script.containsIgnoringCase(call) {
            guard let first = call.lastByte, let start = place(after: call, in: script) else { continue }
            let value = script[start...].prefix { $0 != first }
            return WrappedAddress.original(of: String(decoding: value, as: UTF8.self).replacing("\\/", with: "/"))
        }
        return nil
    }

    private static func place(after word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.first { bytes[$0...].startsIgnoringCase(word) }.map { $0 + word.utf8CodeUnitCount }
    }

    // MARK: archive.today

    private static let todayNames: Set<String> = [
        "archive.fo", "archive.is", "archive.li", "archive.md", "archive.ph", "archive.today", "archive.vn",
    ]

    private func namesToday(_ node: Int) -> Bool {
        guard tree.bytes(of: .property, at: node)?.elementsEqual("og:site_name".utf8) == true else { return false }
        return tree.attribute(.content, at: node).map { Self.todayNames.contains($0.lowercased()) } ?? false
    }

    private func isTodayLink(_ node: Int) -> Bool {
        guard let relation = tree.bytes(of: .rel, at: node), relation.containsIgnoringCase("canonical"),
            let target = tree.attribute(.href, at: node)
        else { return false }
        return WebAddress.host(of: target).map(Self.todayNames.contains) ?? false
    }

    private static func statesAddress(_ relation: ArraySlice<UInt8>?) -> Bool {
        guard let relation else { return false }
        return relation.containsIgnoringCase("canonical") || relation.containsIgnoringCase("bookmark")
    }

    /// The archive writes the whole head, and puts the page into one element.
    private mutating func readToday(_ content: Int?) {
        for node in 0..<tree.count {
            switch tree.tag(node) {
            case .link:
                if Self.statesAddress(tree.bytes(of: .rel, at: node)) { note(tree.attribute(.href, at: node)) }
                added.insert(node)
            case .meta:
                added.insert(node)
            case .input where tree.bytes(of: .name, at: node)?.elementsEqual("q".utf8) == true:
                note(tree.attribute(.value, at: node))
            case .div where content == nil && tree.bytes(of: .id, at: node)?.elementsEqual("HEADER".utf8) == true:
                added.insert(node)
            default: continue
            }
        }
        guard let content else { return }
        var inner = content
        while inner != 0 {
            let outer = tree.parent(inner)
            var child = outer + 1
            while child < tree.end(outer) {
                if child != inner, tree.tag(child) != .head, tree.tag(child) != .title { added.insert(child) }
                child = max(child + 1, tree.end(child))
            }
            inner = outer
        }
    }
}

extension StaticString {
    fileprivate var lastByte: UInt8? { withUTF8Buffer(\.last) }
}
