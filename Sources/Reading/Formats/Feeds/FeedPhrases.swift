// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// What feeds add to the end of an entry, in the languages of the programs that write them. All in lower case, as
/// bytes.
enum FeedPhrases {
    /// `The post TITLE appeared first on SITE`: the words before the name of the site, as WordPress and its extensions
    /// translate them.
    static let firstPublished = bytes(
        """
        appeared first on|first appeared on|was first published on|erschien zuerst auf|erschien zuerst bei|
        ist zuerst erschienen auf|ist zuerst erschienen bei|wurde zuerst veröffentlicht auf|est apparu en premier sur|
        est apparue en premier sur|apparaît en premier sur|a été publié en premier sur|se publicó primero en|
        aparece primero en|apareció primero en|ha aparecido primero en|proviene da|sembra essere il primo su|
        è apparso per primo su|apareceu primeiro em|aparece primeiro em|apareceu primeiro no|apareceu primeiro na|
        aparece primeiro no|aparece primeiro na|verscheen eerst op|verscheen als eerste op|dök först upp på|
        publicerades först på|blev først udgivet på|blev først vist på|dukket først opp på|
        ble først publisert på|julkaistiin ensimmäisenä|ilmestyi ensin|pochodzi z serwisu|pojawił się poprzednio w|
        pojawił się najpierw na|pojawił się najpierw w|se nejdříve objevil na|pochází z|zobrazený najskôr|
        sa najskôr zobrazil|появились сначала на|впервые появилась|появилась впервые на|первым появилось на|
        спершу з'явиться на|вперше з'явилася на|спершу з’явиться на|се появи за първи път в|apare prima dată în|
        apare prima dată pe|εμφανίστηκε πρώτα στο|ha aparegut primer a|pojavila se prvi puta na|prvi put se pojavio na|
        се појављује прво на|ilk önce şurada yayınlandı|yazısı ilk önce|ilk olarak şurada|jelent meg először|
        bejegyzés először|đã xuất hiện đầu tiên vào ngày|xuất hiện đầu tiên trên|pertama kali tampil pada|
        muncul pertama kali di|pirmiausia pasirodė|ilmus esmalt|vispirms parādījās|agertu da lehen aldiz|
        に最初に表示されました|最先出现在|最早發佈於|最早发布于|에 처음 등장했습니다|أولاً على|ظهرت أولاً|اولین بار در|
        הופיע לראשונה ב|הופיע ראשון ב
        """)

    /// The words before the title in such a line.
    static let posts = bytes(
        """
        the post |the article |the entry |der beitrag |der artikel |l'article |l’article |cet article |le billet |
        la entrada |el artículo |el post |l'articolo |l’articolo |il post |o post |o artigo |a postagem |o conteúdo |
        a notícia |het bericht |het artikel |inlägget |indlægget |innlegget |artikkeli |artykuł |wpis |post |příspěvek |
        článek |článok |príspevok |сообщение |запись |статья |запис |публікація |публикацията |a(z) |articolul |
        postarea |το άρθρο |l'entrada |l’entrada |objava |članak |чланак |bài viết |artikel |įrašas |postitus |raksts |
        投稿 |投稿|文章|글 |المقالة |التدوينة |ظهرت المقالة |نوشته |הפוסט
        """)

    static let ellipses = bytes("…|...")
    static let arrows = bytes("→|»|›|>|⟶|➔|➜|▶")
    /// Marks after which a pointer may begin, beyond ASCII.
    static let stops = bytes("…|”|“|’|»|«|›|。|！|？|۔|։|।|·|•|→|—|–")
    static let marks = bytes("…|”|“|„|’|‘|»|«|›|‹|→|⟶|➔|➜|▶|—|–|。|：|《|》|「|」|•|·|\u{A0}")

