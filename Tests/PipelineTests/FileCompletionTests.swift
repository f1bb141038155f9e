// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Reading
import Testing

@testable import Pipeline

@Suite struct FileCompletionTests {
    private func file(_ ticket: UInt64 = 1) -> IntakeFile {
        IntakeFile(
            name: FileName("a.jsonl"), fallbackSource: nil, size: 1, inode: 1, modification: 1,
            received: Date(timeIntervalSince1970: 0), recovered: false, ticket: .init(ticket),
            content: BytesContent([]))
    }

    private func article(_ text: String) -> PreparedDocument {
        let article = Article(title: nil, format: .jsonl, text: text, words: WordCount(1))
        let digest = TextDigest(digest: 1)
        return .article(
            Submission(
                article: article, fingerprint: Fingerprint(body: digest, titledDigest: digest, shingles: [], keys: []),
                terms: SearchTerms(title: "", body: text), arrival: file().arrival(sha256: nil, member: 0),
                recovered: false))
    }

    private func rejected(_ member: Int) -> PreparedDocument {
        .rejected(RejectedMember(member: member, offset: 0, length: 1, reason: "bad line"))
    }

    private func unit(_ content: PreparedUnit.Content) -> PreparedUnit {
        PreparedUnit(file: file(), sha256: nil, content: content)
    }

    @Test func `a file is finished when its end and all its units have arrived, in any order`() {
        var files = FileCompletion(rejectedMembers: 10)
        #expect(files.handle([unit(.documents([article("a")]))], refused: [:]).isEmpty)
        #expect(files.handle([unit(.end(units: 2, rest: nil))], refused: [:]).isEmpty)
        let finished = files.handle([unit(.documents([article("b"), rejected(2)]))], refused: [:])
        guard case .admitted(let articles, _, let parts)? = finished.first?.verdict else {
            Issue.record("not admitted: \(finished)")
            return
        }
        #expect(articles == 2)
        #expect(parts.map(\.member) == [2])
    }

    @Test func `a file without any readable part is rejected as a whole`() {
        var files = FileCompletion(rejectedMembers: 10)
        let finished = files.handle(
            [unit(.documents([rejected(0), rejected(1)])), unit(.end(units: 1, rest: nil))], refused: [:])
        guard case .rejected(.read, let reason)? = finished.first?.verdict else {
            Issue.record("not rejected: \(finished)")
            return
        }
        #expect(reason == "none of its 2 parts could be read; the first: bad line")
    }

    @Test func `a file with an empty list of articles is rejected`() {
        var files = FileCompletion(rejectedMembers: 10)
        let finished = files.handle([unit(.end(units: 0, rest: nil))], refused: [:])
        guard case .rejected(.read, _)? = finished.first?.verdict else {
            Issue.record("not rejected: \(finished)")
            return
        }
    }

    @Test func `a file with too many unreadable parts is rejected, and the parts do not fill the memory`() {
        var files = FileCompletion(rejectedMembers: 3)
        let bad = unit(.documents((0..<100).map(rejected)))
        let finished = files.handle(
            [unit(.documents([article("a")])), bad, unit(.end(units: 2, rest: nil))], refused: [:])
        guard case .rejected(.read, let reason)? = finished.first?.verdict else {
            Issue.record("not rejected: \(finished)")
            return
        }
        #expect(reason.contains("more than 3 parts"))
    }

    @Test func `a file is rejected if the index refused one of its articles`() {
        var files = FileCompletion(rejectedMembers: 10)
        _ = files.handle([unit(.documents([article("a")]))], refused: [.init(1): ["broken"]])
        let finished = files.handle([unit(.end(units: 1, rest: nil))], refused: [:])
        guard case .rejected(.admit, let reason)? = finished.first?.verdict else {
            Issue.record("not rejected: \(finished)")
            return
        }
        #expect(reason.contains("broken"))
    }
}
