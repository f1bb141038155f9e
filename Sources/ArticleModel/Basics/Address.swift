// SPDX-License-Identifier: Apache-2.0

/// Web addresses in the form in which they are compared: two addresses of the same page are equal whatever scheme,
/// `www.`, default port, fragment, order of parameters or tracking parameters they have.
public enum Address {
    /// Longer addresses have no normalised form.
    public static let mostBytes = 2_048

    /// The normalised form of an `http` or `https` address, as `example.org/a?id=3`.
    ///
    /// Without scheme, user, `www.`, the ports 80 and 443, fragment (except `#!…`), tracking parameters and slashes at the
    /// end; the host in lower case; parameters sorted by name; escapes in one form (RFC 3986, section 6.2.2). Other hosts
    /// of the same publisher (`m.`, `amp.`) and `/index.html` stay different addresses. The normalised form of a
    /// normalised address is the same.
    /// - Parameter url: with or without scheme; white space around it is ignored.
    /// - Returns: nil for what is not such an address.
    public static func normalized(_ url: String) -> String? {
        var bytes = Array(url.utf8)[...]
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        guard (1...mostBytes).contains(bytes.count), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }),
            let hasScheme = removeScheme(from: &bytes)
        else { return nil }
        let rest = bytes.firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
        guard let host = AddressHost(bytes[..<rest], hasScheme: hasScheme) else { return nil }
        let normalized = host.text + tail(bytes[rest...])
        return normalized.utf8.count <= mostBytes ? normalized : nil
    }

    /// Removes `https://` or `//`.
    /// - Returns: whether there was one; nil for another scheme.
    private static func removeScheme(from bytes: inout ArraySlice<UInt8>) -> Bool? {
        let separator = Array("://".utf8)
        if bytes.starts(with: separator.dropFirst()) {
            bytes.removeFirst(2)
            return true
        }
        let name = bytes.prefix { isAlphanumeric($0) || "+.-".utf8.contains($0) }
        guard bytes[name.endIndex...].starts(with: separator) else { return false }
        let scheme = String(decoding: name, as: UTF8.self).lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        bytes.removeFirst(name.count + separator.count)
        return true
    }

    /// Path, query and `#!` fragment.
    private static func tail(_ bytes: ArraySlice<UInt8>) -> String {
        let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
        let question = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
        var tail = path(bytes[..<question])
        let parameters = query(bytes[question..<hash].dropFirst())
        if !parameters.isEmpty { tail += "?" + parameters }
        let fragment = bytes[hash...].dropFirst()
        if fragment.first == UInt8(ascii: "!") { tail += "#" + escaped(fragment) }
        return tail
    }

    private static func path(_ bytes: ArraySlice<UInt8>) -> String {
        var segments: [String] = []
        for segment in bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            let text = escaped(segment)
            if text == ".." {
                _ = segments.popLast()
            } else if text != "." {
                segments.append(text)
            }
        }
        while segments.last == "" { segments.removeLast() }
        return segments.map { "/" + $0 }.joined()
    }

    private static func query(_ bytes: ArraySlice<UInt8>) -> String {
        let parameters = bytes.split(separator: UInt8(ascii: "&")).map { parameter in
            let text = escaped(parameter)
            return (name: Array(text.utf8.prefix { $0 != UInt8(ascii: "=") }), text: text)
        }
        // Parameters of one name keep their order.
        return parameters.enumerated().filter { !isTracking($0.element.name) }.sorted { a, b in
            a.element.name == b.element.name
                ? a.offset < b.offset : a.element.name.lexicographicallyPrecedes(b.element.name)
        }.map(\.element.text).joined(separator: "&")
    }

    // MARK: Escapes

    /// The text with escapes in one form: unreserved characters as they are, everything that must be escaped as `%C3`.
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = Hexadecimal.value(bytes[index + 1]),
                let low = Hexadecimal.value(bytes[index + 2])
            {
                let value = high << 4 | low
                if isUnreserved(value) { result.append(value) } else { append(escapeOf: value, to: &result) }
                index += 3
                continue
            }
            if byte >= 0x80 || needingEscape.contains(byte) {
                append(escapeOf: byte, to: &result)
            } else {
                result.append(byte)
            }
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let needingEscape = Array(" \"%<>[\\]^`{|}".utf8)

    private static func append(escapeOf byte: UInt8, to result: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "-._~".utf8.contains(byte) }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    // MARK: Tracking

    private static func isTracking(_ name: [UInt8]) -> Bool {
        let name = String(decoding: name, as: UTF8.self).lowercased()
        return name.hasPrefix("utm_") || tracking.contains(name)
    }

    /// Parameters that say where a reader came from, and never which page it is, in lower case.
    private static let tracking: Set<String> = [
        // Advertisers and social networks
        "fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "msclkid", "twclid", "ttclid", "yclid", "igshid",
        "igsh", "li_fat_id",
        // Newsletters
        "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "vero_id", "oly_anon_id", "oly_enc_id",
        // Publishers
        "at_medium", "at_campaign", "at_custom1", "at_custom2", "at_custom3", "at_custom4", "xtor", "ref_src", "cmpid",
        "cmp", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "ns_fee", "spm", "smid", "ocid", "wt.mc_id",
        "wt.mc_ev", "wt_mc",
    ]
}

