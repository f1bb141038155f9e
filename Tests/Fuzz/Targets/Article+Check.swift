// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation

extension Article {
    /// The range of valid dates: the first newspaper appeared in 1605; a time zone may move the last day to the next year.
    private static let plausible =
        Date(timeIntervalSince1970: -11_518_300_000)...Date(timeIntervalSince1970: 4_134_067_200)

    /// Checks the guarantees of every reader for every article.
    func check() throws {
        try Fuzzing.check(words.value > 0, "an article without words")
        try Fuzzing.check(Self.isNFC(text), "text that is not in normalisation form C")
        for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
            try Self.checkLine(String(paragraph), "paragraph")
        }
        for line in [title, source, url, documentID, section, withdraws].compactMap(\.self) + byline {
            try Self.checkLine(line, "field")
        }
        try Fuzzing.check((title?.unicodeScalars.count ?? 0) <= 500, "a title of more than 500 scalars")
        try Fuzzing.check((source?.unicodeScalars.count ?? 0) <= 200, "a source of more than 200 scalars")
        try Fuzzing.check(
            byline.count <= 100 && byline.allSatisfy { $0.unicodeScalars.count <= 200 }, "a byline too long")
        for address in [url, documentID].compactMap(\.self) {
            try Fuzzing.check(address.utf8.count <= 2_048, "an address or id of more than 2048 bytes")
        }
        if let url { try Fuzzing.check(url.lowercased().hasPrefix("http"), "the address \(url.debugDescription)") }
        if let language {
            let isTag = (2...3).contains(language.utf8.count) && language.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            try Fuzzing.check(isTag, "the language \(language.debugDescription)")
        }
        for date in [published, modified, embargoed].compactMap(\.self) {
            try Fuzzing.check(Self.plausible.contains(date), "the date \(date)")
        }
        try Fuzzing.check(published != nil || !publishedIsDay, "a day without a date")
        try checkOrigins()
    }

    /// Every field that is present has an origin, and no other field has one.
    private func checkOrigins() throws {
        let there: [(FieldName, Bool)] = [
            (.title, title != nil), (.byline, !byline.isEmpty), (.source, source != nil), (.language, language != nil),
            (.published, published != nil), (.modified, modified != nil), (.text, true), (.url, url != nil),
            (.documentID, documentID != nil), (.section, section != nil), (.embargoed, embargoed != nil),
            (.status, status != nil), (.withdraws, withdraws != nil),
            (.incomplete, isIncomplete || fields[.incomplete] != nil),
        ]
        for (name, isThere) in there {
            let origin = fields[name]
            // An impossible time in the document leaves a note in the origin of the field.
            let isNoted =
                [.published, .modified].contains(name) && origin?.note != nil && origin?.confidence.value == 0
            try Fuzzing.check(
                isThere ? origin != nil : origin == nil || isNoted,
                "field \(name) \(isThere ? "lacks" : "has") an origin")
            if let note = origin?.note {
                try Self.checkLine(note, "note")
                try Fuzzing.check(note.unicodeScalars.count <= 200, "a note of more than 200 scalars")
            }
        }
    }

    private static func checkLine(_ line: String, _ what: String) throws {
        try Fuzzing.check(!line.isEmpty, "an empty \(what)")
        try Fuzzing.check(isNFC(line), "a \(what) that is not in normalisation form C: \(line.debugDescription)")
        try Fuzzing.check(
            !line.unicodeScalars.contains(where: isControl),
            "a control character in the \(what) \(line.debugDescription)")
        try Fuzzing.check(line.first != " " && line.last != " ", "a space around the \(what) \(line.debugDescription)")
        try Fuzzing.check(line.firstRange(of: "  ") == nil, "two spaces in the \(what) \(line.debugDescription)")
    }

    private static func isNFC(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 < 0x80 }
            || text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
    }
}
