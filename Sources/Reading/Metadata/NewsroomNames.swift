// SPDX-License-Identifier: Apache-2.0

/// Names in bylines that are no persons: agencies, desks, accounts of a site, and the titles of persons.
enum NewsroomNames {
    /// What a name in a byline is.
    enum Kind {
        case person
        /// A newsroom or company with a name of its own, `The Standard Staff`: signs only where no person does.
        case group
        /// An agency, a desk, a title, a placeholder.
        case nobody
    }

    static func kind(of words: [String]) -> Kind {
        let name = words.joined(separator: " ")
        let folded = fold(name)
        if isAgency(name) || placeholders.contains(folded) || isAddress(folded) { return .nobody }
        let parts = folded.split(separator: " ").map(String.init)
        let titles = parts.filter { titleWords.contains($0) || deskWords.contains($0) || modifiers.contains($0) }
        if titles.count == parts.count {
            // `Sports` may be anything.
            return parts.count == 1 && !deskWords.contains(parts[0]) && !titleWords.contains(parts[0])
                ? .group : .nobody
        }
        // `Redaktion mit dpa`, `AFP Stringer`
        if words.allSatisfy(isOfNobody) { return .nobody }
        // `Telegraph Reporters`
        if parts.count > 1, titleWords.contains(parts[parts.count - 1]) { return .group }
        if parts.contains(where: groupWords.contains) || parts.last.map(groupEnds.contains) == true { return .group }
        if parts.contains(where: { $0.hasSuffix("redaktion") || $0.hasSuffix("redaktionen") }) { return .group }
        return .person
    }

    private static func isOfNobody(_ word: String) -> Bool {
        let folded = fold(word)
        return titleWords.contains(folded) || deskWords.contains(folded) || modifiers.contains(folded)
            || fillers.contains(folded) || agencies.contains(folded) || shortAgencies.contains(word)
    }

    /// Whether a whole name is that of a news agency. Short ones only in capitals: `Ani` is a person.
    static func isAgency(_ name: String) -> Bool {
        let folded = fold(name)
        let start = ["the ", "da ", "de ", "la ", "die ", "l'"].first(where: folded.hasPrefix) ?? ""
        return shortAgencies.contains(name) || agencies.contains(folded)
            || !start.isEmpty && agencies.contains(String(folded.dropFirst(start.count)))
            || folded.split(separator: "-").count > 1 && folded.split(separator: "-").allSatisfy { isShortAgency($0) }
    }

    /// Whether a name is that of an agency of pictures: the person before it took one.
    static func isPhotoAgency(_ words: [String]) -> Bool {
        let name = fold(words.joined(separator: " "))
        return ["getty", "getty images", "alamy", "imago", "shutterstock", "istock", "unsplash", "picture alliance"]
            .contains(name)
    }

    private static func isShortAgency(_ word: Substring) -> Bool {
        shortAgencies.contains(word.uppercased()) || agencies.contains(String(word))
    }

    /// Whether a name is a word that a program wrote because it knew none.
    static func isPlaceholder(_ name: String) -> Bool {
        ["undefined", "null", "none", "nan", "n/a", "anonymous", "unknown"].contains(fold(name))
    }

    /// Whether a word is a person's title or the place of work of one, `Reporter`, `correspondante`.
    static func isTitle(_ word: String) -> Bool { titleWords.contains(fold(word)) }
    static func isModifier(_ word: String) -> Bool { modifiers.contains(fold(word)) }

    /// Whether the words after a comma describe the person before it: a title, an employer, a degree.
    static func describes(_ words: [String], inLowerCase: Bool = true) -> Bool {
        guard let first = words.first else { return true }
        let folded = words.map(fold)
        if folded.contains(where: { titleWords.contains($0) || deskWords.contains($0) || degrees.contains($0) }) {
            return true
        }
        if folded.contains(where: groupWords.contains) || folded.last.map(groupEnds.contains) == true { return true }
        if words.count > 1, articles.contains(folded[0]) { return true }
        return inLowerCase && first.first?.isLowercase == true && !particles.contains(first)
    }

    static func isDegree(_ word: String) -> Bool { degrees.contains(fold(word)) }

    /// A word or name in lower case, without final stops and with simple apostrophes.
    static func fold(_ text: String) -> String {
        var folded = text.lowercased()
        if folded.contains("’") { folded = folded.replacing("’", with: "'") }
        while let last = folded.last, ".,:".contains(last) { folded.removeLast() }
        return folded
    }

