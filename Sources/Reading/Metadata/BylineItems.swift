// SPDX-License-Identifier: Apache-2.0

/// A part of a byline that may be a name, without labels, titles, places and dates.
struct BylineItem {
    let before: BylineParts.Separator
    var words: [String]
    /// Whether the person did something else than write the text.
    let isOther: Bool

    /// Whether it has a given name and a surname: two words, or one in a script without spaces.
    var isFull: Bool { words.count > 1 || words.first?.first.map { Script($0).isWide } == true }
}

/// The parts of a byline that may be names.
struct BylineItems {
    private(set) var items: [BylineItem] = []
    private var role = BylineLabels.Role.text
    /// The separator before a part that was only a label, which now stands before the next part.
    private var pending: BylineParts.Separator?
    /// Whether the last part was shortened, so that nothing can be joined to it.
    private var wasCut = false

    init(_ parts: [BylineParts.Part]) {
        for (place, part) in parts.enumerated() {
            take(part, next: place + 1 < parts.count ? parts[place + 1] : nil)
        }
    }

    private mutating func take(_ part: BylineParts.Part, next: BylineParts.Part?) {
        let before = pending ?? part.before
        var words = part.words
        if let next, Self.isLabel(words, before: next) || words.isEmpty && items.isEmpty {
            if !words.isEmpty, let role = BylineLabels.role(of: words) { self.role = role }
            pending = before
            return
        }
        pending = nil
        let hadLabel = takeLabels(&words)
        let trailing = takeTrailingLabel(&words)
        // `with files from`, `with reporting by`
        if part.word == "with", words.first?.first?.isLowercase == true || hadLabel { role = .other }
        defer { if let trailing { role = trailing } }
        let isOther = role == .other || part.asides.contains(where: Self.namesOtherWork)
        let cut = BylineCut(words, hadLabel: hadLabel).words
        if before == .conjunction, !hadLabel, !isOther, join(part, cut) { return }
        wasCut = cut.count < words.count || hadLabel && before == .conjunction
        for name in BylineCut.wideNames(cut, isListed: hadLabel || cut.count < words.count) where !name.isEmpty {
            items.append(BylineItem(before: before, words: name, isOther: isOther))
        }
        if cut.isEmpty { wasCut = true }
    }

    /// Words for text and photographs that are labels before a slash: `Text / Anna Berg`, `文/张三`.
    private static let slashLabels: Set<String> = [
        "text", "texte", "texto", "testo", "tekst", "words", "photo", "photos", "foto", "fotos", "images", "bilder",
        "bild",
    ]

    private static func isLabel(_ words: [String], before next: BylineParts.Part) -> Bool {
        guard words.count == 1, let first = words[0].first, next.before == .mark else { return false }
        return (Script(first).isWide || slashLabels.contains(words[0].lowercased()))
            && BylineLabels.role(of: words) != nil
    }

    /// `(photos)` after a name.
    private static func namesOtherWork(_ aside: String) -> Bool {
        BylineLabels.role(of: aside.split(separator: " ").map(String.init)) == .other
    }

    /// Removes the labels at the beginning and notes the role they state.
    private mutating func takeLabels(_ words: inout [String]) -> Bool {
        var found = false
        for _ in 0..<3 {
            if let first = words.first, let label = BylineLabels.joinedBefore(first), first.count > label.count + 1 {
                words[0] = String(first.dropFirst(label.count))
                role = .text
                found = true
            }
            guard let label = BylineLabels.find(in: words[...]) else { break }
            role = label.role
            words.removeFirst(label.count)
            found = true
        }
        return found
    }

    /// Removes a label at the end of a part in Chinese, for the next part: `张三 图/李四`.
    private func takeTrailingLabel(_ words: inout [String]) -> BylineLabels.Role? {
        guard words.count > 1, let last = words.last, let first = last.first, Script(first).isWide,
            let role = BylineLabels.role(of: [last]), !NewsroomNames.isTitle(last)
        else { return nil }
        words.removeLast()
        return role
    }

    /// Words for "and" that are also part of surnames, so that both sides must be full names.
    private static let inSurnames: Set<String> = ["y", "e", "i", "a"]
    private static let together: Set<String> = ["and", "und", "et", "och", "og", "&", "и", "en", "AND", "UND", "ET"]

    /// Joins a part to the one before it, if the conjunction between them is part of a name.
    /// - Returns: Whether nothing is left to add.
    private mutating func join(_ part: BylineParts.Part, _ cut: [String]) -> Bool {
        guard let last = items.last, !last.isOther, !cut.isEmpty, !wasCut else { return false }
        let item = BylineItem(before: .conjunction, words: cut, isOther: false)
        if last.isFull && item.isFull { return false }
        let isTitle = NewsroomNames.isTitle(cut[cut.count - 1]) || NewsroomNames.kind(of: cut) == .nobody
        if isTitle || item.isFull && NewsroomNames.kind(of: last.words) == .nobody { return false }
        // `Anna, Bob and Carl`
        if last.before == .comma, !last.isFull, !item.isFull, !Self.inSurnames.contains(part.word) { return false }
        // `Jane and John Doe`
        if !last.isFull, item.words.count == 2, Self.together.contains(part.word) {
            items[items.count - 1].words.append(cut[1])
            return false
        }
        items[items.count - 1].words += [part.word] + cut
        return true
    }
}
