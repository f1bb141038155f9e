// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

/// If the words agree, numbers, days and names decide.
@Suite struct FactsTests {
    let matcher = Matcher()
    private static let day = 86_400.0

    static func bulletin(_ day: String, _ numbers: [Int], town: String = "Valmore") -> String {
        """
        Les stations de la région de Lorgne ont relevé \(day) une hauteur de \(numbers[0]) centimètres à l'échelle du \
        grand pont, et la préfecture maintient la vigilance orange pour les communes riveraines. La décrue devrait \
        commencer dans la soirée de \(day) si les pluies annoncées ne dépassent pas \(numbers[1]) millimètres. Les \
        habitants de \(town) sont appelés à éviter les quais, où \(numbers[2]) agents restent mobilisés jusqu'à nouvel \
        ordre. Un numéro d'information est ouvert à la mairie, qui rappelle que les caves doivent être vidées avant la \
        nuit et que la circulation reste coupée entre l'écluse et la gare routière.
        """
    }

    private func match(_ a: String, _ b: String) throws -> PairMatch {
        try #require(matcher.compare(MatchableText(title: nil, text: a), MatchableText(title: nil, text: b)))
    }

    @Test func `the same bulletin with new figures the next day is another text`() throws {
        let found = try match(
            Self.bulletin("mardi", [412, 15, 80]), Self.bulletin("mercredi", [398, 22, 64]))
        #expect(found.kind == .copy)
        #expect(found.changes.conflicts >= 4)
        #expect(!FamilyRules.joins(found, Circumstances(gap: Self.day)))
        // So is the bulletin of another hour.
        #expect(!FamilyRules.joins(found, Circumstances(gap: 3 * 3_600)))
    }

    @Test func `one template filled in for two towns is two texts at any distance in time`() throws {
        let common = Prose.text(160, seed: 12)
        let forms = [("Valmore", "Ravel", 61), ("Castelbrun", "Ostrel", 47)].map { town, mayor, share in
            """
            À l'issue du scrutin, la liste conduite par le maire sortant de \(town) arrive en tête avec \(share) % des \
            suffrages exprimés, devant celle de son ancien adjoint, que soutient Madame \(mayor) depuis le printemps. La \
            participation s'établit à \(share + 9) % selon le service des élections de \(town) qui en a la charge.

            \(common)
            """
        }
        let found = try match(forms[0], forms[1])
        #expect(FamilyRules.contradict(found.changes, Circumstances(gap: nil)))
    }

    @Test func `light edits are no contradiction`() throws {
        let text = Self.bulletin("mardi", [412, 15, 80])
        let edited = text.replacing("ont relevé", with: "ont mesuré").replacing("grand pont", with: "vieux pont")
        let found = try match(text, edited)
        #expect(found.changes.substitutions == 2)
        #expect(found.changes.conflicts == 0)
        #expect(FamilyRules.joins(found, Circumstances(gap: 10 * Self.day)))
    }

    @Test func `the match is the same from both sides`() throws {
        for seed: UInt64 in 1...40 {
            var words = Prose.words(200, seed: seed)
            let text = Prose.text(words)
            var dice = Dice(seed &+ 7)
            for _ in 0..<20 {
                words[Int.random(in: 0..<words.count, using: &dice)] = "\(Int.random(in: 0..<50, using: &dice))"
            }
            let (a, b) = (MatchableText(title: nil, text: text), MatchableText(title: nil, text: Prose.text(words)))
            #expect(matcher.compare(a, b)?.reversed == matcher.compare(b, a))
        }
    }
}
