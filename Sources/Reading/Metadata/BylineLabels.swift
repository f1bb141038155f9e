// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The words before a name that say what the named person did: wrote the text, or something else.
enum BylineLabels {
    enum Role {
        case text
        /// A photograph, a drawing, a translation, the editing: none of these makes an author of the text.
        case other
    }

    /// A label at the beginning of a byline, and the number of its words.
    struct Found {
        let role: Role
        let count: Int
    }

    /// The longest label at the beginning of some words. A label that is also a name or its particle (`Di`, `Von`)
    /// counts only before at least two more words.
    ///
    /// - Parameter followsLabel: whether another label precedes the words. A given name is then none: `By Per Lind`.
    static func find(in words: ArraySlice<String>, followsLabel: Bool = false) -> Found? {
        guard let first = words.first, let most = longest[bare(first)] else { return nil }
        if followsLabel, givenNames.contains(first) { return nil }
        for count in stride(from: min(most, words.count), through: 1, by: -1) {
            let label = words.prefix(count).map { bare($0) }.joined(separator: " ")
            let end = words.startIndex + count
            // `Texte : Jeanne Morvan`
            let hasOwnColon = end < words.endIndex && (words[end] == ":" || words[end] == "：")
            let hasColon = hasOwnColon || words[end - 1].last.map { ":：＝".contains($0) } == true
            let all = count + (hasOwnColon ? 1 : 0)
            if textLabels.contains(label) || hasColon && nouns.contains(label) {
                if count == 1, particles.contains(label), !hasColon, !isLabel(words, beside: words.count - 1) {
                    continue
                }
                return Found(role: .text, count: all)
            }
            if otherLabels.contains(label) || hasColon && otherNouns.contains(label) {
                return Found(role: .other, count: all)
            }
        }
        return nil
    }

    /// Whether a part consists only of a label, as in `文/`, `Text` before a slash, `(photos)` after a name.
    static func role(of words: [String]) -> Role? {
        let label = words.map(bare).joined(separator: " ")
        if nouns.contains(label) || textLabels.contains(label) { return .text }
        return otherNouns.contains(label) || otherLabels.contains(label) ? .other : nil
    }

    /// Whether a word that may be part of a name is a label here: `Von Trier` and `De La Cruz Maria` are names.
    private static func isLabel(_ words: ArraySlice<String>, beside rest: Int) -> Bool {
        guard rest > 1 else { return false }
        let next = words[words.startIndex + 1]
        return bare(words[words.startIndex]) != "de" || !surnameWords.contains(next.lowercased())
    }

    /// Words after `De` in surnames.
    private static let surnameWords: Set<String> = [
        "la", "las", "los", "le", "den", "der", "het", "vries", "jong", "boer", "wit", "groot", "smet", "bruyne",
        "luca", "rosa", "angelis", "santis", "marco", "simone", "niro", "sousa", "souza",
    ]

    /// A word in lower case without the colon after it.
    private static func bare(_ word: String) -> String {
        var word = word.lowercased()
        while let last = word.last, ":：=＝".contains(last) { word.removeLast() }
        return word
    }

    private static let particles: Set<String> = [
        "von", "por", "di", "av", "af", "door", "de", "from", "per", "oleh", "of", "do", "da", "text", "texte",
        "texto", "testo", "tekst", "teksti",
    ]

    /// Particles that are also given names.
    private static let givenNames: Set<String> = ["Per", "Di", "Do", "Da"]

    /// Labels before the name of the author, with or without a colon.
    private static let textLabels: Set<String> = list(
        """
        by|written by|posted by|published by|story by|words by|text by|article by|report by|reported by|reporting by|
        words and photos by|story and photos by|text and photos by|by our correspondent|analysis by|review by|
        interview by|opinion by|guest post by|guest article by|texte|testo|texto|tekst|text|teksti|oprac.|글·사진|
        story and pictures by|commentary by|view all posts by|see all posts by|from|from our correspondent|
        par|écrit par|ecrit par|rédigé par|redige par|publié par|posté par|propos recueillis par|recueilli par|
        recueillis par|texte de|texte par|un texte de|un article de|article de|une enquête de|un reportage de|
        une analyse de|une chronique de|une tribune de|un entretien de|reportage de|
        par notre correspondant|par notre correspondante|de notre correspondant|de notre correspondante|
        de notre envoyé spécial|de notre envoyée spéciale|de nos envoyés spéciaux|par notre envoyé spécial|
        von|verfasst von|geschrieben von|text von|ein beitrag von|ein artikel von|ein text von|eine analyse von|
        ein kommentar von|ein gastbeitrag von|ein interview von|eine kolumne von|eine reportage von|kommentar von|
        gastbeitrag von|von unserem korrespondenten|von unserer korrespondentin|von unserem redakteur|beitrag von|
        interview von|
        por|escrito por|publicado por|texto de|texto por|un artículo de|reportaje de|reportagem de|
        por nuestro corresponsal|
        di|scritto da|pubblicato da|a cura di|a cura della|testo di|articolo di|dal nostro inviato|
        dal nostro corrispondente|
        door|geschreven door|gepubliceerd door|een artikel van|tekst van|van onze verslaggever|van onze verslaggeefster|
        van onze correspondent|
        av|skrivet av|skrevet av|text av|tekst av|publisert av|publicerad av|af|skrevet af|tekst af|skriven av|
        kirjoittanut|napsal|napsala|napísal|írta|napisał|napisała|przez|scris de|de|per|escrit per|yazan|oleh|
        ditulis oleh|
        текст|автор|автори|авторы|написал|написала|του|της|γράφει ο|γράφει η|του δημοσιογράφου|
        بقلم|كتب|كتبت|كتبه|به قلم|نوشته|מאת|द्वारा|โดย
        """)

