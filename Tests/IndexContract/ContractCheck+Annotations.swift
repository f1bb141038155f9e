// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Testing

/// Tags and notes of articles and families.
extension ContractCheck {
    private static let text = "the quick brown fox jumps over the lazy dog near the old mill in the autumn rain"

    private static func annotation(
        _ content: Annotation.Content, on submission: Submission, ofFamily: Bool = false, at seconds: Double = 0
    ) -> Annotation {
        Annotation(content, on: submission.article.id, ofFamily: ofFamily, made: Samples.now + seconds)
    }

    static let annotations = [
        ContractCheck("an article is found by its tags and notes until they are removed") { index in
            let batch = [Samples.submission("one text of this"), Samples.submission("quite another came")]
            let find = try Finder(batch, in: index)
            let tag = annotation(.tag("Budget"), on: batch[0], at: 1)
            let note = annotation(.note("Ask the mayor!"), on: batch[0])
            #expect(try index.annotate(tag, terms: "budget") && index.annotate(note, terms: "ask the mayor"))
            #expect(try !index.annotate(annotation(.tag("BUDGET"), on: batch[0], at: 2), terms: "budget"))
            #expect(try index.annotations(on: batch[0].article.id) == [note, tag])
            #expect(try index.annotations(on: batch[1].article.id) == [] && index.annotations(on: nil) == [note, tag])
            #expect(try find(.filter(.tag("budget"))) == [0] && find(.not(.filter(.tag("budget")))) == [1])
            #expect(try find(.filter(.tag("bud"))) == [] && find(.filter(.tag("ask the mayor"))) == [])
            #expect(try find(.filter(.note(["the", "mayor"]))) == [0] && find(.filter(.note([]))) == [0])
            #expect(try find(.filter(.note(["mayor", "the"]))) == [] && find(.filter(.note(["mayo"]))) == [])
            #expect(try find(.all([.word("text"), .filter(.tag("budget"))])) == [0])
            #expect(try index.removeAnnotations(tag, terms: "other") == 0)
            #expect(try index.removeAnnotations(tag, terms: "budget") == 1)
            #expect(try find(.filter(.tag("budget"))) == [] && index.annotations(on: nil) == [note])
            #expect(try index.annotate(annotation(.note("Call back"), on: batch[0], at: 5), terms: "call back"))
            #expect(try index.removeAnnotations(note, terms: nil) == 2 && index.annotations(on: nil) == [])
            #expect(try index.verify() == [])
        },
        ContractCheck("a missing article has no annotations") { index in
            let missing = Annotation(.tag("budget"), on: Article.ID(digest: 5), made: Samples.now)
            #expect(throws: IndexError.self) { try index.annotate(missing, terms: "budget") }
            let error = #expect(throws: IndexError.self) { try index.removeAnnotations(missing, terms: nil) }
            #expect(error?.cause == .unknownArticle)
            let found = try index.annotations(on: missing.article)
            #expect(found == [])
        },
        ContractCheck("an annotation of a family belongs to the family in which its article is at any time") { index in
            let batch = ["a", "b"].map { Samples.submission(text, source: $0) }
            var find = try Finder(batch + [Samples.submission("a text of its own")], in: index)
            let tag = annotation(.tag("budget"), on: batch[0], ofFamily: true)
            let same = annotation(.tag("budget"), on: batch[1], ofFamily: true, at: 1)
            #expect(try index.annotate(tag, terms: "budget") && !index.annotate(same, terms: "budget"))
            #expect(try index.annotations(on: batch[1].article.id) == [tag])
            #expect(try find(.filter(.tag("budget"))) == [0, 1])
            try find.admit([Samples.submission(text, source: "c")])
            #expect(try find(.filter(.tag("budget"))) == [0, 1, 3])
            // The same tag of one article is another annotation.
            let own = annotation(.tag("budget"), on: batch[1], at: 2)
            #expect(try index.annotate(own, terms: "budget"))
            #expect(try index.removeAnnotations(own, terms: "budget") == 1)
            #expect(try index.annotations(on: batch[1].article.id) == [tag])
            try index.apply(.apart(batch[0].article.id))
            #expect(try find(.filter(.tag("budget"))) == [0] && index.annotations(on: batch[1].article.id) == [])
            #expect(try index.withdraw(.apart(batch[0].article.id)))
            #expect(try find(.filter(.tag("budget"))) == [0, 1, 3])
            let note = annotation(.note("Call back"), on: batch[1], ofFamily: true, at: 3)
            #expect(try index.annotate(note, terms: "call back") && find(.filter(.note(["call"]))) == [0, 1, 3])
            #expect(try index.annotations(on: batch[0].article.id) == [tag, note])
            #expect(try index.removeAnnotations(same, terms: nil) == 1)
            #expect(try index.annotations(on: batch[0].article.id) == [note])
        },
        ContractCheck("annotations survive a refold and a newer reading, and are removed with their article") { index in
            let old = Samples.submission(text, title: "Fox", file: "a.html", bytes: "the file", reader: 1)
            let copy = Samples.submission(text + " again", source: "b", file: "b.html", reader: 2)
            var find = try Finder([old, copy], in: index)
            #expect(try index.annotate(annotation(.tag("budget"), on: old, ofFamily: true), terms: "budget"))
            #expect(try index.annotate(annotation(.note("Call back"), on: old, at: 1), terms: "call back"))
            try index.refoldAll()
            while try index.refold(atMost: 5) > 0 {}
            #expect(try find(.filter(.tag("budget"))) == [0, 1] && find(.filter(.note(["call"]))) == [0])
            let new = Samples.submission(
                text + " and snow", title: "The Fox", file: "a.html", bytes: "the file", reader: 2)
            try find.admit([new])
            #expect(try find(.filter(.tag("budget"))) == [1, 2] && find(.filter(.note(["call"]))) == [2])
            let kept = [
                annotation(.tag("budget"), on: new, ofFamily: true), annotation(.note("Call back"), on: new, at: 1),
            ]
            #expect(try index.annotations(on: new.article.id) == kept && index.annotations(on: nil) == kept)
            #expect(try index.verify() == [])
            try index.forget(new.article.id)
            #expect(try index.annotations(on: nil) == [] && find(.filter(.tag("budget"))) == [])
            #expect(try find(.filter(.note([]))) == [] && index.verify() == [])
        },
        ContractCheck("a tag of two readings that become one article remains once, and a note twice") { index in
            let old = ["x", "y"].map { (name: String) in
                Samples.submission(text + " \(name)", file: "\(name).html", bytes: name, reader: 1)
            }
            var find = try Finder(old, in: index)
            for (place, reading) in old.enumerated() {
                let tag = annotation(.tag("budget"), on: reading, at: Double(place))
                let note = annotation(.note("Call back"), on: reading, at: Double(place))
                #expect(try index.annotate(tag, terms: "budget") && index.annotate(note, terms: "call back"))
            }
            try find.admit(
                ["x", "y"].map { (name: String) in
                    Samples.submission(text, file: "\(name).html", bytes: name, reader: 2, recovered: true)
                })
            #expect(try index.counts().articles == 1)
            let contents = try index.annotations(on: nil).map(\.content)
            #expect(contents.count { $0 == .tag("budget") } == 1 && contents.count { $0 == .note("Call back") } == 2)
            #expect(try find(.filter(.tag("budget"))) == [2] && index.verify() == [])
        },
    ]
}
