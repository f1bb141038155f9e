// SPDX-License-Identifier: Apache-2.0

/// Web addresses in the form in which they are compared: two addresses of the same page are equal, whatever scheme, host
/// for mobiles, default port, fragment, order of parameters, tracking parameters, AMP or print view they have, and
/// whether the page is read from its publisher, from an AMP cache or from a web archive.
public enum Address {
    /// Longer addresses have no normalised form.
    public static let mostBytes = 2_048

    /// The normalised form of an `http` or `https` address, as `example.org/a?id=3`.
    ///
    /// Without scheme, user, the ports 80 and 443, fragment (except `#!…`) and empty parts of the path; the host in lower
    /// case, without `www.`, `m.`, `amp.` and the like; parameters sorted by name; escapes in one form (RFC 3986, section
    /// 6.2.2). AMP caches and web archives are replaced by the page that they hold. AMP and print views, the first of
    /// several pages, `.html` and `/index.html` are the page itself. Tracking parameters, session ids and random numbers
    /// against caches are left out (`AddressFacts`); unknown parameters stay. A path never becomes empty. The normalised
    /// form of a normalised address is the same.
    /// - Parameter url: with or without scheme; white space around it is ignored.
    /// - Returns: nil for what is not such an address.
    public static func normalized(_ url: String) -> String? {
        guard var parts = AddressParts(url) else { return nil }
        parts.resolve()
        let normalized = parts.text
        return normalized.utf8.count <= mostBytes ? normalized : nil
    }

    /// The normalised host of an address, and its port if it has a special one.
    /// - Parameter url: as for `normalized(_:)`.
    public static func host(of url: String) -> String? {
        guard let (authority, _, hasScheme) = AddressParts.split(url) else { return nil }
        return AddressHost(authority, hasScheme: hasScheme)?.text
    }

    /// Whether an address with a scheme has neither path nor parameters that count, like `https://example.org/#news`.
    public static func isWholeSite(_ url: String) -> Bool {
        guard let (_, rest, hasScheme) = AddressParts.split(url), hasScheme else { return false }
        let path = rest.drop { $0 == UInt8(ascii: "/") }
        switch path.first {
        case nil: return true
        case UInt8(ascii: "#"): return !path.starts(with: "#!".utf8)
        case UInt8(ascii: "?"): return normalized(url).map { !$0.contains { "/?#".contains($0) } } ?? false
        default: return false
        }
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
