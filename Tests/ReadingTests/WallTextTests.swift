// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

struct WallTextTests {
    private func kind(_ text: String, title: String? = "Mill at Aldbury sold") -> WallKind? {
        WallText.kind(title: title, paragraphs: text.split(separator: "\n").map(String.init))
    }

    @Test(
        arguments: [
            (.error, "We can't find that page. It may have been moved or the link may be old. Try our search."),
            (.error, "Sorry, this story is no longer available. Go to the home page to read the latest news."),
            (.error, "502 Bad Gateway. The server returned an invalid or incomplete response. nginx"),
            (.error, "Our website is down for maintenance. Please check back in an hour. Thank you for your patience."),
            (.error, "Oups ! Cette page n'existe plus. Retournez à l'accueil ou utilisez la recherche."),
            (.error, "Diese Seite existiert nicht mehr. Bitte nutzen Sie unsere Suche oder gehen Sie zur Startseite."),
            (.error, "La página que busca no existe. Vuelva a la portada o utilice nuestro buscador."),
            (.error, "La pagina richiesta non è disponibile. Torna alla home o usa la ricerca del sito."),
            (.error, "Ops! A página que procura não existe. Volte à página inicial ou faça uma pesquisa."),
            (.error, "Deze pagina bestaat niet meer. Ga terug naar de startpagina of gebruik onze zoekfunctie."),
            (.refusal, "Access denied. You don't have permission to view this page. Your request ID is 7af3."),
            (.refusal, "Accès refusé. Vous n'avez pas l'autorisation de consulter cette page."),
            (.refusal, "Zugriff verweigert. Sie haben keine Berechtigung, diese Seite zu öffnen."),
            (.refusal, "Sorry, our content is not available in your region because of European rules on data."),
            (.challenge, "One more step. Please verify that you are human. This takes only a few seconds."),
            (.challenge, "Nous vérifions que vous êtes humain. Merci de patienter quelques secondes."),
            (.challenge, "Bitte bestätigen Sie, dass Sie kein Roboter sind, und klicken Sie auf Weiter."),
            (.challenge, "Por favor, confirme que no es un robot para continuar."),
            (.script, "Please enable JavaScript in your browser to read this page."),
            (.script, "Bitte aktivieren Sie JavaScript in Ihrem Browser, um diese Seite zu lesen."),
            (.consent, "We use cookies to improve our site. Accept all cookies or manage your preferences."),
            (.consent, "Nous et nos partenaires utilisons des cookies. Vous pouvez tout accepter ou tout refuser."),
            (.consent, "Wij gebruiken cookies op onze website. Accepteer alle cookies of pas uw voorkeuren aan."),
            (
                .subscription,
                "You have read your last free article. Subscribe to continue reading. Already a subscriber? Log in."
            ),
            (.subscription, "Pour lire la suite, abonnez-vous. Déjà abonné ? Connectez-vous."),
            (.subscription, "Dieser Artikel ist nur für Abonnenten. Jetzt Abo abschließen und weiterlesen."),
            (.subscription, "Para seguir leyendo, suscríbete. ¿Ya eres suscriptor? Inicia sesión."),
            (.subscription, "Questo articolo è riservato agli abbonati. Sei già abbonato? Accedi."),
            (.subscription, "Conteúdo exclusivo para assinantes. Já é assinante? Faça login."),
            (.subscription, "Dit artikel is alleen voor abonnees. Word abonnee of log in om verder te lezen."),
        ] as [(WallKind, String)])
    func `walls and error pages are recognised in seven languages`(expected: WallKind, text: String) {
        #expect(kind(text) == expected)
    }

