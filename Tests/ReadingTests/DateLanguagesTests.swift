// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

struct DateLanguagesTests {
    private func days(_ line: String, _ language: String? = nil) -> [String] {
        WrittenDates(line, hints: DateHints(language: language)).found().map { date in
            "\(date.moment.year)-\(date.moment.month)-\(date.moment.day)"
        }
    }

    @Test(arguments: [
        "le 3 mars 2024", "3rd of March 2024", "3. März 2024", "3 de marzo del 2024", "3 de març de 2024",
        "3 marca 2024",
        "3. března 2024", "3. ožujka 2024.", "3 марта 2024 г.", "3 березня 2024", "3 март 2024 г.", "3 Μαρτίου 2024",
        "3 Mart 2024",
        "2024. március 3.", "2024 m. kovo 3 d.", "2024. gada 3. marts", "3. märts 2024", "3. maaliskuuta 2024",
        "3/mar/2024",
        "2024ko martxoaren 3a", "3 martie 2024", "3 Maret 2024", "3 Mac 2024", "Marso 3, 2024", "3 Machi 2024",
        "ngày 3 tháng 3 năm 2024", "3 Tháng Ba, 2024", "3 मार्च 2024", "३ मार्च २०२४", "০৩ মার্চ ২০২৪", "3 மார்ச், 2024",
        "3 במרץ 2024", "٣ مارس ٢٠٢٤", "3 آذار / مارس 2024", "3 آذار (مارس) 2024", "۳ مارس ۲۰۲۴", "3 مارچ 2024",
        "3 მარტი, 2024",
        "3 մարտի, 2024", "2024年3月3日", "二〇二四年三月三日", "2024년 3월 3일", "2024-yil 3-mart", "2024 жылғы 3 наурыз", "２０２４年３月３日",
    ])
    func `a day is read in any language without knowing it`(line: String) {
        #expect(days(line) == ["2024-3-3"])
    }

    @Test(arguments: [
        ("6 มิถุนายน 2554", nil, "2011-6-6"), ("6 มิ.ย. 2011", nil, "2011-6-6"), ("6 มิ.ย. 54", nil, "2011-6-6"),
        ("วันจันทร์ที่ 6 มิถุนายน พ.ศ. 2554", nil, "2011-6-6"), ("๖ มิถุนายน ๒๕๕๔", nil, "2011-6-6"),
        ("06/06/2554", "th", "2011-6-6"),
        ("۱۵ آبان ۱۴۰۳", nil, "2024-11-5"), ("۱۴۰۳/۱۱/۱۵", "fa", "2025-2-3"), ("30 اسفند 1403", nil, "2025-3-20"),
        ("令和6年3月3日", nil, "2024-3-3"), ("令和元年5月1日", nil, "2019-5-1"), ("昭和64年1月7日", nil, "1989-1-7"),
        ("R6.3.3", "ja", "2024-3-3"),
        ("民國113年3月3日", nil, "2024-3-3"), ("113/03/03", "zh-TW", "2024-3-3"),
        ("1 Tishri 5785", "en", "2024-10-3"), ("30 Adar I 5784", "en", "2024-3-10"),
    ])
    func `years of other calendars are converted`(line: String, language: String?, expected: String?) {
        #expect(days(line, language) == [expected].compactMap(\.self))
    }

    @Test(arguments: [
        ("24 رمضان 1445 هـ", "ar"), ("1445/09/14", "ar"), ("۱۴۰۳/۱۱/۱۵", "ur"), ("२०८०/११/२०", "ne"),
        ("31 مهر 1403", "fa"),
        ("30 اسفند 1402", "fa"), ("113/03/03", "zh-CN"), ("R6.3.3", "en"), ("5 Adar I 5785", "en"),
    ])
    func `a day of an unknown calendar, or one that does not exist, is none`(line: String, language: String) {
        #expect(days(line, language).isEmpty)
    }

    @Test func `a name that means two months is read in the document's language only`() {
        #expect(days("18. listopada 2022.", "hr") == ["2022-10-18"])
        #expect(days("18 listopada 2022", "pl") == ["2022-11-18"])
        #expect(days("18. listopad 2022", "cs") == ["2022-11-18"])
        #expect(days("18 listopada 2022").isEmpty)
        #expect(days("3 lip 2022", "hr") == ["2022-6-3"] && days("3 lip 2022", "pl") == ["2022-7-3"])
    }

    @Test(
        arguments: [
            ("تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً", "2020-4-24"), ("4/5/2016 3:07 PM", nil),
            ("at 2020 09:22", nil),
            ("1.2.3.2024", nil), ("10.01.2024.5", nil),
        ] as [(String, String?)])
    func `a time of day and a version number are no day`(line: String, expected: String?) {
        #expect(days(line, "en") == [expected].compactMap(\.self))
    }