/// The host of an address, and its port if it has a special one.
private struct AddressHost {
    let text: String

    /// - Parameter bytes: the part of an address between scheme and path.
    init?(_ bytes: ArraySlice<UInt8>, hasScheme: Bool) {
        var bytes = bytes
        // Browsers read it as a slash, other programs do not.
        guard !bytes.contains(UInt8(ascii: "\\")) else { return nil }
        if let at = bytes.lastIndex(of: UInt8(ascii: "@")) {
            // `mailto:anna@example.org` is no address of a page.
            guard hasScheme else { return nil }
            bytes = bytes[(at + 1)...]
        }
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")), AddressHost.isIPv6(bytes[..<end].dropFirst()),
                let port = AddressHost.port(bytes[(end + 1)...])
            else { return nil }
            text = String(decoding: bytes[...end], as: UTF8.self).lowercased() + port
            return
        }
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        guard let name = AddressHost.name(bytes[..<colon], isCertain: hasScheme),
            let port = AddressHost.port(bytes[colon...])
        else { return nil }
        text = name + port
    }

    /// - Parameter isCertain: otherwise, only a name with a point and a top-level domain, or four numbers, is a host.
    private static func name(_ bytes: ArraySlice<UInt8>, isCertain: Bool) -> String? {
        // Lower-casing can change the number of bytes, but never makes a separator.
        var labels = String(decoding: bytes, as: UTF8.self).lowercased().utf8
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Array($0) }
        if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
        guard labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isPartOfName) }) else { return nil }
        while labels.count > 2, labels[0] == Array("www".utf8) { labels.removeFirst() }
        if !isCertain {
            let isNumber = labels.map { $0.allSatisfy { (0x30...0x39).contains($0) } }
            guard labels.count > 1, isNumber.last == false || isNumber == [true, true, true, true] else { return nil }
        }
        return labels.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
    }

    /// Letters of other scripts are allowed (internationalised names), and escapes.
    private static func isPartOfName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || Address.isAlphanumeric(byte) || "-_%".utf8.contains(byte)
    }

    private static func isIPv6(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count { $0 == UInt8(ascii: ":") } > 1
            && bytes.allSatisfy { Hexadecimal.value($0) != nil || ":.".utf8.contains($0) }
    }

    /// - Parameter bytes: empty, or a colon and a port.
    /// - Returns: as it is shown, empty for a default port; nil for an invalid one.
    private static func port(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let colon = bytes.first else { return "" }
        let digits = bytes.dropFirst()
        guard colon == UInt8(ascii: ":"), digits.count <= 5, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        let port = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard port <= 65_535 else { return nil }
        return [0, 80, 443].contains(port) ? "" : ":\(port)"
    }
}
