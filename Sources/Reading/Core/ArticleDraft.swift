// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// A value, where it came from and how sure we are.
struct Extracted<Value> {
    let value: Value
    let origin: FieldOrigin

    init(_ value: Value, from: String, confidence: Double, note: String? = nil) {
        self.value = value
        origin = FieldOrigin(from: from, confidence: Confidence(confidence), note: note)
    }

    var from: String { origin.from }
    var confidence: Double { origin.confidence.value }
}

/// An article while its fields are being gathered.
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
    /// The document id of another article that this one withdraws.
    var withdraws: Extracted<String>?
    /// Times that were stated and are impossible, by the field they were stated for.
    private var faults: [FieldName: FieldOrigin] = [:]
    /// Whether the file holds only the beginning.
    var isIncomplete: Extracted<Bool>?
    /// Tidy paragraphs, none empty.
    var paragraphs: Extracted<[String]>

    init(paragraphs: Extracted<[String]>) { self.paragraphs = paragraphs }

    /// Notes what is wrong with the times that a field was stated with, whether or not another one was taken.
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

    /// The article, with what can only be said once all is gathered.
    func article(format: Format, fallbackSource: String?) -> Article {
        var kept = paragraphs.value[...]
        // Many writers of JSON and of pages put the title at the head of the text once more.
        if let title = title?.value, kept.count > 1, kept.first == title { kept = kept.dropFirst() }
        // Whatever the format, so that one text is the same in all of them.
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
        // What is left out came from nowhere.
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
            published: published?.value,
            modified: modified?.value, section: section?.value.clipped(to: FieldLimits.name),
            embargoed: embargoed?.value, status: status?.value,
            withdraws: withdrawn,
            isIncomplete: isIncomplete?.value ?? false, format: format, text: text, words: WordCount(of: text),
            fields: origins)
    }
}

extension String {
    /// The whole characters within so many scalars; of a first character that has more, part of it. Tidy stays tidy.
    fileprivate func clipped(to scalars: Int) -> String {
        // Counting bytes first: counting scalars goes through all of it.
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

/// The parts of an address that readers need.
enum WebAddress {
    /// The address, tidy, if it is an absolute one of the web.
    static func absolute(_ address: String) -> String? {
        let tidy = Tidy.line(address)
        guard tidy.utf8.startsIgnoringCase("http://") || tidy.utf8.startsIgnoringCase("https://"),
            !tidy.contains(" "), host(of: tidy) != nil
        else { return nil }
        return tidy
    }

    /// The host in lower case, without `www.`; nil for what has none.
    static func host(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let authority = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
        let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
        let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        // A template that knew no host leaves `https://.post.example`.
        return bare.contains(".") && !bare.hasPrefix(".") ? bare : nil
    }
}