    @Test(arguments: [
        // Reports about such pages.
        "Readers of the county's site saw the message page not found for six hours on Monday, after a cable was cut. The county said that the network was back at noon.",
        "Cookie banners must offer a button to reject all, the court of Aldbury ruled. Sites that only let readers accept all cookies break the law, the judges wrote in their decision of Tuesday.",
        "Captcha puzzles no longer stop machines, a study shows. Programs solved ninety-six of a hundred pictures, people eighty-four.",
        "The Gazette raises the price of a subscription to twelve crowns a month. Subscribers who pay for a year keep the old price and can cancel at any time.",
        "Le site de la mairie est resté inaccessible lundi matin. Une panne du serveur a été réparée vers midi, a indiqué la mairie.",
        "Die Website der Gemeinde war am Montag nicht erreichbar. Ein Server war ausgefallen, teilte die Gemeinde mit.",
        // Headlines and reports of one sentence.
        "Peugeot 404 wins the old-timer rally", "Access denied to hikers at Marrow Fell",
        "404 fans hurt in stadium rush",
        "The county's website is temporarily unavailable after a fire in the server room.",
        // Advice.
        "Your garden needs water even in October. Check the soil with your finger and water again if it is dry.",
    ])
    func `articles that report about such pages are none`(text: String) {
        #expect(kind(text, title: nil) == nil)
    }

    @Test func `prose with a phrase of a wall is no wall`() {
        let prose = HTMLReaderTests.prose.joined(separator: "\n")
        #expect(kind(prose + "\nSubscribe now for unlimited access. Already a subscriber? Log in.") == nil)
    }

    @Test func `a long text is not examined`() {
        let text = String(repeating: "You do not have permission to access this page. ", count: 60)
        #expect(kind(text) == nil)
    }

    @Test func `walls are refused in every format, and the reason names the kind`() throws {
        let text = "Access denied. You do not have permission to open this page on this server. Please contact us."
        let page = """
            <!doctype html><html lang="en"><title>Mill sold</title><article><h1>Mill sold</h1>\
            <p>\(text) If you think that this is a mistake, tell our readers' desk and name the reference 18.2f3a, \
            and we will check your request. Please check also whether the page exists.</p></article></html>
            """
        for file in [#"{"title": "Mill sold", "text": "\#(text)"}"#, text, page] {
            let error = try #require(Reader().refusal(file))
            #expect(error.code == .notAnArticle)
            #expect(error.reason.hasPrefix("not an article: page that refuses access; "))
        }
    }

    @Test func `the headline and date of an article are kept without the text of the wall`() throws {
        let page = """
            <!doctype html><html lang="en"><title>Mill sold to a baker</title>\
            <meta property="article:published_time" content="2026-11-12T05:40:00Z"><article><h1>Mill sold to a baker</h1>\
            <p>Access denied. You do not have permission to open this page on this server. If you think that this is \
            a mistake, write to the owner of this site. Reference 18.2f3a.</p></article></html>
            """
        let article = try #require(try Reader().article(page))
        #expect(article.title == "Mill sold to a baker")
        #expect(article.text == "Mill sold to a baker")
        #expect(article.isIncomplete && article.published != nil)
    }

    @Test func `a title that is a message counts`() {
        #expect(kind("Ray ID 8a77f0. Reload the page.", title: "Just a moment...") == .challenge)
    }

    @Test func `a notice that withdraws an article is stored`() throws {
        let notice = #"{"pubstatus": "canceled", "title": "KILL", "text": "This story is no longer available."}"#
        #expect(try Reader().article(notice)?.status == .canceled)
    }
}

struct TeaserTests {
    private static let teaser =
        "The mill at Aldbury was sold on Monday for two million crowns, and the buyer wants to grind flour there again."

    @Test(arguments: [
        "Subscribe to continue reading. Already a subscriber? Log in.",
        "The rest of this article is for subscribers only. Choose your subscription.",
        "La suite est réservée aux abonnés. Déjà abonné ? Connectez-vous.",
        "Weiterlesen mit Plus. Sie sind bereits Abonnent? Hier anmelden.",
        "Para seguir leyendo, suscríbete. ¿Ya eres suscriptor?",
        "Per continuare a leggere, abbonati. Sei già abbonato?",
        "Para continuar lendo, assine. Já é assinante?", "Om verder te lezen, word abonnee. Al abonnee? Log in.",
    ])
    func `a beginning above a call to subscribe is an incomplete article without the call`(call: String) throws {
        let text = try String(decoding: JSONEncoder().encode(Self.teaser + "\n\n" + call), as: UTF8.self)
        let article = try #require(try Reader().article(#"{"title": "Mill sold", "text": \#(text)}"#))
        #expect(article.isIncomplete)
        #expect(article.text == Self.teaser)
        #expect(article.fields[.incomplete]?.from == "text")
    }

