// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading

/// Files that tests read: our samples, and the measurement sets if they are beside the checkout.
enum Samples {
    private static let tests = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let checkout = tests.deletingLastPathComponent()
    static let folder = tests.appending(path: "Samples/reading")

    /// The sets of real articles, or nil if this machine has none.
    static let sharedData: URL? = {
        let named = ProcessInfo.processInfo.environment["COPYTASTER_DATA"].map { URL(filePath: $0) }
        let beside = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")
        let folder = named ?? beside
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

    static func files(in folder: URL, ending: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasSuffix(ending) }
            .sorted { $0.path < $1.path }
    }
}

extension Reader {
    /// Reads bytes as the service does: splits them, then reads each document.
    func articles(_ bytes: [UInt8], source: String? = nil) throws -> [Article] {
        var splitter = try FileSplitter(BytesSource(bytes), limits: limits)
        var articles: [Article] = []
        while let parts = try splitter.next() {
            for case .document(let document) in parts {
                let context = ReadingContext(
                    name: FileName("sample"), fallbackSource: source, envelope: document.envelope)
                articles += try read(document.bytes, as: document.format, context: context)
            }
        }
        return articles
    }

    func article(_ text: String) throws -> Article? { try articles(Array(text.utf8)).first }

    /// The error with which bytes are refused; nil if they are read.
    func refusal(_ bytes: [UInt8]) -> ReadingError? {
        do {
            _ = try articles(bytes)
            return nil
        } catch {
            return error as? ReadingError
        }
    }

    func refusal(_ text: String) -> ReadingError? { refusal(Array(text.utf8)) }
}
