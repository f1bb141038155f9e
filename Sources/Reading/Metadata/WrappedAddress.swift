// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Finds the address of a page in the address of a copy: web archives, caches, translators and reading views write it
/// into their own addresses.
enum WrappedAddress {
    /// Maximum number of wrappings: the archived copy of a translated page.
    private static let deepest = 4
    private static let longest = 8_192

    /// The address of the original page; the same address if it is not wrapped; nil if it is no web address, or one of
    /// a copy that does not contain the original's.
    static func original(of address: String) -> String? {
        guard address.utf8.count <= longest else { return nil }
        var address = Tidy.line(address)
        for _ in 0..<deepest {
            guard let inner = inner(of: address) else { break }
            address = inner
        }
        return WebAddress.absolute(address).flatMap { isArchive($0) ? nil : $0 }
    }

    /// Whether the address is one of a web archive that holds copies of other sites.
    static func isArchive(_ address: String) -> Bool {
        WebAddress.host(of: address).map { archives.contains($0) || caches.contains($0) } ?? false
    }

    static let archives: Set<String> = [
        "archive.fo", "archive.is", "archive.li", "archive.md", "archive.ph", "archive.today", "archive.vn",
        "web.archive.org", "wayback.archive.org", "arquivo.pt", "wayback.archive-it.org", "webarchive.org.uk",
        "webarchive.nationalarchives.gov.uk", "webarchive.loc.gov", "webcitation.org", "ghostarchive.org",
        "megalodon.jp", "perma.cc", "vefsafn.is", "web.archive.org.au", "webarchive.bnf.fr",
    ]

    private static let caches: Set<String> = ["webcache.googleusercontent.com", "translate.googleusercontent.com"]

    /// What every address with another one inside contains.
    private static let marks: [StaticString] = [
        "amp", "archive", "arquivo", "google", "goog", "webcitation", "megalodon", "perma.cc", "vefsafn",
        "view-source:",
    ]

    /// Whether an address may be that of a copy: a quick test that excludes most.
    static func mayBeCopy(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { bytes in
            let slice = Array(bytes)[...]
            return slice.dropFirst(4).containsIgnoringCase("http") || marks.contains { slice.containsIgnoringCase($0) }
        }
    }

    /// The address inside; nil if there is none.
    private static func inner(of address: String) -> String? {
        guard mayBeCopy(address) else { return nil }
        if let inPath = inPath(of: address) { return inPath }
        guard let host = WebAddress.host(of: address) else { return inQuery(of: address) }
        if host.hasSuffix(".translate.goog") { return translated(address, host: host) }
        if caches.contains(host) || host.hasPrefix("translate.google.") || host == "webcitation.org" {
            return inQuery(of: address)
        }
        let path = path(of: address)
        if host.hasSuffix(".cdn.ampproject.org") || host.hasSuffix(".bing-amp.com") {
            guard let kind = path.first, ["a", "c", "v", "wp"].contains(kind) else { return nil }
            return ampPage(path.dropFirst())
        }
        if path.first == "amp", host.hasPrefix("google.") || host == "bing.com", path.count > 2 {
            return ampPage(path.dropFirst())
        }
        // Old links of the Internet Archive have no scheme inside.
        if host == "web.archive.org" || host == "wayback.archive.org", path.count > 2, path[0] == "web" {
            return "http://" + path.dropFirst(2).joined(separator: "/")
        }
        return nil
    }

    /// `https://HOST/…/https://…`: the part before the inner address is empty, or a time or a name of the copy.
    private static func inPath(of address: String) -> String? {
        if address.utf8.startsIgnoringCase("view-source:") { return String(address.dropFirst(12)) }
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let rest = address[scheme.upperBound...]
        let end = rest.firstIndex { $0 == "?" || $0 == "#" } ?? rest.endIndex
        for mark in ["/http://", "/https://", "/http:/", "/https:/"] {
            guard let inner = rest[..<end].firstRange(of: mark) else { continue }
            let before = rest[..<inner.lowerBound]
            guard isCopy(before), let colon = rest[inner].firstIndex(of: ":") else { continue }
            let following = rest[inner.upperBound...].drop { $0 == "/" }
            return rest[rest.index(after: inner.lowerBound)..<colon] + "://" + following
        }
        return nil
    }