    /// Whether a name is a domain: `gazette.example`, `t-online.de`.
    static func isAddress(_ name: String) -> Bool {
        guard !name.contains(" "), let dot = name.lastIndex(of: ".") else { return false }
        return topDomains.contains(String(name[name.index(after: dot)...])) && name[..<dot].count > 1
    }

    /// The words of all tables, in lower case.
    static var allWords: [String] {
        let lists = [agencies, placeholders].flatMap { $0.flatMap { $0.split(separator: " ").map(String.init) } }
        let sets = [shortAgencies, deskWords, titleWords, modifiers, groupWords, groupEnds, degrees, generations]
        return lists + sets.joined() + nobility + fillers
    }

    private static func list(_ words: String) -> Set<String> {
        Set(words.split { $0 == "|" || $0 == "\n" }.map(String.init))
    }
    private static func words(_ words: String) -> Set<String> {
        Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    /// Words inside names that are written in lower case.
    static let particles: Set<String> = [
        "de", "van", "von", "der", "den", "ter", "ten", "da", "di", "do", "dos", "das", "del", "della", "dei", "degli",
        "la", "le", "du", "des", "d'", "bin", "bint", "ibn", "al", "el", "ul", "zu", "zum", "zur", "vom", "af", "of",
        "the", "st", "y", "e", "i", "ben", "bar", "abu", "op", "'t", "het", "in't", "af", "och", "dal", "lo", "li",
        "mac", "mc", "ap", "ferch", "a",
    ]

    private static let articles = words("the le la les der die das el los las il lo gli de het het our")

    private static let topDomains = words(
        """
        com org net info biz eu de at ch fr be nl lu uk ie es pt it gr se no dk fi is pl cz sk hu ro bg rs hr si ru ua \
        by lt lv ee tr il ae sa eg ma tn dz ir in pk bd lk np cn hk tw jp kr vn th id my sg ph au nz ca us mx br ar cl \
        co pe ve za ng ke gh tv io ai news media press online site blog today agency example test local app dev live
        """)

    private static let agencies = list(
        """
        afp|afp.com|agence france-presse|agence france presse|agencia afp|reuters|thomson reuters|reuters staff|
        reuters editorial|thomson reuters foundation|associated press|the associated press|ap news|dpa|dpa-afx|dpa/lnw|
        deutsche presse-agentur|deutsche presse agentur|deutsche presse-agentur gmbh|dpa infocom|austria presse agentur|
        apa-ots|keystone-sda|keystone-ats|keystone sda|keystone ats|ansa|agenzia ansa|adnkronos|askanews|la presse|
        agencia efe|efe|europa press|europapress|agência lusa|agência brasil|agencia brasil|estadão conteúdo|folhapress|
        belga|agence belga|belga news agency|ritzau|ntb scanpix|agerpres|mediafax|hina|tanjug|polska agencja prasowa|
        pap|čtk|ctk|tasr|mti|tass|itar-tass|тасс|итар-тасс|риа новости|риа «новости»|ria novosti|interfax|интерфакс|
        укринформ|укрінформ|ukrinform|унiан|уніан|унн|belta|белта|sputnik|xinhua|xinhua news agency|新华社|新華社|
        新华网|中新社|中新网|中国新闻网|中央社|央视新闻|kyodo|kyodo news|共同通信|共同通信社|共同|時事通信|時事通信社|時事|
        yonhap|yonhap news agency|연합뉴스|뉴시스|뉴스1|press trust of india|asian news international|
        indo-asian news service|united news of india|bernama|antara|press association|pa media|pa wire|
        canadian press|the canadian press|la presse canadienne|presse canadienne|united press international|
        bloomberg|bloomberg news|dow jones|dow jones newswires|globe newswire|globenewswire|business wire|pr newswire|
        prnewswire|prnewswire.com|cision|accesswire|ein presswire|newsfile|marketwired|sport-informations-dienst|
        evangelischer pressedienst|katholische nachrichten-agentur|australian associated press|anadolu agency|
        anadolu ajansı|anadolu|demirören haber ajansı|ihlas haber ajansı|رويترز|فرانس برس|أ ف ب|أ.ف.ب|ا ف ب|أ ب|
        د ب أ|د.ب.أ|الأناضول|وام|واس|وفا|قنا|بترا|سبوتنيك|شينخوا|ایرنا|ایسنا|تسنیم|فارس|مهر|irna|isna|tasnim|
        notimex|télam|telam|prensa latina|tncms|stringer|wires|newswires|newswire|getty|getty images|alamy|imago|
        shutterstock|istock|picture alliance|picture-alliance|unsplash|news agencies|relaxnews|afp relaxnews|ttxvn|vna|
        tân hoa xã|הסוכנויות|סוכנויות הידיעות|רויטרס|पीटीआई|एएनआई|आईएएनएस|भाषा|एजेंसी|एजेंसियां
        """)
    private static let shortAgencies = words(
        """
        AFP AP DPA APA SDA ATS AGI EFE ANP TT NTB STT PAP PTI ANI IANS UNI PA UPI SID EPD KNA DDP DAPD AAP AA IHA \
        DHA İHA \
        CNA MENA WAFA SANA TASS EPA ANSA LUSA CP BTA XINHUA REUTERS VNA MTI ČTK ČTK TASR CTK ОБСЕ ТАСС РИА AFX dpa \
        afp ap \
        apa sid epd kna dts DTS dpa-infocom sda LaPresse red RED
        """)

    /// Words of desks and collective authors.
    private static let deskWords = words(
        """
        staff newsroom desk team board agencies agency agences agence agenturen agentur agencias agencia agências \
        agenzie \
        admin administrator administrador webmaster webteam editorial contributor contributors contributing redaktion \
        online-redaktion redaktionen redaktionsteam rédaction redaction redacción redaccion redação redacção redazione \
        redactie redaksjonen redaktionen redakcja redakce redakcia redacția redacţia redaktsioon toimitus uredništvo \
        szerkesztőség редакция редакція редакцията редакции σύνταξη newsdesk webdesk bureau wire wires web-desk \
        haber-merkezi redaksi وكالات هيئة التحرير غرفة الأخبار تحریریه מערכת 编辑部 編集部 编辑 편집부 온라인뉴스팀 \
        뉴스팀 디지털뉴스팀 本报讯 本報訊 综合报道 綜合報導 本网 本站 网络 匿名
        """)

    /// Placeholders that programs and sites write instead of a name, and labels of links beside names.
    private static let placeholders = list(
        """
        undefined|null|none|nan|n/a|na|anonymous|anonyme|anonym|anónimo|anonimo|unknown|unknown author|inconnu|
        unbekannt|
        no author|not available|various|various authors|admin|root|user|guest|superuser|editor|default|test|
        no-reply|noreply|no reply|do-not-reply|donotreply|newsletter|info|mailer-daemon|postmaster|
        email|e-mail|email the author|contact|contact the author|contact author|view profile|view all posts|
        see all posts|
        all posts|more posts|view more posts|view more|view all|see more|more from|about the author|about|follow|follow us|share|share this|read more|min read|bio|profile|
        haber merkezi|the author|auteur inconnu|author|authors|by|von|par|l'équipe|équipe|nos correspondants|
        press release|correspondance particulière|correspondance|pressemitteilung|communiqué de presse|communiqué|
        nota de prensa|comunicato stampa|comunicado|
        tim redaksi|συντακτική ομάδα|from our own correspondent|by our own correspondent|eigener bericht|
        advertorial|sponsored|sponsored content|partner content|paid content|anzeige|brandvoice
        """)

    /// Titles of persons.
    private static let titleWords = words(
        """
        writer writers reporter reporters correspondent correspondents editor editors editor-in-chief co-editor \
        subeditor \
        journalist journalists columnist columnists blogger author authors producer photographer photojournalist \
        freelancer stringer intern analyst critic essayist novelist historian commentator anchor host presenter \
        professor lecturer researcher director ceo cto cfo coo founder co-founder cofounder president chairman \
        spokesman spokesperson minister economist strategist consultant copywriter educator horticulturalist chef \
        dietitian nutritionist therapist psychologist attorney lawyer engineer scientist specialist officer manager \
        journaliste journalistes rédacteur rédactrice rédacteurs correspondant correspondante correspondants envoyé \
        envoyée envoyés chroniqueur chroniqueuse éditorialiste stagiaire pigiste photographe professeur auteur autrice \
        redakteur redakteurin redakteure korrespondent korrespondentin korrespondenten volontär volontärin autor \
        autorin autoren journalistin journalistinnen chefredakteur chefredakteurin gastautor gastautorin \
        reporterin kolumnist kolumnistin ressortleiter ressortleiterin praktikant praktikantin fotograf fotografin \
        verantwortlich verantwortliche \
        periodista periodistas redactor redactora redactores corresponsal corresponsales enviado enviada enviados \
        columnista colaborador colaboradora fotógrafo fotógrafa \
        giornalista inviato inviata corrispondente redattore redattrice collaboratore direttore \
        repórter jornalista colunista correspondente enviado estagiário estagiária \
        redacteur redactrice verslaggever verslaggeefster correspondente hoofdredacteur journaliste columniste \
        redaktör korrespondent krönikör ledarskribent skribent journalister redaktør kommentator toimittaja \
        kirjeenvaihtaja \
        dziennikarz dziennikarka redaktor korespondent korespondentka reportér redaktorka novinář újságíró tudósító \
        корреспондент корреспондентка журналист журналистка обозреватель редактор спецкор собкор автор репортёр \
        кореспондент кореспондентка журналістка редакторка оглядач δημοσιογράφος συντάκτης ανταποκριτής \
        muhabir muhabiri yazar yazarı editör editörü gazeteci مراسل مراسلة مراسلنا صحفي صحفية صحافي كاتب كاتبة محرر \
        خبرنگار כתב כתבת כתבנו עיתונאי संवाददाता wartawan jurnalis \
        기자 특파원 논설위원 편집위원 객원기자 선임기자 인턴기자 전문기자 수습기자 대기자 논설실장 에디터 칼럼니스트 \
        记者 記者 特派员 特派員 通讯员 通訊員 实习生 实习记者 本报记者 本報記者 特约记者 評論員 评论员 主笔 主筆 編集委員 論説委員 \
        ライター 撰稿人 专栏作家
        """)

    /// Words that are titles only together with others: `Chief`, `Special`, `de Paris`.
    private static let modifiers = words(
        """
        special our own senior chief deputy associate assistant managing executive political foreign national \
        international local metro city world business sports sport politics opinion culture health science technology \
        tech education environment entertainment lifestyle travel web online digital news social media video \
        investigative \
        data general assignment guest freelance staff multimedia features arts climate legal court crime economics \
        finance white house washington press community audience engagement breaking weekend night copy contributing \
        spécial spéciale spéciaux notre nos politique web sonder freie freier freiberuflicher freiberufliche unser \
        unsere unserer \
        especial especiales nuestro nuestra nostro nostra onze vår vårt naš специальный спеціальний собственный наш \
        former co- emeritus
        """)

    private static let fillers = words(
        """
        the a an of di da door par por by and & from for by with via + / - und mit von der die das aus et avec de la \
        le du les des l' y con el \
        los e com da do o con i della dalla a van en met och med og ja и с і з και ve و مع central
        """)

    /// Words that make a name that of a group: also where they stand beside other words.
    private static let groupWords = words(
        """
        team staff newsroom desk editors redaktion redaktionsteam rédaction redacción redaccion redação redazione \
        redactie redaktionen redaksjonen редакция agency magazine newspaper daily gazette herald tribune university \
        institute \
        foundation inc ltd llc gmbh corp corporation company network broadcasting radio television tv association \
        committee council ministry department center centre hospital agence agencia agentur zeitung rundschau \
        nachrichten university université universität universidad collective club society editorial media podcast news \
        通讯社 日报 日報 新闻 新聞 晚报 晚報 新聞社 テレビ 編集部 报社
        """)
    /// Words that make a name that of a group only at its end: `Ostrau Times`, but `Times Lind`.
    private static let groupEnds = words("times chronicle weekly daily observer journal online today web magazin")

    /// Degrees and honours after a name.
    private static let degrees = words(
        """
        phd ph.d md m.d mba cfp cpa cfa rn rd rdn dds dvm esq llm jd j.d msc m.sc bsc ma m.a ba b.a bs ms m.s mph \
        lcsw dpt \
        pharmd do facp frcs obe mbe cbe kbe mp mep phd. dphil edd psyd mfa med m.ed pe pt np pa-c aprn fnp
        """)

    /// Words after a name that belong to it: `Smith, Jr.`, and noble titles before a particle.
    static let generations = words("jr sr ii iii iv jnr snr fils père filho neto júnior")
    static let nobility = words(
        """
        count countess duke duchess earl baron baroness lord lady marquess marchioness marquis viscount viscountess \
        prince princess king queen bishop archbishop comte comtesse duc duchesse vicomte marquise graf gräfin freiherr \
        freifrau herzog herzogin fürst fürstin prinz prinzessin conde condesa duque duquesa marqués marquesa barón \
        conte \
        contessa duca duchessa barone principe principessa
        """)
}
