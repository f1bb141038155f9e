// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading

/// Reads every page of a directory and prints the result, one JSON object per line, for `Tests/Benchmarks/reading` to
/// score. The last line states the CPU seconds of reading, without file access and printing.
@main
enum ReadingBenchmark {
    static func main() throws {
        guard let directory = CommandLine.arguments.dropFirst().first else {
            FileHandle.standardError.write(
                Data("usage: reading-benchmark DIRECTORY|FILE | --peak WARM… FILE | --stream FILE\n".utf8))
            exit(64)
        }
        if directory == "--peak" { return try printPeak(Array(CommandLine.arguments.dropFirst(2))) }
        if directory == "--stream" { return try printStream(CommandLine.arguments.dropFirst(2).first ?? "") }
        let reader = Reader()
        var spent: clock_t = 0
        var pages = 0
        for path in try Self.pages(at: directory) {
            let bytes = try Self.bytes(of: path)
            let begin = clock()
            let record = read(bytes, at: path, with: reader)
            spent += clock() - begin
            pages += 1
            print(String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self))
        }
        print("{\"pages\":\(pages),\"cpu_seconds\":\(Double(spent) / Double(CLOCKS_PER_SEC))}")
    }

    /// Reads all pages except the last, so that the process is warmed up. Prints the number of bytes by which reading
    /// the last page raised the peak memory, including the page's own bytes.
    private static func printPeak(_ paths: [String]) throws {
        guard let last = paths.last else { return }
        let reader = Reader()
        for path in paths.dropLast() { _ = read(try bytes(of: path), at: path, with: reader) }
        let clear = fopen("/proc/self/clear_refs", "w")
        fputs("5", clear)
        fclose(clear)
        let before = try status("VmRSS")
        _ = read(try bytes(of: last), at: last, with: reader)
        print((try status("VmHWM") - before) * 1024)
    }

    /// Splits a file of many articles and reads them all; prints their number, the CPU time and the peak memory.
    private static func printStream(_ path: String) throws {
        let begin = clock()
        let reader = Reader()
        var splitter = try FileSplitter(try DiskFile(path))
        var counts = (articles: 0, rejected: 0)
        while let parts = try splitter.next() {
            for part in parts {
                guard case .document(let document) = part else {
                    counts.rejected += 1
                    continue
                }
                let context = ReadingContext(name: FileName(path), envelope: document.envelope)
                for member in try reader.readMembers(document.bytes, as: document.format, context: context) {
                    if case .success = member { counts.articles += 1 } else { counts.rejected += 1 }
                }
            }
        }
        let seconds = Double(clock() - begin) / Double(CLOCKS_PER_SEC)
        print(
            "\(counts.articles) articles, \(counts.rejected) rejected, \(seconds) s of CPU, peak", try status("VmHWM"),
            "KB")
    }

    private struct DiskFile: ByteSource {
        let handle: FileHandle
        let size: Int64

        init(_ path: String) throws {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            size = Int64(try handle.seekToEnd())
        }

        func read(at offset: Int64, count: Int) throws -> [UInt8] {
            try handle.seek(toOffset: UInt64(offset))
            return [UInt8](try handle.read(upToCount: count) ?? Data())
        }
    }

    /// A value in kilobytes from the kernel.
    private static func status(_ name: String) throws -> Int {
        let lines = try String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n")
        let line = lines.first { $0.hasPrefix(name) }
        return line.flatMap { Int($0.split(separator: " ").dropLast().last ?? "") } ?? 0
    }

    /// Reads the file into one array, so that the peak memory does not include copies.
    private static func bytes(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw CocoaError(.fileReadNoSuchFile) }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
    }

    private static func pages(at path: String) throws -> [String] {
        guard !path.hasSuffix(".html") else { return [path] }
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            .filter { $0.hasSuffix(".html") }.map { "\(path)/\($0)" }
    }

    private static func read(_ bytes: [UInt8], at path: String, with reader: Reader) -> [String: String] {
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        var record = ["id": name]
        do {
            let context = ReadingContext(name: FileName(name))
            guard let article = try reader.read(bytes, as: .html, context: context).first else { return record }
            record["text"] = article.text
            record["title"] = article.title
            record["author"] = article.byline.joined(separator: "; ")
            let day = ISO8601DateFormatter()
            record["date"] = article.published.map(day.string)
            // If the page's local day differs from the UTC day, a note begins with the local day.
            let note = article.fields[.published]?.note?.prefix(10) ?? ""
            record["own"] = day.date(from: "\(note)T00:00:00Z").map(day.string) ?? record["date"]
            record["changed"] = article.modified.map(day.string)
            record["lang"] = article.language
        } catch {
            record["refused"] = "\(error)"
        }
        return record
    }
}
