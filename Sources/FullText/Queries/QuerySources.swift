// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The sources of the index, to find those that a user means: all spellings that `copytaster sources` counts as one
/// (`SourceKey`), without regard to case and accents, a host also without its first labels (`example.org` means
/// `www.example.org`, too, but not `example.net`).
struct SourceNames {
    private struct Name {
        let stored: String
        let lower: String
        /// Its terms.
        let folded: String
        let key: SourceKey?
        let isHost: Bool
    }

    private let names: [Name]

    private static let mostSuggestions = 3
    /// More sources are not compared for suggestions.
    private static let mostCompared = 50_000

    init(_ sources: [String]) {
        names = sources.map { source in
            Name(
                stored: source, lower: source.lowercased(), folded: Self.folded(source), key: SourceKey(source),
                isHost: Self.isHost(source))
        }
    }

    private static func folded(_ text: String) -> String {
        QueryTerm.terms(of: text).map(\.term).joined(separator: " ")
    }

    /// The sources of this name, as they are stored.
    func matching(_ typed: String) -> [String] {
        var host = Self.host(typed.lowercased())
        if host.hasPrefix("www."), host.count > 4 { host.removeFirst(4) }
        guard !host.isEmpty else { return [] }
        let folded = Self.folded(host)
        let (key, isHost) = (SourceKey(host), Self.isHost(host))
        return names.filter { name in
            if name.lower == host || name.lower.hasSuffix("." + host) { return true }
            return !folded.isEmpty && name.folded == folded
                || key != nil && name.key == key && !(isHost && name.isHost)
        }.map(\.stored)
    }

    private static func isHost(_ source: String) -> Bool { source.contains(".") && !source.contains(" ") }

    /// The host of an address; other text unchanged.
    private static func host(_ text: String) -> String {
        var host = text[...]
        for scheme in ["https://", "http://"] where host.hasPrefix(scheme) { host = host.dropFirst(scheme.count) }
        if host.count < text.count { host = host.prefix { $0 != "/" } }
        // A leading point would match every host.
        while host.first == "." { host.removeFirst() }
        return String(host)
    }

    /// Sources with a similar name, the most similar first.
    func nearest(to typed: String) -> [String] {
        let folded = Self.folded(typed)
        guard !folded.isEmpty else { return [] }
        let limit = max(1, min(3, folded.count / 3))
        var near: [(distance: Int, stored: String)] = []
        for name in names.prefix(Self.mostCompared) {
            if let distance = EditDistance.between(folded, name.folded, atMost: limit) {
                near.append((distance, name.stored))
            } else if folded.count > 2, name.folded.contains(folded) || folded.contains(name.folded),
                !name.folded.isEmpty
            {
                near.append((limit + 1, name.stored))
            }
        }
        return near.sorted { ($0.distance, $0.stored) < ($1.distance, $1.stored) }.prefix(Self.mostSuggestions)
            .map { $0.stored }
    }
}
