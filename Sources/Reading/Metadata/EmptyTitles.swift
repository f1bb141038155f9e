// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Titles that programs fill in, and that name no article.
enum EmptyTitles {
    /// Maximum bytes of such a title.
    private static let longest = 120

    /// Whether a title is a default of an editor, the name of a program or kind of page, a file name or an address.
    static func contains(_ title: String) -> Bool {
        guard title.utf8.count <= longest else { return false }
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
        // `New Page 1`, `Untitled-2`
        let named = words.last.map { $0.allSatisfy(\.isNumber) } == true ? words.dropLast() : words[...]
        // `404` names an error page, `1984` may be a headline.
        guard !named.isEmpty else { return words.isEmpty }
        return kinds.contains(words.joined(separator: " ")) || numbered.contains(named.joined(separator: " "))
            || isFileName(title) || isAddress(title)
    }

    /// `Page 2` may be a headline, `Untitled 2` is none.
    private static let numbered = Set((defaults + programs).map(spaced))
    private static let kinds = Set(pages.map(spaced))

    private static func spaced(_ title: String) -> String { title.split(separator: " ").joined(separator: " ") }

    /// What editors write into new documents.
    private static let defaults = [
        "untitled", "untitled document", "untitled page", "untitled article", "untitled post", "new document",
        "new page", "no title", "title", "page title", "document", "your title", "insert title here",
        "sans titre", "document sans titre", "document sans nom", "sans nom", "nouvelle page", "page sans titre",
        "unbenannt", "unbenanntes dokument", "ohne titel", "kein titel", "neue seite", "neues dokument", "titel",
        "sin título", "sin titulo", "documento sin título", "documento sin titulo", "documento nuevo", "título",
        "senza titolo", "documento senza titolo", "nuova pagina", "titolo", "sem título", "documento sem título",
        "sem titulo", "naamloos", "naamloos document", "zonder titel", "geen titel", "namnlös", "namnlöst dokument",
        "uten navn", "uten tittel", "uden titel", "nimetön", "nimetön asiakirja", "bez tytułu", "dokument bez tytułu",
        "bez názvu", "dokument bez názvu", "névtelen", "névtelen dokumentum", "fără titlu", "document fără titlu",
        "χωρίς τίτλο", "adsız", "başlıksız", "başlıksız doküman", "без названия", "документ без названия",
        "новая страница", "без назви", "без заглавие", "بدون عنوان", "مستند بلا عنوان", "ללא שם", "ללא כותרת",
        "無題", "無題ドキュメント", "無題のドキュメント", "新規ドキュメント", "无标题文档", "无标题", "無標題文件",
        "未命名", "제목 없음", "제목 없는 문서", "undefined", "null", "none", "nan", "false", "object object", "test", "loading",
        "blank",
    ]

    /// Programs in which a page was written or saved.
    private static let programs = [
        "google docs", "google dokumente", "google documents", "documents google", "documenti google", "google drive",
        "microsoft word", "word", "microsoft word online", "word online", "libreoffice", "openoffice org",
        "openoffice", "libreoffice writer", "pages", "notion", "evernote", "onenote", "microsoft onenote",
        "dropbox paper", "etherpad", "pdf", "slide", "scan", "print", "print preview", "print version", "printfriendly",
        "mozilla firefox", "google chrome", "about blank", "localhost", "wayback machine", "internet archive",
        "archive ph", "archive today", "webpage archive", "reader view", "outline", "pocket", "instapaper", "feedly",
        "wordpress", "joomla", "drupal", "my site", "my blog", "website", "webseite", "just another wordpress site",
    ]

    /// Kinds of pages; the title of an article has more to say.
    private static let pages = [
        "index", "index of", "home", "homepage", "home page", "main", "main page", "start", "welcome", "front page",
        "frontpage", "news", "article", "articles", "story", "post", "blog", "page", "press release", "news article",
        "accueil", "page d accueil", "bienvenue", "actualités", "actualité", "actualites", "communiqué de presse",
        "startseite", "hauptseite", "willkommen", "artikel", "nachrichten", "aktuelles", "beitrag", "meldung",
        "meldungen", "nachricht", "pressemitteilung", "inicio", "página principal", "portada", "noticias", "noticia",
        "artículo", "pagina iniziale", "pagina principale", "notizie", "notizia", "articolo", "início", "notícias",
        "notícia", "artigo", "nieuws", "artikelen", "welkom", "hem", "startsida", "nyheter", "nyhet", "hjem",
        "forside", "forsiden", "nyheder", "etusivu", "uutiset", "strona główna", "aktualności", "artykuł",
        "úvod", "úvodní stránka", "článek", "zprávy", "aktuality", "kezdőlap", "hírek", "cikk", "acasă", "știri",
        "αρχική", "αρχική σελίδα", "νέα", "anasayfa", "ana sayfa", "haberler", "haber", "главная", "главная страница",
        "новости", "статья", "новини", "стаття", "головна", "начало", "الرئيسية", "الصفحة الرئيسية", "أخبار", "الأخبار",
        "דף הבית", "חדשות", "ホーム", "トップページ", "ニュース", "記事", "首页", "首頁", "新闻", "新聞", "文章", "홈", "뉴스", "기사",
    ]

    private static let fileTypes: Set<String> = [
        "htm", "html", "xhtml", "shtml", "mhtml", "php", "asp", "aspx", "jsp", "cfm", "doc", "docx", "odt", "rtf",
        "txt",
        "pdf", "md", "wpd", "pages", "indd", "qxd", "qxp", "xml", "eml", "msg", "epub", "ppt", "pptx", "xls", "xlsx",
        "jpg", "jpeg", "png", "tif", "tmp",
    ]

    /// `ferry.html`, `Microsoft Word - ferry_2.doc`; the host name of a site ends like no file.
    private static func isFileName(_ title: String) -> Bool {
        guard let dot = title.lastIndex(of: "."), dot > title.startIndex,
            fileTypes.contains(title[title.index(after: dot)...].lowercased())
        else { return false }
        let name = title[..<dot].lowercased()
        return !name.contains(" ") || name.hasPrefix("microsoft ")
    }

    private static func isAddress(_ title: String) -> Bool {
        guard !title.contains(" ") else { return false }
        return WebAddress.absolute(title) != nil || title.lowercased().hasPrefix("www.") || title.hasPrefix("file:")
    }
}
