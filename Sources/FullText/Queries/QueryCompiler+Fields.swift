// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// The values of fields.
extension QueryCompiler {
    /// The condition of a field other than `since:` and `until:`.
    /// - Parameter part: the field as typed, for messages.
    mutating func condition(
        of field: QueryField, _ value: TypedWord, part: String
    ) throws -> SearchCondition {
        switch field {
        case .title, .by, .section:
            guard let condition = try words(value, in: field.words ?? .anywhere) else {
                throw QueryError(part: part, detail: "the value has no letters or digits")
            }
            return condition
        case .source:
            // Articles without a source; `count --by source` shows them as `-`.
            guard try !isAbsence(value) else { return .not(.filter(.sources(try vocabulary.sources()))) }
            return .filter(.sources(try sourceNames(value.text)))
        case .lang: return .filter(.languages(try languages(value.text, part: part)))
        case .url: return try address(value.text, part: part)
        case .kind: return .filter(.kinds(try kinds(value.text, part: part)))
        case .family:
            guard let id = Article.IDPrefix(value.text) else {
                throw QueryError(part: part, detail: "an id has 4 to 32 hexadecimal digits; copy it from a result")
            }
            return .filter(.family(id))
        case .arrived: return .filter(try arrival(value.text, part: part))
        case .is: return .filter(.state(try state(value.text, part: part)))
        case .tag:
            let terms = QueryTerm.terms(of: value.text).map(\.term)
            guard !terms.isEmpty else { throw QueryError(part: part, detail: "a tag has letters or digits") }
            return .filter(.tag(terms.joined(separator: " ")))
        case .note:
            let terms = QueryTerm.terms(of: value.text).map(\.term)
            guard !terms.isEmpty || value.text == "*" else {
                throw QueryError(part: part, detail: "the value has no letters or digits; note:* finds every note")
            }
            return .filter(.note(terms))
        case .since, .until: preconditionFailure("the dates of a level are one condition")
        }
    }

    // MARK: Sources

    /// Whether `source:none` or `source:-` asks for articles without a source. A source may be called None; then its
    /// articles are meant.
    private mutating func isAbsence(_ value: TypedWord) throws -> Bool {
        if value.text == "-" { return true }
        guard value.style == .plain, value.text.lowercased() == "none" else { return false }
        return try sourceNames().matching(value.text).isEmpty
    }

    private mutating func sourceNames() throws -> SourceNames {
        if let sources { return sources }
        let names = SourceNames(try vocabulary.sources())
        sources = names
        return names
    }

    private mutating func sourceNames(_ typed: String) throws -> [String] {
        let names = try sourceNames()
        let found = names.matching(typed)
        if found.isEmpty {
            let nearest = names.nearest(to: typed)
            notes.add(
                "no source is called \(QueryText.quoted([typed]))"
                    + (nearest.isEmpty ? "" : "; similar names: \(QueryText.quoted(nearest))"))
        }
        return found
    }

    // MARK: Languages

    private mutating func languages(_ typed: String, part: String) throws -> [String] {
        var codes: [String] = []
        for name in try values(typed, part: part) {
            let isAbsence = name == "-" || name.lowercased() == "none"
            guard let language = isAbsence ? ["und"] : QueryLanguages.codes(of: name) else {
                throw QueryError(
                    part: part,
                    detail: "this is no language; write its code or its name, for example lang:fr or lang:french")
            }
            codes += language.filter { !codes.contains($0) }
        }
        let present = try vocabulary.languages().filter { !$0.isEmpty }.sorted()
        if !present.isEmpty, !codes.contains("und"), !codes.contains(where: { present.contains($0) }) {
            notes.add(
                "no text is in the language of \(QueryText.quoted([part])); the texts are in: \(present.joined(separator: ", "))"
            )
        }
        return codes
    }

    private func values(_ typed: String, part: String) throws(QueryError) -> [String] {
        let values = typed.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard !values.contains("") else {
            throw QueryError(part: part, detail: "a value is missing next to a comma")
        }
        return values
    }

    // MARK: Addresses

