// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Testing

@testable import Matching

/// What a source publishes again and again: forecasts and programmes of the next day, and forms at one address.
@Suite struct PeriodicalTests {
    private struct Issue {
        var title: String
        var text: String
        var source = "Radio Valmarie"
        var url: String?
        var hour = 0.0
    }

    private let matcher = Matcher()

    private func families(_ issues: [Issue]) -> Int {
        let texts = issues.map { MatchableText(title: $0.title, text: $0.text, language: "fr") }
        let members = issues.enumerated().map { index, issue in
            ClusteringMember(
                id: Article.ID(digest: UInt128(index + 1)), fingerprintID: FingerprintID(Int64(index)),
                titledDigest: texts[index].fingerprint.titledDigest,
                published: Date(timeIntervalSince1970: 1_790_000_000 + issue.hour * 3_600),
                words: WordCount(texts[index].words.words.count), source: issue.source, url: issue.url,
                documentID: nil, title: issue.title)
        }
        var links: [SimilarityEdge] = []
        for a in issues.indices {
            for b in issues.indices[(a + 1)...] {
                let match =
                    matcher.compare(texts[a], texts[b])
                    ?? matcher.compareVersions(
                        VersionText(members[a], fingerprint: texts[a].fingerprint),
                        VersionText(members[b], fingerprint: texts[b].fingerprint)
                    ) { (texts[a].words, texts[b].words) }
                guard let match else { continue }
                links.append(SimilarityEdge(a: FingerprintID(Int64(a)), b: FingerprintID(Int64(b)), match: match))
            }
        }
        return Set(matcher.cluster(members, links: links).map(\.family)).count
    }

    // MARK: The next day's text under another title

    private static let traffic = """
        Les départs en vacances se poursuivent ce vendredi sur les routes du sud. L'office des routes de Valmarie classe la \
        journée de vendredi orange dans le sens des départs et verte dans le sens des retours. Les premiers ralentissements \
        sont attendus dès 8 heures à la sortie de Brenne et sur l'axe qui longe l'Orselle. Les automobilistes sont invités à \
        éviter la traversée de la vallée entre 10 heures et 18 heures, à préparer leur trajet la veille et à prévoir de \
        l'eau en quantité, surtout si des enfants voyagent avec eux. Le pont de Saint-Alban reste fermé aux poids lourds \
        pendant tout l'été en raison des travaux de peinture, et une déviation est en place par la route des moulins. Aux \
        péages, les files réservées au télépaiement seront doublées. L'office rappelle que les aires de repos sont gardées \
        jour et nuit et que des bénévoles y proposent du café. Les personnes qui le peuvent sont invitées à retarder leur \
        départ à samedi soir, quand la circulation devrait redevenir fluide. La radio locale donnera l'état des routes toutes \
        les demi-heures. Un numéro gratuit répond aussi aux questions des voyageurs, de jour comme de nuit.

        Les conseils restent les mêmes tout l'été. Une pause toutes les deux heures évite la somnolence, qui cause un tiers \
        des accidents sur ces axes. Les bagages doivent être attachés et les pneus gonflés avant le départ. Ceux qui tirent \
        une caravane gagnent à passer par le plateau, où la pente est moins forte. Les chiens ne doivent jamais attendre dans \
        une voiture fermée. En cas de panne, il faut se placer derrière la glissière et appeler depuis une borne. Les gares \
        de Brenne et de Lindmoor offrent des places gratuites à ceux qui laissent leur véhicule et continuent en train.
        """

    private static func nextDay(_ text: String) -> String {
        text.replacing("samedi soir", with: "dimanche soir").replacing("vendredi", with: "samedi")
            .replacing("orange", with: "rouge").replacing("8 heures", with: "6 heures")
    }

    @Test func `the traffic forecast of the next day under another title is another text`() {
        let first = Issue(title: "Routes : vendredi orange dans le sud", text: Self.traffic)
        let second = Issue(
            title: "Samedi rouge sur la route des plages", text: Self.nextDay(Self.traffic), hour: 24)
        #expect(families([first, second]) == 2)
        #expect(families([second, first]) == 2)
    }

