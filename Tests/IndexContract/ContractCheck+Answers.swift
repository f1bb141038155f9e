// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Testing

extension ContractCheck {
    static let histories = [
        ContractCheck("a file's place is returned for each of its articles") { index in
            let batch = (0..<3).map { Samples.submission("text number \($0)", file: "news/list.jsonl", member: $0) }
            _ = try index.admit(batch)
            let place = FileName("archive/2026/11/21/list.jsonl")
            try index.record(places: [FilePlace(arrival: batch[0].arrival, place: place)])
            let id = batch[2].article.id
            #expect(try index.article(Samples.prefix(id))?.place == place)
            #expect(try index.history(of: id).first?.place == place)
        },
        ContractCheck("files of unknown place are listed, one line each, among the newest only") { index in
            let batch = (0..<3).map {
                Samples.submission("text number \($0)", file: "list.jsonl", member: $0, bytes: "list")
            }
            let other = Samples.submission("another text", file: "other.txt", member: 0)
            _ = try index.admit(batch + [other])
            #expect(
                Set(try index.unplaced(amongNewest: 10).map(\.arrival.name)) == [
                    FileName("list.jsonl"), FileName("other.txt"),
                ])
            #expect(try index.unplaced(amongNewest: 1).map(\.arrival.name) == [FileName("other.txt")])
            let place = FileName("archive/2026/11/21/other.txt")
            try index.record(places: [FilePlace(arrival: other.arrival, place: place)])
            #expect(try index.unplaced(amongNewest: 10).map(\.arrival.member) == [2])
        },
        ContractCheck("history is found by name, last part of a name, and digest") { index in
            let odd = Arrival(
                name: FileName(bytes: Array("in/caf".utf8) + [0xE9, 0x0A]), sha256: ContentDigest(of: [1]), size: 1,
                member: 0,
                inode: .max, modification: -5, received: Date(timeIntervalSince1970: 5))
            let record = ArrivalRecord(
                arrival: odd, outcome: .rejected, article: nil, stage: .read, reason: "it is empty",
                decided: Date(timeIntervalSince1970: 6), place: FileName("rejected/x"))
            try index.record([record])
            for name in [odd.name, FileName(bytes: Array("caf".utf8) + [0xE9, 0x0A])] {
                let found = try #require(try index.history(of: name).first)
                #expect(found.arrival == odd)
                #expect(found.reason == "it is empty" && found.stage == .read && found.outcome == .rejected)
                #expect(found.decided == record.decided && found.place == record.place)
            }
            let digits = try #require(odd.sha256).hex
            #expect(try index.history(ofDigest: String(digits.prefix(5)).uppercased()).count == 1)
            #expect(try index.history(ofDigest: digits).count == 1)
            #expect(try index.history(ofDigest: "not hex").isEmpty)
            #expect(try index.history(of: FileName("in")).isEmpty)
        },
        ContractCheck("every recorded place is listed, with or without an article, until the file has no place") {
            index in
            let taken = Samples.submission("words of a file", file: "a.html", inode: 1)
            _ = try index.admit([taken, Samples.submission("words of another", file: "b.html", inode: 2)])
            let refused = Arrival(
                name: FileName("c.png"), sha256: nil, size: 1, member: 0, inode: 3, modification: 4, received: Date())
            try index.record([
                ArrivalRecord(
                    arrival: refused, outcome: .rejected, article: nil, stage: .settle, reason: "a picture",
                    decided: Date(), place: FileName("rejected/c.png"))
            ])
            try index.record(places: [FilePlace(arrival: taken.arrival, place: FileName("archive/a.html"))])
            func places() throws -> [FileName: ContentDigest?] {
                var places: [FileName: ContentDigest?] = [:]
                try index.forEachPlace { place, digest, _ in places.updateValue(digest, forKey: place) }
                return places
            }
            let all: [FileName: ContentDigest?] = [
                FileName("archive/a.html"): taken.arrival.sha256, FileName("rejected/c.png"): nil,
            ]
            #expect(try places() == all)
            try index.record(places: [FilePlace(arrival: refused, place: FileName(""))])
            #expect(try places() == all.filter { $0.key == FileName("archive/a.html") })
            #expect(try index.history(of: refused.name).map(\.place) == [nil])
        },
        ContractCheck("a deleted file has no place, and the time and reason of its deletion are recorded") { index in
            let day = FileName("archive/2026/11/21/a.html")
            let taken = Samples.submission("words of a file", file: "a.html", inode: 1)
            _ = try index.admit([taken, Samples.submission("words of another", file: "b.html", inode: 2)])
            try index.record(places: [FilePlace(arrival: taken.arrival, place: day)])
            let departure = FileDeparture(
                arrival: taken.arrival, place: day, cause: .pruned, reason: "archive_keep 90 d",
                date: Date(timeIntervalSince1970: 7))
            try index.record(departures: [departure])
            #expect(try index.departures(of: taken.arrival) == [departure])
            #expect(try index.history(of: taken.article.id).map(\.place) == [nil])
            #expect(try index.article(Samples.prefix(taken.article.id)) != nil)
            // A file that came back to its old place after it was dropped, and a restored file: recognised by their
            // place.
            try index.record(places: [FilePlace(arrival: taken.arrival, place: day)])
            let restored = Arrival(
                name: FileName("x"), sha256: nil, size: 1, member: 0, inode: 99, modification: 99, received: Date())
            try index.record(departures: [
                FileDeparture(arrival: restored, place: day, cause: .dropped, date: Date(timeIntervalSince1970: 8))
            ])
            #expect(try index.departures(of: taken.arrival).map(\.cause) == [.pruned, .dropped])
            #expect(try index.storedFiles(in: .archive, after: nil, limit: 10).isEmpty)
            _ = try index.forget(taken.article.id)
            #expect(try index.departures(of: taken.arrival).isEmpty && index.verify().isEmpty)
        },
        ContractCheck("a retried file keeps its new place, and another file in its old place stays there") { index in
            let old = FileName("rejected/a.html")
            let taken = Samples.submission("words of a file", file: "a.html", inode: 1)
            let other = Samples.submission("words of another", file: "b.html", inode: 2)
            _ = try index.admit([taken, other])
            for arrival in [taken.arrival, other.arrival] {
                try index.record(places: [FilePlace(arrival: arrival, place: old)])
            }
            let departure = FileDeparture(
                arrival: taken.arrival, place: old, cause: .retried, date: Date(timeIntervalSince1970: 7))
            try index.record(departures: [departure])
            #expect(try index.departures(of: taken.arrival) == [departure])
            #expect(try index.departures(of: other.arrival).isEmpty)
            for article in [taken.article.id, other.article.id] {
                #expect(try index.history(of: article).map(\.place) == [old])
            }
        },
        ContractCheck("stored files are listed oldest first, by area, page by page") { index in
            let places = [
                "archive/2026/11/21/c", "archive/2025/01/02/x/b", "archive/2025/01/02/a", "rejected/z", "rejected/y",
            ]
            try index.record(
                places.enumerated().map { number, place in
                    ArrivalRecord(
                        arrival: Arrival(
                            name: FileName("f\(number)"), sha256: nil, size: Int64(1 << number), member: 0,
                            inode: UInt64(number), modification: 5, received: Date()),
                        outcome: .rejected, article: nil, stage: .read, reason: "no text",
                        decided: Date(timeIntervalSince1970: Double(number)), place: FileName(place))
                })
            for (area, expected) in [
                (StorageArea.archive, ["archive/2025/01/02/a", "archive/2025/01/02/x/b", "archive/2026/11/21/c"]),
                (.rejected, ["rejected/z", "rejected/y"]),
            ] {
                var found: [StoredFile] = []
                while true {
                    let step = try index.storedFiles(in: area, after: found.last, limit: 1)
                    if step.isEmpty { break }
                    found += step
                }
                #expect(found.map(\.place.description) == expected)
                #expect(found.allSatisfy { $0.arrival.modification == 5 })
            }
            #expect(try index.storedSize(in: .archive) == 7 && index.storedSize(in: .rejected) == 24)
            #expect(try index.latestHistory(2).map(\.arrival.name.description) == ["f4", "f3"])
        },
        ContractCheck("the newest arrival comes first") { index in
            let batch = (0..<3).map { Samples.submission("text number \($0)") }
            _ = try index.admit(batch)
            #expect(try index.latest(2).map(\.article.id) == [batch[2].article.id, batch[1].article.id])
        },
    ]

    static let removals = [
        ContractCheck("a forgotten article is removed, leaves a note, and is not admitted again") { index in
            let gone = Samples.submission("secret words about nobody", file: "secret-name.html")
            let kept = Samples.submission("other words entirely", file: "other.html", inode: 2)
            _ = try index.admit([gone, kept])
            let removal = try index.forget(gone.article.id)
            #expect(try index.removal(of: Samples.prefix(gone.article.id)) == removal)
            #expect(try index.article(Samples.prefix(gone.article.id)) == nil)
            #expect(try index.hits(Samples.query(["secret"])).isEmpty)
            #expect(try index.history(of: FileName("secret-name.html")).isEmpty)
            #expect(try index.counts() == IndexCounts(articles: 1, families: 1, removals: 1))
            let again = Samples.submission("secret words about nobody", file: "again.html", inode: 3)
            #expect(try index.preview(again).outcome == .known)
            #expect(try index.admit([again]).map(\.outcome) == [.known])
            #expect(try index.counts().articles == 1)
            #expect(try index.hits(Samples.query(["secret"])).isEmpty)
            #expect(try index.history(of: FileName("again.html")).map(\.article) == [gone.article.id])
            #expect(try index.verify() == [])
        },
        ContractCheck("every id a family ever had leads to its remaining articles") { index in
            let text = "the quick brown fox jumps over the lazy dog near the old mill"
            let batch = (0..<4).map { Samples.submission(text, source: "s\($0)") }
                .sorted { $0.article.id < $1.article.id }
            _ = try index.admit(batch)
            for gone in batch.prefix(3) { _ = try index.forget(gone.article.id) }
            for member in batch {
                let family = try index.family(of: Samples.prefix(member.article.id))
                #expect(family.map(\.article.id) == [batch[3].article.id])
            }
            _ = try index.forget(batch[3].article.id)
            #expect(try index.family(of: Samples.prefix(batch[0].article.id)).isEmpty)
            #expect(try index.verify() == [])
        },
        ContractCheck("an unknown article cannot be forgotten") { index in
            let error = #expect(throws: IndexError.self) { try index.forget(Article.ID(digest: 5)) }
            #expect(error?.cause == .unknownArticle)
        },
    ]
}
