// SPDX-License-Identifier: Apache-2.0

/// The consonants of a name as classes of sounds, the same in every script: what is left of a name when it is
/// transcribed ("Merkel", "ميركل", "메르켈").
///
/// There are two kinds, because scripts lose different sounds. The *alphabetic* skeleton keeps every consonant but the
/// weak ones (h, w, y), which Arabic and Hebrew use as vowels. The *syllabic* skeleton, for Japanese, Korean and Chinese,
/// has one class for l and r, one for s and sh, and no liquid that no vowel follows.
///
/// Where a Latin letter has several sounds ("c", "g", "j"), a word has several skeletons.
enum ConsonantSkeleton {
    enum Kind: UInt32 {
        case alphabetic = 1
        case syllabic = 2
    }

    /// Classes of consonants. Zero is no class.
    enum Sound {
        static let p: UInt8 = 1
        static let m: UInt8 = 2
        static let n: UInt8 = 3
        static let t: UInt8 = 4
        static let k: UInt8 = 5
        static let s: UInt8 = 6
        static let j: UInt8 = 7
        static let l: UInt8 = 8
        static let r: UInt8 = 9
        /// A vowel, only between the steps of a conversion.
        static let vowel: UInt8 = 15

        static func of(_ letter: UInt8) -> UInt8 {
            switch letter {
            case UInt8(ascii: "P"): p
            case UInt8(ascii: "M"): m
            case UInt8(ascii: "N"): n
            case UInt8(ascii: "T"): t
            case UInt8(ascii: "K"): k
            case UInt8(ascii: "S"): s
            case UInt8(ascii: "J"): j
            case UInt8(ascii: "L"): l
            case UInt8(ascii: "R"): r
            default: 0
            }
        }
    }

    /// The first classes of a word, up to `FamilyRules.skeletonSounds`, four bits each, and their number.
    struct Packed: Equatable {
        private(set) var sounds: UInt32 = 0
        private(set) var count = 0

        var isFull: Bool { count >= FamilyRules.skeletonSounds }

        mutating func append(_ sound: UInt8) {
            guard sound != 0, !isFull else { return }
            sounds = sounds << 4 | UInt32(sound)
            count += 1
        }

        /// Nil if there are too few consonants to tell names apart.
        func hash(_ kind: Kind) -> UInt64? {
            guard count >= FamilyRules.leastSounds else { return nil }
            return Mixing.mix(UInt64(kind.rawValue) << 32 | UInt64(sounds))
        }
    }

    /// One way to pronounce a word.
    struct Pronunciation: Equatable {
        let kind: Kind
        let sounds: Packed
    }

    private static func append(_ kind: Kind, _ sounds: Packed, to pronunciations: inout [Pronunciation]) {
        let pronunciation = Pronunciation(kind: kind, sounds: sounds)
        if sounds.count >= FamilyRules.leastSounds - 1, !pronunciations.contains(pronunciation) {
            pronunciations.append(pronunciation)
        }
    }

    // MARK: Latin script

    /// Appends the skeletons of a word in Latin letters, the most probable of each kind first.
    /// - Parameter word: folded.
    static func appendLatin(_ word: UnsafeBufferPointer<UInt8>, to pronunciations: inout [Pronunciation]) {
        for choice in UInt8(0)..<4 {
            let pronunciation = LatinReading(word, choice: choice)
            append(.alphabetic, pronunciation.alphabetic, to: &pronunciations)
            append(.syllabic, pronunciation.syllabic, to: &pronunciations)
            if !pronunciation.isAmbiguous { break }
        }
    }

    /// One way to pronounce a word in Latin letters.
    private struct LatinReading {
        private(set) var alphabetic = Packed()
        private(set) var syllabic = Packed()
        /// Whether the word has letters with several sounds.
        private(set) var isAmbiguous = false

