// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// The JSON of an article, the same for `export`, `search`, `show`, `copies`, `try` and `ingest`.
public struct ArticleJSON {
    public let article: Article?
    /// The file in which it arrived.
    public let arrival: Arrival?
    /// When it was first seen.
    public let received: Date?
    public let placement: Placement?
    /// Nil if its publisher has not withdrawn it.
    public var withdrawal: Withdrawal?
    /// Passages it shares with the article it relates to; nil if they were not requested.
    public var passages: [SharedPassage]?
    public var showsText = false
    /// Its manual overrides. The key is written only if there are any.
    public var overrides: [OverrideRecord] = []
    /// Its tags and notes and those of its family. The keys are written only if there are any.
    public var annotations: [Annotation] = []

    public init(_ stored: StoredArticle) {
        article = stored.article
        arrival = stored.arrival
        received = stored.received
        placement = stored.placement
        withdrawal = stored.withdrawal
    }

    public init(article: Article?, arrival: Arrival?, placement: Placement?) {
        self.article = article
        self.arrival = arrival
        self.received = arrival?.received
        self.placement = placement
    }

    /// Writes only the members, so that a command can add its own.
    public func writeMembers(to json: inout JSONWriter) {
        json.key("id")
        json.string(article?.id.hex)
        json.key("title")
        json.string(article?.title)
        json.key("byline")
        json.array { json in for author in article?.byline ?? [] { json.string(author) } }
        json.key("source")
        json.string(article?.source)
        json.key("url")
        json.string(article?.url)
        json.key("document_id")
        json.string(article?.documentID)
        json.key("language")
        json.string(article?.language)
        json.key("published")
        json.time(article?.published)
        json.key("modified")
        json.time(article?.modified)
        writeUse(to: &json)
        json.key("received")
        json.time(received)
        json.key("words")
        json.int(article?.words.value)
        json.key("format")
        json.string(article?.format.rawValue)
        if showsText {
            json.key("text")
            json.string(article?.text)
        }
        json.key("file")
        json.file(arrival)
        writePlacement(to: &json)
        writeFields(to: &json)
    }

    /// Members that few articles have; the keys are written only if there is a value.
    private func writeUse(to json: inout JSONWriter) {
        if let section = article?.section {
            json.key("section")
            json.string(section)
        }
        if let embargoed = article?.embargoed {
            json.key("embargoed")
            json.time(embargoed)
        }
        if let status = article?.status {
            json.key("status")
            json.string(status.rawValue)
        }
        if let withdrawn = article?.withdraws {
            json.key("withdraws")
            json.string(withdrawn)
        }
        if let withdrawal {
            json.key("withdrawn")
            json.object { json in
                json.key("status")
                json.string(withdrawal.status.rawValue)
                json.key("by")
                json.string(withdrawal.notice.hex)
                json.key("issued")
                json.time(withdrawal.issued)
            }
        }
        if article?.isIncomplete == true {
            json.key("incomplete")
            json.bool(true)
        }
    }

    private func writePlacement(to json: inout JSONWriter) {
        json.key("family")
        json.string(placement?.family.hex)
        json.key("relation")
        if let relation = placement?.relation {
            json.relation(relation, passages: passages)
        } else {
            json.null()
        }
        json.key("story")
        json.null()
        if !overrides.isEmpty {
            json.key("overrides")
            json.array { json in for record in overrides { json.manualOverride(record, on: article?.id) } }
        }
        json.annotations(annotations)
    }

    private func writeFields(to json: inout JSONWriter) {
        json.key("fields")
        json.object { json in
            for (name, origin) in (article?.fields ?? [:]).sorted(by: { $0.key < $1.key }) {
                json.key(name.rawValue)
                json.object { json in
                    json.key("from")
                    json.string(origin.from)
                    json.key("confidence")
                    json.number(origin.confidence.value)
                    if let note = origin.note {
                        json.key("note")
                        json.string(note)
                    }
                    if name == .published, let precision = article?.publication?.precision {
                        json.key("precision")
                        json.string(precision)
                    }
                }
            }
        }
    }
}

