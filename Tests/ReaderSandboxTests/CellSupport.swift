// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Configuration
import Foundation
import Pipeline
import Reading
import Synchronization

@testable import ReaderSandbox

/// Cells as tests start them: the real program, or one that misbehaves, both beside the bundle of these tests.
enum TestReaders {
    static let programs = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

    static func real(memory: ByteSize = .gibibytes(1), time: Duration = .seconds(20)) -> SandboxSettings {
        SandboxSettings(
            program: programs.appending(path: "copytasterd").path, name: "copytasterd", limits: ReadingLimits(),
            memory: memory, time: time)
    }

    /// - Parameter what: see `BrokenReader`.
    static func broken(_ what: String, time: Duration = .seconds(20)) -> SandboxSettings {
        SandboxSettings(
            program: programs.appending(path: "BrokenReader").path, name: what, limits: ReadingLimits(),
            memory: .mebibytes(64), time: time)
    }
}

/// Remembers what cells did.
final class Deaths: ReaderObserver {
    private let seen = Mutex<[String]>([])
    private let troubles = Mutex<[String]>([])
    /// Called when none can be started.
    private let onTrouble: @Sendable () -> Void

    init(onTrouble: @escaping @Sendable () -> Void = {}) { self.onTrouble = onTrouble }

    var all: [String] { seen.withLock { $0 } }
    var starts: [String] { troubles.withLock { $0 } }

    func readerFailed(_ name: String, reading files: [FileName], _ how: String) { seen.withLock { $0.append(how) } }
    func readerCannotStart(_ reason: String) {
        troubles.withLock { $0.append(reason) }
        onTrouble()
    }
    func readersStartAgain() {}
}

extension ReaderPool {
    var reader: any DocumentReader { reader(for: .preparing(worker: 0)) {} }
}

extension DocumentReader {
    /// All that comes of a file, or why it is refused.
    func all(_ bytes: [UInt8], name: String = "file") -> Result<[PreparedPart], ReadingError> {
        var parts: [PreparedPart] = []
        do {
            try take(bytes, of: ReadingContext(name: FileName(name), fallbackSource: "gazette.example")) {
                parts += $0
                return true
            }
            return .success(parts)
        } catch let error as ReadingError {
            return .failure(error)
        } catch {
            return .failure(ReadingError(.malformed, "the bench threw \(error)"))
        }
    }

    func all(_ text: String) -> Result<[PreparedPart], ReadingError> { all(Array(text.utf8)) }
}

enum Prose {
    static let french =
        "Le vieux pont sur la rivière est ouvert de nouveau, a dit la mairie samedi matin. Les habitants du quartier "
        + "n'ont plus à faire un détour de onze kilomètres pour aller au centre de la ville.\n"

    /// JSON Lines of so many articles, each with a number of its own.
    static func lines(_ count: Int) -> String {
        (0..<count).map { "{\"title\":\"Pont \($0)\",\"text\":\"\($0) \(french.dropLast())\"}\n" }.joined()
    }
}
