// SPDX-License-Identifier: Apache-2.0

extension AddressParts {
    /// Applies the rules of `AddressFacts` until none applies, so that the result of a result is the same.
    mutating func resolve() {
        removeUncounted()
        while unwrap() || shortenPath() { removeUncounted() }
    }

    // MARK: Pages held by others

    /// Replaces an AMP cache or a web archive by the page that it holds.
    /// - Returns: whether it did.
    private mutating func unwrap() -> Bool {
        guard let address = held, let page = AddressParts(address) else { return false }
        // Parameters and fragment are those of the page.
        (host, segments) = (page.host, page.segments)
        return true
    }

    /// The address without scheme that the path contains; nil if this is no AMP cache or web archive.
    private var held: String? {
        guard segments.count > 1 else { return nil }
        let name = host.labels.joined(separator: ".")
        if AddressFacts.ampCaches.contains(where: { name == $0 || name.hasSuffix("." + $0) }) {
            guard ["a", "c", "v"].contains(segments[0]) else { return nil }
            return joined(from: segments[1] == "s" ? 2 : 1)
        }
        if segments[0] == "amp", AddressFacts.ampViewers.contains(host.labels[0]) {
            if segments[1] == "s" { return joined(from: 2) }
            // A page of the viewer itself has no path below its name.
            return segments.count > 2 ? joined(from: 1) : nil
        }
        guard AddressFacts.webArchives.contains(name) else { return nil }
        if let scheme = segments.firstIndex(where: { ["http:", "https:"].contains($0.lowercased()) }) {
            return joined(from: scheme + 1)
        }
        return segments[0] == "web" && isTime(segments[1]) ? joined(from: 2) : nil
    }

    private func joined(from first: Int) -> String? {
        first < segments.count ? segments[first...].joined(separator: "/") : nil
    }

    /// The time of a copy in a web archive: digits, and two letters for how it is shown (`20261112060000id_`).
    private func isTime(_ segment: String) -> Bool {
        let digits = segment.utf8.prefix { (0x30...0x39).contains($0) }
        let form = segment.utf8.dropFirst(digits.count)
        return (1...14).contains(digits.count) && (form.isEmpty || form.count == 3 && form.last == UInt8(ascii: "_"))
    }

    // MARK: Views of one page

    /// Removes the first part of the path found that only says how the page is shown. A path never becomes empty.
    /// - Returns: whether there was one.
    private mutating func shortenPath() -> Bool {
        guard let last = segments.last else { return false }
        if segments.count > 1 {
            if AddressFacts.indexes.contains(last.lowercased()) || AddressFacts.views.contains(last.lowercased()) {
                segments.removeLast()
                return true
            }
            if let amp = segments.firstIndex(where: { $0.lowercased() == "amp" }) {
                segments.remove(at: amp)
                return true
            }
        }
        if segments.count > 2, AddressFacts.viewFolders.contains(segments[0].lowercased()) {
            segments.removeFirst()
            return true
        }
        if let shorter = withoutEnding(last) {
            segments[segments.count - 1] = shorter
            return true
        }
        return false
    }

    /// - Returns: nil if there is no such ending, or nothing before it.
    private func withoutEnding(_ segment: String) -> String? {
        let lower = Array(segment.lowercased().utf8)
        if let session = lower.firstIndex(of: UInt8(ascii: ";")),
            lower[session...].starts(with: ";jsessionid=".utf8)
        {
            return AddressParts.kept(session, of: segment)
        }
        for ending in AddressFacts.endings.lazy.map(\.utf8) where lower.count > ending.count {
            guard lower.suffix(ending.count).elementsEqual(ending) else { continue }
            if let kept = AddressParts.kept(lower.count - ending.count, of: segment) { return kept }
        }
        return nil
    }

    /// The first bytes of a segment, which is ASCII; nil if they are no segment.
    private static func kept(_ bytes: Int, of segment: String) -> String? {
        let kept = String(decoding: segment.utf8.prefix(bytes), as: UTF8.self)
        return ["", ".", ".."].contains(kept) ? nil : kept
    }

    // MARK: Parameters

    private mutating func removeUncounted() { parameters.removeAll(where: AddressParts.isUncounted) }

    /// Whether a parameter never says which page it is.
    private static func isUncounted(_ parameter: Parameter) -> Bool {
        let name = parameter.name
        let value = parameter.value?.lowercased() ?? ""
        if AddressFacts.tracking.contains(name) || AddressFacts.sessions.contains(name) { return true }
        if AddressFacts.trackingBeginnings.contains(where: { name.hasPrefix($0) }) { return true }
        if AddressFacts.random.contains(name) { return isRandom(value) }
        if AddressFacts.switches.contains(name) { return AddressFacts.on.contains(value) }
        if AddressFacts.forms.contains(name), AddressFacts.shownAs.contains(value) { return true }
        if AddressFacts.pages.contains(name), AddressFacts.wholePages.contains(value) { return true }
        if name == "ref" { return !isNumber(value) }
        if AddressFacts.origins.contains(name) { return isChannel(value) }
        return false
    }

    private static func isNumber(_ value: String) -> Bool {
        !value.isEmpty && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A number, fraction, hexadecimal number or UUID of at least four digits.
    private static func isRandom(_ value: String) -> Bool {
        value.utf8.count >= 4 && value.utf8.allSatisfy { Hexadecimal.value($0) != nil || "-.".utf8.contains($0) }
    }

    /// Whether a value is the name of a channel, or begins with one: `rss`, `social_post`, `email:morning`.
    private static func isChannel(_ value: String) -> Bool {
        AddressFacts.channels.contains(String(value.prefix { $0.isLetter }))
    }
}