        /// - Parameter choice: bit 0: the sound of "c", "g", "ch", "th"; bit 1: that of "j", "v", "w".
        init(_ word: UnsafeBufferPointer<UInt8>, choice: UInt8) {
            let other = choice & 1 == 1
            let weak = choice & 2 == 2
            // A final "e" is silent.
            let end = word.count > 3 && word[word.count - 1] == UInt8(ascii: "e") ? word.count - 1 : word.count
            func letter(_ index: Int) -> UInt8 { index < end ? word[index] : 0 }
            var index = 0
            var before: UInt8 = 0
            while index < end {
                let (byte, next) = (word[index], letter(index + 1))
                var width = 1
                var sound: UInt8 = 0
                switch byte {
                case UInt8(ascii: "b"), UInt8(ascii: "f"): sound = Sound.p
                case UInt8(ascii: "p"):
                    sound = Sound.p
                    if next == UInt8(ascii: "h") { width = 2 }
                case UInt8(ascii: "m"): sound = Sound.m
                case UInt8(ascii: "n"): sound = Sound.n
                case UInt8(ascii: "d"): sound = Sound.t
                case UInt8(ascii: "t"):
                    sound = Sound.t
                    if next == UInt8(ascii: "h") {
                        isAmbiguous = true
                        width = 2
                        if other { sound = Sound.s }
                    }
                case UInt8(ascii: "k"), UInt8(ascii: "q"):
                    sound = Sound.k
                    if next == UInt8(ascii: "h") { width = 2 }
                case UInt8(ascii: "c"):
                    if next == UInt8(ascii: "h") {
                        (isAmbiguous, width, sound) = (true, 2, other ? Sound.k : Sound.j)
                    } else if next == UInt8(ascii: "k") {
                        (width, sound) = (2, Sound.k)
                    } else if LatinReading.isFront(next) {
                        (isAmbiguous, sound) = (true, other ? Sound.j : Sound.s)
                    } else {
                        sound = Sound.k
                    }
                case UInt8(ascii: "g"):
                    if next == UInt8(ascii: "h") {
                        (isAmbiguous, width, sound) = (true, 2, other ? 0 : Sound.k)
                    } else if LatinReading.isFront(next) {
                        (isAmbiguous, sound) = (true, other ? Sound.k : Sound.j)
                    } else {
                        sound = Sound.k
                    }
                case UInt8(ascii: "x"): sound = Sound.k
                case UInt8(ascii: "s"):
                    sound = Sound.s
                    if next == UInt8(ascii: "h") {
                        (width, sound) = (2, Sound.j)
                    } else if next == UInt8(ascii: "c"), letter(index + 2) == UInt8(ascii: "h") {
                        (width, sound) = (3, Sound.j)
                    }
                case UInt8(ascii: "z"):
                    sound = Sound.s
                    if next == UInt8(ascii: "h") { (width, sound) = (2, Sound.j) }
                case UInt8(ascii: "j"): (isAmbiguous, sound) = (true, weak ? 0 : Sound.j)
                case UInt8(ascii: "v"): (isAmbiguous, sound) = (true, weak ? 0 : Sound.p)
                case UInt8(ascii: "w"): (isAmbiguous, sound) = (true, weak ? Sound.p : 0)
                case UInt8(ascii: "l"): sound = Sound.l
                case UInt8(ascii: "r"): sound = Sound.r
                default: break
                }
                let after = letter(index + width)
                if sound != 0, sound != before {
                    alphabetic.append(sound)
                    appendSyllabic(sound, before: after, afterN: before == Sound.n)
                    if byte == UInt8(ascii: "x") {
                        alphabetic.append(Sound.s)
                        appendSyllabic(Sound.s, before: after, afterN: false)
                    }
                } else if sound != 0, sound == Sound.l || sound == Sound.r, LatinReading.isVowel(after) {
                    // The second of two equal liquids: only this one has a vowel.
                    appendSyllabic(sound, before: after, afterN: false)
                }
                before = sound
                index += width
            }
        }

        private mutating func appendSyllabic(_ sound: UInt8, before next: UInt8, afterN: Bool) {
            let hasVowel = LatinReading.isVowel(next)
            switch sound {
            case Sound.l, Sound.r: if hasVowel { syllabic.append(Sound.l) }
            case Sound.j: syllabic.append(Sound.s)
            case Sound.m: syllabic.append(hasVowel || next == 0 ? Sound.m : Sound.n)
            case Sound.k where afterN && !hasVowel: break
            default: syllabic.append(sound)
            }
        }

        private static func isFront(_ letter: UInt8) -> Bool {
            letter == UInt8(ascii: "e") || letter == UInt8(ascii: "i") || letter == UInt8(ascii: "y")
        }

        private static func isVowel(_ letter: UInt8) -> Bool {
            switch letter {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
                UInt8(ascii: "y"):
                true
            default: false
            }
        }
    }

    // MARK: Other alphabets

