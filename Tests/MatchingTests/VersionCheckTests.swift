// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Testing

@testable import Matching

/// Versions of one article whose texts are no copies, and addresses that are used for several articles.
@Suite struct VersionCheckTests {
    private struct Piece {
        var title: String?
        var text: String
        var source: String? = "Orla Courier"
        var url: String? = "https://orla-courier.example/news/mill-fire"
        var documentID: String?
        /// Hours since the beginning of 2031.
        var hour: Double? = 8
        var modified: Double?
    }

    private let matcher = Matcher()

    private static func date(_ hour: Double?) -> Date? {
        hour.map { Date(timeIntervalSince1970: 1_924_992_000 + $0 * 3_600) }
    }

    /// Compares every pair of pieces and divides them into families.
    private func placements(_ pieces: [Piece]) -> [Placement] {
        var texts: [(member: ClusteringMember, text: MatchableText)] = []
        for (number, piece) in pieces.enumerated() {
            let text = MatchableText(title: piece.title, text: piece.text, language: "en")
            let member = ClusteringMember(
                id: Article.ID(digest: UInt128(number + 1)), fingerprintID: FingerprintID(Int64(number + 1)),
                titledDigest: text.fingerprint.titledDigest, published: Self.date(piece.hour),
                modified: Self.date(piece.modified), words: WordCount(text.words.words.count), source: piece.source,
                url: piece.url, documentID: piece.documentID, title: piece.title)
            texts.append((member, text))
        }
        var links: [SimilarityEdge] = []
        for (index, a) in texts.enumerated() {
            for b in texts[(index + 1)...] {
                let (first, second) = (
                    VersionText(a.member, fingerprint: a.text.fingerprint),
                    VersionText(b.member, fingerprint: b.text.fingerprint)
                )
                let match =
                    matcher.compare(a.text, b.text)
                    ?? matcher.compareVersions(first, second) { (a.text.words, b.text.words) }
                let reversed =
                    matcher.compare(b.text, a.text)
                    ?? matcher.compareVersions(second, first) { (b.text.words, a.text.words) }
                #expect(match == reversed?.reversed)
                guard let match else { continue }
                links.append(SimilarityEdge(a: a.member.fingerprintID, b: b.member.fingerprintID, match: match))
            }
        }
        return matcher.cluster(texts.map(\.member), links: links)
            .sorted { $0.article < $1.article }
    }

    private func families(_ pieces: [Piece]) -> Int { Set(placements(pieces).map(\.family)).count }

    private static let full = """
        The old paper mill on the Orla burned to the ground on Tuesday night. The fire brigade of Lindmoor was called at ten \
        past nine, when flames were already coming through the roof of the drying hall. Nobody was inside, according to \
        station officer Hedda Brask. Some eighty firefighters from four parishes pumped water out of the river until dawn.

        The mill had been empty since the Varga company moved its machines to the coast three years ago. The council had \
        wanted to turn the building into flats for students, and a builder from Estervik had paid a deposit in spring. Mayor \
        Tobias Renn said on Wednesday that the plan was now in ashes, but that the chimney would be kept if it proved sound.

        Neighbours in Weir Street were asked to keep their windows shut. The school of Saint Olave stayed closed, and the \
        ferry did not call at the mill quay. The police are looking for two young people who were seen on the towpath with \
        a handcart at about half past eight.
        """

    private static let rewritten = """
        What is left of the drying hall is a row of iron pillars and a smell that reaches as far as the market. On the day \
        after the fire people of Lindmoor came to the towpath in their hundreds, many with cameras, some in tears. Three \
        generations of the Sandvik family had made blotting paper here. Agnes Sandvik, who is ninety, was brought to the \
        quay by her grandson and asked to be left alone for a while. She remembers the great flood, when the rolls floated \
        down to the lock and children fished them out with rakes.

        The mill had been empty since the Varga company moved its machines to the coast three years ago. The council had \
        wanted to turn the building into flats for students, and a builder from Estervik had paid a deposit in spring. Mayor \
        Tobias Renn said on Wednesday that the plan was now in ashes, but that the chimney would be kept if it proved sound.

        An expert of the insurers will climb the chimney on Friday. Until then nobody may pass below it, and the buses go \
        around by the cemetery. The brewery has offered its old malt house to the students, free of rent for a year.
        """

