// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import Presentation
internal import Systemd

/// Records manual overrides of families in the index and shows the result.
struct OverrideTable {
    let index: any ArticleQueries & ManualOverrides
    let context: CommandContext

    /// Adds or withdraws a manual override.
    func settle(_ manualOverride: ManualOverride, undo: Bool) throws {
        if undo {
            guard try index.withdraw(manualOverride) else {
                throw CommandFailure(.nothing, "there is no such manual override")
            }
        } else {
            try index.apply(manualOverride)
        }
        writeToJournal(manualOverride, undo: undo)
        let articles = Self.articles(manualOverride)
        if context.isJSON {
            for id in articles {
                guard let stored = try index.article(context.prefix(id.hex)) else { continue }
                try context.print { $0.article(ArticleJSON(stored)) }
            }
        } else {
            let short = ShortIDs(index)
            for id in articles {
                guard let stored = try index.article(context.prefix(id.hex)) else { continue }
                let family = try short(stored.placement.family.smallest)
                let copies = try index.family(of: context.prefix(id.hex)).count
                try context.console.line(
                    "\(try short(id)) is now in family \(family), with \(Numbers.count(copies, "copy", "copies")).")
            }
        }
    }

    static func articles(_ manualOverride: ManualOverride) -> [Article.ID] {
        switch manualOverride {
        case .apart(let article): [article]
        case .together(let first, let second): [first, second]
        }
    }

    static func sentence(_ manualOverride: ManualOverride, undo: Bool) -> String {
        let what =
            switch manualOverride {
            case .apart(let article): "\(article.hex) is not a copy of other articles"
            case .together(let first, let second): "\(first.hex) and \(second.hex) belong together"
            }
        return undo ? "manual override withdrawn: \(what)" : "manual override: \(what)"
    }

    /// Records for the administrator which manual override was made, and when.
    private func writeToJournal(_ manualOverride: ManualOverride, undo: Bool) {
        guard context.locations.index == Locations.system.index else { return }
        do {
            let id = Self.articles(manualOverride).first?.hex ?? ""
            try Journal(.journal).send(
                JournalRecord(
                    .familyOverridden, .notice, Self.sentence(manualOverride, undo: undo),
                    fields: [JournalField(.articleID, id)]))
        } catch {
            context.console.warning("\(error); the change is in force")
        }
    }
}
