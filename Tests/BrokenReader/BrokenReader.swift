// SPDX-License-Identifier: Apache-2.0

import CCell
import Cells
import Glibc

/// A reader that does what none should: the name it is called by says what.
@main
enum BrokenReader {
    static func main() {
        switch CommandLine.arguments[0] {
        case "ends at once": exit(3)
        case "does as its files say": CellProcess.run(CommandLine.arguments, before: obey)
        case "tries doors": tryDoors()
        case "takes memory": takeMemory()
        case "computes":
            ready()
            guard ccell_limit_processor(500) == 0 else { exit(1) }
            var sum: UInt64 = 1
            while sum != 0 { sum = sum &* 6_364_136_223_846_793_005 | 1 }
        case "hangs":
            ready()
            while true { sleep(60) }
        case "dies at work":
            ready()
            request()
            kill(getpid(), SIGSEGV)
            while true { sleep(60) }
        case "dies with words":
            ready()
            request()
            say("fatal:\n \u{1B}[31mthe table has no leg\n")
            abort()
        case "is killed":
            ready()
            request()
            kill(getpid(), SIGKILL)
        case "announces too much":
            ready()
            request()
            put([0xFF, 0xFF, 0xFF, 0xFF, 1])
            while true { sleep(60) }
        case "talks nonsense":
            ready()
            request()
            put([5, 0, 0, 0, 1, 9, 9, 9, 9])
            while true { sleep(60) }
        case "answers what nobody asked":
            ready()
            request()
            put([1, 0, 0, 0, 0])
            while true { sleep(60) }
        default: exit(64)
        }
    }

    /// A reader like any other, but for files that begin so.
    @Sendable private static func obey(_ bytes: [UInt8]) {
        let words = String(decoding: bytes.prefix(40), as: UTF8.self)
        if words.hasPrefix("crash") { abort() }
        // Without what is to be done at an exit: writing down what was covered is what no cell may.
        if words.hasPrefix("vanish") { _exit(0) }
        if words.hasPrefix("hang") { while true { sleep(60) } }
        if words.hasPrefix("wait a while") { sleep(8) }
        if words.hasPrefix("compute") {
            var sum: UInt64 = 1
            while sum != 0 { sum = sum &* 6_364_136_223_846_793_005 | 1 }
        }
        if words.hasPrefix("grow") {
            var all: [[UInt8]] = []
            while true { all.append([UInt8](repeating: 1, count: 1 << 20)) }
        }
    }

    private static func ready() {
        request()
        put([1, 0, 0, 0, 0])
    }

    /// Locks itself in, and tells what was possible all the same.
    private static func tryDoors() {
        request()
        var step: UnsafePointer<CChar>?
        let failed = ccell_lock(64 << 20, &step)
        answer(failed == 0 ? "opened \(ccell_probe())" : "was not locked: \(failed)")
    }

    private static func takeMemory() {
        request()
        ccell_watch()
        var step: UnsafePointer<CChar>?
        guard ccell_lock(64 << 20, &step) == 0 else { exit(1) }
        put([1, 0, 0, 0, 0])
        request()
        var all: [[UInt8]] = []
        while true { all.append([UInt8](repeating: 1, count: 1 << 20)) }
    }

    /// As a reader says that it cannot lock itself in.
    private static func answer(_ text: String) {
        let utf8 = Array(text.utf8)
        let count = UInt8(utf8.count)
        put([count + 5, 0, 0, 0, 6, count, 0, 0, 0] + utf8)
        request()
    }

    /// Takes one frame in; ends with the socket.
    private static func request() {
        let head = take(4)
        _ = take(head.reversed().reduce(0) { $0 << 8 | Int($1) })
    }

    private static func take(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { $0.baseAddress.map { read(0, $0 + filled, count - filled) } ?? 0 }
            guard got > 0 else { exit(0) }
            filled += got
        }
        return bytes
    }

    private static func put(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { write(0, $0.baseAddress, $0.count) } }

    private static func say(_ text: String) {
        let utf8 = Array(text.utf8)
        _ = utf8.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
}
