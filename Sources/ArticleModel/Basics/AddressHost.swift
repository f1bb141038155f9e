// SPDX-License-Identifier: Apache-2.0

/// The host of an address, and its port if it has a special one.
struct AddressHost: Equatable {
    /// The parts of the name, in lower case; one for an IPv6 address in brackets.
    let labels: [String]
    /// As it is shown (`:8080`); empty for a default port.
    let port: String

    var text: String { labels.joined(separator: ".") + port }

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
            labels = [String(decoding: bytes[...end], as: UTF8.self).lowercased()]
            self.port = port
            return
        }
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        guard let labels = AddressHost.labels(bytes[..<colon], isCertain: hasScheme),
            let port = AddressHost.port(bytes[colon...])
        else { return nil }
        self.labels = labels
        self.port = port
    }

    /// - Parameter isCertain: otherwise, only a name with a point and a top-level domain, or four numbers, is a host.
    private static func labels(_ bytes: ArraySlice<UInt8>, isCertain: Bool) -> [String]? {
        // Lower-casing can change the number of bytes, but never makes a separator.
        var labels = String(decoding: bytes, as: UTF8.self).lowercased().utf8
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Array($0) }
        if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
        guard labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isPartOfName) }) else { return nil }
        if !isCertain {
            let isNumber = labels.map { $0.allSatisfy { (0x30...0x39).contains($0) } }
            guard labels.count > 1, isNumber.last == false || isNumber == [true, true, true, true] else { return nil }
        }
        return ofPublisher(labels.map { String(decoding: $0, as: UTF8.self) })
    }

    /// The host for all devices: without `www.`, `m.` and the like.
    private static func ofPublisher(_ labels: [String]) -> [String] {
        var labels = labels
        let least = labels.count - nameLength(labels) + 1
        while labels.count > least, AddressFacts.deviceHosts.contains(labels[0]) { labels.removeFirst() }
        // `en.m.example.org`: below a language.
        while labels.count > least + 1, labels[1] == "m" { labels.remove(at: 1) }
        return labels
    }

    /// The number of labels before the public suffix, which has one label, or two below the domain of a country
    /// (`co.uk`). At least one.
    static func nameLength(_ labels: [String]) -> Int {
        guard labels.count > 2, let top = labels.last, top.utf8.count == 2,
            AddressFacts.secondLevel.contains(labels[labels.count - 2])
        else { return max(1, labels.count - 1) }
        return labels.count - 2
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
