// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// Has components placed by the matcher and writes down what changed.
struct Folding {
    let db: Database
    let matcher: any CopyMatcher
    let limits: FoldingLimits
    let crowd: Crowd
    let counters = Counters()

    /// - Parameter crowd: that of the process; nobody is in a crowd where there are no limits.
    init(db: Database, matcher: any CopyMatcher, limits: FoldingLimits, crowd: Crowd = Crowd()) {
        (self.db, self.matcher, self.limits, self.crowd) = (db, matcher, limits, crowd)
    }

    /// Places anew all that hang together with these prints, and writes down what the transaction counted.
    /// - Parameter fresh: rows of the articles that are new, ascending: the only ones placed where there is too much
    ///   to fold.
    func place(around prints: [Int64], fresh: Set<Int64>) throws {
        var done: Set<Int64> = []
        var crowded: [Int64] = []
        for print in prints where !done.contains(print) {
            if let component = try Component.around([print], in: db, limits: limits, crowd: crowd) {
                done.formUnion(component.prints)
                try fold(component)
            } else {
                done.insert(print)
                crowded.append(print)
            }
        }
        if let first = fresh.min() {
            for print in Set(crowded).sorted() {
                let newcomers = try Member.of(print: print, from: first, in: db).filter { fresh.contains($0.row) }
                for member in newcomers { try placeAlone(member) }
            }
        }
        try counters.save(db)
    }

    private func fold(_ component: Component) throws {
        // Around a print that has gone since there is nothing.
        guard !component.members.isEmpty else { return }
        let rows = Dictionary(uniqueKeysWithValues: component.members.map { ($0.folding.id, $0) })
        let placements = matcher.fold(
            component.members.map(\.folding), links: component.links, joins: component.joins)
        guard placements.count == rows.count else {
            throw fault("the matcher placed \(placements.count) of \(rows.count) articles")
        }
        for placement in placements {
            guard let member = rows[placement.article], let family = rows[placement.family.smallest] else {
                throw fault("the matcher placed an article outside of what hangs together")
            }
            let related = placement.relation.to.map { rows[$0]?.row }
            if case .some(.none) = related { throw fault("the matcher related an article to a stranger") }
            try write(
                PlacedRow(
                    family: family.row, kind: placement.relation.kind, related: related ?? nil,
                    evidence: placement.relation.evidence),
                for: member)
        }
    }

    private func write(_ placed: PlacedRow, for member: Member) throws {
        guard placed != member.placed else { return }
        counters.noteMoved(row: member.row, from: member.placed.family, to: placed.family)
        let statement = try db.cachedStatement(
            sql: """
                UPDATE article SET family = ?, kind = ?, related = ?, resemblance = ?, containment = ?, contained = ?
                WHERE row = ?
                """)
        try statement.execute(arguments: [
            placed.family, placed.kind.rawValue, placed.related, placed.evidence?.resemblance.value,
            placed.evidence?.containment.value, placed.evidence?.contained.value, member.row,
        ])
    }

    private func fault(_ detail: String) -> IndexError {
        IndexError(step: "fold", object: "articles", cause: .fault, detail: detail)
    }
}

// MARK: - Where there is too much to fold

extension Folding {
    /// Puts a new article beside its nearest copy, as the matcher relates the two alone.
    private func placeAlone(_ member: Member) throws {
        guard let (copy, link) = try nearest(to: member) else { return }
        let pair = matcher.fold([copy.folding, member.folding], links: link.map { [$0] } ?? [])
        guard Set(pair.map(\.family)).count == 1 else { return }
        var relation = pair.first { $0.article == member.folding.id }?.relation
        if relation?.kind == .original, let other = pair.first(where: { $0.article == copy.folding.id })?.relation {
            // The newcomer would lead, but what is there is not moved: the same relation, seen from it.
            relation = other.evidence.map {
                Relation(kind: other.kind.reversed, to: copy.folding.id, evidence: $0.reversed)
            }
        }
        guard let relation else { return }
        var family = copy.placed.family
        if let smallest = try Member.of(row: family, in: db), member.folding.id < smallest.folding.id {
            try db.execute(
                sql: "UPDATE article SET family = ? WHERE family = ?", arguments: [member.row, family])
            counters.noteMoved(row: family, from: family, to: member.row)
            family = member.row
        }
        try write(
            PlacedRow(family: family, kind: relation.kind, related: copy.row, evidence: relation.evidence), for: member)
    }

    /// The first article of the same print, or else of the print most like it. Of an earlier print: a newcomer of the
    /// same batch that comes later stands beside this one, not this one beside it.
    private func nearest(to member: Member) throws -> (Member, PrintLink?)? {
        let print = member.folding.print.value
        if let twin = try Member.of(print: print, atMost: 1, in: db).first, twin.row < member.row { return (twin, nil) }
        let strongest = try Row.fetchOne(
            db,
            sql: """
                SELECT a, b, \(Prints.linkColumns) FROM link WHERE b = :print
                ORDER BY resemblance DESC, max(containment, contained) DESC, a, b LIMIT 1
                """, arguments: ["print": print])
        guard let strongest else { return nil }
        let link = PrintLink(
            a: PrintNumber(strongest[0]), b: PrintNumber(strongest[1]),
            likeness: try Prints.likeness(strongest, from: 2))
        let other = link.a.value == print ? link.b.value : link.a.value
        return try Member.of(print: other, atMost: 1, in: db).first.map { ($0, link) }
    }
}

extension RelationKind {
    /// The same relation seen from the other side.
    fileprivate var reversed: RelationKind {
        switch self {
        case .excerpt: .extension
        case .extension: .excerpt
        case .original, .identical, .reprint, .revision, .rendering, .translation: self
        }
    }
}
