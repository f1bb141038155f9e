// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CMalloc
import Foundation
import Matching

/// The in-memory data of matching, growing with blocks of articles, with the cost of each step.
///
/// Does what the article index does: candidates of all three kinds, then comparison, each article with earlier ones.
/// The only difference: when a boilerplate line is learned, earlier fingerprints are not made again.
struct GrowingIndex {
    enum Step: Int, CaseIterable {
        case prepare, boilerplate, copies, renderings, translations, compare
    }

    /// Sums since the last reset.
    struct Sums {
        var articles = 0
        var seconds = [Double](repeating: 0, count: Step.allCases.count)
        var candidates = [Int](repeating: 0, count: Step.allCases.count)
        var compared = 0
        var readWords = 0
        var links = 0
    }

    private struct Newcomer {
        let fingerprintID: Int
        let fingerprint: Fingerprint
        var candidates: Set<FingerprintID> = []
    }

    private(set) var sums = Sums()
    /// The bytes of each step's index, measured as the memory allocated during the step.
    private(set) var bytes = [Int](repeating: 0, count: Step.allCases.count)
    /// The numbers of all articles and fingerprints so far, and of learned boilerplate lines.
    private(set) var articles = 0
    private(set) var learned = 0
    var fingerprintCount: Int { store.count }

    private let matcher = Matcher()
    private let made: MadeArticles
    private let boilerplate: any BoilerplateIndex
    private let indexes: [(step: Step, index: any CandidateIndex)]
    private var store = FingerprintTable()

    init(_ made: MadeArticles) {
        self.made = made
        boilerplate = matcher.makeBoilerplateIndex()
        // With one language there is no index for translations.
        let kinds: [(Step, CandidateKind)] =
            [(.copies, .copies), (.renderings, .renderings)]
            + (made.isOneLanguage ? [] : [(.translations, .translations)])
        let matcher = matcher
        indexes = kinds.map { ($0, matcher.makeCandidateIndex($1)) }
    }

    mutating func reset() { sums = Sums() }

    /// Adds this number of articles.
    mutating func grow(by count: Int) {
        let texts = (articles..<articles + count).map { made[$0] }
        var fingerprints: [Fingerprint] = []
        fingerprints.reserveCapacity(count)
        measure(.prepare) { [matcher] _ in
            for text in texts {
                fingerprints.append(matcher.prepare(title: text.title, text: text.text, language: text.language))
            }
        }
        let left = learnLines(of: texts, fingerprints)
        var newcomers: [Newcomer] = []
        for (index, text) in texts.enumerated() {
            let fingerprint =
                left[index].isEmpty
                ? fingerprints[index]
                : matcher.prepare(
                    title: text.title, text: text.text, language: text.language, without: left[index])
            guard let fingerprintID = store.add(fingerprint, article: articles + index) else { continue }
            newcomers.append(Newcomer(fingerprintID: fingerprintID, fingerprint: fingerprint))
        }
        for (step, index) in indexes { findCandidates(of: &newcomers, in: index, step) }
        for newcomer in newcomers { compare(newcomer) }
        articles += count
        sums.articles += count
    }

    /// - Returns: by article, its lines that are left out.
    private mutating func learnLines(
        of texts: [MadeArticles.Made], _ fingerprints: [Fingerprint]
    ) -> [Set<UInt32>] {
        var left = [Set<UInt32>](repeating: [], count: texts.count)
        let outlets = texts.map { OutletKey(source: $0.source) }
        var found = 0
        measure(.boilerplate) { [boilerplate, articles] _ in
            for (index, fingerprint) in fingerprints.enumerated() {
                let number = ArticleNumber(Int64(articles + index))
                let (outlet, lines) = (outlets[index], fingerprint.lines)
                found += boilerplate.insert(number, outlet: outlet, lines: lines).count
                left[index] = boilerplate.boilerplate(lines, outlet: outlet)
            }
        }
        learned += found
        return left
    }

    private mutating func findCandidates(of newcomers: inout [Newcomer], in index: any CandidateIndex, _ step: Step) {
        var found: [FingerprintID] = []
        found.reserveCapacity(1 << 16)
        var ends: [Int] = []
        ends.reserveCapacity(newcomers.count)
        measure(step) { _ in
            for newcomer in newcomers {
                let fingerprint = newcomer.fingerprint
                let keys =
                    switch step {
                    case .copies: fingerprint.keys
                    case .renderings: fingerprint.sketch
                    default: fingerprint.names
                    }
                found += index.candidates(keys, language: fingerprint.language)
                ends.append(found.count)
                index.insert(FingerprintID(Int64(newcomer.fingerprintID)), keys: keys, language: fingerprint.language)
            }
        }
        sums.candidates[step.rawValue] += found.count
        var start = 0
        for (number, end) in ends.enumerated() {
            newcomers[number].candidates.formUnion(found[start..<end])
            start = end
        }
    }

    private mutating func compare(_ newcomer: Newcomer) {
        guard !newcomer.candidates.isEmpty else { return }
        let others = newcomer.candidates.sorted().map {
            (fingerprintID: Int($0.value), fingerprint: store[Int($0.value)])
        }
        let texts = Texts(made: made, boilerplate: boilerplate, matcher: matcher)
        let own = texts[store.article(newcomer.fingerprintID)]
        var (links, readWords) = (0, 0)
        measure(.compare) { [store, matcher] clock in
            var ownWords: ComparedWords?
            for other in others {
                let match = matcher.compare(other.fingerprint, newcomer.fingerprint) {
                    readWords += 1
                    let text = clock.paused { texts[store.article(other.fingerprintID)] }
                    let words = ownWords ?? own.words(matcher)
                    ownWords = words
                    return (text.words(matcher), words)
                }
                if match != nil { links += 1 }
            }
        }
        sums.compared += others.count
        sums.readWords += readWords
        sums.links += links
    }

    private mutating func measure(_ step: Step, _ work: (inout Stopwatch) -> Void) {
        let before = Self.allocated()
        var clock = Stopwatch()
        work(&clock)
        sums.seconds[step.rawValue] += clock.seconds
        bytes[step.rawValue] += Self.allocated() - before
    }

    private static func allocated() -> Int {
        let state = mallinfo2()
        return state.uordblks + state.hblkhd
    }
}

/// Processor time of this process in seconds, without pauses.
struct Stopwatch {
    private var start = Self.now()
    private var left = 0.0

    var seconds: Double { Self.now() - start - left }

    mutating func paused<Result>(_ body: () -> Result) -> Result {
        let begin = Self.now()
        defer { left += Self.now() - begin }
        return body()
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// The texts needed for comparisons, and the lines left out of them.
private struct Texts {
    struct Text {
        let made: MadeArticles.Made
        let left: Set<UInt32>

        func words(_ matcher: Matcher) -> ComparedWords {
            matcher.words(title: made.title, text: made.text, without: left)
        }
    }

    let made: MadeArticles
    let boilerplate: any BoilerplateIndex
    let matcher: Matcher

    subscript(article: Int) -> Text {
        let text = made[article]
        let lines = matcher.prepare(title: text.title, text: text.text).lines
        return Text(made: text, left: boilerplate.boilerplate(lines, outlet: OutletKey(source: text.source)))
    }
}
