// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// When copies state different facts, and whether the circumstances of two texts allow a link.
extension FamilyRules {
    /// The maximum number of words on each side of a substitution; more words are another passage.
    static let substitutionWords = 8
    /// A higher share of capitalised words within sentences shows that capitals do not mark names: German capitalises
    /// all nouns (.25 to .3), and some texts capitalise everything. News in French and English have .05 to .15.
    static let mostNamed = 0.2
    /// Ratios of units in which news state one value: feet and metres, miles and kilometres, pounds and kilograms,
    /// yards, inches and centimetres, gallons and litres (British, American), acres and hectares.
    static let unitRatios = [3.2808, 1.6093, 2.2046, 1.0936, 2.54, 4.5461, 3.7854, 2.4711]
    /// The accuracy of converted values: they are rounded.
    static let unitSlack = 0.03
    /// The number of words at the beginning of both texts that shows a new beginning: a short sentence.
    static let newBeginning = 6
    /// The number of words of a run that ends it.
    static let newBeginningRun = 3

    /// The share of substitutions with conflicts from which the two texts are one template filled in twice.
    static let conflicting = 0.5
    /// The number of conflicts, and of names among them, that shows a template filled in twice, whatever the times of
    /// publication.
    static let manyConflicts = 4
    static let manyNames = 2
    /// The same in a short text: fewer conflicts, but one in this number of words.
    static let someConflicts = 3
    static let wordsPerSomeConflict = 30
    /// A template has a conflict in this number of words or fewer, on average. A reprint has one or two in a whole text:
    /// a correction, a misprint, the day of the week.
    static let wordsPerConflict = 48
    /// The number of numbers and days that differ, and their share of all numbers and days, that shows a bulletin of
    /// another hour or day.
    static let manyNumbers = 3
    static let otherNumbers = 0.5
    /// The share of conflicts among the substitutions of such a bulletin: its other substitutions are words.
    static let bulletinConflicts = 0.3
    /// The number of substitutions, and the share of conflicts among them, that shows one form filled in for two things
    /// by one source, under two titles: recalls, obituaries, notices of a court. And the maximum number of words for
    /// each.
    static let formSlots = 3
    static let formConflicts = 0.15
    static let wordsPerSlot = 40
    /// The maximum number of words of two texts of one source that differ in their titles and first sentences, if the
    /// rest is what the source puts under everything.
    static let sharedRest = 150

    /// The maximum number of days of a text that are compared.
    static let mostDays = 24
    /// The number of days that have moved alike in two issues of a forecast or programme. With a single one, two other
    /// facts must differ, one in this number of words: a reprint may state the day of its own issue, and no other day.
    static let movedDays = 2
    static let factsWithMovedDay = 2
    static let wordsPerMovedFact = 100

    /// Whether two texts are about two days: those that they name have moved alike.
    /// - Parameters:
    ///   - days: the number of days of one text that, moved by one number of days, are those of the other.
    ///   - same: the number of days that are the same.
    ///   - conflicts: the number of places with different facts, those with days included.
    ///   - words: the number of words of the shorter text.
    static func areMoved(days: Int, same: Int, conflicts: Int, words: Int) -> Bool {
        guard days > same else { return false }
        return days >= movedDays
            || conflicts - days >= factsWithMovedDay && words <= wordsPerMovedFact * conflicts
    }

    /// Whether one source used its text again under another title on another day: it then has news to add.
    static func isReused(_ changes: Changes, _ pair: Circumstances) -> Bool {
        pair.isLater && pair.isOneSource && pair.haveTwoTitles && (changes.isEdited || changes.areIssues)
    }

    /// Whether two texts agree in their words but not in their facts, like templates and bulletins.
    static func contradict(_ changes: Changes, _ pair: Circumstances) -> Bool {
        if isReused(changes, pair) { return true }
        guard changes.conflicts > 0 else { return false }
        if isBulletin(changes) || isTemplate(changes) || isMostlyFacts(changes) && pair.isLater { return true }
        return pair.isOneSource && pair.haveTwoTitles && changes.substitutions >= formSlots
            && Double(changes.conflicts) >= formConflicts * Double(changes.substitutions)
            && changes.words <= wordsPerSlot * changes.substitutions
    }

    /// Whether half of the substitutions are other facts, and there are many of them for the length of the text.
    private static func isMostlyFacts(_ changes: Changes) -> Bool {
        changes.conflicts > 0 && isDense(changes)
            && Double(changes.conflicts) >= conflicting * Double(changes.substitutions)
    }

    private static func isDense(_ changes: Changes) -> Bool { changes.words <= wordsPerConflict * changes.conflicts }

    /// Whether most numbers and days are others: a bulletin of another hour or day.
    private static func isBulletin(_ changes: Changes) -> Bool {
        let areNumbers =
            Double(changes.numbers) >= otherNumbers * Double(changes.numbers + changes.sameNumbers)
        return changes.numbers >= manyNumbers && areNumbers && isDense(changes)
            && Double(changes.conflicts) >= bulletinConflicts * Double(changes.substitutions)
    }

    /// Whether one template was filled in for two things, whatever the times.
    private static func isTemplate(_ changes: Changes) -> Bool {
        let areMany =
            changes.conflicts >= manyConflicts
            || changes.conflicts >= someConflicts && changes.words <= wordsPerSomeConflict * changes.conflicts
        return areMany && changes.names >= manyNames && isMostlyFacts(changes)
    }

    /// The minimum number of conflicts of two forms at one address.
    static let addressConflicts = 2

    /// Whether two texts of one address or document id are two articles all the same: one form filled in for two things
    /// under two titles, at an address that is used again and again. A correction or update of an article differs in
    /// less, or keeps its title.
    static func areForms(_ changes: Changes, _ pair: Circumstances) -> Bool {
        guard changes.conflicts >= addressConflicts, pair.haveTwoTitles else { return false }
        let isShort = changes.words <= wordsPerSomeConflict * changes.conflicts
        if isTemplate(changes) || isBulletin(changes) && isShort && changes.names > 0 { return true }
        guard pair.isLater else { return false }
        if changes.areIssues, changes.conflicts >= manyConflicts || isMostlyFacts(changes) { return true }
        return changes.conflicts >= someConflicts && (isBulletin(changes) || isMostlyFacts(changes))
    }

    /// Whether a link of this kind joins two texts.
    static func joins(_ match: PairMatch, _ pair: Circumstances) -> Bool {
        switch match.kind {
        case .copy: !contradict(match.changes, pair)
        case .nearCopy: (pair.gap.map { $0 < oneTime } ?? false) && !contradict(match.changes, pair)
        case .rendering: !pair.isLater || match.evidence.resemblance.value <= laterResemblance
        case .translation, .manualOverride: true
        // Versions are joined by their address or document id.
        case .version: false
        }
    }
}
