// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Where a saved or archived page comes from: the address that the saving program or the web archive states, and the
/// parts of the page that they added.
struct PageOrigin {
    /// The original address.
    private(set) var address: String?
    /// Elements that belong to the web archive or to the program, not to the page.
    private(set) var added: Set<Int> = []

    /// The origin of a page that states none.
    static let unknown = PageOrigin()

    private init() {}

    init(_ tree: HTMLTree) {
        address = tree.comments.lazy.compactMap(SavedComment.address).first
        var archived = ArchivedPage(tree)
        archived.read()
        added = archived.added
        if address == nil { address = archived.address }
        if address == nil { address = Self.markedAddress(tree) }
        added.formUnion(Self.overlays(tree))
        added.formUnion(EditorRemarks(tree).nodes)
    }

    /// The address that programs write into elements: Save Page WE into `meta`, WebScrapBook into `html`, the reading
    /// view of Firefox into a link.
    private static func markedAddress(_ tree: HTMLTree) -> String? {
        for node in 0..<min(tree.count, reach) {
            let stated: String?
            switch tree.tag(node) {
            case .html: stated = tree.attribute(.scrapbookSource, at: node)
            case .meta where isNamed(tree, node): stated = tree.attribute(.content, at: node)
            case .a where tree.bytes(of: .class, at: node)?.containsIgnoringCase("reader-domain") == true:
                stated = tree.attribute(.href, at: node)
            default: continue
            }
            if let stated, let address = WrappedAddress.original(of: stated) { return address }
        }
        return nil
    }

    /// Maximum number of nodes before such an element.
    private static let reach = 2_000

    private static func isNamed(_ tree: HTMLTree, _ node: Int) -> Bool {
        guard let name = tree.bytes(of: .name, at: node) else { return false }
        return marks.contains { name.count == $0.utf8CodeUnitCount && name.startsIgnoringCase($0) }
    }

    private static let marks: [StaticString] = [
        "savepage-url", "printedit-url", "archive-source", "source-url", "saved-from-url", "snapshot-url",
    ]

    /// The controls that a browser adds to a translated page.
    private static func overlays(_ tree: HTMLTree) -> Set<Int> {
        var found: Set<Int> = []
        for node in 0..<tree.count where tree.tag(node) == .div || tree.tag(node) == .iframe {
            if tree.bytes(of: .id, at: node)?.startsIgnoringCase("goog-gt-") == true
                || tree.bytes(of: .class, at: node)?.containsIgnoringCase("skiptranslate") == true
            {
                found.insert(node)
            }
        }
        return found
    }
}

/// The address in a comment of the program that saved a page.
enum SavedComment {
    static func address(_ comment: ArraySlice<UInt8>) -> String? {
        var text = comment.drop { $0 <= 0x20 }
        if text.last == UInt8(ascii: ">") {
            // The end of the comment.
            text.removeLast()
            while let last = text.last, last == UInt8(ascii: "-") || last == UInt8(ascii: "!") { text.removeLast() }
        }
        // Internet Explorer, Chrome and Edge: the number is the length of the address.
        if text.startsIgnoringCase("saved from url=("), let close = text.firstIndex(of: UInt8(ascii: ")")) {
            return url(text[(close + 1)...])
        }
        // monolith, and programs that write the same.
        if text.startsIgnoringCase("saved from ") { return url(text.dropFirst(11)) }
        if text.startsIgnoringCase("mirrored from ") {
            let place = text.dropFirst(14).prefix { $0 > 0x20 }
            return WrappedAddress.original(of: "http://" + String(decoding: place, as: UTF8.self))
        }
        guard text.prefix(300).containsIgnoringCase("saved") || text.prefix(300).containsIgnoringCase("archive") else {
            return nil
        }
        // SingleFile and others: one field a line.
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let field = line.drop { $0 <= 0x20 }
            for name in fields where field.startsIgnoringCase(name) {
                let value = field.dropFirst(name.utf8CodeUnitCount).drop { $0 <= 0x20 }
                if value.first == UInt8(ascii: ":"), let address = url(value.dropFirst()) { return address }
            }
        }
        return nil
    }

    private static let fields: [StaticString] = ["url", "source url", "source", "original url", "page url", "from"]

    /// The address at the beginning of a text; the address of the page that it holds, if it is one of a copy.
    private static func url(_ text: ArraySlice<UInt8>) -> String? {
        let word = text.drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") }
        return WrappedAddress.original(of: String(decoding: word, as: UTF8.self))
    }
}
