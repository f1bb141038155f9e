// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import FullText

@Suite struct TypedFormsTests {
    @Test(arguments: [
        ("白嶺", ["白 嶺"]), ("白岭", ["白 岭"]), ("帰溪台2026東京", ["帰 溪 台", "東 京"]), ("Valdrey 東京", ["東 京"]),
        ("\u{FF76}\u{FF85}東", ["カ ナ 東"]), ("Valdrey", []), ("Élise", []), ("カタカナ", []), ("ひらがな", []), ("서울", []),
        ("الجسر", []), ("", []),
    ])
    func `runs of characters with several forms are kept as typed`(text: String, runs: [String]) {
        #expect(TypedForms.runs(of: text) == runs)
    }

    private func words(_ condition: SearchCondition?) -> [SearchWords] {
        switch condition {
        case .words(let words): [words]
        case .all(let parts), .any(let parts): parts.flatMap { words($0) }
        case .not(let part): words(part)
        case .filter, nil: []
        }
    }

    @Test(arguments: ["白嶺", "\"白嶺\"", "=白嶺", "白嶺*", "title:白嶺", "bridge 白嶺"])
    func `a query keeps the characters as typed, whatever its form`(query: String) throws {
        let index = SampleIndex([("白岭的桥", "zh"), ("白嶺の橋", "ja")])
        let found = words(try index.parse(query).condition)
        #expect(found.map(\.typed).contains(["白 嶺"]), "\(found)")
        // Both forms are found.
        #expect(found.allSatisfy { $0.typed.isEmpty || $0.forms.first?.terms == ["白", "岭"] })
    }

    @Test func `queries in other scripts and in other fields have no typed characters`() throws {
        let index = SampleIndex([("Le pont de Valdrey", "fr")])
        for query in ["pont", "\"le pont\"", "by:白嶺", "section:白嶺", "мост", "서울"] {
            #expect(words(try index.parse(query).condition).allSatisfy(\.typed.isEmpty), "\(query)")
        }
    }
}
