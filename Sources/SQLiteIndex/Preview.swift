// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import GRDB
internal import Synchronization

extension SQLiteIndex {
    public func preview(_ submission: Submission) throws(IndexError) -> Receipt {
        try candidates.withLock { memory throws(IndexError) -> Receipt in
            let memory = memory
            memory.expect([submission.fingerprint.language])
            // An article that is there is looked up without any of it.
            if try !isThere(submission.article.id) { try load(memory) }
            return try database.read("look into") { db in
                if let row = try db.number("SELECT row FROM article WHERE id = ?", { $0.add(submission.article.id) }) {
                    return Receipt(
                        outcome: .known, placement: try ArticleRows.placement(row, in: db), wasThere: true)
                }
                let takedowns = Takedowns(db)
                let earlier = try EarlierReading.only(of: submission, except: nil, in: db)
                if let row = try earlier == nil
                    ? takedowns.row(against: submission) : takedowns.row(of: submission.article.id),
                    let removal = try takedowns.removal(row: row)
                {
                    return Receipt(
                        outcome: .known, placement: .alone(submission.article.id), takedown: removal)
                }
                try memory.catchUp(db)
                return Receipt(outcome: .stored, placement: try placement(of: submission, memory, db))
            }
        }
    }

    private func isThere(_ article: Article.ID) throws(IndexError) -> Bool {
        try database.read("look into") { try ArticleRows.row(of: article, in: $0) != nil }
    }

    /// What admission would do, on a component put together in memory.
    private func placement(of submission: Submission, _ memory: CandidateMemory, _ db: Database) throws -> Placement {
        let article = submission.article
        let comparing = Comparing(db, memory, matcher)
        let text = ComparedText(
            title: article.title, text: article.text, language: article.language,
            standing: memory.standing(submission.fingerprint.lines, outlet: OutletKey(source: article.source)))
        let fingerprint = comparing.fingerprint(of: text, as: submission.fingerprint)
        let existing = try Prints.number(of: fingerprint.body, in: db)
        let print: PrintNumber
        var links: [PrintLink] = []
        if let existing {
            print = PrintNumber(existing)
        } else {
            var numbers = try Numbers(db)
            print = PrintNumber(numbers.nextPrint())
            links = try comparing.links(of: fingerprint, numbered: print, text: text)
        }
        let start =
            (existing.map { [$0] } ?? []) + links.map(\.a.value)
            + (try Component.prints(titled: fingerprint.titled, in: db))
        let member = FoldingMember(submission.article, print: print, titled: fingerprint.titled)
        // Beyond the limits this says more than admission would: what a full fold gives, which only takes longer.
        guard let component = try Component.around(start, in: db, limits: .none) else { return .alone(member.id) }
        let placements = matcher.fold(
            component.members.map(\.folding) + [member], links: component.links + links, joins: component.joins)
        guard let placement = placements.first(where: { $0.article == member.id }) else {
            throw IndexError(
                step: "fold", object: member.id.hex, cause: .fault, detail: "the matcher did not place the article")
        }
        return placement
    }
}