    /// Appends the skeletons of a word in another alphabet, or in Korean.
    ///
    /// Arabic and Hebrew words may begin with a conjunction, preposition or article, Korean ones end with particles;
    /// then the word without it has a skeleton, too.
    /// - Parameter word: folded.
    static func append(
        _ word: UnsafeBufferPointer<UInt8>, _ script: SoundScript, to pronunciations: inout [Pronunciation]
    ) {
        if script == .hangul { return appendKorean(word, to: &pronunciations) }
        var sounds: [UInt8] = []
        var starts: [Int] = [0]
        // The Cyrillic letter ha stands for "kh" and for "h".
        var hasH = false
        var index = 0
        while index < word.count {
            let (scalar, width) = UncheckedLetters.decode(word, index)
            for sound in SoundTable.sounds(scalar) where sound != 0 && sounds.last != sound { sounds.append(sound) }
            index += width
            if script.hasPrefixes, starts.count < 3, index < word.count { starts.append(sounds.count) }
            if scalar == 0x445 { hasH = true }
        }
        for start in starts where start < sounds.count {
            var packed = Packed()
            for sound in sounds[start...] { packed.append(sound) }
            append(.alphabetic, packed, to: &pronunciations)
        }
        guard hasH else { return }
        var weak = Packed()
        index = 0
        var before: UInt8 = 0
        while index < word.count {
            let (scalar, width) = UncheckedLetters.decode(word, index)
            index += width
            if scalar == 0x445 { continue }
            for sound in SoundTable.sounds(scalar) where sound != 0 && before != sound {
                weak.append(sound)
                before = sound
            }
        }
        append(.alphabetic, weak, to: &pronunciations)
    }

    private static func appendKorean(_ word: UnsafeBufferPointer<UInt8>, to pronunciations: inout [Pronunciation]) {
        append(.syllabic, hangul(word), to: &pronunciations)
        // Without the last one or two syllables.
        var (end, cut) = (word.count - 3, 0)
        while end > 6, cut < 2 {
            if UncheckedLetters.decode(word, end).scalar < 0x1113 {
                append(.syllabic, hangul(UnsafeBufferPointer(rebasing: word[..<end])), to: &pronunciations)
                cut += 1
            }
            end -= 3
        }
    }

    /// Of Korean letters, as folded.
    private static func hangul(_ word: UnsafeBufferPointer<UInt8>) -> Packed {
        var packed = Packed()
        var index = 0
        while index < word.count {
            let (scalar, width) = UncheckedLetters.decode(word, index)
            index += width
            let next = index < word.count ? UncheckedLetters.decode(word, index).scalar : 0
            switch scalar {
            // The vowel eu is written where a name has none.
            case 0x1105: if next != 0x1173 { packed.append(Sound.l) }
            case 0x11B7: packed.append(next == 0 ? Sound.m : Sound.n)
            case 0x1100...0x1112: packed.append(initials[Int(scalar - 0x1100)])
            case 0x11A8...0x11C2: packed.append(finals[Int(scalar - 0x11A8)])
            default: break
            }
        }
        return packed
    }

    private static let initials: [UInt8] = "KKNTTLMPPSS-SSSKTP-".utf8.map(Sound.of)
    private static let finals: [UInt8] = "KKKNNNT-KMPSTP-MPPTTNTTKTP-".utf8.map(Sound.of)

    // MARK: Scripts without spaces

    /// The sounds of a character of a script in which each character is a word, as syllabic classes; a liquid without a
    /// vowel has none. Nil for characters with which no foreign name is written.
    static func ofCharacter(_ scalar: UInt32) -> [UInt8]? { SoundTable.characters[scalar] }

    /// The skeletons with which a run of characters may begin, by their length.
    /// - Parameter run: the sounds of each character.
    static func ofRun(_ run: ArraySlice<[UInt8]>) -> [Packed] {
        var packed = Packed()
        var found: [Packed] = []
        for sounds in run {
            for sound in sounds {
                packed.append(sound)
                if packed.count >= FamilyRules.leastSounds - 1, found.last != packed { found.append(packed) }
            }
            if packed.isFull { break }
        }
        return found
    }
}

/// Scripts whose letters have classes of sounds.
enum SoundScript {
    case cyrillic
    case greek
    case armenian
    case hebrew
    case arabic
    case devanagari
    case georgian
    case hangul

