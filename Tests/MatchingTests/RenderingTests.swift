// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

/// Two renderings of one invented original, as two machines would translate it, and texts that are no renderings.
@Suite struct RenderingTests {
    let matcher = Matcher()

    static let first = """
        Le conseil municipal de Valmore a décidé lundi soir de fermer à la circulation le centre historique de la ville à \
        partir du 1er juin. La mesure, qui a été approuvée par 27 voix contre 12, concerne dix-huit rues situées entre la \
        gare routière et la place du Marché. Selon la maire Hélène Castagnier, cette fermeture doit permettre de réduire \
        de 30 % la pollution de l'air dans les quartiers anciens. Les commerçants craignent pour leur part une baisse de \
        la fréquentation et demandent des compensations financières. Leur association a annoncé qu'elle saisirait le \
        tribunal administratif de Lorgne avant la fin du mois. La municipalité promet l'ouverture de deux parkings \
        gratuits à l'entrée de la ville et le passage d'un autobus toutes les six minutes. Une première évaluation sera \
        présentée aux habitants en décembre 2031.
        """
    static let second = """
        Lundi soir, le conseil municipal de Valmore a pris la décision de fermer le centre historique de la ville au \
        trafic à compter du 1er juin. Cette mesure, adoptée par 27 voix contre 12, touche 18 rues entre la gare routière \
        et la place du Marché. D'après la maire Hélène Castagnier, la fermeture doit faire diminuer de 30 % la pollution \
        de l'air dans les vieux quartiers. De leur côté, les commerçants redoutent une baisse de la fréquentation et \
        exigent des compensations financières. Leur association a fait savoir qu'elle allait saisir le tribunal \
        administratif de Lorgne avant la fin de ce mois. La municipalité promet d'ouvrir deux parkings gratuits aux portes \
        de la ville et de faire passer un autobus toutes les 6 minutes. Une première évaluation doit être présentée aux \
        habitants au mois de décembre 2031.
        """
    /// An independent text on the same event.
    static let other = """
        Plus une seule voiture dans les ruelles de Valmore : après trois heures d'un débat houleux, les élus ont tranché \
        en faveur du tout-piéton. Douze d'entre eux ont voté contre, et l'opposition parle déjà d'un été gâché pour les \
        boutiques. « Nous avons attendu vingt ans », répond Hélène Castagnier, qui met en avant la santé des riverains et \
        le silence retrouvé des terrasses. Dans la rue des Tanneurs, un libraire se dit partagé : il espère des clients \
        plus nombreux, mais s'inquiète des livraisons du matin. Des navettes et des places de stationnement gratuites \
        sont prévues aux portes de la ville. L'association des commerçants, elle, prépare déjà son recours devant les \
        juges de Lorgne, et n'exclut pas une manifestation le jour de la fermeture, au début du mois de juin.
        """

    private func match(_ a: String, _ b: String) -> PairMatch? {
        matcher.compare(MatchableText(title: nil, text: a), MatchableText(title: nil, text: b))
    }

    @Test func `two translations of one original are renderings and candidates`() throws {
        let found = try #require(match(Self.first, Self.second))
        #expect(found.kind == .rendering)
        #expect(found.evidence.containment > Share(0.45))
        let index = matcher.makeCandidateIndex(.renderings)
        index.insert(FingerprintID(1), keys: matcher.prepare(Self.first).sketch)
        #expect(index.candidates(matcher.prepare(Self.second).sketch) == [FingerprintID(1)])
    }

    @Test func `another text on the same event is no rendering`() {
        #expect(match(Self.first, Self.other) == nil)
        #expect(match(Self.second, Self.other) == nil)
    }

    @Test func `the same words in the same order with one word inserted everywhere are a copy`() throws {
        let words = Self.first.split(separator: " ")
        let filled = words.indices.map { ($0 + 1).isMultiple(of: 4) ? words[$0] + " très" : words[$0] }
        let found = try #require(match(Self.first, filled.joined(separator: " ")))
        #expect(found.kind == .copy && FamilyRules.joins(found, Circumstances(gap: nil)))
        #expect(FamilyClustering.kind(found.evidence) == .reprint)
    }

    @Test func `the same sentences in another order are no rendering`() {
        let sentences = Self.second.split(separator: ". ").map(String.init)
        let turned = (sentences[4...] + sentences[..<4]).joined(separator: ". ")
        #expect(match(Self.first, turned)?.kind != .rendering)
    }

    @Test func `a report in the same words with other figures is no rendering`() {
        let later = Self.second.replacing("27 voix contre 12", with: "31 voix contre 9").replacing("30 %", with: "45 %")
            .replacing("18 rues", with: "40 rues").replacing("1er juin", with: "15 octobre")
            .replacing("toutes les 6 minutes", with: "toutes les 20 minutes").replacing(
                "décembre 2031", with: "avril 2034")
        #expect(match(Self.first, later)?.kind != .rendering)
    }

    @Test func `a text has a sketch of its rarest runs, or none if it is short`() {
        let sketch = matcher.prepare(Prose.text(400, seed: 1)).sketch
        #expect(sketch.count == FamilyRules.sketchSize)
        #expect(sketch == sketch.sorted() && Set(sketch).count == sketch.count)
        #expect(matcher.prepare(Prose.text(FamilyRules.sketchedWords - 1, seed: 1)).sketch.isEmpty)
        #expect(matcher.prepare(String(repeating: "encore la même phrase ", count: 100)).sketch.isEmpty)
    }

    @Test func `a run in very many texts is no evidence`() {
        let index = matcher.makeCandidateIndex(.renderings)
        let sketch = matcher.prepare(Prose.text(300, seed: 4)).sketch
        for number in 1...Int64(FamilyRules.mostHolders + 1) { index.insert(FingerprintID(number), keys: sketch) }
        #expect(index.candidates(sketch).isEmpty)
        for number in 1...Int64(FamilyRules.mostHolders + 1) { index.remove(FingerprintID(number), keys: sketch) }
        #expect(index.candidates(sketch).isEmpty)
    }

    @Test func `a passage in two texts that are otherwise different is recognised before their words are read`() {
        let passage = Prose.text(90, seed: 21)
        let one = matcher.prepare(Prose.text(300, seed: 22) + "\n\n" + passage)
        let other = matcher.prepare(passage + "\n\n" + Prose.text(300, seed: 23))
        var isRead = false
        let nothing = ComparedWords(words: [], marks: [], beginnings: [], values: [])
        let found = matcher.compare(one, other) {
            isRead = true
            return (nothing, nothing)
        }
        #expect(found == nil && !isRead)
        #expect(PositionalHash.common(one.sketch, other.sketch).count >= 5, "too few shared runs for a comparison")
    }
}
