// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Configuration
import Foundation
import Pipeline
import Reading
import Synchronization

@testable import ReaderSandbox

/// Starts reader processes for tests: the real program, or one that misbehaves, both in the directory of the test
/// bundle.
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

/// Records the failures of reader processes.
final class FailureRecorder: ReaderObserver {
    private let seen = Mutex<[String]>([])
    private let troubles = Mutex<[String]>([])
    /// Called when no reader process can be started.
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
    /// The complete result of a file, or the error.
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
            return .failure(ReadingError(.malformed, "the reader threw \(error)"))
        }
    }

    func all(_ text: String) -> Result<[PreparedPart], ReadingError> { all(Array(text.utf8)) }
}

enum Prose {
    static let french =
        "Le vieux pont sur la rivière est ouvert de nouveau, a dit la mairie samedi matin. Les habitants du quartier "
        + "n'ont plus à faire un détour de onze kilomètres pour aller au centre de la ville.\n"

    /// JSON Lines with `count` articles, each with its own number.
    static func lines(_ count: Int) -> String {
        (0..<count).map { "{\"title\":\"Pont \($0)\",\"text\":\"\($0) \(french.dropLast())\"}\n" }.joined()
    }
}
