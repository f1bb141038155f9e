// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import SQLiteIndex

@Suite struct ColumnsTests {
    @Test func `origins of fields are read back unchanged, whatever their names are`() throws {
        let names = [
            "json-ld", "h1", "", "a \"quoted\" one", "back\\slash", "line\nend", "é", "\u{1F600}", "]", ",", "\u{0}",
        ]
        for (number, from) in names.enumerated() {
            var fields: [FieldName: FieldOrigin] = [:]
            for (place, name) in FieldName.allCases.enumerated() {
                let confidence = [0, 1, 0.1, 0.85, 1e-9, 0.123456789012345678, 0.5][(number + place) % 7]
                let note = place.isMultiple(of: 3) ? from : nil
                fields[name] = FieldOrigin(from: from, confidence: Confidence(confidence), note: note)
            }
            #expect(try Column.fields(Column.fields(fields)) == fields, "\(from)")
            let one = fields.filter { $0.key == .title }
            #expect(try Column.fields(Column.fields(one)) == one)
        }
        #expect(try Column.fields(nil) == [:] && Column.fields([:]) == nil)
    }

    @Test func `the fast reader accepts nothing that the decoder would reject`() throws {
        let written = "{\"title\":[\"h1\",0.85],\"text\":[\"html\",0.8]}"
        #expect(OriginsReader.read(written)?.count == 2)
        for cut in 0..<written.utf8.count { #expect(OriginsReader.read(String(written.prefix(cut))) == nil) }
        for odd in [
            "{}", "[]", "{\"title\":[\"h1\",inf]}", "{\"title\":[\"h1\",0x1]}", "{\"title\":[\"h1\",]}",
            "{\"nothing\":[\"h1\",1]}",
            written + " ", "{\"title\":[\"h1\",0.85],}",
        ] { #expect(OriginsReader.read(odd) == nil, "\(odd)") }
        for damaged in ["{\"nothing\":[\"h1\",1]}", "{\"title\":[\"h1\",inf]}", "{\"title\"", "7"] {
            let error = #expect(throws: IndexError.self) { try Column.fields(damaged) }
            #expect(error?.cause == .damaged, "\(damaged)")
        }
    }

    @Test func `one decompressor reads many texts, and reports damaged ones`() throws {
        let compressor = Compressor()
        let decompressor = Decompressor()
        let texts = ["", "a", String(repeating: "Élan vital. ", count: 5_000), "\u{1F600}\n"]
        for text in texts {
            let frame = compressor.compress(text)
            #expect(try decompressor.text(frame) == text)
            guard frame.count > 12 else { continue }
            var changed = frame
            changed[changed.startIndex + frame.count / 2] ^= 0x55
            #expect(throws: IndexError.self) { try decompressor.text(changed) }
            #expect(throws: IndexError.self) { try decompressor.text(frame.dropLast(3)) }
            #expect(try decompressor.text(frame) == text)
        }
    }
}
