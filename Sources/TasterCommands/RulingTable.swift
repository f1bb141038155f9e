// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Systemd
internal import TasterSettings

/// Where a person's decisions on families are written down, and told of.
struct RulingTable {
    let index: any ArticleQueries & ManualOverrides
    let desk: Desk

    /// Keeps a ruling, or takes it back.
    func settle(_ ruling: Ruling, undo: Bool) throws {
        if undo {
            guard try index.withdraw(ruling) else { throw CommandFailure(.nothing, "nobody has ruled so") }
        } else {
            try index.rule(ruling)
        }
        tellJournal(ruling, undo: undo)
        let articles = Self.articles(ruling)
        if desk.isJSON {
            for id in articles {
                guard let stored = try index.article(desk.prefix(id.hex)) else { continue }
                try desk.print { $0.article(ArticleJSON(stored)) }
            }
        } else {
            let short = ShortIDs(index)
            for id in articles {
                guard let stored = try index.article(desk.prefix(id.hex)) else { continue }
                let family = try short(stored.placement.family.smallest)
                let copies = try index.family(of: desk.prefix(id.hex)).count
                try desk.console.line(
                    "\(try short(id)) is now in family \(family), with \(Numbers.count(copies, "copy", "copies")).")
            }
        }
    }

    static func articles(_ ruling: Ruling) -> [Article.ID] {
        switch ruling {
        case .apart(let article): [article]
        case .together(let first, let second): [first, second]
        }
    }

    static func sentence(_ ruling: Ruling, undo: Bool) -> String {
        let what =
            switch ruling {
            case .apart(let article): "\(article.hex) is no copy of others"
            case .together(let first, let second): "\(first.hex) and \(second.hex) belong together"
            }
        return undo ? "withdrawn by hand: \(what)" : "ruled by hand: \(what)"
    }

    /// Who runs the system's archive can see in its journal that a person decided, what, and when.
    private func tellJournal(_ ruling: Ruling, undo: Bool) {
        guard desk.locations.index == Locations.system.index else { return }
        do {
            let id = Self.articles(ruling).first?.hex ?? ""
            try Journal(.journal).send(
                JournalRecord(
                    .familyRuled, .notice, Self.sentence(ruling, undo: undo), fields: [JournalField(.articleID, id)]))
        } catch {
            desk.console.warning("\(error); the ruling holds all the same")
        }
    }
}
