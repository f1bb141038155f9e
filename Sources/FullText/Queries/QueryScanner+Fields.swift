// SPDX-License-Identifier: Apache-2.0

/// `field:value`.
extension QueryScanner {
    /// Scans a field, or a name with a colon that is no field.
    /// - Returns: whether there is one here.
    mutating func scanField() throws(QueryError) -> Bool {
        let start = position
        let name = String(scalars: typed[start...].prefix { $0.isASCII && isLetter($0) && !isDigit($0) })
        let colon = start + name.unicodeScalars.count
        guard !name.isEmpty, scalar(at: colon) == ":", !beginsPath(at: colon + 1) else { return false }
        let hasValue = scalar(at: colon + 1).map { !isSpace($0) && !")|".unicodeScalars.contains($0) } ?? false
        position = colon + 1
        if let field = QueryField(rawValue: name.lowercased()) {
            if hasValue, let value = fieldValue(of: field) {
                append(.field(field, value), from: String(scalars: typed[start..<position]))
                return true
            }
            if scalar(at: colon + 1) == "(" {
                throw QueryError(
                    part: name + ":(",
                    detail: "parentheses cannot follow a field; write \(name):ONE OR \(name):OTHER")
            }
            if isWholeQuery(until: colon + 1) {
                throw QueryError(
                    part: name + ":",
                    detail: "there is no value after the colon; write, for example, \(field.example)")
            }
            position = colon + 1
            notes.add("'\(name):' has no value directly after the colon; searching for the word")
        } else {
            try refuseMisspelled(name, hasValue: hasValue)
        }
        append(.word(TypedWord(text: name)), from: name)
        return true
    }

    /// A name that is nearly a field is an error, because as words the search would find nothing. A capital letter is a
    /// sign of a pasted text.
    private mutating func refuseMisspelled(_ name: String, hasValue: Bool) throws(QueryError) {
        let nearest = hasValue ? QueryField.nearest(to: name.lowercased()) : nil
        if let nearest, name == name.lowercased() {
            throw QueryError(
                part: name + ":",
                detail: "there is no such field; did you mean \(nearest.rawValue):? To search for the word, put it in "
                    + "quotes")
        }
        if let nearest {
            notes.add("'\(name):' is no field; searching for the word; for the field write \(nearest.rawValue):")
        } else {
            notes.addUnknownField(name)
        }
    }

    private func beginsPath(at index: Int) -> Bool { scalar(at: index) == "/" && scalar(at: index + 1) == "/" }

    /// Whether a query consists only of a name and its colon, which ends at an index.
    private func isWholeQuery(until end: Int) -> Bool {
        tokens.allSatisfy(\.isMinus) && typed[end...].allSatisfy { isSpace($0) }
    }

    /// - Returns: nil, and the position is anywhere, if there is no value.
    private mutating func fieldValue(of field: QueryField) -> TypedWord? {
        if let quoted = phrase() { return quoted.text.isEmpty ? nil : quoted }
        if field.words != nil, typed[position] == "=", let next = scalar(at: position + 1), !isSpace(next) {
            position += 1
            if let quoted = phrase() { return quoted.text.isEmpty ? nil : quoted }
            var word = makeWord(valueText())
            word.style = .exact
            return word.text.isEmpty ? nil : word
        }
        if field == .url {
            let text = address()
            return text.isEmpty ? nil : TypedWord(text: text)
        }
        let text = valueText()
        if field.words != nil { return text.isEmpty ? nil : makeWord(text) }
        // A comma after a value is punctuation.
        var value = text[...]
        while let last = value.last, ",;".contains(last) { value.removeLast() }
        return value.isEmpty ? nil : TypedWord(text: String(value))
    }

    private mutating func valueText() -> String {
        let start = position
        while position < typed.count {
            let scalar = typed[position]
            if isSpace(scalar) || "()|".unicodeScalars.contains(scalar) || QueryQuotes.isQuote(scalar) { break }
            position += 1
        }
        return String(scalars: typed[start..<position])
    }
}
