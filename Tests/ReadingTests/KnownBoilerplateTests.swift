// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Reading

/// Lines that outlets put between the paragraphs of any article.
struct KnownBoilerplateTests {
    private static let text = HTMLReaderTests.prose + HTMLReaderTests.prose + HTMLReaderTests.prose

    private func among(_ line: String, at place: Int) -> [String] {
        var lines = Self.text
        lines.insert(line, at: place)
        return lines
    }

    @Test(arguments: [
        "Publicité", "PUBLICITÉ", "— Advertisement —", "La suite après la publicité", "Lire aussi : Les lampes du quai",
        "À lire aussi", "Read more: The lamps of last year", "Lesen Sie auch", "Czytaj więcej", "广告", "•",
        "© Jo Marrow / Quayside Pictures", "Photo : Jo Marrow", "Crédit photo Jo Marrow", "Photo by Jo Marrow",
        "Jo Marrow/Getty Images", "Image: Quayside Pictures",
    ])
    func `they are not text, wherever they are`(line: String) {
        for place in [1, 5, 9] { #expect(KnownBoilerplate.dropped(from: among(line, at: place)) == Self.text) }
    }

    @Test(arguments: [
        "Publié le par Jo Marrow,", "Publié le 3 mars 2026 à 14h05", "Published on March 3, 2026 by Jo Marrow",
        "Last updated: March 3, 2026", "Aktualisiert am 3. März 2026",
    ])
    func `publication lines at either end of a text are not text`(line: String) {
        #expect(KnownBoilerplate.dropped(from: among(line, at: 0)) == Self.text)
        #expect(KnownBoilerplate.dropped(from: among(line, at: 9)) == Self.text)
        #expect(KnownBoilerplate.dropped(from: among(line, at: 5)).contains(line))
    }

    @Test(arguments: [
        "The advertisement on the quay was lit as well.", "Photo: that was the word he used for a painting.",
        "Share of the lamps that were lit: forty in a hundred.", "Related to the harbour master by marriage.",
        "Published on the quay itself, the paper is read by all who live there, and by those who only come by boat.",
        "The sign said: read more.", "Reuters and AP were there", "41", "1.", "more",
    ])
    func `a sentence that begins like such a line is text`(line: String) {
        for place in [0, 5, 9] { #expect(KnownBoilerplate.dropped(from: among(line, at: place)).contains(line)) }
    }

    @Test func `a text with only boilerplate lines stays`() {
        #expect(KnownBoilerplate.dropped(from: ["Advertisement", "Read more"]) == ["Advertisement", "Read more"])
    }

    @Test(arguments: [
        (
            "Elle a lancé une campagne (s’ouvre dans un nouvel onglet) sur le quai.",
            "Elle a lancé une campagne sur le quai."
        ),
        ("The report (Opens in a new window), of March, is out.", "The report, of March, is out."),
        ("The report, opens new tab by the harbour master is out.", "The report by the harbour master is out."),
        ("Der Bericht [öffnet in neuem Tab] liegt vor.", "Der Bericht liegt vor."),
        ("(opens in a new tab)(opens in a new tab", "(opens in a new tab"),
        ("The office opens in a new window of the old house.", "The office opens in a new window of the old house."),
    ])
    func `link labels for screen readers are removed from a sentence`(line: String, clean: String) {
        #expect(LinkTraces.removed(from: line) == clean)
    }
}