    /// Pointers to the rest of an article.
    private static let pointers =
        bytes(
            """
            continue reading|read more|read the full|read full|read the rest|read on|keep reading|read the article|
            read the whole|read article|view full|view more|full story|full article|click here to read|click to read|
            click here for|find out more|learn more|more…|more...|more »|more →|
            lire la suite|lire plus|lire l'article|lire l’article|continuer la lecture|continuer à lire|
            poursuivre la lecture|poursuivre votre lecture|en savoir plus|la suite|
            weiterlesen|weiter lesen|mehr lesen|den ganzen artikel|zum artikel|ganzen artikel lesen|artikel lesen|
            hier weiterlesen|mehr erfahren|jetzt lesen|den vollständigen artikel|mehr »|mehr…|mehr ...|
            seguir leyendo|leer más|sigue leyendo|continuar leyendo|continúa leyendo|continue leyendo|
            leer la noticia completa|leer artículo completo|leer el artículo completo|ver más|
            leggi tutto|continua a leggere|leggi di più|continua la lettura|leggi l'articolo|leggi l’articolo|
            prosegui la lettura|ler mais|leia mais|continue lendo|continue a ler|continuar a ler|continuar lendo|
            saiba mais|lees meer|lees verder|verder lezen|meer lezen|läs mer|läs vidare|läs hela|fortsätt läsa|
            læs mere|læs videre|læs hele|fortsæt læsning|les mer|les videre|les hele|fortsett å lese|lue lisää|
            jatka lukemista|czytaj dalej|czytaj więcej|kontynuuj czytanie|czytaj całość|číst dál|číst více|
            pokračovat ve čtení|celý článek|čítať ďalej|pokračovať v čítaní|tovább olvasom|olvass tovább|bővebben|
            citește mai mult|citeşte mai mult|citește mai departe|continuă lectura|continuă să citești|pročitaj više|
            nastavi čitati|opširnije|прочети още|продължи да четеш|продължете да четете|читать далее|
            читать полностью|читать дальше|подробнее|продолжить чтение|читати далі|читати більше|
            продовжити читання|докладніше|διαβάστε περισσότερα|συνέχεια ανάγνωσης|συνεχίστε την ανάγνωση|devamını oku|
            okumaya devam et|devamı için|continua llegint|llegeix més|skaityti daugiau|loe edasi|lasīt vairāk|
            اقرأ المزيد|متابعة القراءة|أكمل القراءة|ادامه مطلب|ادامهٔ خواندن|بیشتر بخوانید|קרא עוד|להמשך קריאה|
            המשך לקרוא|阅读更多|阅读全文|继续阅读|繼續閱讀|閱讀全文|閱讀更多|查看全文|続きを読む|もっと読む|全文を読む|
            더 보기|계속 읽기|더 읽기|자세히 보기|전체 보기|đọc thêm|đọc tiếp|xem thêm|baca selengkapnya|selengkapnya|
            lanjutkan membaca|आगे पढ़ें|और पढ़ें|อ่านต่อ|อ่านเพิ่มเติม
            """) + BoilerplatePhrases.phrases(for: .afterSummary).map { Array($0.utf8) }

    /// By first byte, the longest first.
    private static let pointersByStart: [UInt8: [[UInt8]]] = Dictionary(grouping: pointers) { $0.first ?? 0 }
        .mapValues { $0.sorted { $0.count > $1.count } }

    /// The pointer at the beginning of a text.
    static func pointer(at text: ArraySlice<UInt8>) -> [UInt8]? {
        guard let first = text.first else { return nil }
        return pointersByStart[first]?.first { text.starts(with: $0) }
    }

    static func endsAsPointer(_ text: ArraySlice<UInt8>) -> Bool {
        pointers.contains { text.suffix($0.count).elementsEqual($0) }
    }

    /// A space at the end of a phrase is kept.
    private static func bytes(_ phrases: String) -> [[UInt8]] {
        phrases.split { $0 == "|" || $0 == "\n" }.map { Array($0.utf8) }
    }
}
