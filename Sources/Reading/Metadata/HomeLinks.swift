// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The texts of the links to a site's front page at the top of a page: its name, and words such as `Home`.
struct HomeLinks {
    private(set) var names: [String] = []

    /// Number of nodes at the top of the page that are searched, and maximum number of links.
    private static let reach = 600
    private static let most = 4
    private static let longestName = 80
    private static let nodesInLink = 24

    init(_ tree: HTMLTree, host: String?) {
        for node in 0..<min(tree.count, Self.reach) where tree.tag(node) == .a && names.count < Self.most {
            guard let target = tree.attribute(.href, at: node), Self.isFront(target, host: host) else { continue }
            let inside = node + 1..<min(tree.end(node), node + Self.nodesInLink)
            let image = inside.first { tree.tag($0) == .img }.flatMap { tree.attribute(.alt, at: $0) }
            let texts = [tree.end(node) - node <= Self.nodesInLink ? tree.line(node) : "", image ?? ""]
            names += texts.compactMap(Tidy.nonEmptyLine).filter { $0.utf8.count <= Self.longestName }
        }
    }

    /// Maximum number of bytes after the host: `/index.shtml`.
    private static let longestPath = 16

    /// Whether an absolute address has hardly more than a host.
    private static func isShort(_ address: String) -> Bool {
        let slashes = address.utf8.indices.filter { address.utf8[$0] == UInt8(ascii: "/") }
        return slashes.count < 3 || slashes.count == 3 && address.utf8[slashes[2]...].count <= longestPath
    }

    private static func isFront(_ target: String, host: String?) -> Bool {
        if ["/", "./", "../", "index.html", "index.htm", "index.php", "/index.html", "/index.php"].contains(target) {
            return true
        }
        // `https://HOST/`, or the same in the address of a copy.
        guard target.utf8.startsIgnoringCase("http"), isShort(target) || WrappedAddress.mayBeCopy(target) else {
            return false
        }
        guard let original = WrappedAddress.original(of: target), PageAddress(original)?.isFront == true else {
            return false
        }
        return host == nil || WebAddress.host(of: original) == host
    }
}
