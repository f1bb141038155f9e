// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import Presentation
internal import Systemd

/// Records manual overrides of families in the index, shows the result and lists them.
struct OverrideTable {
    let index: any ArticleQueries & ManualOverrides
    let context: CommandContext

    /// The kinds of manual overrides, as `split` and `join` list them.
    enum Kind {
        case split, join

        func includes(_ manualOverride: ManualOverride) -> Bool {
            switch (self, manualOverride) {
            case (.split, .apart), (.join, .together): true
            case (.split, .together), (.join, .apart): false
            }
        }
    }

    /// Adds or withdraws a manual override.
    func settle(_ manualOverride: ManualOverride, undo: Bool) throws {
        if undo {
            guard try index.withdraw(manualOverride) else {
                throw CommandFailure(
                    .nothing, "there is no such manual override",
                    hint: "'copytaster split --list' and 'copytaster join --list' list them.")
            }
        } else {
            try noteEarlier(manualOverride)
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
                try context.console.line("\(try short(id)) is now in family \(family): \(Wording.family(copies)).")
            }
        }
        guard !undo else { return }
        let ids = try articles.map { try ShortIDs(index)($0) }.joined(separator: " ")
        let command = if case .apart = manualOverride { "split" } else { "join" }
        context.console.message("To undo this: copytaster \(command) --undo \(ids)")
    }

    /// Says what the index has before an override: the same one, a join that it withdraws, or one family already.
    private func noteEarlier(_ manualOverride: ManualOverride) throws {
        guard let first = Self.articles(manualOverride).first else { return }
        let earlier = try index.overrides(on: first).map(\.manualOverride)
        let short = ShortIDs(index)
        switch manualOverride {
        case .apart(let article):
            if earlier.contains(manualOverride) {
                context.console.warning("note: \(try short(article)) was set apart by hand before")
            }
            let joined = earlier.filter { Kind.join.includes($0) }.flatMap { Self.articles($0) }
            for other in joined where other != article {
                context.console.warning(
                    "note: this withdraws the join of \(try short(article)) with \(try short(other))")
            }
        case .together(let a, let b):
            guard !earlier.contains(.together(a, b)), !earlier.contains(.together(b, a)) else {
                return context.console.warning("note: \(try short(a)) and \(try short(b)) were joined by hand before")
            }
            let families = try [a, b].map { try index.article($0.prefix)?.placement.family }
            if families[0] == families[1] {
                context.console.warning(
                    "note: \(try short(a)) and \(try short(b)) were in one family already; now they stay together")
            }
        }
    }

    // MARK: List

    /// `split --list`, `join --list`: the oldest first.
    func list(_ kind: Kind) throws {
        let records = try index.overrides(on: nil).filter { kind.includes($0.manualOverride) }
        guard !records.isEmpty else {
            let what = kind == .split ? "no article was set apart by hand" : "no articles were joined by hand"
            throw CommandFailure(.nothing, context.isJSON ? "" : what)
        }
        if context.isJSON {
            for record in records {
                let article = Self.articles(record.manualOverride).first
                try context.printObject { json in
                    json.strings(["article": article?.hex])
                    json.overrideMembers(record, on: article)
                }
            }
            return
        }
        let short = ShortIDs(index)
        var table = TableOutput([
            .init("article", role: .name), .init(kind == .join ? "joined with" : "", role: .name),
            .init("made", dropPriority: 1), .init("title", flexible: true, least: 20),
        ])
        for record in records {
            let ids = Self.articles(record.manualOverride)
            let title = try ids.first.flatMap { try index.article($0.prefix) }.map { Wording.title($0.article) }
            let shown = try ids.map { try short($0) }
            table.add([
                .init(shown.first ?? ""), .init(shown.dropFirst().first ?? ""),
                .init(LocalTime(record.made).minutes), .init(title ?? Wording.unknown),
            ])
        }
        try context.console.show(table.lines(width: context.console.width, styling: context.console.styling))
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