    private func address(_ typed: String, part: String) throws(QueryError) -> SearchCondition {
        let isBeginning = typed.hasSuffix("*")
        let text = isBeginning ? String(typed.dropLast()) : typed
        guard let address = Address.normalized(text) else {
            throw QueryError(
                part: part, detail: "this is no web address; write, for example, \(QueryField.url.example)")
        }
        if isBeginning {
            let needsSlash = text.hasSuffix("/") && !address.hasSuffix("/")
            return .filter(.addressPrefix(needsSlash ? address + "/" : address))
        }
        guard !address.contains(where: { "/?#".contains($0) }) else { return .filter(.address(address)) }
        // Only a host: everything on it.
        return .any([
            .filter(.address(address)), .filter(.addressPrefix(address + "/")), .filter(.addressPrefix(address + "?")),
        ])
    }

    // MARK: Kinds and states

    private func kinds(_ typed: String, part: String) throws(QueryError) -> [RelationKind] {
        var kinds: [RelationKind] = []
        for name in try values(typed, part: part) {
            guard let kind = RelationKind(rawValue: name.lowercased()) else {
                throw unknown(name, of: RelationKind.allCases.map(\.rawValue), part: part)
            }
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds
    }

    private func state(_ typed: String, part: String) throws(QueryError) -> ArticleState {
        guard let state = ArticleState(rawValue: typed.lowercased()) else {
            throw unknown(typed, of: ArticleState.allCases.map(\.rawValue), part: part)
        }
        return state
    }

    private func unknown(_ name: String, of values: [String], part: String) -> QueryError {
        let near = values.first { EditDistance.between(name.lowercased(), $0, atMost: 2) != nil }
        let suggestion = near.map { "did you mean '\($0)'? " } ?? ""
        return QueryError(part: part, detail: suggestion + "possible values: \(values.joined(separator: ", "))")
    }

    // MARK: Dates

    /// For `since:` and `until:`: with a range, both bounds.
    mutating func span(
        of field: QueryField, _ value: TypedWord, part: String
    ) throws(QueryError) -> (from: Date?, until: Date?) {
        if let dots = value.text.firstRange(of: "..") {
            let ends = [("since:", value.text[..<dots.lowerBound]), ("until:", value.text[dots.upperBound...])]
            let bounds = ends.filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }.joined(separator: " ")
            notes.add("\(QueryText.quoted([part])) is understood as \(QueryText.shown(bounds))")
            return try range(value.text, part: part)
        }
        let date = try date(value.text, part: part)
        if field == .since { return (from: date.start, until: nil) }
        return (from: nil, until: date.end)
    }

    private mutating func date(_ typed: String, part: String) throws(QueryError) -> QueryDate {
        let date = try QueryDate(typed, part: part, now: now, midnight)
        if date.isInMinutes {
            notes.add("\(QueryText.quoted([part])) counts minutes; for months, write the first day or month")
        }
        return date
    }

    private mutating func arrival(_ typed: String, part: String) throws(QueryError) -> SearchFilter {
        guard typed.contains("..") else {
            let date = try date(typed, part: part)
            return .arrived(from: date.start, until: date.isDistance ? nil : date.end)
        }
        let span = try range(typed, part: part)
        return .arrived(from: span.from, until: span.until)
    }

    /// `2026-11-01..2026-11-15`, also without one of its ends.
    private func range(_ typed: String, part: String) throws(QueryError) -> (from: Date?, until: Date?) {
        guard let dots = typed.firstRange(of: "..") else { throw QueryDate.error(part) }
        let (first, last) = (String(typed[..<dots.lowerBound]), String(typed[dots.upperBound...]))
        guard !first.isEmpty || !last.isEmpty else { throw QueryDate.error(part) }
        let from = try first.isEmpty ? nil : QueryDate(first, part: part, now: now, midnight).start
        let until = try last.isEmpty ? nil : QueryDate(last, part: part, now: now, midnight).end
        if let from, let until, from >= until {
            throw QueryError(part: part, detail: "the range ends before it begins; exchange its ends")
        }
        return (from: from, until: until)
    }
}
