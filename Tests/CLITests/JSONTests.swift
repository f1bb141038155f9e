// SPDX-License-Identifier: Apache-2.0

import Foundation
import Presentation
import Testing

@testable import CLI

@Suite struct JSONWriterTests {
    @Test func `any text is written on one line and read back unchanged`() throws {
        var texts = ["", "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}", "é漢👩‍👩‍👧", "\u{7F}\u{85}\u{9B}\u{2028}\u{2029}\u{2027}\u{A0}"]
        texts += (0..<200).map { seed in
            String(
                String.UnicodeScalarView(
                    (0..<40).compactMap { Unicode.Scalar(UInt32(($0 * 7_919 + seed * 104_729) % 0x3000)) }))
        }
        for text in texts {
            var json = JSONWriter()
            json.array { $0.string(text) }
            #expect(!json.bytes.contains { $0 < 0x20 || $0 == 0x7F })
            let line = try #require(String(validating: json.bytes, as: UTF8.self))
            #expect(!line.contains("\u{2028}") && !line.contains("\u{9B}"))
            #expect(try JSONDecoder().decode([String].self, from: Data(json.bytes)) == [text])
        }
    }

    @Test func `text is written as UTF-8, not as escapes`() {
        var json = JSONWriter()
        json.string("L’Orselle – 漢字")
        #expect(String(decoding: json.bytes, as: UTF8.self) == "\"L’Orselle – 漢字\"")
    }

    @Test func `keys keep their order and are separated by commas`() {
        var json = JSONWriter()
        json.object { json in
            json.key("b")
            json.int(1)
            json.key("a")
            json.array { json in
                json.object { _ in }
                json.null()
                json.bool(true)
                json.number(0.123_456)
                json.number(.nan)
            }
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"b":1,"a":[{},null,true,0.1235,null]}"#)
    }

    @Test func `several members of one type keep their order, and unknown values are null`() {
        var json = JSONWriter()
        json.object { json in
            json.strings(["z": "1", "a": nil])
            json.ints(["y": 2, "b": nil])
            json.numbers(["x": 0.5, "c": nil])
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self) == #"{"z":"1","a":null,"y":2,"b":null,"x":0.5,"c":null}"#)
    }
}

@Suite struct TimestampTests {
    @Test(arguments: [
        (0.0, "1970-01-01T00:00:00Z"), (1_795_253_400, "2026-11-21T09:30:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"), (0.25, "1970-01-01T00:00:00.250Z"),
        (1e18, "9999-12-31T23:59:59Z"), (-1e18, "0001-01-01T00:00:00Z"),
    ])
    func `known times are formatted`(_ seconds: Double, _ text: String) {
        #expect(Timestamp(Date(timeIntervalSince1970: seconds)).rfc3339 == text)
    }

    @Test func `every day of four centuries is the same as in Foundation`() {
        for day in stride(from: -80_000, to: 80_000, by: 13) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 43_210)
            #expect(Timestamp(date).rfc3339 == date.formatted(.iso8601))
        }
    }
}

@Suite struct RawArgumentsTests {
    @Test func `a name that is not UTF-8 is preserved`() {
        for bytes: [UInt8] in [[0x61, 0xE9, 0x2E], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], Array("é漢".utf8), []] {
            #expect(RawArguments.bytes(of: RawArguments.decode(bytes)) == bytes)
        }
    }
}

@Suite struct CSVTests {
    @Test func `fields are quoted where RFC 4180 requires it`() {
        let line = CSVWriter.line(["plain", "a,b", "say \"no\"", "two\nlines", ""])
        #expect(String(decoding: line, as: UTF8.self) == "plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n")
    }

    @Test(arguments: ["=1+1", "+33", "-5 °C", "@name", "\tx", "\rx", "\nx", "  =1", "＝1", "＠x", "=\"a\""])
    func `text that begins like a formula gets an apostrophe and quotes`(text: String) {
        let quoted = "\"'" + text.replacing("\"", with: "\"\"") + "\"\r\n"
        #expect(String(decoding: CSVWriter.line([CSVField(text)]), as: UTF8.self) == quoted)
        // A number written by us stays a number.
        #expect(String(decoding: CSVWriter.line([.own("-5")]), as: UTF8.self) == "-5\r\n")
        #expect(String(decoding: CSVWriter.line([CSVField("a=1"), CSVField("")]), as: UTF8.self) == "a=1,\r\n")
    }

    @Test(arguments: [
        ("\u{200B}=1", "'\u{200B}=1"), ("\"=1\"", "'\"=1\""), ("\u{FF0D}1", "'\u{FF0D}1"), ("\u{FE66}1", "'\u{FE66}1"),
        ("a;=HYPERLINK(x)", "a;'=HYPERLINK(x)"), ("a, -2+cmd|' /C calc'!A0", "a,' -2+cmd|' /C calc'!A0"),
        ("a\n@SUM(1)", "a\n'@SUM(1)"), ("a\t=1", "a\t'=1"),
    ])
    func `no part of a text is a formula, whatever separator a spreadsheet expects`(text: String, harmless: String) {
        let quoted = "\"" + harmless.replacing("\"", with: "\"\"") + "\"\r\n"
        #expect(String(decoding: CSVWriter.line([CSVField(text)]), as: UTF8.self) == quoted)
    }

    @Test(arguments: ["Only 12,- per day", "Wind 5-7, gusts to 9", "one\n- two\n- three", "a+b, c-d", "e-mail"])
    func `prices, lists and hyphens stay as they are`(text: String) {
        let line = String(decoding: CSVWriter.line([CSVField(text)]), as: UTF8.self)
        #expect(line == text + "\r\n" || line == "\"\(text)\"\r\n")
    }

    @Test func `another separator is used between fields, and fields are quoted for all of them`() {
        let fields: [CSVField] = ["a", "b;c", "d,e", "f\tg"]
        for (separator, text) in [(CSVSeparator.comma, ","), (.semicolon, ";"), (.tab, "\t")] {
            let line = String(decoding: CSVWriter.line(fields, separator: separator), as: UTF8.self)
            #expect(line == ["a", "\"b;c\"", "\"d,e\"", "\"f\tg\""].joined(separator: text) + "\r\n")
        }
    }
}