    /// Names of what an author does, labels only before a colon or slash: they also begin names and sentences.
    private static let nouns: Set<String> = list(
        """
        author|authors|author name|writer|writers|reporter|reporters|byline|bylines|words|text|story|reporting|article|
        columnist|contributor|contributors|text and photos|words and pictures|written|
        auteur|auteurs|autrice|auteure|texte|textes|rédacteur|rédactrice|journaliste|texte et photos|
        autor|autorin|autoren|verfasser|verfasserin|redakteur|redakteurin|text und fotos|text und foto|beitrag|
        autora|autores|texto|textos|redactor|redactora|periodista|reportagem|reportaje|texto y fotos|
        autore|autrici|autori|testo|testi|giornalista|tekst|redacteur|verslaggever|tekst en foto's|
        skribent|artikelförfattare|journalist|författare|forfatter|teksti|kirjoittaja|toimittaja|teksti ja kuvat|
        autorzy|autorka|redaktor|opracowanie|oprac|opr|tekst i zdjęcia|szerző|szöveg|autoarea|yazar|haber|muhabir|
        авторка|автор текста|автор статьи|журналист|кореспондент|корреспондент|текст и фото|
        συντάκτης|κείμενο|ρεπορτάζ|الكاتب|كاتب|المؤلف|تحرير وكتابة|إعداد|نویسنده|گزارش|خبرنگار|כתב|כתבה|כותב|
        लेखक|रिपोर्ट|penulis|tác giả|bài|bài viết|ผู้เขียน|ผู้สื่อข่าว|
        文|作者|撰文|撰稿|采写|採訪|记者|記者|本报记者|本報記者|本刊记者|文字|採訪撰文|撰文者|
        取材・文|取材|執筆|執筆者|著者|筆者|ライター|文責|構成・文|글|글쓴이|기자|작성자|취재|글·사진
        """)

    /// Labels of other work on an article.
    private static let otherLabels: Set<String> = list(
        """
        photo by|photos by|photography by|photograph by|photographs by|photographed by|picture by|pictures by|image by|
        images by|illustration by|illustrations by|illustrated by|graphic by|graphics by|graphics and|video by|
        videos by|
        camera by|edited by|editing by|editing|translated by|translation by|produced by|production by|reviewed by|
        medically reviewed by|fact checked by|fact-checked by|additional reporting by|additional reporting|compiled by|
        with additional reporting by|with reporting by|with contributions from|with files from|design by|designed by|
        artwork by|art by|drawings by|research by|data by|data visualisation by|audio by|music by|sound by|
        photo|photos|foto|fotos|bild|bilder|фото|
        photo de|photos de|photo par|photos par|photographie de|photographies de|illustration de|illustrations de|
        dessin de|dessins de|traduit par|traduction de|vidéo de|édité par|relu par|crédit photo|
        foto von|fotos von|bilder von|übersetzt von|übersetzung von|illustration von|illustrationen von|grafik von|
        mit fotos von|redigiert von|video von|foto di|fotografie di|traduzione di|foto de|fotos de|fotografía de|
        fotografías de|fotos por|traducido por|traducción de|traduzido por|edición de|vídeo de|foto van|foto's van|
        vertaald door|foto av|foto af|översatt av|översättning|kuvat|zdjęcia|tłumaczenie|fot|fotky|фотографии|
        تصوير|ترجمة|צילום|תרגום
        """)
    private static let otherNouns: Set<String> = list(
        """
        photography|photographs|photograph|photographer|photographers|picture|pictures|image|images|illustration|
        illustrations|illustrator|graphic|graphics|video|camera|editor|editors|translation|translator|translators|
        production|producer|design|research|source|credit|credits|art|data|sound|copy editor|photo credit|
        photo editor|photographie|photographies|photographe|dessin|dessins|vidéo|traduction|traducteur|traductrice|
        crédit|crédits|crédit photo|infographie|infographies|montage|édition|relecture|
        fotografie|fotograf|fotografin|grafik|grafiken|übersetzung|übersetzer|illustrationen|redaktion|quelle|
        kamera|schnitt|lektorat|mitarbeit|bildquelle|
        fotografía|fotografías|fotógrafo|fotógrafa|ilustración|ilustraciones|vídeo|edición|traducción|fuente|
        fotografia|imagens|imagem|edição|tradução|fonte|immagini|traduzione|montaggio|riprese|
        foto's|beeld|vertaling|bron|illustratie|illustraties|fotografering|bildkälla|redigering|oversettelse|
        oversættelse|
        kuva|kuvaaja|käännös|źródło|ilustracje|překlad|zdroj|fotó|fordítás|forrás|fotoğraf|çeviri|kaynak|
        перевод|переклад|источник|джерело|редактор|фотограф|φωτογραφίες|φωτογραφία|μετάφραση|πηγή|
        المصدر|مصدر|تحرير|עריכה|מקור|
        图|圖|图片|圖片|摄影|攝影|摄|編輯|编辑|责编|責編|责任编辑|責任編輯|来源|來源|翻译|翻譯|校对|审核|編譯|编译|设计|
        写真|撮影|編集|翻訳|イラスト|出典|構成|사진|편집|번역|그래픽|영상|출처
        """)

