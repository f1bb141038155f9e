// SPDX-License-Identifier: Apache-2.0

/// The letters beyond ASCII that languages are written with (CLDR's exemplar characters), to judge whether bytes were
/// read in the right charset.
enum Alphabets {
    /// The letters of a language, in lower case; nil for an unknown language.
    static func letters(of language: String) -> Set<Unicode.Scalar>? { table[language] }

    private static let table: [String: Set<Unicode.Scalar>] = rows.mapValues { Set($0.unicodeScalars) }

    private static let rows: [String: String] = [
        "af": "áâèéêëîïôöûü", "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя", "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
        "bs": "čćđšž", "ca": "àçèéíïòóúü", "cs": "áčďéěíňóřšťúůýž", "cy": "áàâäéèêëìîïòóôöùûüŵŷ",
        "da": "æøåéü", "de": "äöüßéèà", "el": "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ", "en": "éèêçïöñáàôü",
        "es": "áéíñóúü", "et": "äõöüšž", "eu": "çñ", "fi": "äöåšž", "fo": "áðíóúýæø",
        "fr": "àâæçéèêëîïôœùûüÿ", "ga": "áéíóú", "gl": "áéíñóúü", "hr": "čćđšž", "hu": "áéíóöőúüű",
        "hy": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքևօֆ", "id": "é", "is": "áðéíóúýþæö", "it": "àèéìîòóù",
        "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", "la": "æœāēīōū", "lb": "äéëöü", "lt": "ąčęėįšųūž",
        "lv": "āčēģīķļņšūž", "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш", "mn": "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя",
        "ms": "é", "mt": "ċġħżàèìòù", "nl": "áäéèëêíïóöúü", "no": "æøåéòôü", "nn": "æøåéòôü", "oc": "àáçèéíïòóúü",
        "pl": "ąćęłńóśźż", "pt": "áàâãçéêíóòôõúü", "rm": "àéèìîòù", "ro": "ăâîșțşţ",
        "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "sk": "áäčďéíĺľňóôŕšťúýž", "sl": "čšž", "sq": "çë",
        "sr": "абвгдђежзијклљмнњопрстћуфхцчџшčćđšž", "sv": "åäöéà", "tr": "çğıöşüâî̇",
        "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "vi": "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    ]
}
