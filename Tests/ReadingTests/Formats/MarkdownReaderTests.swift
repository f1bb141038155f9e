// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Reading

@Suite struct MarkdownReaderTests {
    @Test func `a heading of punctuation only is not a title`() throws {
        let text =
            "La passerelle de Valmarie a rouvert lundi, dit la mairie, après neuf mois de travaux sur le fleuve.\n"
        func title(_ heading: String) throws -> String?? {
            try Reader().read(
                Array("\(heading)\n\n\(text)".utf8), as: .markdown, context: ReadingContext(name: FileName("p.md"))
            ).first?.title
        }
        #expect(try title("# ```") == .some(nil))
        #expect(try title("# **Le pont**") == "Le pont")
    }
}