    /// Of the first letter of a folded word; nil for others.
    init?(_ word: UnsafeBufferPointer<UInt8>) {
        guard let first = word.first, first >= 0x80 else { return nil }
        switch UncheckedLetters.decode(word, 0).scalar {
        case 0x370...0x3FF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x530...0x58F: self = .armenian
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x6FF: self = .arabic
        case 0x900...0x97F: self = .devanagari
        case 0x10D0...0x10FF: self = .georgian
        case 0x1100...0x11FF: self = .hangul
        default: return nil
        }
    }

    /// Whether the first letters of a word may be another word.
    var hasPrefixes: Bool { self == .hebrew || self == .arabic }
    var hasCapitals: Bool { self == .cyrillic || self == .greek || self == .armenian }
}

/// Decodes valid UTF-8.
enum UncheckedLetters {
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, width: Int) {
        let byte = UInt32(bytes[index])
        func rest(_ offset: Int) -> UInt32 {
            index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
        }
        if byte < 0x80 { return (byte, 1) }
        if byte < 0xE0 { return ((byte & 0x1F) << 6 | rest(1), 2) }
        if byte < 0xF0 { return ((byte & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
        return ((byte & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
}

/// The classes of the letters of other scripts.
enum SoundTable {
    /// By scalar up to the last Georgian letter: one or two classes.
    static func sounds(_ scalar: UInt32) -> [UInt8] { scalar < UInt32(letters.count) ? letters[Int(scalar)] : [] }

    private static let letters: [[UInt8]] = {
        var table = [[UInt8]](repeating: [], count: 0x1100)
        let written = """
            бP вP гK дT жJ зS кK лL мM нN пP рR сS тT фP хK цS чJ шJ щJ ђJ јJ љL њN ћJ џJ ѓJ ќK ѕS ґK βP γK δT ζS θT κK λL \
            μM νN ξKS πP ρR σS ςS τT φP χK ψPS բP գK դT զS թT ժJ լL խK ծS կK ձS ղK ճJ մM նN շJ չJ պP ջJ ռR սS վP տT րR ցS \
            փP քK ֆP בP גK דT זS טT כK ךK לL מM םM נN ןN סS פP ףP צS ץS קK רR שJ תT بP تT ثT جJ خK دT ذS رR زS سS شJ صS \
            ضT طT ظS غK فP قK كK لL مM نN پP چJ ژJ گK ٹT ڈT ڑR ںN कK खK गK घK ङN चJ छJ जJ झJ ञN टT ठT डT ढT णN तT थT दT \
            धT नN पP फP बP भP मM रR लL वP शJ षJ सS ბP გK დT ვP ზS თT კK ლL მM ნN პP ჟJ რR სS ტT ფP ქK ღK ყK შJ ჩJ ცS ძS \
            წS ჭJ ხK ჯJ
            """
        for entry in written.split(separator: " ") {
            guard let letter = entry.unicodeScalars.first else { continue }
            table[Int(letter.value)] = entry.utf8.drop { $0 >= 0x80 }.map(ConsonantSkeleton.Sound.of)
        }
        return table
    }()

    /// Of kana, Thai and the Han characters that write foreign names: syllabic classes.
    static let characters: [UInt32: [UInt8]] = {
        var table: [UInt32: [UInt8]] = [:]
        func add(_ characters: String, _ sounds: [UInt8]) {
            for scalar in characters.unicodeScalars { table[scalar.value] = sounds }
        }
        typealias Sound = ConsonantSkeleton.Sound
        add("アイウエオヤユヨワヲハヒヘホァィゥェォャュョヮッールー", [])
        add("カキクケコガギグゲゴヵヶ", [Sound.k])
        add("サシスセソザジズゼゾチツヂヅ", [Sound.s])
        add("タテトダデド", [Sound.t])
        add("ナニヌネノン", [Sound.n])
        add("フバビブベボパピプペポヴ", [Sound.p])
        add("マミムメモ", [Sound.m])
        add("ラリレロ", [Sound.l])
        for entry in HanSoundData.characters.description.split(separator: " ") {
            guard let character = entry.unicodeScalars.first else { continue }
            table[character.value] = entry.unicodeScalars.dropFirst().compactMap {
                $0.isASCII ? Sound.of(UInt8($0.value)) : nil
            }.filter { $0 != 0 }
        }
        return table
    }()

    static func isKatakana(_ scalar: UInt32) -> Bool { (0x30A1...0x30FA).contains(scalar) || scalar == 0x30FC }
    static func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }
}
