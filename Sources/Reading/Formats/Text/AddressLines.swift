// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Recognises lists of addresses, rules for crawlers, and subtitles.
enum AddressLines {
    private static let share = 90
    private static let fewest = 2
    /// Of four lines of a subtitle, one has the times.
    private static let shareOfTimes = 20

    /// Whether the lines are web addresses, or `robots.txt`.
    static func areAll(_ lines: [ArraySlice<UInt8>]) -> Bool {
        let rules: [StaticString] = ["user-agent:", "disallow:", "allow:", "sitemap:", "crawl-delay:", "host:"]
        var addresses = 0
        var directives = 0
        for line in lines {
            let bare = line.drop(while: \.isASCIISpace)
            if bare.startsIgnoringCase("http://") || bare.startsIgnoringCase("https://"),
                !bare.contains(where: \.isASCIISpace)
            {
                addresses += 1
            } else if rules.contains(where: { bare.startsIgnoringCase($0) }) || bare.first == UInt8(ascii: "#") {
                directives += 1
            }
        }
        let isRobots = directives > 1 && lines.contains { $0.startsIgnoringCase("user-agent:") }
        return (addresses >= fewest || isRobots)
            && (addresses + (isRobots ? directives : 0)) * 100 >= lines.count * share
    }

    /// Lines like `00:01:02,000 --> 00:01:04,500`.
    static func areTimeCodes(_ lines: [ArraySlice<UInt8>]) -> Bool {
        let times = lines.count { line in
            line.drop(while: \.isASCIISpace).first?.isASCIIDigit == true
                && line.firstRange(of: Array(" --> ".utf8)) != nil && line.contains(UInt8(ascii: ":"))
        }
        return times >= fewest && times * 100 >= lines.count * shareOfTimes
    }
}

/// Recognises base64, hexadecimal numbers and keys: long words of ASCII letters and digits.
enum EncodedData {
    private static let longWord = 50
    private static let share = 70

    static func isAll(_ lines: [ArraySlice<UInt8>]) -> Bool {
        var all = 0
        var long = 0
        for line in lines {
            all += line.count
            for word in line.split(separator: 0x20) where word.count >= longWord {
                let isCode = word.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "+/=-_".utf8.contains($0) }
                if isCode { long += word.count }
            }
        }
        return long > 0 && long * 100 >= all * share
    }
}