    @Test func `a call in the paragraph of the text stays`() throws {
        let paragraphs = [Self.teaser + " Subscribe to continue reading."]
        #expect(WallText.teaser(of: paragraphs) == paragraphs)
    }

    @Test func `an advertisement for the newsletter and a long article are no teaser`() {
        #expect(WallText.teaser(of: [Self.teaser, "Subscribe to our newsletter."]) == nil)
        let long = Array(repeating: Self.teaser, count: 14)
        #expect(WallText.teaser(of: long + ["Subscribe to continue reading."]) == nil)
    }

    @Test func `the whole text in the metadata replaces a teaser`() throws {
        let whole = [
            Self.teaser, "The old wheel will be repaired first, because the frost has loosened its blades.",
            "The council welcomes the sale and the jobs. The mayor said that the mill had stood empty for ten years.",
            "Neighbours fear the noise of lorries in the lane, and ask for a new road to the yard from the east.",
            "The baker wants to open the yard to visitors on Sundays, and to show them how flour was made in old times.",
            "The river board must still agree to the repair of the weir, which was damaged by the flood two years ago.",
        ]
        let body = try String(decoding: JSONEncoder().encode(whole.joined(separator: "\n\n")), as: UTF8.self)
        let page = """
            <!doctype html><html lang="en"><title>Mill sold</title><script type="application/ld+json">\
            {"@type":"NewsArticle","headline":"Mill sold","datePublished":"2026-11-12T05:40:00Z","articleBody":\(body)}\
            </script><article><h1>Mill sold</h1><p>\(Self.teaser)</p><div><h2>Subscribe to \
            continue reading</h2><p>Already a subscriber? Log in here.</p></div></article></html>
            """
        #expect(try Reader().article(page)?.text == whole.joined(separator: "\n\n"))
    }

    @Test func `the quick test excludes no phrase, in whatever case and beside whatever punctuation`() {
        func words(_ list: String) -> [String] {
            list.split { $0 == "|" || $0 == "\n" }.map { Tidy.line(String($0)) }.filter { !$0.isEmpty }.map {
                $0.last == "*" ? String($0.dropLast()) : $0
            }
        }
        for phrase in WallPhrases.sure.flatMap({ words($0.phrases) }) {
            for text in [phrase, "«\(phrase)».", "L'\(phrase.uppercased()), 3", "One,\n\(phrase.capitalized)!"] {
                let marks = WallSentence.all(in: text).contains { $0.phrases > 0 }
                #expect(!marks || WallPrefilter.mayBeWall(title: nil, paragraphs: [text]), "\(text)")
                #expect(!marks || WallPrefilter.mayBeWall(title: text, paragraphs: []), "\(text)")
            }
            #expect(WallPrefilter.mayBeWall(title: nil, paragraphs: [phrase]), "\(phrase)")
        }
        for pair in WallPhrases.pairs {
            let (firsts, seconds) = (words(pair.words), words(pair.with))
            for (first, second) in firsts.map({ ($0, seconds[0]) }) + seconds.map({ (firsts[0], $0) }) {
                #expect(WallPrefilter.mayBeWall(title: first, paragraphs: ["x", second]), "\(first) \(second)")
            }
        }
        for phrase in words(WallPhrases.restForSubscribers) {
            for text in ["\(phrase)", "A. \(phrase.uppercased())!"] {
                let asks = WallSentence.all(in: text).contains(where: \.asksForRest)
                #expect(!asks || WallPrefilter.mayAskForRest(text[...]), "\(text)")
            }
            #expect(WallPrefilter.mayAskForRest(phrase[...]), "\(phrase)")
        }
        #expect(!WallPrefilter.mayBeWall(title: "The mill is sold", paragraphs: [Self.teaser]))
        #expect(!WallPrefilter.mayAskForRest(Self.teaser[...]))
    }
}
