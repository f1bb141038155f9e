// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Random parameters that some servers add to the addresses in a feed, with another value at each request:
/// `https://gazette.example/a?r=31689`. With them, the same entry would be another article each time it is fetched.
struct CacheBusters {
    /// How often each address without its random parameters occurs in the feed.
    private var counts: [String: Int] = [:]

    typealias Bare = (address: String, parameters: [String])

    /// - Parameter addresses: of all entries of a feed.
    init(_ addresses: [String]) {
        for address in addresses { counts[Self.bare(address)?.address ?? address, default: 0] += 1 }
    }

    /// The address without random parameters, and those parameters; nil if it has none, or if only they distinguish it from
    /// another entry: then they are no such parameters.
    func removed(from address: String) -> Bare? {
        guard let bare = Self.bare(address), counts[bare.address, default: 0] <= 1 else { return nil }
        return bare
    }

    private static func bare(_ address: String) -> Bare? {
        guard let question = address.firstIndex(of: "?") else { return nil }
        let hash = address[question...].firstIndex(of: "#") ?? address.endIndex
        let parameters = address[address.index(after: question)..<hash].split(separator: "&")
        let random = parameters.filter { isRandom($0) }
        guard !random.isEmpty else { return nil }
        let kept = parameters.filter { !isRandom($0) }
        let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
        return ("\(address[..<question])\(query)\(address[hash...])", random.map(String.init))
    }

    /// Names that only say that a value is random or a time, and short ones that sites also use for other purposes.
    private static let names: Set<String> = [
        "_", "_dc", "cb", "rnd", "rand", "random", "randomid", "nocache", "no-cache", "no_cache", "cachebuster",
        "cache-buster", "cache_buster", "cachebust", "cachebreaker", "bust", "buster", "ts", "_ts", "timestamp",
        "nonce",
    ]
    private static let shortNames: Set<String> = ["r", "_r", "t", "_t", "rn", "zx"]
    /// Minimum digits of a value whose name may also be that of something else than a random number.
    private static let fewestDigits = 8

    /// `r` is a random number of any length; `t` is one only if it is as long as a time.
    private static func isRandom(_ parameter: Substring) -> Bool {
        guard let equals = parameter.firstIndex(of: "=") else { return false }
        let name = parameter[..<equals].lowercased()
        let value = parameter[parameter.index(after: equals)...].utf8
        guard (1...40).contains(value.count) else { return false }
        let isNumber = value.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
        if names.contains(name) {
            return isNumber || value.count >= fewestDigits && value.allSatisfy { Self.isHexadecimal($0) }
        }
        guard shortNames.contains(name), isNumber else { return false }
        return name == "r" || value.count >= fewestDigits
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || (0x61...0x66).contains(byte | 0x20) || byte == UInt8(ascii: "-")
    }
}