    @Test func `a reprint on the next day, a correction and another edition of a forecast stay with it`() {
        let first = Issue(title: "Routes : vendredi orange dans le sud", text: Self.traffic)
        // Another paper.
        let reprint = Issue(
            title: "Gare aux bouchons", text: Self.traffic.replacing("8 heures", with: "7 heures"),
            source: "La Feuille du canton", hour: 20)
        #expect(families([first, reprint]) == 1)
        // The same days, and another hour.
        let correction = Issue(
            title: "Le point sur les routes du sud", text: Self.traffic.replacing("8 heures", with: "7 heures"),
            hour: 20)
        #expect(families([first, correction]) == 1)
        // The day of its own issue, and no other fact.
        let reissue = Issue(
            title: "Le point sur les routes du sud",
            text: Self.traffic.replacing("ce vendredi sur les routes", with: "ce samedi sur les routes"), hour: 20)
        #expect(families([first, reissue]) == 1)
        // Within one day.
        var update = Issue(title: "Le point sur les routes", text: Self.nextDay(Self.traffic), hour: 3)
        update.text = Self.traffic.replacing("8 heures", with: "9 heures")
        #expect(families([first, update]) == 1)
    }

    private static let listings = """
        Tonight on the Orla channel: the evening of Thursday, 12 June, belongs to the harbour. At a quarter past eight the \
        first part of a film on the pilots of Estervik is shown, which was made over two winters by a crew of four. It \
        follows three women who learn to bring tankers through the narrows, and an old captain who would rather be left \
        alone. Afterwards the studio guests talk about what the port owes to the town and the town to its port. Viewers may \
        call and ask questions until the end of the programme. The second part follows on Friday, 13 June, at the same time. \
        Those who miss it find both parts in the library of the channel for a month. The late news come at eleven, with the \
        weather for the coast and the tides. Music from the old brewery closes the day. Subtitles for the deaf are on the \
        usual page, and a version with spoken descriptions is broadcast on the second tone.
        """

    @Test func `a programme of the next day has other dates`() {
        let first = Issue(title: "The harbour on Thursday", text: Self.listings)
        let second = Issue(
            title: "Friday's film looks at the pilots",
            text: Self.listings.replacing("Friday, 13 June", with: "Saturday, 14 June")
                .replacing("Thursday, 12 June", with: "Friday, 13 June").replacing("second part", with: "third part")
                .replacing("first part", with: "second part"), hour: 24)
        #expect(families([first, second]) == 2)
    }

    @Test(arguments: [
        ("on Monday the 3rd", "on Tuesday the 4th"), ("Monday and Tuesday", "Tuesday and Wednesday"),
    ]) func `days are compared in order, also where they follow each other`(_ first: String, _ second: String) {
        func days(_ text: String) -> NamedDays {
            NamedDays(MatchableText(title: nil, text: text, language: "en").words)
        }
        let (moved, same) = NamedDays.shift(days("It rains \(first) in May."), days("It rains \(second) in May."))
        #expect(moved > same)
    }

    @Test func `dates in words and figures move, and others stay`() {
        func shift(_ first: String, _ second: String) -> [Int] {
            let (a, b) = (
                MatchableText(title: nil, text: first, language: "fr").words,
                MatchableText(title: nil, text: second, language: "fr").words
            )
            let (moved, same) = NamedDays.shift(NamedDays(a), NamedDays(b))
            return [moved, same]
        }
        #expect(shift("le 12 juillet et le 14 juillet", "le 13 juillet et le 15 juillet") == [2, 0])
        #expect(shift("le 12.07.2031 puis le 14.07.2031", "le 19.07.2031 puis le 21.07.2031") == [2, 0])
        #expect(shift("vendredi 12 juillet", "vendredi 19 juillet") == [1, 0])
        // Days of the week are the same a week later.
        #expect(shift("jeudi et vendredi", "jeudi et vendredi") == [2, 2])
        #expect(shift("lundi, jeudi", "mardi, samedi") == [1, 0])
        #expect(shift("31 ou 40 bateaux", "32 ou 41 bateaux") == [0, 0])
    }