    private static let alert = """
        The old paper mill on the Orla at Lindmoor is on fire. The fire brigade is fighting the flames from the river. More \
        soon.
        """

    @Test func `a story that keeps a third of its text is a revision at its address, and another article elsewhere`() {
        var second = Piece(title: "Lindmoor says goodbye", text: Self.rewritten, modified: 18)
        let first = Piece(title: "Old paper mill burns down", text: Self.full)
        let placed = placements([first, second])
        #expect(Set(placed.map(\.family)).count == 1)
        #expect(placed[1].relation.kind == .revision && placed[1].relation.to == placed[0].article)
        second.url = "https://orla-courier.example/news/goodbye"
        #expect(families([first, second]) == 2)
        second.url = first.url
        second.source = "Estervik Post"
        #expect(families([first, second]) == 2)
        // A month later it must share more.
        second.source = first.source
        second.hour = 8 + 30 * 24
        #expect(families([first, second]) == 2)
    }

    @Test func `an alert and the full story are versions by address or by the document id of one source`() {
        var stub = Piece(title: "Paper mill on fire", text: Self.alert)
        var story = Piece(title: "Old paper mill burns down", text: Self.full, modified: 12)
        #expect(placements([stub, story])[1].relation.kind == .revision)
        for index in 0..<2 {
            let id = "urn:newsml:orla:2031:77"
            if index == 0 { stub.documentID = id } else { story.documentID = id }
        }
        (stub.url, story.url) = (nil, nil)
        #expect(families([stub, story]) == 1)
        (stub.documentID, story.documentID) = ("77", "77")
        #expect(families([stub, story]) == 1)
        // A short id is unique only within its source.
        story.source = "Estervik Post"
        #expect(families([stub, story]) == 2)
    }

    @Test func `a reprint of the full story in another paper is in the family of the alert`() {
        let stub = Piece(title: "Paper mill on fire", text: Self.alert)
        let story = Piece(title: "Old paper mill burns down", text: Self.full, modified: 12)
        let reprint = Piece(
            title: "Fire destroys mill", text: Self.full.replacing("Some eighty", with: "About eighty"),
            source: "Estervik Post", url: "https://estervik-post.example/4711", hour: 14)
        var earlier = reprint
        earlier.text = Self.full.replacing("eighty firefighters", with: "eighty firemen")
        earlier.hour = 2
        #expect(families([stub, story, reprint]) == 1)
        #expect(families([stub, story, earlier]) == 1)
    }

    @Test func `a bulletin that is overwritten under the same headline is a revision`() {
        func bulletin(_ day: String, _ level: String, _ rest: String, hour: Double) -> Piece {
            Piece(
                title: "Level of the Orla at Lindmoor", text: "The Orla stood at \(level) on \(day) morning. \(rest)",
                url: "https://orla-courier.example/river", hour: hour)
        }
        let pieces = [
            bulletin("Monday", "2.10 metres", "The lock at Lindmoor works; barges may pass to the coast.", hour: 6),
            bulletin("Tuesday", "3.45 metres", "Barges must wait below Lindmoor; the lock is closed.", hour: 30),
        ]
        #expect(families(pieces) == 1)
    }

