// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// All articles that hang together: by links between their fingerprints, by a common one, or because title and text
/// together are the same where each alone is not (one reader took the first line for the title, another did not).
struct Component {
    var prints: Set<PrintNumber> = []
    var members: [StoredMember] = []
    var links: [PrintLink] = []
    var joins: [Joining] = []

    /// - Parameter oversized: where fingerprints of a component that is larger are noted, and looked up.
    /// - Returns: the component of these fingerprints, or nil when it is larger than the limits.
    static func around(
        _ start: [PrintNumber], in reader: any FamilyReader, limits: ClusteringLimits,
        oversized: OversizedComponents = OversizedComponents()
    ) throws -> Component? {
        var component = Component(prints: Set(start))
        let hasJoins = try reader.hasJoins()
        var waiting = Array(component.prints)
        var titles: Set<TextDigest> = []
        while let print = waiting.popLast() {
            guard !oversized.contains(print) else {
                oversized.insert(component.prints)
                return nil
            }
            let room = limits.articles == .max ? nil : limits.articles - component.members.count + 1
            let members = try reader.members(with: print, from: .first, limit: room)
            component.members += members
            let links = try reader.links(from: print)
            component.links += links
            var neighbours = links.map(\.b) + (try reader.printsLinked(to: print))
            for member in members where titles.insert(member.folding.titled).inserted {
                neighbours += try reader.prints(titled: member.folding.titled)
            }
            if hasJoins { for member in members { neighbours += try component.addJoins(of: member, in: reader) } }
            for neighbour in neighbours where component.prints.insert(neighbour).inserted { waiting.append(neighbour) }
            guard component.prints.count <= limits.prints, component.members.count <= limits.articles,
                component.links.count <= limits.links
            else {
                oversized.insert(component.prints)
                return nil
            }
        }
        return component
    }

    /// Adds the joins that begin at this article.
    private mutating func addJoins(of member: StoredMember, in reader: any FamilyReader) throws -> [PrintNumber] {
        let found = try reader.joins(of: member.number)
        joins += found.filter(\.isFirst).map { Joining(member.folding.id, $0.other) }
        return found.map(\.print)
    }
}

extension ArticleNumber {
    /// Lower than all that are given.
    static let first = ArticleNumber(0)
}

extension PrintNumber {
    /// Lower than all that are given.
    static let first = PrintNumber(0)
}

extension FoldingMember {
    /// As it will be read back: stores keep times in whole microseconds.
    init(_ article: Article, print: PrintNumber, titled: TextDigest) {
        self.init(
            id: article.id, print: print, titled: titled,
            published: article.published.map { StoredTime.rounded($0) },
            modified: article.modified.map { StoredTime.rounded($0) }, words: article.words,
            source: article.source, url: article.url, documentID: article.documentID)
    }
}