extension PublicationTime {
    /// `day` for a bare day, whose time is written as its midnight; `second` for a moment that would be taken for a bare
    /// day. Nil for all other times.
    fileprivate var precision: String? {
        if isDay { return "day" }
        return PublicationTime.isMidnight(start) ? "second" : nil
    }
}

extension Annotation {
    /// The tag or the note.
    public var text: String {
        switch content {
        case .tag(let text), .note(let text): text
        }
    }
}

extension JSONWriter {
    public mutating func article(_ article: ArticleJSON) {
        object { article.writeMembers(to: &$0) }
    }

    /// `with` is the other of two joined articles, and null if the article was set apart.
    public mutating func manualOverride(_ record: OverrideRecord, on article: Article.ID?) {
        object { $0.overrideMembers(record, on: article) }
    }

    /// The members `kind`, `with` and `made`.
    public mutating func overrideMembers(_ record: OverrideRecord, on article: Article.ID?) {
        key("kind")
        switch record.manualOverride {
        case .apart:
            string("split")
            key("with")
            null()
        case .together(let first, let second):
            string("join")
            key("with")
            string((first == article ? second : first).hex)
        }
        key("made")
        time(record.made)
    }

    /// The members `tags` (texts) and `notes` (objects); each only if there are any.
    public mutating func annotations(_ annotations: [Annotation]) {
        let tags = annotations.tags
        if !tags.isEmpty {
            key("tags")
            array { json in for tag in tags { json.string(tag) } }
        }
        let notes = annotations.filter { if case .note = $0.content { true } else { false } }
        guard !notes.isEmpty else { return }
        key("notes")
        array { json in
            for note in notes {
                json.object { json in
                    json.key("text")
                    json.string(note.text)
                    json.key("family")
                    json.bool(note.isOfFamily)
                    json.key("made")
                    json.time(note.made)
                }
            }
        }
    }

    public mutating func time(_ date: Date?) {
        string(date.map { Timestamp($0).rfc3339 })
    }

    /// A UTF-8 name is written as text; otherwise it is escaped as on the screen.
    public mutating func name(_ name: FileName?) {
        string(name.map { String(validating: $0.bytes, as: UTF8.self) ?? $0.description })
    }

    public mutating func file(_ arrival: Arrival?) {
        guard let arrival else { return null() }
        object { json in
            json.key("name")
            json.name(arrival.name)
            json.key("sha256")
            json.string(arrival.sha256?.hex)
            json.key("size")
            json.int(Int(arrival.size))
            json.key("member")
            json.int(arrival.member)
            json.key("entry")
            json.string(arrival.entry)
        }
    }

    public mutating func relation(_ relation: Relation, passages: [SharedPassage]? = nil) {
        object { json in
            json.key("kind")
            json.string(relation.kind.rawValue)
            json.key("to")
            json.string(relation.to?.hex)
            json.evidence(relation.evidence)
            if let passages {
                json.key("passages")
                json.passages(passages)
            }
        }
    }

    public mutating func evidence(_ evidence: Evidence?) {
        key("resemblance")
        number(evidence?.resemblance.value)
        key("containment")
        number(evidence?.containment.value)
        key("contained")
        number(evidence?.contained.value)
    }

    /// - Parameter text: the text that `here` refers to, if the words are to be included.
    public mutating func passages(_ passages: [SharedPassage], of text: String? = nil) {
        let scalars = text.map { Array($0.unicodeScalars) }
        array { json in
            for passage in passages {
                json.object { json in
                    json.key("here")
                    json.range(passage.here)
                    json.key("there")
                    json.range(passage.there)
                    json.key("words")
                    json.int(passage.words.value)
                    if let scalars {
                        json.key("text")
                        json.string(
                            String(String.UnicodeScalarView(scalars[passage.here.clamped(to: 0..<scalars.count)])))
                    }
                }
            }
        }
    }

    mutating func range(_ range: Range<Int>) {
        array { json in
            json.int(range.lowerBound)
            json.int(range.upperBound)
        }
    }
}
