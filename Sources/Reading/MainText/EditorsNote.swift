// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Detects the usage status of an article in agencies' notes to editors.
enum EditorsNote {
    /// The status stated by notes, slugs or a headline; nil if none is. Keywords must be in capitals, at the start or
    /// after "MANDATORY", so a report on a killing does not match. A headline may begin with KILL, for example in a
    /// film title.
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

    /// Whether a line begins with these words as complete words.
    private static func begins(_ line: String, with words: String) -> Bool {
        let start = line.drop { !$0.isLetter }
        guard start.hasPrefix(words) else { return false }
        return start.dropFirst(words.count).first.map { !$0.isLetter } ?? true
    }
}

/// The status codes of the IPTC standards as written: `usable`, `stat:canceled`, `Withheld`.
enum StatusCode {
    enum Meaning {
        case status(PublicationStatus)
        /// Not to be used before a time that is stated elsewhere.
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
    /// Sets the status. An embargo without an end applies until further notice.
    mutating func take(status code: String?, embargoedUntil stated: String?, from: String) {
        let until = stated.flatMap { Dates.found(in: $0, from: from, confidence: 0.98) }
        switch code.flatMap(StatusCode.meaning) {
        case .status(let found): status = Extracted(found, from: from, confidence: 0.98)
        case .embargoed where until == nil: status = Extracted(.withheld, from: from, confidence: 0.9)
        case .embargoed, nil: break
        }
        embargoed = until
    }

    /// A kill in an editor's note overrides the status, which agencies leave at `usable`.
    mutating func take(notes: [String?], headline: String? = nil) {
        guard let found = EditorsNote.status(notes, headline: headline), status?.value != .canceled else { return }
        status = found
    }
}
