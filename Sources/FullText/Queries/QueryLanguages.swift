// SPDX-License-Identifier: Apache-2.0

/// Languages by their codes and by their names in English, in French and in themselves.
enum QueryLanguages {
    /// - Parameter name: a code (`fr`, `fr-CA`) or a name (`French`, `français`).
    /// - Returns: the primary languages that it means, in lower case; nil if it is neither.
    static func codes(of name: String) -> [String]? {
        let folded = QueryTerm.terms(of: name).map(\.term).joined(separator: " ")
        if let code = byName[folded] { return family(of: code) }
        let parts = name.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
        guard let primary = parts.first, (2...3).contains(primary.count),
            primary.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
            parts.dropFirst().allSatisfy({ $0.utf8.count <= 8 })
        else { return nil }
        return family(of: String(primary))
    }

    /// Withdrawn codes are replaced; Norwegian has one code for the language and one for each of its two standards.
    private static func family(of code: String) -> [String] {
        switch code {
        case "no": ["no", "nb", "nn"]
        case "nb": ["nb", "no"]
        case "iw": ["he"]
        case "in": ["id"]
        case "ji": ["yi"]
        case "mo": ["ro"]
        default: [code]
        }
    }

    private static let byName: [String: String] = {
        var codes: [String: String] = [:]
        for line in names.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let code = words.first else { continue }
            for name in words.dropFirst() {
                let folded = QueryTerm.terms(of: String(name)).map(\.term).joined(separator: " ")
                if !folded.isEmpty, codes[folded] == nil { codes[folded] = String(code) }
            }
        }
        return codes
    }()

    private static let names = """
        af afrikaans
        am amharic amharique አማርኛ
        ar arabic arabe العربية عربي
        az azerbaijani azéri azərbaycan
        be belarusian biélorusse беларуская
        bg bulgarian bulgare български
        bn bengali বাংলা
        bs bosnian bosnien bosnisch bosanski
        ca catalan català
        cs czech tchèque čeština česky
        cy welsh gallois cymraeg
        da danish danois dansk
        de german allemand deutsch
        el greek grec ελληνικά
        en english anglais englisch
        es spanish espagnol español castellano
        et estonian estonien eesti
        eu basque euskara
        fa persian farsi persan فارسی
        fi finnish finnois suomi
        fr french français französisch
        ga irish irlandais gaeilge
        gl galician galicien galego
        gu gujarati ગુજરાતી
        he hebrew hébreu עברית
        hi hindi हिन्दी
        hr croatian croate hrvatski
        hu hungarian hongrois magyar
        hy armenian arménien հայերեն
        id indonesian indonésien indonesia
        is icelandic islandais íslenska
        it italian italien italiano
        ja japanese japonais 日本語
        ka georgian géorgien ქართული
        kk kazakh қазақша
        km khmer ខ្មែរ
        ko korean coréen 한국어
        ku kurdish kurde kurdî
        lb luxembourgish luxembourgeois lëtzebuergesch
        lo lao ລາວ
        lt lithuanian lituanien lietuvių
        lv latvian letton latviešu
        mk macedonian macédonien македонски
        ml malayalam മലയാളം
        mn mongolian mongol монгол
        mr marathi मराठी
        ms malay malais melayu
        mt maltese maltais malti
        my burmese birman မြန်မာ
        nb bokmål
        ne nepali népalais नेपाली
        nl dutch néerlandais nederlands flemish flamand vlaams
        nn nynorsk
        no norwegian norvégien norsk
        pa punjabi panjabi ਪੰਜਾਬੀ
        pl polish polonais polski
        ps pashto pachto پښتو
        pt portuguese portugais português
        ro romanian roumain română
        ru russian russe русский
        sk slovak slovaque slovenčina
        sl slovenian slovene slovène slovenščina
        so somali soomaali
        sq albanian albanais shqip
        sr serbian serbe srpski српски
        sv swedish suédois svenska
        sw swahili kiswahili
        ta tamil tamoul தமிழ்
        te telugu తెలుగు
        th thai thaï ไทย
        tl tagalog filipino
        tr turkish turc türkçe
        uk ukrainian ukrainien українська
        ur urdu ourdou اردو
        uz uzbek ouzbek oʻzbekcha
        vi vietnamese vietnamien tiếngviệt
        yi yiddish ייִדיש
        zh chinese chinois 中文 汉语 漢語 mandarin
        und unknown inconnu
        """
}