    // MARK: Forms at one address

    private static let address = "https://radio-valmarie.example/avis"

    private func notice(_ name: String, _ trade: String, _ number: Int, _ date: String, _ room: String, hour: Double)
        -> Issue
    {
        Issue(
            title: "Avis : \(name)",
            text: """
                Le tribunal de Brenne a ouvert une procédure de liquidation contre la maison \(name), \(trade), inscrite au \
                registre sous le numéro \(number). Les créanciers déclarent leurs créances par écrit au greffe avant le \(date), \
                avec leur montant et leur origine. L'audience se tient \(room). Les débiteurs ne peuvent plus payer la maison \
                elle-même. Cet avis paraît dans le bulletin du canton et prend effet le jour de sa parution.
                """, url: Self.address, hour: hour)
    }

    private func forecast(_ day: String, _ sky: String, _ high: Int, _ low: Int, _ wind: Int, hour: Double) -> Issue {
        Issue(
            title: "Weather for \(day)",
            text: """
                Weather for \(day). \(sky). Highs around \(high) degrees, lows near \(low). Winds from the west at \(wind) \
                kilometres an hour. Sunrise and sunset are those of Estervik. The temperature of the sea is measured at the pier \
                of Lindmoor. The outlook is made by the Orla weather office at six each morning and changed when needed.
                """, source: "Orla Courier", url: "https://orla-courier.example/weather", hour: hour)
    }

    @Test func `notices of a court at one address are one text each, also on one day`() {
        let notices = [
            notice("Corvane", "chantier naval", 1120, "20 janvier", "le 3 février à dix heures, salle 4", hour: 0),
            notice("Veuve Tamsin", "auberge", 77, "28 janvier", "le 11 février à neuf heures, salle 2", hour: 1),
            notice("Pellerin et fils", "imprimerie", 981, "4 mars", "le 19 mars à midi, salle 4", hour: 26),
            notice("Ostrel", "moulin", 2304, "9 avril", "le 21 avril à neuf heures, salle 1", hour: 170),
        ]
        #expect(families(notices) == 4)
        #expect(families(notices.reversed()) == 4)
    }

    @Test func `the weather of each day at one address is another text if its title names the day`() {
        let week = [
            forecast("Thursday", "Cloudy at first, with rain that reaches the hills by noon", 9, 3, 20, hour: 0),
            forecast("Friday", "Bright spells and showers, with sleet on high ground", 7, 1, 35, hour: 24),
            forecast("Saturday", "A frosty start, then dry with long spells of sun", 5, 0, 15, hour: 48),
            forecast("Sunday", "Fog in the valleys, thinning slowly", 4, -2, 5, hour: 72),
        ]
        #expect(families(week) == 4)
        // One page that is overwritten is one article.
        #expect(families(week.map { Issue(title: "The weather", text: $0.text, url: $0.url, hour: $0.hour) }) == 1)
    }

    @Test func `a story whose numbers and title change at its address stays one article`() {
        func story(_ title: String, _ hurt: Int, _ homes: Int, _ rest: String, hour: Double) -> Issue {
            Issue(
                title: title,
                text: """
                    The storm that crossed the Orla valley on Tuesday night has hurt \(hurt) people, the county said. Some \(homes) \
                    homes were without power. Gusts of 130 kilometres an hour tore roofs from the market hall of Lindmoor and from \
                    2 schools. The ferry of 6 o'clock did not sail. \(rest) Mayor Tobias Renn thanked the 80 firefighters who had \
                    worked since 11 in the evening.
                    """, source: "Orla Courier", url: "https://orla-courier.example/storm", hour: hour)
        }
        let states = [
            story("Storm hurts 4 in the Orla valley", 4, 900, "The trains stood still until noon.", hour: 8),
            story("Number of hurt in storm rises to 9", 9, 1_400, "The trains run again.", hour: 13),
            story("After the storm: 11 hurt, schools closed", 11, 300, "The trains run again, an hour late.", hour: 32),
        ]
        #expect(families(states) == 1)
    }
}