    @Test(
        arguments: [
            ("en-US", nil, DateHints.Order.monthFirst), ("en-US", "post.example.co.uk", .dayFirst),
            ("en-US", "post.de", .unknown),
            ("en", "city.gov", .monthFirst), ("en", nil, .unknown), ("en-AU", nil, .dayFirst), ("en-CA", nil, .unknown),
            ("fr", nil, .dayFirst),
            ("ja", nil, .dayFirstWithPoints), (nil, nil, .dayFirstWithPoints), ("english", nil, .dayFirstWithPoints),
        ] as [(String?, String?, DateHints.Order)])
    func `language, region and site tell the order of the numbers`(
        language: String?, host: String?, order: DateHints.Order
    ) {
        #expect(DateHints(language: language, host: host).order == order)
    }

    @Test(
        arguments: [
            ("입력 2024.03.03 수정 2024.03.04", [WrittenDates.Meaning.published, .modified]),
            ("发布时间：2024年3月3日 更新：2024年3月4日", [.published, .modified]),
            ("تم النشر: 3 مارس 2024، آخر تحديث: 4 مارس 2024", [.published, .modified]),
            ("Yayınlanma: 3 Mart 2024 Güncelleme: 4 Mart 2024", [.published, .modified]),
            ("Objavljeno 3. ožujka 2024.", [.published]),
        ] as [(String, [WrittenDates.Meaning])])
    func `the words before a date state its meaning in many languages`(line: String, meanings: [WrittenDates.Meaning]) {
        #expect(WrittenDates(line).found().map(\.meaning) == meanings)
    }

    @Test func `a long line of numbers is read in bounded time`() {
        #expect(days(String(repeating: "3 mars ", count: 100_000)).isEmpty)
        #expect(days(String(repeating: "十", count: 100_000)).isEmpty)
        #expect(days("3 mars 99999999999999999999").isEmpty)
    }
}

/// The same reader serves all formats.
struct DatesInFormatsTests {
    private static let text = "The ferry sails again on Thursday, the owners of the line said in the morning."

    private func read(_ text: String, as format: Format) throws -> Article {
        let articles = try Reader().read(Array(text.utf8), as: format, context: ReadingContext(name: FileName("f")))
        return try #require(articles.first)
    }

    private func feed(_ date: String, language: String = "en") throws -> Article {
        try read(
            "<rss version=\"2.0\"><channel><title>Pier</title><language>\(language)</language><item><title>Ferry</title>"
                + "<description>\(Self.text)</description><pubDate>\(date)</pubDate></item></channel></rss>", as: .rss)
    }

    /// 2026-11-21 09:30 UTC.
    private static let moment = Date(timeIntervalSince1970: 1_795_253_400)

    @Test(arguments: [
        "Sat, 21 Nov 26 4:30:00 EST", "Sa, 21 Nov 2026 10:30:00 +0100", "Sat, Nov 21 2026 09:30:00 AM",
        "2026/11/21 9:30:00",
    ])
    func `feeds and front matter and mail state times in all forms`(date: String) throws {
        #expect(try feed(date).published == Self.moment)
        #expect(
            try read("---\ntitle: Ferry\ndate: \(date)\n---\n\n\(Self.text)\n", as: .markdown).published == Self.moment)
        let mail = "From: Jo <jo@a.example>\r\nSubject: Ferry\r\nDate: \(date)\r\n\r\n\(Self.text)\r\n"
        #expect(try read(mail, as: .eml).published == Self.moment)
    }

    @Test func `the language of a feed tells the order of day and month`() throws {
        #expect(try feed("03/04/2026", language: "fr").published == Date(timeIntervalSince1970: 1_775_174_400))
        #expect(try feed("03/04/2026", language: "en").published == nil)
    }

    @Test(arguments: [
        "{\"$date\":\"2026-11-21T09:30:00Z\"}", "{\"$date\":{\"$numberLong\":\"1795253400000\"}}",
        "{\"$date\":1795253400000}",
        "{\"seconds\":1795253400,\"nanoseconds\":0}", "[2026,11,21,9,30]", "\"/Date(1795253400000)/\"", "1795253400",
        "{\"date\":\"2026-11-21 10:30:00.000000\",\"timezone_type\":1,\"timezone\":\"+01:00\"}",
    ])
    func `JSON states times as databases and programs write them`(date: String) throws {
        let article = try read("{\"title\":\"Ferry\",\"text\":\"\(Self.text)\",\"published\":\(date)}", as: .jsonl)
        #expect(article.published == Self.moment && !article.publishedIsDay)
    }
}
