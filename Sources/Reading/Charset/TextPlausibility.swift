// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// How much a text reads like one that somebody wrote, judged by its characters beyond ASCII: whether letters stand in
/// words, capitals at their beginning and quotation marks around them, and whether they belong to the language.
struct TextPlausibility {
    /// Mean points per character beyond ASCII: about 3 for a text in the right charset, below 0 for most others.
    let score: Double

    /// - Parameters:
    ///   - utf8: Well-formed UTF-8, a few thousand bytes.
    ///   - unreadable: Number of bytes that were no character.
    init(_ utf8: [UInt8], unreadable: Int) {
        let text = String(decoding: utf8, as: UTF8.self)
        let scalars = Array(text.unicodeScalars)
        let language = LanguageGuess.of(text, declared: nil)?.value
        let alphabet = language.flatMap(Alphabets.letters)
        var points = 0.0
        var count = 0
        var letters = (all: 0, own: 0)
        let elides = language.map(Self.eliding.contains) ?? true
        for (at, scalar) in scalars.enumerated() where !scalar.isASCII {
            count += 1
            let before = at > 0 ? scalars[at - 1] : " "
            let after = at + 1 < scalars.count ? scalars[at + 1] : " "
            points += Self.points(scalar, before, after)
            if !elides, scalar == "’", Self.isLetter(before), Self.isLetter(after) { points -= 4 }
            guard let language, Self.isLetter(scalar) else { continue }
            letters.all += 1
            if alphabet?.contains(Self.lower(scalar)) ?? Self.isWritten(language, with: scalar) { letters.own += 1 }
        }
        guard count > 0 else {
            score = unreadable == 0 ? 0 : -Self.perUnreadable
            return
        }
        var mean = (points - Self.perUnreadable * Double(unreadable)) / Double(count + unreadable)
        if letters.all > 0 {
            mean += Self.ofLanguage - Self.perForeign * Double(letters.all - letters.own) / Double(letters.all)
        }
        score = mean
    }

    private static let perUnreadable = 6.0
    /// Points for a text all of whose letters are those of the language it is written in.
    private static let ofLanguage = 1.5
    private static let perForeign = 5.0
    /// Languages with apostrophes within words.
    private static let eliding: Set<String> = [
        "af", "be", "br", "ca", "cy", "en", "eo", "fr", "ga", "it", "mt", "nl", "oc", "sq", "tr", "uk",
    ]

    /// Whether a language without a row in `Alphabets` has its own script and the letter belongs to it.
    private static func isWritten(_ language: String, with scalar: Unicode.Scalar) -> Bool {
        switch language {
        case "zh": isHan(scalar)
        case "ja": isHan(scalar) || (0x3041...0x30FF).contains(scalar.value)
        case "ko": isHan(scalar) || (0xAC00...0xD7A3).contains(scalar.value)
        case "th": (0x0E01...0x0E5B).contains(scalar.value)
        case "he", "yi": (0x0590...0x05FF).contains(scalar.value)
        case "ar", "fa", "ur", "ps", "ug", "ckb", "sd": (0x0600...0x06FF).contains(scalar.value)
        default: false
        }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
            || (0x20000...0x3FFFF).contains(scalar.value)
    }

    private static func points(
        _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
    ) -> Double {
        switch scalar.value {
        case 0x80...0x9F, 0xFFFD, 0xE000...0xF8FF, 0xFFFE...0xFFFF, 0xF0000...: return -perUnreadable
        case 0xA0, 0x2013, 0x2014, 0x2026: return 1
        case 0x2018, 0x2019: return isLetter(before) || isLetter(after) ? 2.5 : 0
        case 0xAB, 0xBB, 0x201A, 0x201C...0x201E, 0x2039, 0x203A, 0xA1, 0xBF:
            return isLetter(before) && isLetter(after) ? -3 : 1.5
        case 0xAA, 0xBA: return before.properties.numericType != nil ? 1 : -1
        case 0x3001...0x3003, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: return 2.5
        case 0x3041...0x30FF: return 2.5
        case 0xFF66...0xFF9F: return -1.5
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0xAC00...0xD7A3:
            // Within a word of ASCII letters.
            if isSmall(before), isSmall(after) { return -3 }
            return CommonCharacters.contains(scalar) ? 3 : 1
        case 0x0590...0x06FF, 0x0E01...0x0E5B:
            if [before, after].contains(where: { $0.isASCII && isLetter($0) }) { return -3 }
            return (0x0E01...0x0E5B).contains(scalar.value)
                ? thai(scalar, before, after) : isLetter(before) || isLetter(after) ? 2 : 0
        case 0x0300...0x036F: return isLetter(before) ? 1 : -3
        default: return isCased(scalar) ? letter(scalar, before, after) : symbol(scalar, before, after)
        }
    }

