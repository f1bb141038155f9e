// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    public func families(
        of condition: SearchCondition?, now: Date, order: FamilyOrder, offset: Int, limit: Int
    ) throws(IndexError) -> [FamilySummary] {
        try database.read("list families of") { db in
            let now = Column.time(now)
            let scan = MatchScan(
                db: db, plan: try SearchPlan(condition, now: now, db), now: now, limits: limits)
            return try FamilyListing(try scan.unranked(), db).page(order, offset: offset, limit: limit)
        }
    }
}

/// The families of matching articles.
private struct FamilyListing {
    private struct Group {
        let family: Int64
        var matching = 0
        var oldest = Int64.max
        var newest = Int64.min
    }

    private let db: Database
    private let matches: [Match]
    private var groups: [Group] = []

    init(_ matches: [Match], _ db: Database) {
        (self.db, self.matches) = (db, matches)
        var places = PlaceTable()
        for match in matches {
            let place = places.place(of: match.family, orNew: groups.count)
            if place == groups.count { groups.append(Group(family: match.family)) }
            groups[place].matching += 1
            groups[place].oldest = min(groups[place].oldest, match.date)
            groups[place].newest = max(groups[place].newest, match.date)
        }
    }

    func page(_ order: FamilyOrder, offset: Int, limit: Int) throws -> [FamilySummary] {
        let sorted = try sorted(order)
        let page = sorted.dropFirst(max(0, offset)).prefix(max(0, limit))
        let sources = try sources(of: Set(page.map(\.family)))
        let reader = try ArticleReader(db)
        return try page.compactMap { group -> FamilySummary? in
            guard let row = try FamilyRows.lead(of: group.family, in: db), let lead = try reader.article(row) else {
                return nil
            }
            return FamilySummary(
                lead: lead, copies: try FamilyRows.countMembers(of: group.family, in: db), matching: group.matching,
                sources: sources[group.family]?.count ?? 0, oldest: Column.date(group.oldest),
                newest: Column.date(group.newest))
        }
    }

    private func sorted(_ order: FamilyOrder) throws -> [Group] {
        // Read only where the numbers decide nothing.
        var leads: [Int64: Article.ID] = [:]
        func lead(of family: Int64) throws -> Article.ID {
            if let lead = leads[family] { return lead }
            let data = try Data.fetchOne(
                try db.cachedStatement(sql: "SELECT id FROM article WHERE family = ? AND kind = 'original'"),
                arguments: [family])
            let lead = try data.map { try Column.id($0) } ?? Article.ID(digest: 0)
            leads[family] = lead
            return lead
        }
        return try groups.sorted { a, b in
            if order == .largest, a.matching != b.matching { return a.matching > b.matching }
            if a.newest != b.newest { return a.newest > b.newest }
            return try lead(of: a.family) < lead(of: b.family)
        }
    }

    /// The sources of the matching articles of some families.
    private func sources(of families: Set<Int64>) throws -> [Int64: Set<String>] {
        let statement = try db.cachedStatement(sql: "SELECT source FROM article WHERE row = ? AND source IS NOT NULL")
        var sources: [Int64: Set<String>] = [:]
        for match in matches where families.contains(match.family) {
            guard let source = try String.fetchOne(statement, arguments: [match.row]) else { continue }
            sources[match.family, default: []].insert(source)
        }
        return sources
    }
}