    @Test func `all states of a live page are one family, whichever the first and last are`() {
        func entry(_ number: Int) -> String {
            let names = ["Brask", "Renn", "Sandvik", "Ostrava", "Hellman", "Quist", "Torvald"]
            let words = Prose.words(28, seed: UInt64(number) + 50).joined(separator: " ")
            return "\(6 + number / 4).\(number % 4)5: Officer \(names[number % 7]) reports from Lindmoor: \(words)."
        }
        let states = (0..<20).map { number in
            let entries = ((max(0, number - 4))...number).reversed().map(entry)
            return Piece(
                title: "Mill fire at Lindmoor: live",
                text: (["Our reporters follow the fire at Lindmoor on this page."] + entries).joined(separator: "\n\n"),
                modified: 8 + Double(number) / 4)
        }
        #expect(families(states) == 1)
        #expect(families(Array(states.reversed())) == 1)
        let placed = placements(states)
        #expect(placed.count { $0.relation.kind == .original } == 1)
        #expect(placed.count { $0.relation.kind == .revision } == states.count - 1)
    }

    // MARK: Addresses that are used again

    private static let briefs = [
        ("Cat rescued from crane", "A cat that had sat in the harbour of Lindmoor for two days was taken down."),
        ("New bells for Saint Olave", "The parish at Lindmoor has ordered two bells from a foundry abroad."),
        ("Trains late until noon", "A broken rail near Estervik delayed some four hundred commuters."),
        ("Council to vote on parking", "The council of Lindmoor will vote on a fee for parking near the market."),
        ("Choir looks for tenors", "The singers of the Estervik brewery invite men with a high voice."),
        (
            "Storm warning lifted",
            """
            The weather office lifted its warning for the coast at six. Gusts had torn tiles from the roof of the Lindmoor \
            market hall, and the ferry to the islands did not sail for a day. The council said that the hall would open \
            again when carpenters had looked at the beams, probably before Monday.
            """
        ),
    ].map { (title: $0.0, text: $0.1) }

    @Test func `items of a feed that all have the same link or the same id stay apart`() {
        var pieces = Self.briefs.enumerated().map { number, brief in
            Piece(title: brief.title, text: brief.text, url: "https://orla-courier.example/news", hour: Double(number))
        }
        #expect(families(pieces) == pieces.count)
        for index in pieces.indices {
            pieces[index].url = nil
            pieces[index].documentID = "item"
        }
        #expect(families(pieces) == pieces.count)
    }

    @Test func `thirty unrelated briefs of a ticker stay apart at one address`() {
        let pieces = (0..<30).map { number in
            let words = Prose.words(40, seed: UInt64(number) + 900)
            return Piece(
                title: words[..<4].joined(separator: " "), text: "Lindmoor: " + words.joined(separator: " "),
                url: "https://orla-courier.example/ticker", hour: Double(number) / 2)
        }
        #expect(families(pieces) == pieces.count)
    }

    @Test func `a section front has the same title each day and other stories`() {
        let pieces = [Self.briefs[0...2], Self.briefs[3...5]].enumerated().map { day, briefs in
            Piece(
                title: "News from the Orla valley",
                text: briefs.map { $0.title + ": " + $0.text }.joined(separator: "\n\n"),
                url: "https://orla-courier.example/local", hour: Double(day) * 24)
        }
        #expect(families(pieces) == 2)
    }

    @Test func `only numbers in common are no continuity`() {
        let texts = [
            "Brask 4711 2210 9934, Quist 8876 1203, Renn 5501 3367, in 2031.",
            "Tolstad 4711 2210 9934, Hellman 8876 1203, Ware 5501 3367, in 2031.",
        ].enumerated().map { number, text in
            let prepared = MatchableText(title: "Results of the day", text: text, language: "en")
            let member = ClusteringMember(
                id: Article.ID(digest: UInt128(number)), fingerprintID: FingerprintID(Int64(number)),
                titledDigest: prepared.fingerprint.titledDigest, published: nil, words: WordCount(10),
                source: "Orla Courier", url: "https://orla-courier.example/results", documentID: nil,
                title: "Results of the day")
            return (VersionText(member, fingerprint: prepared.fingerprint), prepared.words)
        }
        #expect(matcher.compareVersions(texts[0].0, texts[1].0) { (texts[0].1, texts[1].1) } == nil)
    }
}
