// SPDX-License-Identifier: Apache-2.0

/// Month names, full and abbreviated, in the form used with a day and in the nominative: from the Unicode Common Locale
/// Data Repository (calendars/gregorian/months), plus some older spellings. ICU has them too, but opens files of its
/// own, which the sandboxed readers cannot do.
///
/// English, French, German, Spanish, Italian, Portuguese, Dutch, Catalan, Swedish, Danish, Norwegian, Finnish, Polish,
/// Czech, Slovak, Russian, Ukrainian, Bulgarian, Greek, Turkish, Romanian, Hungarian, Indonesian and Arabic. No name
/// means two months among these; Croatian is left out, because its `listopad` is October and Polish `listopad` is
/// November.
enum MonthNames {
    /// Month numbers 1 to 12 by lower-case name.
    static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, names) in lines.enumerated() {
            for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }()

    private static let lines = [
        """
        january jan janvier janv januar enero ene gennaio gen janeiro januari gener tammikuuta tammikuu tammi \
        stycznia styczeń sty ledna leden led januára január января январь янв січня січень січ януари яну \
        ιανουαρίου ιανουάριος ιαν ocak oca ianuarie ian يناير jänner jän
        """,
        """
        february feb février févr februar febrero febbraio fevereiro fev februari febrer febr helmikuuta \
        helmikuu helmi lutego luty lut února únor úno februára február февраля февраль февр лютого лютий лют \
        февруари фев φεβρουαρίου φεβρουάριος φεβ şubat şub februarie فبراير feber fév
        """,
        """
        march mar mars märz mär marzo março maart mrt març marts maaliskuuta maaliskuu maalis marca marzec \
        března březen bře marec марта март мар березня березень бер μαρτίου μάρτιος μαρ μάρ mart martie március \
        márc maret مارس
        """,
        """
        april apr avril avr abril abr aprile huhtikuuta huhtikuu huhti kwietnia kwiecień kwi dubna duben dub \
        apríla apríl апреля апрель апр квітня квітень квіт април απριλίου απρίλιος απρ nisan nis aprilie április \
        ápr أبريل
        """,
        """
        may mai mayo maggio mag maio mei maig maj toukokuuta toukokuu touko maja května květen kvě mája máj мая \
        май травня травень трав μαΐου μάιος μαΐ μάι mayıs május مايو
        """,
        """
        june jun juin juni junio giugno giu junho juny kesäkuuta kesäkuu kesä czerwca czerwiec cze června červen \
        čvn júna jún июня июнь июн червня червень черв юни ιουνίου ιούνιος ιουν ιούν haziran haz iunie iun \
        június يونيو
        """,
        """
        july jul juillet juil juli julio luglio lug julho juliol heinäkuuta heinäkuu heinä lipca lipiec lip \
        července červenec čvc júla júl июля июль июл липня липень лип юли ιουλίου ιούλιος ιουλ ιούλ temmuz tem \
        iulie iul július يوليو
        """,
        """
        august aug août agosto ago augustus agost ag augusti elokuuta elokuu elo sierpnia sierpień sie srpna \
        srpen srp augusta августа август авг серпня серпень серп αυγούστου αύγουστος αυγ αύγ ağustos ağu \
        augusztus agustus agu أغسطس aout
        """,
        """
        september sep septembre sept septiembre settembre set setembro setembre syyskuuta syyskuu syys września \
        wrzesień wrz září zář septembra сентября сентябрь сент вересня вересень вер септември сеп σεπτεμβρίου \
        σεπτέμβριος σεπ eylül eyl septembrie szeptember szept سبتمبر
        """,
        """
        october oct octobre oktober okt octubre ottobre ott outubro out lokakuuta lokakuu loka października \
        październik paź října říjen říj októbra október октября октябрь окт жовтня жовтень жовт октомври \
        οκτωβρίου οκτώβριος οκτ ekim eki octombrie أكتوبر
        """,
        """
        november nov novembre noviembre novembro marraskuuta marraskuu marras listopada listopad lis listopadu \
        novembra ноября ноябрь нояб листопада листопад лист ноември ное νοεμβρίου νοέμβριος νοε νοέ kasım kas \
        noiembrie نوفمبر
        """,
        """
        december dec décembre déc dezember dez diciembre dic dicembre dezembro desembre des desember joulukuuta \
        joulukuu joulu grudnia grudzień gru prosince prosinec pro decembra декабря декабрь дек грудня грудень \
        груд декември δεκεμβρίου δεκέμβριος δεκ aralık ara decembrie ديسمبر
        """,
    ]
}
