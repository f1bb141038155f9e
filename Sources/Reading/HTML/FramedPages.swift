// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// The pages that frames contain in an attribute: programs that save a page as one file write the frames into it, as
/// `srcdoc` or as an address that begins with `data:`.
struct FramedPages {
    /// Minimum bytes of such an attribute, and maximum number of frames.
    static let least = 200
    static let most = 32
    /// Maximum number of frames around a frame.
    private static let deepest = 2

    /// The pages to read in place of their frames. A frame is part of the text only if it contains more prose than the
    /// page around it: the others are advertisements, players and forms.
    private(set) var pages: [Int: HTMLTree] = [:]

    init(_ frames: [Int], of tree: HTMLTree, limits: ReadingLimits, level: Int) {
        guard level < Self.deepest, !frames.isEmpty else { return }
        let around = Self.prose(of: tree)
        var nodes = tree.count
        for frame in frames {
            guard let markup = Self.markup(of: frame, in: tree, limits: limits),
                // `try?`: a frame beyond the limits is left out.
                let page = try? HTMLTree(markup, limits: limits, level: level + 1),
                nodes + page.count <= limits.nodes, Self.prose(of: page) > around
            else { continue }
            nodes += page.count
            pages[frame] = page
        }
    }

    private static func markup(of frame: Int, in tree: HTMLTree, limits: ReadingLimits) -> [UInt8]? {
        if let page = tree.bytes(of: .srcdoc, at: frame), page.count >= least { return Array(page) }
        guard let address = tree.bytes(of: .src, at: frame), address.startsIgnoringCase("data:text/html"),
            let comma = address.firstIndex(of: UInt8(ascii: ","))
        else { return nil }
        let kind = address[..<comma]
        let data = address[(comma + 1)...]
        var bytes: [UInt8] = []
        if kind.containsIgnoringCase(";base64") {
            bytes = TransferEncoding.base64(data)
        } else {
            EscapedBytes.append(data, mark: UInt8(ascii: "%"), to: &bytes)
        }
        let declared = kind.containsIgnoringCase("utf-8") ? "utf-8" : DeclaredCharset.inPage(bytes)
        // `try?`: a frame whose characters cannot be read is left out.
        return try? Charset(limits: limits).decode(bytes, declared: declared)
    }

    /// Bytes of long text runs outside links.
    private static func prose(of tree: HTMLTree) -> Int {
        var prose = 0
        var skippedUntil = 0
        for node in 0..<tree.count where node >= skippedUntil {
            let tag = tree.tag(node)
            if tag == .text {
                let text = tree.text(node)
                if text.count >= shortestProse { prose += text.count { $0 > 0x20 } }
            } else if tag == .a || ElementKind.of(tag) == .raw {
                skippedUntil = tree.end(node)
            }
        }
        return prose
    }

    private static let shortestProse = 60
}
