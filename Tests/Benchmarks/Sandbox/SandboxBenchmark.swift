// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Configuration
import Foundation
import FullText
import IndexFactory
import LocalReader
import Matching
import Pipeline
import ReaderMain
import ReaderSandbox
import Reading
import Synchronization
import SystemPackage

/// Measures the cost of reading in sandboxed reader processes: the same pipeline into a new index, with readers in this
/// process and in reader processes, in turn, for one file with many articles and for one file per article.
///
///     COPYTASTER_BENCHMARKS=1 swift run -c release sandbox-benchmark ARTICLES.jsonl [ROUNDS]
@main
enum SandboxBenchmark {
    static func main() throws {
        if ReaderProgram.isMeant(by: CommandLine.arguments) { ReaderProgram.run(CommandLine.arguments) }
        guard CommandLine.arguments.count > 1 else {
            print("usage: sandbox-benchmark ARTICLES.jsonl [ROUNDS]")
            exit(64)
        }
        let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 3 : 3
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: CommandLine.arguments[1])))
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
        let shapes = [("one file", [bytes]), ("a file each", lines)]
        print("\(lines.count) articles, \(bytes.count >> 20) MiB, \(rounds) rounds; medians")
        for (name, files) in shapes {
            var (own, sandboxed): ([Measure], [Measure]) = ([], [])
            for round in 0..<rounds {
                // The second run finds a warmer machine: each variant runs second half of the time.
                for isFirst in [true, false] {
                    if isFirst == round.isMultiple(of: 2) {
                        own.append(try measure(files, articles: lines.count, inSandbox: false))
                    } else {
                        sandboxed.append(try measure(files, articles: lines.count, inSandbox: true))
                    }
                }
            }
            show(name, "in this process", own)
            show(name, "in reader processes", sandboxed)
            let ratios = zip(own, sandboxed).map { $1.pace / $0.pace }
            let work = zip(own, sandboxed).map { $1.processor / $0.processor }
            print(
                String(
                    format: "%@: pace with reader processes %.3f of that without, processor time %.3f", name,
                    median(ratios), median(work)))
        }
    }

    struct Measure {
        let pace: Double
        /// Seconds, of all processes.
        let processor: Double
    }

    static func show(_ shape: String, _ place: String, _ measures: [Measure]) {
        let articles = median(measures.map(\.pace))
        let seconds = median(measures.map(\.processor))
        print(String(format: "%@, %@: %.0f articles/s, %.2f s of processor", shape, place, articles, seconds))
    }

    static func measure(_ files: [[UInt8]], articles: Int, inSandbox: Bool) throws -> Measure {
        let place = FileManager.default.temporaryDirectory.appending(path: "sandbox-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }  // A leftover directory does no harm.
        let settings = Settings()
        let matcher = Matcher()
        let index = try ArticleIndexFactory.open(
            path: FilePath(place.appending(path: "index.sqlite").path), access: .readWrite, matcher: matcher)
        let readerFactory: any ReaderFactory =
            inSandbox
            ? ReaderPool(SandboxSettings(settings), observer: Watch())
            : InProcessReaderFactory(reader: Reader(limits: ReadingLimits(settings)))
        let watch = Watch()
        let (start, before) = (ContinuousClock.now, processor())
        let pipeline = IntakePipeline(
            index: index, readerFactory: readerFactory, matcher: matcher, analyzer: Analyzer(),
            options: IntakeOptions(settings), observer: watch)
        for (number, bytes) in files.enumerated() {
            pipeline.submit(
                IntakeFile(
                    name: FileName("\(number).json"), fallbackSource: nil, size: Int64(bytes.count),
                    inode: UInt64(number), modification: 0, received: Date(), recovered: false,
                    ticket: .init(UInt64(number)), content: BytesContent(bytes)))
        }
        pipeline.finish()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let used = processor() - before
        try index.close()
        let decided = watch.decided.withLock { $0 }
        guard decided == articles else {
            print("\(decided) of \(articles) articles were decided")
            exit(1)
        }
        return Measure(pace: Double(articles) / seconds, processor: used)
    }

    /// Processor time of this process and of its ended children, in seconds.
    static func processor() -> Double {
        var seconds = 0.0
        for whose in [RUSAGE_SELF, RUSAGE_CHILDREN] {
            var used = rusage()
            getrusage(__rusage_who_t(whose.rawValue), &used)
            for time in [used.ru_utime, used.ru_stime] { seconds += Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        }
        return seconds
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

/// Counts the decided articles; prints failures of reader processes, which must not occur in a benchmark.
private final class Watch: IntakeObserver, ReaderObserver {
    let decided = Mutex(0)

    func decided(_ reports: [ArticleReport]) { decided.withLock { $0 += reports.count } }
    func finished(_ files: [FileReport]) {}
    func troubled(_ trouble: IntakeTrouble) { print("trouble: \(trouble)") }
    func readerFailed(_ name: String, reading files: [FileName], _ how: String) { print("reader \(name) \(how)") }
    func readerCannotStart(_ reason: String) { print(reason) }
    func readersStartAgain() {}
}
