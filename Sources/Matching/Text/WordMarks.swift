// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Determines the kind of each word of a text: content word, number, day or month, name.
enum WordMarks {
    /// - Parameter text: the text from which `words` was made, with positions kept.
    static func marks(of words: borrowing ComparisonText, in text: String) -> [ComparedWords.Mark] {
        var copy = text
        let (ends, folded, places) = (words.ends.values, words.folded.values, words.places.values)
        return copy.withUTF8 { bytes in
            var marks: [ComparedWords.Mark] = []
            marks.reserveCapacity(ends.count)
            var start = 0
            var before = 0
            for (index, end) in ends.enumerated() {
                let word = UnsafeBufferPointer(rebasing: folded[start..<Int(end)])
                var mark = WordMarks.mark(word, hash: words.words.values[index])
                let place = places[index]
                if beginsWithCapital(bytes, place.start) {
                    mark.insert(
                        isInitial(index, after: bytes[min(before, place.start)..<place.start]) ? .initial : .name)
                }
                marks.append(mark)
                start = Int(end) + 1
                before = place.end
            }
            return marks
        }
    }

    /// By word: a hash of its prefix if it is long enough or a name; of a number with at least two digits; 0 for
    /// others, which languages share by chance.
    static func beginnings(of words: borrowing ComparisonText, _ marks: [ComparedWords.Mark]) -> [UInt64] {
        let (ends, folded) = (words.ends.values, words.folded.values)
        var beginnings: [UInt64] = []
        beginnings.reserveCapacity(marks.count)
        var start = 0
        for (mark, end) in zip(marks, ends) {
            let word = UnsafeBufferPointer(rebasing: folded[start..<Int(end)])
            start = Int(end) + 1
            if mark.contains(.number) {
                let (hash, digits) = CognatePrefix.ofNumber(word)
                beginnings.append(digits > 1 ? hash : 0)
                continue
            }
            let (hash, letters) = CognatePrefix.of(word, letters: FamilyRules.beginningLetters)
            let isNamed = !mark.isDisjoint(with: [.name, .initial]) && word.count >= FamilyRules.nameBytes
            let says = !mark.contains(.character) && (letters == FamilyRules.beginningLetters || isNamed)
            beginnings.append(says ? hash : 0)
        }
        return beginnings
    }

    private static func mark(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> ComparedWords.Mark {
        guard let first = word.first else { return [] }
        let letters = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        if first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") {
            return letters == 1 ? [.content, .number, .digit] : [.content, .number]
        }
        if letters == 1, isUnspaced(word) { return .character }
        var mark: ComparedWords.Mark = letters >= FamilyRules.contentLetters ? .content : []
        if word.contains(where: isDigit) { mark.insert(.code) }
        if calendar.contains(hash) { mark.insert(.calendar) }
        return mark
    }

    /// Whether a word may be a character of a script without spaces: Thai and Lao, and everything from U+1000 on.
    @inline(__always)
    static func isUnspaced(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word[0] >= 0xE1 || word[0] == 0xE0 && word.count > 1 && word[1] >= 0xB8
    }

    /// By word: its digits.
    static func values(of words: borrowing ComparisonText) -> [ComparedWords.Digits] {
        let (ends, folded) = (words.ends.values, words.folded.values)
        var values: [ComparedWords.Digits] = []
        values.reserveCapacity(ends.count)
        var start = 0
        for end in ends {
            values.append(digits(UnsafeBufferPointer(rebasing: folded[start..<Int(end)])))
            start = Int(end) + 1
        }
        return values
    }

    private static func digits(_ word: UnsafeBufferPointer<UInt8>) -> ComparedWords.Digits {
        guard word.count <= 15, word.allSatisfy(isDigit) else { return .none }
        return ComparedWords.Digits(
            value: word.reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }, count: UInt8(word.count))
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Whether a word is the first of the text or of a sentence.
    static func isInitial(_ index: Int, after gap: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        index == 0 || endsSentence(gap)
    }

    @inline(__always)
    static func beginsWithCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let byte = bytes[start]
        if byte < 0x80 { return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
        var decoder = UTF8()
        var rest = bytes[start...].prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return false }
        return scalar.properties.isUppercase
    }

    /// Whether a full stop, line end, colon or opening quotation mark is between two words: then a capital is no sign
    /// of a name.
    private static func endsSentence(_ gap: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var previous: UInt8 = 0
        for byte in gap {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\""), 0x0A:
                return true
            // « and the curly opening quotation marks, by their last two bytes.
            case 0xAB where previous == 0xC2: return true
            case 0x9C where previous == 0x80, 0x9E where previous == 0x80, 0xA6 where previous == 0x80: return true
            default: previous = byte
            }
        }
        return false
    }

    /// Whether a word is the name of a day of the week; other words of the calendar are months.
    static func isDay(_ word: UInt64) -> Bool { weekdays[word] != nil }

    /// Days and months, folded, in the most common languages: bulletins change them from day to day.
    private static let calendar = Set(weekdays.keys).union(
        hashes(
            """
            janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april
            may june july august september october november december januar februar märz mai juni juli oktober dezember enero
            febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio
            giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro dezembro januari
            februari maart augustus января февраля марта апреля мая июня июля августа сентября октября ноября декабря
            """))

    /// By name of a day of the week: 0 for Monday to 6 for Sunday.
    static let weekdays: [UInt64: Int] = {
        let names = [
            "lundi monday montag lunes lunedì segunda maandag понедельник الاثنين",
            "mardi tuesday dienstag martes martedì terça dinsdag вторник الثلاثاء",
            "mercredi wednesday mittwoch miércoles mercoledì quarta woensdag среда среду الأربعاء",
            "jeudi thursday donnerstag jueves giovedì quinta donderdag четверг الخميس",
            "vendredi friday freitag viernes venerdì sexta vrijdag пятница пятницу الجمعة",
            "samedi saturday samstag sonnabend sábado sabato zaterdag суббота субботу السبت",
            "dimanche sunday sonntag domingo domenica zondag воскресенье الأحد",
        ]
        var weekdays: [UInt64: Int] = [:]
        for (day, names) in names.enumerated() {
            for name in hashes(names) { weekdays[name] = day }
        }
        return weekdays
    }()

    private static func hashes(_ names: String) -> Set<UInt64> {
        let words = ComparisonText(names)
        defer { extendLifetime(words) }
        return Set(words.words.values)
    }
}