    /// Points of a letter with two cases by its neighbours.
    private static func letter(
        _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
    ) -> Double {
        let isLatin = script(scalar) == .latin
        let mixes = [before, after].contains { isCased($0) && script($0) != script(scalar) }
        if mixes { return -3 }
        let isUpper = scalar.properties.isUppercase
        if isUpper, isCased(before), before.properties.isLowercase { return -8 }
        guard isLatin else {
            // Greek writes a final sigma only at the end of a word.
            if scalar == "ς", isCased(after) { return -5 }
            if "ΰϊϋ".unicodeScalars.contains(scalar) { return -3 }
            let alone = !isCased(before) && !isCased(after)
            return (isUpper ? 1 : frequency(scalar)) - (alone ? 0.5 : 0)
        }
        // Words of Latin script consist mostly of ASCII letters.
        let neighbours = [before, after].count { $0.isASCII && isLetter($0) }
        let others = [before, after].count { !$0.isASCII && isCased($0) }
        if neighbours > 0 { return others == 0 ? 2 : 1 }
        return others == 0 ? 0.5 : -2
    }

    /// Points of a lower-case letter of Greek or Cyrillic by how often it occurs in its languages.
    private static func frequency(_ scalar: Unicode.Scalar) -> Double {
        if "оеаинтсрвлαοιετσνηρκ".unicodeScalars.contains(scalar) { return 2.5 }
        if "кмдпуяызьгбчйжхіъπμλςυάόίέγδθωώήύ".unicodeScalars.contains(scalar) { return 1.5 }
        if "шющцэёфїєґўјљњћђџѓќѕβχφξζψϊ".unicodeScalars.contains(scalar) { return 0.5 }
        return -1
    }

    private static func symbol(
        _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
    ) -> Double {
        let isCommon = "€£°§©®™²³½¼¾·•№×±¥†″′".unicodeScalars.contains(scalar)
        if isLetter(before), isLetter(after) { return scalar == "·" ? 1 : -4 }
        if isCommon { return isLetter(before) && !"²³©®™°".unicodeScalars.contains(scalar) ? -3 : 0.5 }
        return -2
    }

    /// A vowel or tone mark of Thai follows a consonant or another mark, and a leading vowel precedes a consonant.
    private static func thai(
        _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
    ) -> Double {
        let consonants: ClosedRange<UInt32> = 0x0E01...0x0E2E
        switch scalar.value {
        case 0x0E31, 0x0E34...0x0E39, 0x0E47...0x0E4C:
            return consonants.contains(before.value) || (0x0E31...0x0E4E).contains(before.value) ? 2 : -4
        case 0x0E40...0x0E44: return consonants.contains(after.value) ? 2 : -4
        case 0x0E45, 0x0E4D...0x0E5B: return -3
        default: return [before, after].contains { (0x0E01...0x0E4E).contains($0.value) } ? 2 : -1
        }
    }

    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isLowercase }

    private enum Script { case latin, greek, cyrillic, other }

    private static func script(_ scalar: Unicode.Scalar) -> Script {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F: .cyrillic
        default: .other
        }
    }

    private static func isCased(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isLowercase || scalar.properties.isUppercase
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
}

/// The characters that make up about half of any Chinese, Japanese or Korean text.
private enum CommonCharacters {
    static func contains(_ scalar: Unicode.Scalar) -> Bool { all.contains(scalar) }

    private static let all = Set(
        """
        的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能
        好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长工部分力现实加政法市新民进与
        关月水机电全本体问题重高定区路东西安京县車這來個國們為時會說對過後還發長開東無見經頭動兩現實進與關機電體問題
        報導員業產區縣場間記者表示今昨明億萬元人民党社会议员名市場話買賣點樣應該讓將被把給因此但其他於及或並以及
        本日月火水木金土曜時分秒年円者会社県町村駅港川山海島氏子男女目口手足車道店物事件間内外前後午今昔新古
        이다는의가에을를은고하지한로사기리도인어시서나해대정부자과있원일보제수전국주장들으라그스상만년월것아동구성조경면적공회비
        위여선니오모세안실신진민방관중개행주생화물용계당연업명소무재금불발
        """.unicodeScalars.filter { $0.value > 0x7F })
}
