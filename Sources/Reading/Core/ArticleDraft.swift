// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// A value, the place it was extracted from, and the confidence in it.
struct Extracted<Value> {
    let value: Value
    let origin: FieldOrigin
    /// Whether the value is a day without an hour; false for everything but dates.
    let isDay: Bool

    init(_ value: Value, from: String, confidence: Double, note: String? = nil, isDay: Bool = false) {
        self.value = value
        self.isDay = isDay
        origin = FieldOrigin(from: from, confidence: Confidence(confidence), note: note)
    }

    var from: String { origin.from }
    var confidence: Double { origin.confidence.value }
}

/// An article whose fields are still being collected.
struct ArticleDraft {
    var title: Extracted<String>?
    var byline: Extracted<[String]>?
    var source: Extracted<String>?
    var url: Extracted<String>?
    var documentID: Extracted<String>?
    var declaredLanguage: Extracted<String>?
    var published: Extracted<Date>?
    var modified: Extracted<Date>?
    var section: Extracted<String>?
    var embargoed: Extracted<Date>?
    var status: Extracted<PublicationStatus>?
    /// The document id of the article that this one withdraws.
    var withdraws: Extracted<String>?
    /// Impossible times that the document states, by field.
    private var faults: [FieldName: FieldOrigin] = [:]
    /// Whether the file contains only the beginning of the article.
    var isIncomplete: Extracted<Bool>?
    /// Tidy paragraphs, none empty.
    var paragraphs: Extracted<[String]>

    init(paragraphs: Extracted<[String]>) { self.paragraphs = paragraphs }

    /// Records what is wrong with the times stated for a field, whether or not another time was accepted.
    mutating func noteFaults(of field: FieldName, in stated: [String], from: String) {
        guard faults[field] == nil, let fault = stated.lazy.compactMap(Dates.fault).first else { return }
        faults[field] = FieldOrigin(from: from, confidence: Confidence(0), note: fault)
    }

    private func origin(of date: Extracted<Date>?, _ field: FieldName) -> FieldOrigin? {
        guard let date else { return faults[field] }
        let fault = faults[field].flatMap { fault in fault.note.map { "\(fault.from): \($0)" } }
        let notes = [date.origin.note, fault].compactMap(\.self)
        return FieldOrigin(
            from: date.from, confidence: date.origin.confidence,
            note: notes.isEmpty ? nil : notes.joined(separator: "; "))
    }

    /// The finished article, including the fields that depend on others.
    func article(format: Format, fallbackSource: String?) -> Article {
        var kept = paragraphs.value[...]
        // Many JSON writers and pages repeat the title at the beginning of the text.
        if let title = title?.value, kept.count > 1, kept.first == title { kept = kept.dropFirst() }
        // Applied to all formats, so that one text is the same in each of them.
        let text = KnownBoilerplate.dropped(from: Array(kept)).joined(separator: "\n\n")
        let language = LanguageGuess.of(text, declared: declaredLanguage)
        let host = url.flatMap { url in
            WebAddress.host(of: url.value).map { Extracted($0, from: "url", confidence: 0.7) }
        }
        let directory = fallbackSource.flatMap(Tidy.nonEmptyLine).map {
            Extracted($0, from: "directory", confidence: 0.5)
        }
        let source = source ?? host ?? directory
        let names = (byline?.value ?? []).prefix(FieldLimits.authors).map { $0.clipped(to: FieldLimits.name) }
            .filter { !$0.isEmpty }
        let address = url?.value.unlessLonger(than: FieldLimits.address)
        let document = documentID?.value.unlessLonger(than: FieldLimits.address)
        let withdrawn = withdraws?.value.unlessLonger(than: FieldLimits.address)
        // A field without a value gets no origin.
        var origins: [FieldName: FieldOrigin] = [.text: paragraphs.origin]
        origins[.title] = title?.origin
        origins[.byline] = names.isEmpty ? nil : byline?.origin
        origins[.source] = source?.origin
        origins[.url] = address == nil ? nil : url?.origin
        origins[.documentID] = document == nil ? nil : documentID?.origin
        origins[.language] = language?.origin
        origins[.published] = origin(of: published, .published)
        origins[.modified] = origin(of: modified, .modified)
        origins[.section] = section?.origin
        origins[.embargoed] = embargoed?.origin
        origins[.status] = status?.origin
        origins[.withdraws] = withdrawn == nil ? nil : withdraws?.origin
        origins[.incomplete] = isIncomplete?.origin
        return Article(
            title: title?.value.clipped(to: FieldLimits.title),
            byline: names,
            source: source?.value.clipped(to: FieldLimits.name),
            url: address, documentID: document, language: language?.value,
            published: published?.value, publishedIsDay: published?.isDay ?? false,
            modified: modified?.value, section: section?.value.clipped(to: FieldLimits.name),
            embargoed: embargoed?.value, status: status?.value,
            withdraws: withdrawn,
            isIncomplete: isIncomplete?.value ?? false, format: format, text: text, words: WordCount(of: text),
            fields: origins)
    }
}

extension String {
    /// The complete characters within the first `scalars` scalars; if the first character is longer, a part of it. Tidy
    /// text stays tidy.
    fileprivate func clipped(to scalars: Int) -> String {
        // Bytes are compared first: counting scalars reads the whole string.
        guard utf8.count > scalars else { return self }
        var kept = ""
        var left = scalars
        for character in self {
            left -= character.unicodeScalars.count
            guard left >= 0 else { break }
            kept.append(character)
        }
        if kept.isEmpty { kept.unicodeScalars.append(contentsOf: unicodeScalars.prefix(scalars)) }
        while kept.last == " " { kept.removeLast() }
        return kept
    }

    fileprivate func unlessLonger(than bytes: Int) -> String? { utf8.count <= bytes ? self : nil }
}

/// The parts of a web address that readers need.
enum WebAddress {
    /// The tidy address if it is an absolute web address; nil otherwise.
    static func absolute(_ address: String) -> String? {
        let tidy = Tidy.line(address)
        guard tidy.utf8.startsIgnoringCase("http://") || tidy.utf8.startsIgnoringCase("https://"),
            !tidy.contains(" "), host(of: tidy) != nil
        else { return nil }
        return tidy
    }

    /// The host in lower case, without `www.`; nil where the address has none.
    static func host(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let authority = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
        let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
        let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        // A template without a host name leaves `https://.post.example`.
        return bare.contains(".") && !bare.hasPrefix(".") ? bare : nil
    }
}
