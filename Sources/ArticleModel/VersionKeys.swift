// SPDX-License-Identifier: Apache-2.0

internal import Normalization

/// What shows that two articles are versions of one article, each in the form in which it is compared. Made once for
/// each article; comparing two articles then compares numbers.
public struct VersionKeys: Hashable, Sendable {
    /// Nil without an address, or if the address is that of a whole site.
    public let address: AddressKey?
    public let document: DocumentKey?
    public let source: SourceKey?
    /// Whether the article names a source other than the host of its own address.
    public let statesSource: Bool
    /// Only of articles without address and document id; otherwise nil.
    public let title: TitleKey?
    /// Source and title as they are stored.
    public let statedSource: String?
    public let headline: String?

    /// - Parameter storedAddress: `AddressKey.value` of the address, if it was computed before.
    public init(
        source: String?, url: String?, documentID: String?, title: String? = nil, storedAddress: UInt64? = nil
    ) {
        address = url.flatMap { AddressKey(url: $0, stored: storedAddress) }
        document = documentID.flatMap { DocumentKey($0) }
        self.source = source.flatMap { SourceKey($0) }
        statesSource = self.source != nil && !SourceKey.isHost(source, of: url)
        statedSource = source
        headline = title
        self.title = url == nil && documentID == nil ? title.flatMap { TitleKey($0) } : nil
    }

    public init(_ article: Article) {
        self.init(source: article.source, url: article.url, documentID: article.documentID, title: article.title)
    }
}

/// An address in the form in which addresses are compared: a hash of `Address.normalized`. Of a text that has no
/// normalised form, a hash of the text itself.
public struct AddressKey: Hashable, Sendable {
    /// Stored in indexes.
    public let value: UInt64

    /// - Parameter normalized: as `Address.normalized`.
    public init(normalized: String) { value = normalized.utf8.reduce(FNV1a.empty) { FNV1a.step($0, $1) } }

    /// - Parameter stored: the value of this key, if it was computed before.
    /// - Returns: nil if the address is that of a whole site, which identifies no article.
    init?(url: String, stored: UInt64? = nil) {
        guard !Address.isWholeSite(url) else { return nil }
        value = stored ?? AddressKey(normalized: Address.normalized(url) ?? url).value
    }
}

/// A document id in the form in which document ids are compared.
///
/// White space and angle brackets around the id are left out. An address is normalised as an address; UUIDs, the scheme
/// and authority of `tag:` (RFC 4151), and the scheme and namespace of `urn:` (RFC 8141) are in lower case. A UUID in
/// braces equals the same one after `urn:uuid:`. Everything else is compared exactly.
public struct DocumentKey: Hashable, Sendable {
    public let value: UInt64
    /// Whether no two publishers make the same id: an address, `tag:`, `urn:` or UUID.
    public let isUniversal: Bool

    /// - Returns: nil for an empty id, and for the address of a whole site.
    public init?(_ documentID: String) {
        var id = documentID.utf8[...]
        while let first = id.first, first <= 0x20 { id.removeFirst() }
        while let last = id.last, last <= 0x20 { id.removeLast() }
        if id.first == UInt8(ascii: "<"), id.last == UInt8(ascii: ">"), id.count > 2 { id = id.dropFirst().dropLast() }
        guard !id.isEmpty else { return nil }
        let text = String(decoding: id, as: UTF8.self)
        guard let form = DocumentKey.universalForm(text) else {
            self.init(hashOf: text, isUniversal: false)
            return
        }
        guard !Address.isWholeSite(text) else { return nil }
        self.init(hashOf: form, isUniversal: true)
    }

    private init(hashOf text: String, isUniversal: Bool) {
        value = text.utf8.reduce(FNV1a.empty) { FNV1a.step($0, $1) }
        self.isUniversal = isUniversal
    }

    /// - Returns: nil for an id that may be unique only within its source.
    private static func universalForm(_ id: String) -> String? {
        if let uuid = lowerUUID(id) { return "urn:uuid:" + uuid }
        let parts = id.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        switch parts[0].lowercased() {
        case "http", "https": return Address.normalized(id)
        case "tag" where parts.count == 3: return "tag:\(parts[1].lowercased()):\(parts[2])"
        case "urn" where parts.count == 3:
            if let uuid = lowerUUID(String(parts[2])), parts[1].lowercased() == "uuid" { return "urn:uuid:" + uuid }
            return "urn:\(parts[1].lowercased()):\(parts[2])"
        default: return nil
        }
    }

    /// A UUID in lower case, without braces; nil for anything else. RFC 9562, section 4.
    private static func lowerUUID(_ text: String) -> String? {
        let text = text.hasPrefix("{") && text.hasSuffix("}") ? text.dropFirst().dropLast() : text[...]
        guard text.utf8.count == 36 else { return nil }
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard groups.map(\.count) == [8, 4, 4, 4, 12],
            groups.allSatisfy({ $0.allSatisfy { Hexadecimal.value($0) != nil } })
        else { return nil }
        return text.lowercased()
    }
}

/// A title in the form in which titles are compared: a hash of its folded words.
public struct TitleKey: Hashable, Sendable {
    /// Shorter titles ("Weather") are used again for other articles.
    public static let fewestWords = 3

    public let value: UInt64

    /// - Returns: nil for a title of fewer than `fewestWords` words.
    public init?(_ title: String) {
        let words = FoldedWords.of(title).utf8
        guard words.count(where: { $0 == UInt8(ascii: " ") }) + 1 >= TitleKey.fewestWords else { return nil }
        value = words.reduce(FNV1a.empty) { FNV1a.step($0, $1) }
    }
}
