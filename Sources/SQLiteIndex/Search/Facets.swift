// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials
internal import GRDB
internal import GRDBSQLite

extension SQLiteStore {
    public func counts(
        of condition: SearchCondition?, now: Date, by facet: Facet, day: (Date) -> String
    ) throws(IndexError) -> [FacetCount] {
        try database.read("count") { db in
            let plan = try SearchPlan(condition, now: Column.time(now), db)
            guard plan.isPossible else { return [] }
            var groups = FacetGroups()
            var days = DayNames()
            let sql = """
                SELECT article.family, article.effective_date, \(facet.column)
                FROM \(plan.tables(isNarrow: facet != .source))
                """
            try db.forEachStep(sql, plan.bindTables) { row in
                let date = sqlite3_column_int64(row, 1)
                let value = facet == .day ? days.name(of: date, day) : Column.text(row, 2)
                groups.add(value, family: sqlite3_column_int64(row, 0), date: date)
            }
            if facet == .source { groups.mergeSources() }
            return groups.counts.sorted { a, b in
                if facet == .day { return a.value ?? "" > b.value ?? "" }
                return a.articles != b.articles ? a.articles > b.articles : a.value ?? "" < b.value ?? ""
            }
        }
    }
}

extension Facet {
    /// Its value in SQL; a day is computed from the date.
    fileprivate var column: String {
        switch self {
        case .source: "article.source"
        case .language: "article.language"
        case .kind: "article.kind"
        case .day: "NULL"
        }
    }
}

/// The days of quarters of an hour, since computing a day is slow.
private struct DayNames {
    private var names: [Int: String] = [:]
    private static let quarter = 900_000_000

    mutating func name(of date: Int64, _ day: (Date) -> String) -> String {
        let quarter = Int(date).floored(by: Self.quarter)
        if let name = names[quarter] { return name }
        let name = day(Column.date(date))
        names[quarter] = name
        return name
    }
}

/// Numbers of articles and families by a value.
private struct FacetGroups {
    private struct Group {
        var value: String?
        var articles = 0
        var families = 0
        var oldest = Int64.max
        var newest = Int64.min
    }

    private var groups: [Group] = []
    private var places: [String?: Int] = [:]
    /// The group and the family of every article.
    private var members: [Member] = []

    private struct Member: Comparable {
        var group: Int
        let family: Int64

        static func < (a: Self, b: Self) -> Bool { a.group != b.group ? a.group < b.group : a.family < b.family }
    }

    mutating func add(_ value: String?, family: Int64, date: Int64) {
        let place = places[value] ?? groups.count
        if place == groups.count {
            groups.append(Group(value: value))
            places[value] = place
        }
        groups[place].articles += 1
        groups[place].oldest = min(groups[place].oldest, date)
        groups[place].newest = max(groups[place].newest, date)
        members.append(Member(group: place, family: family))
    }

    /// Makes one group of all spellings of a source.
    mutating func mergeSources() {
        var merged: [Group] = []
        var keys: [SourceKey: Int] = [:]
        var newPlaces = [Int](repeating: 0, count: groups.count)
        // The commonest spelling is the first.
        let order = groups.indices.sorted { a, b in
            let (a, b) = (groups[a], groups[b])
            return a.articles != b.articles ? a.articles > b.articles : a.value ?? "" < b.value ?? ""
        }
        for old in order {
            let key = groups[old].value.flatMap { SourceKey($0) }
            let place = key.flatMap { keys[$0] } ?? merged.count
            newPlaces[old] = place
            if let key { keys[key] = place }
            guard place < merged.count else {
                merged.append(groups[old])
                continue
            }
            merged[place].articles += groups[old].articles
            merged[place].oldest = min(merged[place].oldest, groups[old].oldest)
            merged[place].newest = max(merged[place].newest, groups[old].newest)
        }
        groups = merged
        for member in members.indices { members[member].group = newPlaces[members[member].group] }
        places = [:]
    }

    var counts: [FacetCount] {
        var groups = groups
        var last: Member?
        for member in members.sorted() where member != last {
            groups[member.group].families += 1
            last = member
        }
        return groups.map {
            FacetCount(
                value: $0.value, articles: $0.articles, families: $0.families, oldest: Column.date($0.oldest),
                newest: Column.date($0.newest))
        }
    }
}