    /// Whether the beginning of an address is the place of a copy, so that the rest is the original.
    private static func isCopy(_ before: Substring) -> Bool {
        let parts = before.split(separator: "/")
        guard let host = parts.first, let last = parts.last else { return false }
        if parts.count == 1 || archives.contains(WebAddress.host(of: "http://" + host) ?? "") { return true }
        let digits = last.utf8.count(where: \.isASCIIDigit)
        return digits >= 4 && digits * 2 > last.utf8.count
    }

    /// The address in the field `url`, `u` or `q` of the query.
    private static func inQuery(of address: String) -> String? {
        guard let query = address.firstIndex(of: "?") else { return nil }
        for field in address[query...].dropFirst().split(separator: "&") {
            let pair = field.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, ["url", "u", "q"].contains(pair[0]) else { continue }
            var value: [UInt8] = []
            EscapedBytes.append(Array(pair[1].utf8)[...], mark: UInt8(ascii: "%"), to: &value)
            var text = String(decoding: value, as: UTF8.self)
            // `cache:` and the id of the copy.
            if text.hasPrefix("cache:") {
                text = String(text.dropFirst(6))
                if let id = text.firstIndex(of: ":"), !text.utf8.startsIgnoringCase("http") {
                    text = String(text[text.index(after: id)...])
                }
                text = String(text.prefix { $0 != "+" && $0 != " " })
                if !text.contains("://") { text = "http://" + text }
            }
            if let found = WebAddress.absolute(text) { return found }
        }
        return nil
    }

    /// `https://www-post-example.translate.goog/a?_x_tr_sl=de`: dots of the host are hyphens, and hyphens are doubled.
    private static func translated(_ address: String, host: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let authority = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
        let label = authority.split(separator: ".").first ?? ""
        let name = label.split(separator: "--", omittingEmptySubsequences: false)
            .map { $0.replacing("-", with: ".") }.joined(separator: "-")
        let rest = address[authority.endIndex...]
        let path = rest.prefix { $0 != "?" && $0 != "#" }
        let query = rest[path.endIndex...].prefix { $0 != "#" }.dropFirst()
        let fields = query.split(separator: "&").filter { !$0.hasPrefix("_x_tr_") }
        let isPlain = query.contains("_x_tr_sch=http")
        return (isPlain ? "http://" : "https://") + name + path
            + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
    }

    /// `s/HOST/PATH` for a page read over TLS, or `HOST/PATH`.
    private static func ampPage(_ path: ArraySlice<Substring>) -> String? {
        let isSecure = path.first == "s"
        let page = isSecure ? path.dropFirst() : path
        return page.isEmpty ? nil : (isSecure ? "https://" : "http://") + page.joined(separator: "/")
    }

    private static func path(of address: String) -> [Substring] {
        guard let scheme = address.firstRange(of: "://") else { return [] }
        return address[scheme.upperBound...].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            .map { $0 }
    }
}

extension WebAddress {
    /// A relative address, resolved.
    /// - Parameter base: The absolute address of the page.
    static func joined(_ relative: String, to base: String) -> String? {
        let relative = Tidy.line(relative)
        guard let scheme = base.firstRange(of: "://"), let first = relative.first, first != "#",
            !relative.prefix(while: { !"/?#".contains($0) }).contains(":")
        else { return nil }
        if relative.hasPrefix("//") { return absolute(base[..<scheme.lowerBound] + ":" + relative) }
        let path = base[scheme.upperBound...].firstIndex { "/?#".contains($0) } ?? base.endIndex
        if first == "/" { return absolute(base[..<path] + relative) }
        let end = base[path...].firstIndex { "?#".contains($0) } ?? base.endIndex
        if first == "?" { return absolute(base[..<end] + relative) }
        guard !relative.hasPrefix(".") else { return nil }
        let folder = base[path..<end].lastIndex(of: "/") ?? path
        return absolute(base[..<folder] + "/" + relative)
    }
}
