// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// What the notes that agencies send to editors say of an article's use.
enum EditorsNote {
    /// What is said by notes and slugs, or by a headline; nil where nothing is. The words stand in capitals, at the start
    /// or after "MANDATORY": a report on a killing has none of that. A headline may well begin with KILL, as films do.
    static func status(_ lines: [String?], headline: String?) -> Extracted<PublicationStatus>? {
        if let headline, kills.contains(where: headline.contains) {
            return Extracted(.canceled, from: "headline", confidence: 0.8)
        }
        for line in lines.compactMap(\.self) {
            if kills(line) { return Extracted(.canceled, from: "ed-note", confidence: 0.9) }
            if withholds(line) { return Extracted(.withheld, from: "ed-note", confidence: 0.9) }
        }
        return nil
    }

    private static let kills = ["MANDATORY KILL", "STORY KILL", "KILL BULLETIN", "ANNULATION OBLIGATOIRE"]
    private static let startsOfKills = ["KILL", "ANNULATION", "ANNULE ET SUPPRIME", "MELDUNG ZURÜCKGEZOGEN", "STORNO"]
    private static let withholding = ["STORY WITHHELD", "STORY WITHDRAWAL", "WITHHOLD", "MANDATORY WITHHOLD"]

    private static func kills(_ line: String) -> Bool {
        if kills.contains(where: line.contains) { return true }
        return startsOfKills.contains { begins(line, with: $0) }
    }

    private static func withholds(_ line: String) -> Bool { withholding.contains { begins(line, with: $0) } }

    /// Whether the words stand first, as words of their own.
    private static func begins(_ line: String, with words: String) -> Bool {
        let start = line.drop { !$0.isLetter }
        guard start.hasPrefix(words) else { return false }
        return start.dropFirst(words.count).first.map { !$0.isLetter } ?? true
    }
}

/// The statuses of the IPTC's standards as they are written: `usable`, `stat:canceled`, `Withheld`.
enum StatusCode {
    enum Meaning {
        case status(PublicationStatus)
        /// Not to be used before a time that stands elsewhere.
        case embargoed
    }

    static func meaning(_ code: String) -> Meaning? {
        switch code.split(separator: ":").last.map({ $0.lowercased() }) {
        case "usable": .status(.usable)
        case "withheld": .status(.withheld)
        case "canceled", "cancelled": .status(.canceled)
        case "embargoed": .embargoed
        default: nil
        }
    }
}

extension ArticleDraft {
    /// Takes a status over. An embargo of which nobody says when it ends holds until further notice.
    mutating func take(status code: String?, embargoedUntil stated: String?, from: String) {
        let until = stated.flatMap { Dates.found(in: $0, from: from, confidence: 0.98) }
        switch code.flatMap(StatusCode.meaning) {
        case .status(let found): status = Extracted(found, from: from, confidence: 0.98)
        case .embargoed where until == nil: status = Extracted(.withheld, from: from, confidence: 0.9)
        case .embargoed, nil: break
        }
        embargoed = until
    }

    /// A kill in an editor's note goes before the status, which agencies leave at `usable`.
    mutating func take(notes: [String?], headline: String? = nil) {
        guard let found = EditorsNote.status(notes, headline: headline), status?.value != .canceled else { return }
        status = found
    }
}
