// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

/// External samples of every format, if they are beside the checkout: each is read, or refused for its
/// known reason.
struct SharedFormatTests {
    private static let folder = Samples.sharedData?.appending(path: "formats")

    /// Samples without an article, with the required error code; empty for samples that contain only pages of a crawl
    /// that are no articles and are skipped. All other samples must be read.
    private static let refused: [String: Set<ReadingError.Code>] = [
        "dpa_no_content.json": [.noText],
        // A page that the standard shows as a skeleton, and packages that only list their items.
        "LISTING_1_A_NewsML-G2_News_Item.xml": [.noText], "snep.xml": [.noText],
        "tag_reuters.com_2014_newsml_KBN0FL0NM_version_10.xml": [.noText],
        // Front pages, and the page of example.com.
        "aoc.media.html": [.notAnArticle], "usatoday.mhtml": [.notAnArticle], "marketwatch.mhtml": [.notAnArticle],
        "example.com.mhtml": [.notAnArticle],
        "example.warc": [], "example.warc.gz": [], "example.arc.gz": [], "cc.warc.gz": [],
        "example-bad.warc.gz.bad": [], "example-trunc.warc": [],
    ]

    /// Formats without a reader so far: the result for their samples is undefined.
    private static let unread: Set<String> = ["press-databases"]

    private static let samples = all.filter { !unread.contains($0.deletingLastPathComponent().lastPathComponent) }

    private static let all: [URL] = {
        guard let folder else { return [] }
        // `try?`: a directory that cannot be listed has no samples, and the test that counts them fails.
        let formats = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return formats.filter { $0.lastPathComponent != "non-article" }
            .flatMap { (try? Samples.files(in: $0, ending: "")) ?? [] }
            .filter { $0.lastPathComponent != "ORIGIN.md" }
    }()

    @Test(.enabled(if: folder != nil, "no shared/data beside the checkout"))
    func `there are samples of every format`() {
        #expect(Set(Self.samples.map { $0.deletingLastPathComponent().lastPathComponent }).count >= 12)
    }

    @Test(.enabled(if: folder != nil, "no shared/data beside the checkout"))
    func `samples of formats without a reader cause no crash`() throws {
        let others = Self.all.filter { Self.unread.contains($0.deletingLastPathComponent().lastPathComponent) }
        for sample in others {
            let bytes = try Samples.bytes(sample)
            // Refused or read; only another error or a crash fails the test.
            do { _ = try members(of: bytes) } catch is ReadingError {}
        }
        print("no reader yet for \(others.count) samples of: \(Self.unread.sorted().joined(separator: ", "))")
    }

    @Test(.enabled(if: folder != nil, "no shared/data beside the checkout"), arguments: samples)
    func `each sample is read, or refused for its known reason`(sample: URL) throws {
        let name = sample.lastPathComponent
        var found: (articles: [Article], faults: [ReadingError]) = ([], [])
        do {
            found = try members(of: Samples.bytes(sample))
        } catch let error as ReadingError {
            found.faults.append(error)
        }
        if let expected = Self.refused[name] {
            #expect(found.articles.isEmpty && Set(found.faults.map(\.code)) == expected, "\(name): \(found.faults)")
        } else {
            #expect(!found.articles.isEmpty, "\(name): \(found.faults)")
        }
        for article in found.articles {
            #expect(article.words.value > 0 && article.text == Tidy.paragraphs(article.text), "\(name)")
        }
        for fault in found.faults {
            #expect(fault.reason.contains(";") || fault.code == .notAnArticle, "\(fault.reason)")
        }
    }

    private func members(of bytes: [UInt8]) throws -> ([Article], [ReadingError]) {
        var splitter = try FileSplitter(BytesSource(bytes))
        var articles: [Article] = []
        var faults: [ReadingError] = []
        do {
            while let parts = try splitter.next() {
                for case .document(let document) in parts {
                    let context = ReadingContext(name: FileName("sample"), envelope: document.envelope)
                    do {
                        for member in try Reader().readMembers(document.bytes, as: document.format, context: context) {
                            do { articles.append(try member.get()) } catch { faults.append(error) }
                        }
                    } catch {
                        faults.append(error)
                    }
                }
            }
        } catch let error as ReadingError {
            faults.append(error)
        }
        return (articles, faults)
    }
}

extension Tidy {
    /// The text in its required form: non-empty paragraphs of tidy lines.
    fileprivate static func paragraphs(_ text: String) -> String {
        text.components(separatedBy: "\n\n").map(line).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
