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
        "1795253400000",
    ])
    func `every common date format gives the same time`(text: String) {
        #expect(seconds(text) == 1_795_253_400)
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
        "2026-11-21T25:00:00Z", "12", "2026", "11/21/2026", "2026-11-21T09:30:00 CET", "0000000000",
    ])
    func `invalid and implausible dates give no date`(text: String) {
        #expect(seconds(text) == nil)
    }

    @Test func `leap days are known`() {
        #expect(seconds("2024-02-29") == 1_709_164_800)
        #expect(seconds("1900-02-29") == nil)
        #expect(seconds("2000-02-29") == 951_782_400)
    }
}
