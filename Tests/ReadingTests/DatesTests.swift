// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reading

struct DatesTests {
    private func seconds(_ text: String) -> Double? {
        Dates.found(in: text, from: "test", confidence: 1)?.value.timeIntervalSince1970
    }

    @Test(arguments: [
        "2026-11-21T09:30:00Z", "2026-11-21T10:30:00+01:00", "2026-11-21T10:30+0100", "2026-11-21 09:30:00",
        "2026-11-21T09:30:00.250Z", "20261121T093000Z", "2026-11-21T04:30:00-05", "2026/11/21 09:30",
        "Sat, 21 Nov 2026 10:30:00 +0100", "21 Nov 2026 09:30:00 GMT", "2026-11-21 09:30:00 UTC", "1795253400",
        "1795253400000", "1795253400.25", "1795253400000000", "/Date(1795253400000+0100)/", "20261121093000",
        "202611210930",
        "20261121 09:30", "2026/11/21 9:30:00", "21.11.2026 09:30", "11/21/2026 9:30:00 AM", "11/21/2026 09:30",
        "Sat, 21 Nov 2026 04:30:00 EST", "Sat, 21 Nov 2026 10:30:00 CET", "21 Nov 26 09:30 UTC",
        "Sat, 21 Nov 2026 9:30:00 GMT", "Sat, 21 Nov 2026 10:30:00 +0100 (CET)", "Sat Nov 21 09:30:00 2026",
        "Sat Nov 21 09:30:00 UTC 2026", "Sat Nov 21 2026 10:30:00 GMT+0100 (Central European Standard Time)",
        "Sat, Nov 21 2026 09:30:00 +0000", "Sat, Nov 21 2026 09:30:00 AM", "sam., 21 nov. 2026 10:30:00 +0100",
        "2026年11月21日 09:30", "21 novembre 2026 à 09h30", "09:30, 21 Nov 2026",
        "2026-11-21T10:30:00+01:00[Europe/Paris]", "2026-11-21T09:30:00 WET", "Published: 21 November 2026 09:30",
    ])
    func `every common date format gives the same time`(text: String) {
        #expect(seconds(text)?.rounded(.down) == 1_795_253_400)
    }

    @Test(arguments: ["4133980800", "9999999999", "4133980800000", "9999999999999"])
    func `seconds and milliseconds beyond 2100 are no date`(text: String) {
        #expect(seconds(text) == nil)
        #expect(seconds("4133980799") == 4_133_980_799 && seconds("4133980799000") == 4_133_980_799)
    }

    @Test func `a date without a time is midnight, with less confidence`() {
        #expect(seconds("2026-11-21") == 1_795_219_200)
        let day = Dates.found(in: "2026-11-21", from: "test", confidence: 1)
        let moment = Dates.found(in: "2026-11-21T00:00:00Z", from: "test", confidence: 1)
        #expect(day.map(\.confidence) ?? 1 < moment.map(\.confidence) ?? 0)
    }

    @Test(arguments: [
        "", "yesterday", "0001-01-01T00:00:00Z", "9999-12-31", "1970-01-01T00:00:00Z", "2026-02-30", "2026-13-01",
        "2026-11-21T25:00:00Z", "12", "2026", "03/04/2026", "2026 09:22", "0000000000", "hier à 20h13",
        "30 Feb 2026", "31 Dec 9999 23:59:59 GMT", "2026-11-21, 2026-11-23", "November 2026", "21 November",
    ])
    func `invalid and implausible dates give no date`(text: String) {
        #expect(seconds(text) == nil)
    }

    @Test func `an hour in an unknown zone is not known`() throws {
        let day = try #require(Dates.found(in: "2026-11-21T09:30:00 XQT", from: "test", confidence: 1))
        #expect(day.isDay && day.value.timeIntervalSince1970 == 1_795_219_200)
    }

    @Test(arguments: [
        ("June 29, 2026 10:05 am ET", 14), ("January 9, 2026 10:05 am ET", 15), ("March 8, 2026 10:05 am ET", 14),
        ("November 1, 2026 10:05 am ET", 15), ("29 June 2026 10:05 BST", 9), ("29 June 2026 10:05 JST", 1),
        ("29 June 2026 10:05 UTC+2", 8), ("29 June 2026 10:05 GMT-03:00", 13),
    ])
    func `zones have their names and summer time`(text: String, hour: Int) throws {
        let moment = try #require(seconds(text))
        #expect(Int(moment) % 86_400 == hour * 3600 + 300)
    }

    @Test(arguments: [
        ("2:05 PM", 14), ("12:05 a.m.", 0), ("12:05 pm", 12), ("13:05 pm", 13), ("02:05:00 PM", 14), ("2.05 p.m.", 14),
        ("오후 2:05", 14), ("下午2:05", 14), ("凌晨2:05", 2), ("2:05 م", 14), ("2:05 μ.μ.", 14), ("2:05 chiều", 14),
        ("14h05", 14),
        ("kl. 14.05", 14), ("14時05分", 14),
    ])
    func `halves of the day stand before or after the hour`(time: String, hour: Int) throws {
        let moment = try #require(seconds("2026-11-21 \(time)"))
        #expect(Int(moment) % 86_400 == hour * 3600 + 300)
    }

    @Test func `leap days are known`() {
        #expect(seconds("2024-02-29") == 1_709_164_800)
        #expect(seconds("1900-02-29") == nil)
        #expect(seconds("2000-02-29") == 951_782_400)
    }
}
