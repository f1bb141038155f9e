// SPDX-License-Identifier: Apache-2.0

internal import Normalization

/// A source in the form in which sources are compared: the same for the name of a publisher and for its host.
///
/// "The Harrowmere Gazette", "HARROWMERE GAZETTE", "harrowmere-gazette.example" and
/// "https://www.harrowmere-gazette.example/" have one key. Case, diacritics, widths, punctuation and white space do not
/// count; of a host, neither do `www.`, `m.` or `amp.` and the public suffix, so that it is compared like a name. An
/// article at the beginning does not count. Two publishers of one name in two countries have one key. So a source alone
/// proves nothing; it only confirms an equal address or document id.
public struct SourceKey: Hashable, Sendable {
    public let value: UInt64

    /// - Returns: nil for a source without a letter or digit.
    public init?(_ source: String) {
        let name = SourceKey.host(source).map { SourceKey.name(ofHost: $0) } ?? source
        let letters = SourceKey.withoutArticle(SourceKey.letters(of: name))
        guard !letters.isEmpty else { return nil }
        value = letters.reduce(FNV1a.empty) { FNV1a.step($0, $1) }
    }

    /// Whether a source is a host, and the host of this address.
    static func isHost(_ source: String?, of url: String?) -> Bool {
        guard let source, let url, let named = SourceKey.host(source) else { return false }
        // Most hosts need no normalised address.
        if Address.host(of: url) == named { return true }
        return Address.normalized(url).flatMap { Address.host(of: $0) } == named
    }

    // MARK: Hosts

    /// The normalised host of a source that is a host, or the address of a whole site.
    private static func host(_ source: String) -> String? {
        guard source.utf8.contains(UInt8(ascii: ".")), let address = Address.normalized(source),
            !address.contains(where: { "/?#:[".contains($0) }), let top = address.split(separator: ".").last,
            // "B.Z." is a name.
            top.utf8.count > 1
        else { return nil }
        return address
    }

    /// The labels of a host before its public suffix.
    private static func name(ofHost host: String) -> String {
        let labels = host.split(separator: ".").map(String.init)
        return labels.prefix(AddressHost.nameLength(labels)).joined(separator: " ")
    }

    // MARK: Names

    /// The folded letters and digits, and one spelling of umlauts: hosts and agencies write `ae` for `ä`.
    private static func letters(of name: String) -> [UInt8] {
        var letters: [UInt8] = []
        for byte in FoldedWords.of(name).utf8 where byte != UInt8(ascii: " ") {
            let isUmlaut = byte == UInt8(ascii: "e") && letters.last.map { "aou".utf8.contains($0) } == true
            if !isUmlaut { letters.append(byte) }
        }
        return letters
    }

    /// Hosts contain no spaces ("thegazette"), so the beginnings of other words count as articles too ("lanterne"). This
    /// changes both sides of a comparison alike.
    private static func withoutArticle(_ letters: [UInt8]) -> ArraySlice<UInt8> {
        var name = letters[...]
        while let article = articles.first(where: { name.count >= $0.count + 3 && name.starts(with: $0) }) {
            name = name.dropFirst(article.count)
        }
        return name
    }

    /// As `letters(of:)` gives them, the longest first.
    private static let articles: [[UInt8]] = ["das", "der", "die", "het", "the", "de", "el", "il", "la", "le"].map {
        Array($0.utf8)
    }
}
