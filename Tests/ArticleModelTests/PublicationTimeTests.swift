// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

/// The order of times of publication and the gap between them.
@Suite struct PublicationTimeTests {
    private static let hour = 3_600.0
    private static let noon = 1_794_441_600.0 + 43_200  // 2026-11-12 12:00 UTC

    /// 2026-11-12 plus a number of days.
    private static func day(_ number: Int) -> PublicationTime {
        PublicationTime(Date(timeIntervalSince1970: noon - 43_200 + Double(number) * 86_400), isDay: true)
    }

    /// A number of hours after the beginning of 2026-11-12.
    private static func moment(_ hours: Double) -> PublicationTime {
        PublicationTime(Date(timeIntervalSince1970: noon - 43_200 + hours * hour), isDay: false)
    }

    @Test(arguments: [0.0, 0.001, 12, 18, 23.999])
    func `a bare day comes after every hour of the same day`(hours: Double) {
        #expect(Self.moment(hours) < Self.day(0))
        #expect(Self.day(0) >= Self.moment(hours))
    }

    @Test func `a bare day comes before the hours and the bare days of later days`() {
        #expect(Self.day(0) < Self.moment(24) && Self.day(0) < Self.moment(24.5) && Self.day(0) < Self.day(1))
        #expect(Self.moment(-0.001) < Self.day(0) && Self.day(-1) < Self.moment(0))
    }

    @Test func `the order is strict and total`() {
        var times = (-2...2).map(Self.day) + stride(from: -48.0, through: 72, by: 6).map(Self.moment)
        times += [Self.moment(23.999), Self.moment(24.001)]
        for a in times {
            for b in times {
                #expect([a < b, b < a, a == b].count { $0 } == 1)
                for c in times where a < b && b < c { #expect(a < c) }
            }
        }
    }

    @Test func `an hour of a day has no gap to the day, other hours have one to its nearer end`() {
        #expect(Self.moment(0).gap(to: Self.day(0)) == 0 && Self.moment(18).gap(to: Self.day(0)) == 0)
        #expect(Self.moment(24).gap(to: Self.day(0)) == 0 && Self.moment(26).gap(to: Self.day(0)) == 2 * Self.hour)
        #expect(Self.moment(-3).gap(to: Self.day(0)) == 3 * Self.hour)
        #expect(Self.day(0).gap(to: Self.moment(-3)) == 3 * Self.hour)
    }

    @Test func `bare days are as far apart as their beginnings, and hours as ever`() {
        #expect(Self.day(0).gap(to: Self.day(0)) == 0 && Self.day(1).gap(to: Self.day(0)) == 24 * Self.hour)
        #expect(Self.moment(7).gap(to: Self.moment(19.5)) == 12.5 * Self.hour)
    }

    @Test func `a text without a date of publication has no precision`() {
        let article = Article(title: nil, publishedIsDay: true, format: .text, text: "Text.", words: WordCount(1))
        #expect(article.publication == nil && !article.publishedIsDay)
    }
}
