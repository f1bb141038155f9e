// SPDX-License-Identifier: Apache-2.0

/// Phrases that sites insert into any article: pointers to other articles, labels of advertisements, labels of links.
/// Reading and comparison remove some of the same phrases under different conditions, so each phrase is written once,
/// with its uses.
///
/// Short on purpose: lines that only one outlet repeats are learned from its articles. Adding or removing a phrase
/// changes stored results, so it needs a new version of the reader or of the rules (see `VersionTests`).
public enum BoilerplatePhrases {
    /// Where a phrase is no part of the text.
    public struct Use: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// In reading, as a whole line.
        public static let line = Use(rawValue: 1 << 0)
        /// In reading, at the beginning of a line and before a colon: the title of another article follows.
        public static let beforeColon = Use(rawValue: 1 << 1)
        /// In reading, in brackets.
        public static let inBrackets = Use(rawValue: 1 << 2)
        /// In reading a feed, at the beginning of the short last line of a summary: the article has more text.
        public static let afterSummary = Use(rawValue: 1 << 3)
        /// In comparison, as a whole line.
        public static let comparedLine = Use(rawValue: 1 << 4)
        /// In comparison, at the beginning of a short line, with the rest of that line.
        public static let comparedOpening = Use(rawValue: 1 << 5)
        /// In comparison, everywhere.
        public static let comparedAnywhere = Use(rawValue: 1 << 6)
    }

    /// The phrases with a use: in lower case, words separated by single spaces.
    public static func phrases(for use: Use) -> [String] {
        table.filter { $0.uses.contains(use) }.flatMap { row in
            row.phrases.split { $0 == "|" || $0 == "\n" }.map(String.init)
        }
    }

    static let table: [(uses: Use, phrases: String)] = [
        // Pointers to other articles.
        ([.line, .beforeColon, .comparedOpening, .afterSummary], "read more"),
        (
            [.line, .beforeColon, .comparedOpening],
            """
            read also|also read|see also|lire aussi|à lire aussi|lire également|à lire également|voir aussi|
            à voir aussi|lesen sie auch|lea también|leggi anche|leia também|lees ook|читайте также
            """
        ),
        ([.line, .beforeColon, .afterSummary], "lire plus|leer más"),
        (
            [.line, .beforeColon],
            """
            read next|related story|related article|watch also|a lire aussi|a voir aussi|sur le même sujet|
            lesen sie mehr|mehr zum thema|auch interessant|lee también|leia mais|veja também|czytaj także|czytaj też|
            czytaj więcej|zobacz też|zobacz także|смотрите также|läs också|läs mer|les også|les mer|læs også
            """
        ),
        // Single words that writers also use as a whole line.
        ([.beforeColon], "related|more|watch"),
        // Pointers to the rest of the article.
        ([.line, .afterSummary], "continue reading|lire la suite|weiterlesen|читать далее"),
        ([.afterSummary], "read full|seguir leyendo|leggi tutto|continua a leggere|اقرأ المزيد|阅读更多|阅读全文"),
        // Labels of advertisements.
        (
            [.line, .comparedLine],
            """
            advertisement|advertising|article continues below|story continues below advertisement|publicité|
            la suite après la publicité|la suite après cette publicité|anzeige|werbung|publicidad|pubblicità|
            publicidade|advertentie|реклама|广告|広告
            """
        ),
        // Labels of advertisements, buttons and sections.
        (
            [.line],
            """
            advertisements|advertisement continue reading|article continues after advertisement|
            article continues below advertisement|story continues below|skip advertisement|scroll to continue|sponsored|
            sponsored content|more about|more on this story|more on this topic|related articles|related stories|
            related posts|share|share this|share this article|share this story|sign up|subscribe|subscribe now|
            follow us|click to hide|click to read more and view comments|view comments|leave a comment|
            table of contents|table of contents show|in this article|jump to|listen to this article|listen to article|
            back to top|back to video|print this article|read full article|article sources|publicités|
            la suite de cet article après la publicité|contenu sponsorisé|dans la même rubrique|articles liés|
            articles similaires|à lire|à voir|partager|partager l'article|partager cet article|commentaires|
            abonnez-vous|s'abonner|je m'abonne|écouter l'article|écouter cet article|sommaire|haut de page|suivez-nous|
            imprimer|à lire sur le même sujet|pour aller plus loin|lesen sie mehr zum thema|
            das könnte sie auch interessieren|zum thema|artikel teilen|teilen|kommentare|weitere artikel|
            inhaltsverzeichnis|artikel anhören|zur startseite|te puede interesar|noticias relacionadas|compartir|
            comentarios|potrebbe interessarti|articoli correlati|condividi|compartilhe|lees meer|deel dit artikel|
            reklama|przeczytaj także|udostępnij|поделиться|annons|annonse|annonce|læs mere|διαφήμιση|διαβάστε επίσης|
            reklam|廣告|相关阅读|延伸阅读|関連記事|광고|관련기사|إعلان|اقرأ أيضا
            """
        ),
        // Rights.
        ([.comparedOpening], "tous droits réservés|all rights reserved|alle rechte vorbehalten"),
        // Labels of links, for screen readers.
        (
            [.inBrackets, .comparedAnywhere],
            """
            s'ouvre dans un nouvel onglet|s'ouvre dans une nouvelle fenêtre|ouvre dans un nouvel onglet|
            nouvelle fenêtre|opens in a new tab|opens in new tab|opens in a new window|opens in new window|
            öffnet in neuem tab|öffnet in neuem fenster|se abre en una nueva pestaña|si apre in una nuova scheda
            """
        ),
        (
            [.inBrackets],
            """
            ouvre dans une nouvelle fenêtre|nouvel onglet|opens new tab|opens a new tab|opens new window|external link|
            lien externe|öffnet neues fenster|se abre en una ventana nueva|abre en nueva ventana|
            si apre in una nuova finestra|abre em nova aba|abre numa nova janela|otwiera się w nowej karcie|
            opent in een nieuw tabblad|opent in nieuw venster
            """
        ),
        ([.line, .inBrackets], "open new tab"),
    ]
}
