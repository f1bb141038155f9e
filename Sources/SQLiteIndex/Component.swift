// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// An article of a component, with the placement that is written down for it.
struct Member {
    let row: Int64
    let folding: FoldingMember
    let placed: PlacedRow
}

/// A placement as it stands in the table: rows in place of ids.
struct PlacedRow: Hashable {
    var family: Int64
    var kind: RelationKind
    var related: Int64?
    var evidence: Evidence?
}

/// All articles that hang together: by links between their prints, by a common print, or because title and text
/// together are the same where each alone is not (one reader took the first line for the title, another did not).
struct Component {
    var prints: Set<Int64> = []
    var members: [Member] = []
    var links: [PrintLink] = []
    var joins: [Joining] = []

    /// - Returns: the component of these prints, or nil when it is larger than the limits.
    /// - Parameter crowd: where prints of a component that is larger are noted, and looked up.
    static func around(
        _ start: [Int64], in db: Database, limits: FoldingLimits, crowd: Crowd = Crowd()
    ) throws -> Component? {
        var component = Component(prints: Set(start))
        let hasRulings = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM ruling WHERE b > 0)") ?? false
        var waiting = Array(component.prints)
        var titles: Set<TextDigest> = []
        while let print = waiting.popLast() {
            guard !crowd.contains(print) else {
                crowd.insert(component.prints)
                return nil
            }
            let room = limits.articles == .max ? -1 : limits.articles - component.members.count + 1
            let members = try Member.of(print: print, atMost: room, in: db)
            component.members += members
            var neighbours = try component.addLinks(of: print, in: db)
            for member in members where titles.insert(member.folding.titled).inserted {
                neighbours += try prints(titled: member.folding.titled, in: db)
            }
            if hasRulings { for member in members { neighbours += try component.addJoins(of: member, in: db) } }
            for neighbour in neighbours where component.prints.insert(neighbour).inserted { waiting.append(neighbour) }
            guard component.prints.count <= limits.prints, component.members.count <= limits.articles,
                component.links.count <= limits.links
            else {
                crowd.insert(component.prints)
                return nil
            }
        }
        return component
    }

    /// Adds the joins that begin at this article.
    private mutating func addJoins(of member: Member, in db: Database) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT article.print, article.id, ruling.a = ?1 FROM ruling
                JOIN article ON article.row = CASE ruling.a WHEN ?1 THEN ruling.b ELSE ruling.a END
                WHERE ruling.b > 0 AND (ruling.a = ?1 OR ruling.b = ?1)
                """)
        var neighbours: [Int64] = []
        let rows = try Row.fetchCursor(statement, arguments: [member.row])
        while let row = try rows.next() {
            neighbours.append(row[0])
            if row[2] { joins.append(Joining(member.folding.id, try Column.id(row[1]))) }
        }
        return neighbours
    }

    /// Adds the links that begin at `print`; each link has one beginning, so that it is added once.
    private mutating func addLinks(of print: Int64, in db: Database) throws -> [Int64] {
        let forward = try db.cachedStatement(
            sql: "SELECT b, \(Prints.linkColumns) FROM link WHERE a = ?")
        var neighbours: [Int64] = []
        let rows = try Row.fetchCursor(forward, arguments: [print])
        while let row = try rows.next() {
            let other: Int64 = row[0]
            neighbours.append(other)
            links.append(
                PrintLink(a: PrintNumber(print), b: PrintNumber(other), likeness: try Prints.likeness(row, from: 1)))
        }
        let backward = try db.cachedStatement(sql: "SELECT a FROM link WHERE b = ?")
        return neighbours + (try Int64.fetchAll(backward, arguments: [print]))
    }

    static func prints(titled: TextDigest, in db: Database) throws -> [Int64] {
        let statement = try db.cachedStatement(sql: "SELECT DISTINCT print FROM article WHERE titled = ?")
        return try Int64.fetchAll(statement, arguments: [Column.blob(titled)])
    }
}

extension Member {
    private static let columns = """
        row, id, print, titled, published, words, source, url, document_id,
        family, kind, related, resemblance, containment, contained,
        EXISTS (SELECT 1 FROM ruling WHERE ruling.a = article.row AND ruling.b = 0), modified
        """

    /// - Parameter atMost: -1 for all.
    static func of(print: Int64, atMost: Int, in db: Database) throws -> [Member] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(columns) FROM article WHERE print = ? ORDER BY row LIMIT ?")
        return try all(statement, [print, atMost])
    }

    /// - Parameter first: the lowest row of them.
    static func of(print: Int64, from first: Int64, in db: Database) throws -> [Member] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(columns) FROM article WHERE print = ? AND row >= ? ORDER BY row")
        return try all(statement, [print, first])
    }

    static func of(row: Int64, in db: Database) throws -> Member? {
        try all(try db.cachedStatement(sql: "SELECT \(columns) FROM article WHERE row = ?"), [row]).first
    }

    static func of(family: Int64, in db: Database) throws -> [Member] {
        try all(try db.cachedStatement(sql: "SELECT \(columns) FROM article WHERE family = ?"), [family])
    }

    private static func all(_ statement: Statement, _ arguments: StatementArguments) throws -> [Member] {
        var members: [Member] = []
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() { members.append(try Member(row)) }
        return members
    }

    private init(_ columns: Row) throws {
        row = columns[0]
        let published: Int64? = columns[4]
        let modified: Int64? = columns[16]
        folding = FoldingMember(
            id: try Column.id(columns[1]), print: PrintNumber(columns[2]), titled: try Column.digest(columns[3]),
            published: published.map(Column.date), modified: modified.map(Column.date), words: WordCount(columns[5]),
            source: columns[6],
            url: columns[7], documentID: columns[8], isApart: columns[15])
        var evidence: Evidence?
        if let resemblance: Double = columns[12], let containment: Double = columns[13],
            let contained: Double = columns[14]
        {
            evidence = Evidence(
                resemblance: Share(resemblance), containment: Share(containment), contained: Share(contained))
        }
        placed = PlacedRow(
            family: columns[9], kind: try Column.value(columns[10], as: RelationKind.self), related: columns[11],
            evidence: evidence)
    }
}

extension FoldingMember {
    /// As it will be read back: times in whole microseconds.
    init(_ article: Article, print: PrintNumber, titled: TextDigest) {
        self.init(
            id: article.id, print: print, titled: titled,
            published: article.published.map { Column.date(Column.time($0)) },
            modified: article.modified.map { Column.date(Column.time($0)) }, words: article.words,
            source: article.source, url: article.url, documentID: article.documentID)
    }
}
