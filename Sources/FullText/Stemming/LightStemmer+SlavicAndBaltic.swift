// SPDX-License-Identifier: Apache-2.0

/// Endings of nouns, names and adjectives, and some of verbs. Each of these languages has six or seven cases.
extension LightStemmer {
    static let slavicAndBaltic: [String: Rules] = [
        "pl": polish, "cs": czech, "sk": slovak, "hr": croatian, "sl": slovene, "uk": ukrainian, "ru": russian,
        "bg": bulgarian, "lv": latvian,
    ]

    /// `ręka`, `ręce`, `rąk`; `pies`, `psa`; `minister`, `ministrze`; `Polak`, `Polacy`; `miasto`, `mieście`.
    private static let polish = Rules(
        letters: "ó>o ń>n ś>s ć>c ź>z ł>l ż>z",
        vowels: "aeiouyąę",
        endings: """
            a ą ę e i o u y ie ia ią ię iu io ow iow owi iowi owie iowie em iem am iam om iom ami iami ach iach \
            ego iego emu iemu ej iej ym im ymi imi ych ich
            """,
        leaving: 3,
        softened: """
            scie>st zdzie>zd cie>t dzie>d rze>r dze>g sze>ch snie>sn znie>zn scy>sk dzy>g ce>k cy>k rzy>r si>ch ci>t \
            dzi>d owala> owali> owalo> owaly> owal> owac> owane> owano> owany> ala> ali> alo> aly> al> ac> \
            ila> ili> ilo> ily> il> ic> yla> yli> ylo> yly> yl> yc>
            """,
        lastVowels: "ą>ę ia>ie",
        lettersAfter: "ą>a ę>e",
        fleeting: "ie e",
        ends: "cc>c")

    /// `dům`, `domu`; `pes`, `psa`; `Praha`, `Praze`; `politik`, `politici`; `řeka`, `řece`.
    private static let czech = Rules(
        letters: "á>a é>e ě>e í>i ó>o ú>u ý>y č>c ď>d ň>n ř>r š>s ť>t ž>z",
        vowels: "aeiouyů",
        endings: """
            a e i o u y ů em om ům am im ym ou ech ach ich ych ami emi imi ymi mi ovi ove eho iho emu imu ete eti \
            ata atum ej
            """,
        leaving: 3,
        softened: "cich>k zich>h sich>ch ce>k ze>h se>ch ci>k zi>h si>ch la> lo> li> ly> l>",
        lastVowels: "ů>o",
        lettersAfter: "ů>u",
        fleeting: "e")

    /// `okno`, `okien`; `mesto`, `miest`; `stôl`, `stola`; `vojak`, `vojaci`.
    private static let slovak = Rules(
        letters: "á>a ä>a é>e í>i ó>o ô>o ú>u ý>y č>c ď>d ĺ>l ľ>l ň>n ŕ>r š>s ť>t ž>z",
        endings: """
            a e i o u y ia ie iu om em am im ym ou iou ach iach och ich ych ami iami imi ymi mi ov ovi ovia eho ieho \
            emu iemu ej iej
            """,
        leaving: 3,
        softened: "coch>k ci>k si>ch zi>h la> lo> li> l>",
        lastVowels: "ie>e ia>a",
        fleeting: "ie o e")

    /// `grad`, `gradovi`; `ministar`, `ministra`; `ruka`, `ruci`; `cvijet`, `cvjetovi`; `otac`, `oca`. Also for Bosnian.
    private static let croatian = Rules(
        letters: "č>c ć>c š>s ž>z đ>d",
        endings: """
            a e i o u om em im am ima ama oj og oga eg ega omu emu ome ih iju ov ova ove ovi ovima ev eva eve evi evima
            """,
        leaving: 3,
        softened: "cima>k zima>g sima>h ci>k zi>g si>h ce>k la> li> lo> le> o>",
        lastVowels: "ije>je",
        fleeting: "a",
        ends: "tc>c")

    /// `most`, `mostovi`; `minister`, `ministra`; `otrok`, `otroci`.
    private static let slovene = Rules(
        letters: "č>c š>s ž>z ć>c đ>d",
        endings: """
            a e i o u om em im am oma ema ima ama ov ev ih ega emu ami imi ah eh ovi ovih ovom ovoma ove
            """,
        leaving: 3,
        softened: "cih>k ci>k zi>g si>h la> li> lo> le> l>",
        fleeting: "e")

    /// `міст`, `мосту`; `ніч`, `ночі`; `Київ`, `Києва`; `день`, `дня`; `рука`, `руці`.
    private static let ukrainian = Rules(
        vowels: "аеєиіїоуюя",
        endings: """
            а я у ю о е є и і ї ь ою ею єю ям ам ами ями ах ях ом ем єм ові еві єві ів їв ій ей ев ого ього ому ьому \
            им ім ий ої ьої их іх ими іми іє іям іях іями ія ії ію ією
            """,
        zeroEndings: "ь",
        leaving: 3,
        softened: """
            ці>к зі>г сі>х ила> или> ило> ив> ити> ала> али> ало> ав> ати> ають> ає> ить> ять> ено> ито> ано>
            """,
        closedVowels: "і>о і>е ї>є",
        fleeting: "о е")

    /// Fleeting vowels, which the Snowball stemmer does not know: `рынок`, `рынка`; `день`, `дня`.
    private static let russian = Rules(
        vowels: "аеёиоуыэюя",
        endings: """
            а я у ю о е ы и ь й ой ей ою ею ом ем ём ам ям ами ями ах ях ов ев ёв ий ого его ому ему ым им ый ая яя ое \
            ее ые ие ых их ыми ими ую юю ия ии ию ией
            """,
        zeroEndings: "ь й",
        leaving: 3,
        fleeting: "о е ё")

    /// The articles are endings: `мост`, `мостът`, `мостове`, `мостовете`; `място`, `места`; `език`, `езици`. Also for
    /// Macedonian.
    private static let bulgarian = Rules(
        mode: .all,
        vowels: "аеиоуъюя",
        endings: """
            ът ят та то те а я и о е у ия ият ите ата ята ото ето ове овете еве евете ища ищата ета етата
            """,
        leaving: 3,
        softened: "ците>к ци>к зите>г зи>г сите>х си>х",
        lastVowels: "я>е",
        fleeting: "ъ е о")

    /// `tilts`, `tiltu`, `tiltam`; `latvietis`, `latvieši`; `upe`, `upēs`.
    private static let latvian = Rules(
        letters: "ā>a ē>e ī>i ū>u č>c ģ>g ķ>k ļ>l ņ>n š>s ž>z",
        endings: """
            a as ai am ajam ajai ajiem ajas ajos ajais ais u us um os iem i im is s e es ei em o ij ijs
            """,
        softened: "siem>t sam>t sa>t su>t si>t sus>t")
}
