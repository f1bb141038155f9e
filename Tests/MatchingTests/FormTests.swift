// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Testing

@testable import Matching

/// One form filled in for several things is several texts; one text with a correction is one text.
@Suite struct FormTests {
    private let matcher = Matcher()

    private struct Report {
        var title: String?
        var text: String
        var source: String?
        var hour = 0.0
    }

    private func areOne(_ a: Report, _ b: Report) -> Bool {
        let members = [a, b].enumerated().map { index, report in
            ClusteringMember(
                id: Article.ID(digest: UInt128(index + 1)), fingerprintID: FingerprintID(Int64(index)),
                titledDigest: TextDigest(digest: UInt128(index + 1)),
                published: Date(timeIntervalSince1970: 1_790_000_000 + report.hour * 3_600), words: WordCount(100),
                source: report.source, url: nil, documentID: nil, title: report.title)
        }
        let texts = [a, b].map { MatchableText(title: $0.title, text: $0.text) }
        guard let match = matcher.compare(texts[0], texts[1]) else { return false }
        let link = SimilarityEdge(a: FingerprintID(0), b: FingerprintID(1), match: match)
        return Set(matcher.cluster(members, links: [link]).map(\.family)).count == 1
    }

    private func recall(
        _ product: String, _ brand: String, _ lot: String, _ risk: String, by source: String, hour: Double
    )
        -> Report
    {
        Report(
            title: "Rückruf: \(product)",
            text: """
                The consumer office of Lorgne recalls \(product) sold under the name \(brand). Packs with the number \(lot) may \
                contain \(risk). Buyers are asked not to use the product and may bring it back to any shop, where the price is \
                paid out without a receipt. Whoever feels unwell should call a doctor and mention this warning. The maker has \
                stopped all deliveries and apologises for the trouble. The office answers questions on working days.
                """, source: source, hour: hour)
    }

    @Test func `recalls of two products are two texts, and one recall in two papers is one`() {
        let juice = recall("apple juice", "Valmore Gold", "K310", "bits of glass", by: "Office", hour: 0)
        let bread = recall("rye bread", "Ostrel Mill", "B77 to B79", "mould", by: "Office", hour: 1)
        #expect(!areOne(juice, bread))
        var reprint = juice
        (reprint.source, reprint.hour, reprint.title) = ("Courier", 20, "Glass found in juice")
        #expect(areOne(juice, reprint))
    }

    private func quake(_ size: String, _ place: String, _ time: String, _ depth: Int, by source: String, hour: Double)
        -> Report
    {
        Report(
            title: "Quake near \(place)",
            text: """
                An earthquake of magnitude \(size) was felt near \(place) at \(time), the observatory said. Its centre lay \(depth) \
                kilometres below the ground. Nobody was hurt, and no damage was reported to the authorities of the region. The \
                observatory records several hundred quakes of this size each year. This report was made automatically.
                """, source: source, hour: hour)
    }

    @Test func `two quakes of one day are two texts, in whatever paper`() {
        let first = quake("4.6", "Ravel", "03:12", 14, by: "Courier", hour: 0)
        let second = quake("5.2", "Castelbrun", "05:47", 31, by: "Echo", hour: 2)
        #expect(!areOne(first, second))
        var copy = first
        copy.source = "Echo"
        #expect(areOne(first, copy))
    }

    private static let story = """
        The council of Valmore has decided to rebuild the ferry landing below the mill. The work costs 240 thousand crowns and \
        is to begin in spring, when the water is low. Until then a bus takes school children from the far bank to the station. \
        The mayor, Ines Ostrel, said that the old landing had been built by her grandfather's generation and had never been \
        repaired. Boat owners had complained for years about the rotten planks. Two members of the council voted against the \
        plan because the loan runs for twenty years. The head of the savings bank called the terms fair. An exhibition in the \
        town hall shows the drawings of the architect, and visitors may write down what they think of them. The decision will \
        be read out once more at the next session, which is open to everybody, and then sent to the county for approval.
        """

    @Test(arguments: [
        ("240 thousand", "420 thousand"), ("Ines Ostrel", "Ines Ostral"), ("far bank", "other bank"),
        ("for twenty years", "for 20 years"), ("of Valmore", "of Castelbrun"),
    ]) func `a reprint with one other fact is one text on any day`(_ before: String, _ after: String) {
        let original = Report(title: "Landing", text: Self.story, source: "Courier")
        let reprint = Report(
            title: "A new landing", text: Self.story.replacing(before, with: after), source: "Echo", hour: 20)
        #expect(areOne(original, reprint))
    }

    @Test func `a bulletin of the next day is another text`() {
        func bulletin(_ day: String, _ level: String, _ time: Int, hour: Double) -> Report {
            Report(
                title: "River levels",
                text: """
                    The Lorne stood at \(level) metres at the mill gauge at \(time) on \(day), the river office said. The landing at \
                    Valmore stays closed to boats. The office expects the water to fall slowly and gives the next report tomorrow.
                    """, source: "Office", hour: hour)
        }
        #expect(!areOne(bulletin("Monday", "3.14", 6, hour: 0), bulletin("Tuesday", "3.92", 7, hour: 24)))
        #expect(!areOne(bulletin("Monday", "3.14", 6, hour: 0), bulletin("Sunday", "3.41", 12, hour: 6)))
    }

    @Test func `short releases with one standing paragraph are different texts on different days`() {
        let standing = """
            About Lorne Mutual. Lorne Mutual was founded in 1871 by the ferrymen of Valmore and insures boats, barns and mills in \
            seven counties. It has 830 employees and belongs to its members. Further texts are on its pages. Contact for the \
            press: Jory Quill, Mill Lane 2, Valmore. Statements on the future rest on what is known today.
            """
        let (first, second) = (
            "Lorne Mutual appoints Tessa Ravel head of its office in Castelbrun.",
            "Lorne Mutual pays four crowns for each share this year."
        )
        #expect(
            !areOne(
                Report(title: "New head", text: "\(first)\n\n\(standing)", source: "Lorne Mutual"),
                Report(title: "Dividend", text: "\(second)\n\n\(standing)", source: "Lorne Mutual", hour: 24)))
    }

    @Test func `a source that edits its text and prints it under another title on another day has other news`() {
        let words = Self.story.split(separator: " ").map(String.init)
        let edited = words.enumerated().map { $0 % 9 == 4 ? "later" + $1 : $1 }.joined(separator: " ")
        let original = Report(title: "Landing to be rebuilt", text: Self.story, source: "Courier")
        var again = Report(title: "Work on the landing", text: edited, source: "Courier", hour: 30)
        #expect(!areOne(original, again))
        again.hour = 3
        #expect(areOne(original, again))
        (again.hour, again.source) = (30, "Echo")
        #expect(areOne(original, again))
    }
}