    /// The words of all labels, in lower case.
    static var allWords: [String] {
        [textLabels, nouns, otherLabels, otherNouns].flatMap { labels in
            labels.flatMap { $0.split(separator: " ").map(String.init) }
        }
    }

    private static func list(_ words: String) -> Set<String> {
        Set(words.split { $0 == "|" || $0 == "\n" }.map(String.init))
    }

    /// The largest number of words of the labels that begin with a word.
    private static let longest: [String: Int] = {
        var longest: [String: Int] = [:]
        for label in textLabels.union(nouns).union(otherLabels).union(otherNouns) {
            let words = label.split(separator: " ")
            guard let first = words.first else { continue }
            longest[String(first)] = max(longest[String(first), default: 0], words.count)
        }
        return longest
    }()

    // MARK: Quick tests

    /// Hashes of the first words of all labels for authors, in lower case and with a capital: only ASCII letters are
    /// folded.
    private static let firstWords: Set<UInt64> = {
        let words = textLabels.union(nouns).compactMap { $0.split(separator: " ").first.map(String.init) }
        let written = words.flatMap { [$0, $0.prefix(1).uppercased() + $0.dropFirst(), $0.uppercased()] }
        return Set(written.map { word in NoiseWords.hash(Array(word.utf8).prefix { $0.isWordByte }) })
    }()

    /// The labels in scripts without spaces.
    private static let joined = textLabels.union(nouns).filter { $0.first.map { Script($0).isWide } == true }

    /// Labels that a name follows without a space or colon: `记者张三`.
    private static let unspaced = ["本报记者", "本報記者", "特约记者", "通讯员", "记者", "記者", "作者", "撰文"]

    /// The label that begins a word in Chinese.
    static func joinedBefore(_ word: String) -> String? {
        guard word.first.map({ Script($0).isWide }) == true else { return nil }
        return unspaced.first { word.hasPrefix($0) && !word.hasSuffix(":") && !word.hasSuffix("：") }
    }

    private static let joinedStarts = Set(joined.map { Array($0.utf8.prefix(3)) })

    /// Whether text may begin with a label for an author; excludes most text.
    static func mayBegin(_ utf8: ArraySlice<UInt8>) -> Bool {
        if let first = utf8.first, (0xE3...0xED).contains(first) {
            return joinedStarts.contains(Array(utf8.prefix(3))) || endsInTitle(utf8)
        }
        let word = utf8.prefix(while: \.isWordByte)
        return (1...24).contains(word.count) && firstWords.contains(NoiseWords.hash(word))
    }

    private static let title = Array("기자".utf8)

    /// `홍길동 기자`, where the title of a reporter follows the name.
    private static func endsInTitle(_ utf8: ArraySlice<UInt8>) -> Bool {
        var utf8 = utf8
        while let last = utf8.last, last <= 0x20 { utf8 = utf8.dropLast() }
        return utf8.count <= 60 && utf8.suffix(title.count).elementsEqual(title)
    }

    private static let titles: Set<String> = list(
        """
        author|authors|writer|written by|auteur|auteurs|autor|autorin|autore|autora|byline|作者|記者|记者|автор|الكاتب
        """)

    /// Whether a line is only a label, for the name on the next line.
    static func isWhole(_ line: String) -> Bool {
        let words = line.split(separator: " ").map(String.init)
        guard !words.isEmpty, words.count <= 4 else { return false }
        if words.count > 1, ":：".contains(words[words.count - 1]) {
            return role(of: Array(words.dropLast())) == .text
        }
        let hasColon = line.last.map { ":：".contains($0) } == true
        guard role(of: words) == .text else { return false }
        let label = words.map(bare).joined(separator: " ")
        return hasColon || textLabels.contains(label) || titles.contains(label)
    }
}
