// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CSandbox
import Daemon
import Glibc
import HostileAnswers
import ReaderMain
import Synchronization

/// A reader that misbehaves: its program name selects how. Started under its own name it is a daemon whose readers send
/// false replies about the files that request it.
@main
enum BrokenReader {
    static func main() async {
        let name = CommandLine.arguments[0]
        if name.hasSuffix("/BrokenReader") { return await CopytasterDaemon.main() }
        misbehave(as: name)
    }

    private static func misbehave(as name: String) {
        switch name {
        case "copytasterd": ReaderProgram.run(CommandLine.arguments, before: readInstruction, rewriting: falsify)
        case "ends at once": exit(3)
        case "does what its files say": ReaderProgram.run(CommandLine.arguments, before: obey)
        case "tries escapes": tryEscapes()
        case "takes memory": takeMemory()
        case "computes":
            ready()
            guard csandbox_limit_processor(500) == 0 else { exit(1) }
            var sum: UInt64 = 1
            while sum != 0 { sum = sum &* 6_364_136_223_846_793_005 | 1 }
        case "hangs":
            ready()
            while true { sleep(60) }
        case "crashes at work":
            ready()
            request()
            kill(getpid(), SIGSEGV)
            while true { sleep(60) }
        case "crashes with a message":
            ready()
            request()
            say("fatal:\n \u{1B}[31mthe table has no leg\n")
            abort()
        case "is killed":
            ready()
            request()
            kill(getpid(), SIGKILL)
        case "announces a frame that is too long":
            ready()
            request()
            put([0xFF, 0xFF, 0xFF, 0xFF, 1])
            while true { sleep(60) }
        case "sends invalid bytes":
            ready()
            request()
            put([5, 0, 0, 0, 1, 9, 9, 9, 9])
            while true { sleep(60) }
        case "sends endless replies":
            ready()
            request()
            // A thousand parts each time, all without content.
            while true {
                put([14, 0, 0, 0, 1, 0, 0, 0, 0, 0xE8, 3, 0, 0, 0, 0, 0, 0, 0])
                request()
            }
        case "sends a count that overflows":
            ready()
            request()
            for _ in 0..<4 {
                put([14, 0, 0, 0, 1, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x3F, 0])
                request()
            }
        case "sends an unexpected reply":
            ready()
            request()
            put([1, 0, 0, 0, 0])
            while true { sleep(60) }
        default: exit(64)
        }
    }

    /// A normal reader, except for files that begin with one of these words.
    @Sendable private static func obey(_ bytes: [UInt8]) {
        let words = String(decoding: bytes.prefix(40), as: UTF8.self)
        if words.hasPrefix("crash") { abort() }
        // Without exit handlers: writing coverage data would need a file, which the sandbox forbids.
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

    /// The next false reply, and the field that it changes.
    private static let instruction = Mutex<(field: Int, falseValue: Int)?>(nil)

    /// A file that begins with `<!-- falsify 12 3 -->` requests false value 3 for field 12 of its reply.
    @Sendable private static func readInstruction(_ bytes: [UInt8]) {
        obey(bytes)
        let words = String(decoding: bytes.prefix(40), as: UTF8.self).split(separator: " ")
        let numbers = words.dropFirst(2).prefix(2).compactMap { Int($0) }
        let isInstruction = words.prefix(2).elementsEqual(["<!--", "falsify"]) && numbers.count == 2
        instruction.withLock { $0 = isInstruction ? (field: numbers[0], falseValue: numbers[1]) : nil }
    }

    @Sendable private static func falsify(_ frame: [UInt8]) -> [UInt8] {
        guard let (field, falseValue) = instruction.withLock({ $0 }),
            let hostile = HostileAnswers(Array(frame.dropFirst(4)))
        else { return frame }
        let place = field % hostile.fields.count
        let sent = hostile.frame(falseValue: falseValue % hostile.falseValues(for: place), for: place)
        return withUnsafeBytes(of: UInt32(sent.count).littleEndian) { Array($0) } + sent
    }

    private static func ready() {
        request()
        put([1, 0, 0, 0, 0])
    }

    /// Locks its sandbox and reports what was still possible.
    private static func tryEscapes() {
        request()
        var step: UnsafePointer<CChar>?
        let failed = csandbox_lock(64 << 20, &step)
        answer(failed == 0 ? "opened \(csandbox_probe())" : "was not locked: \(failed)")
    }

    private static func takeMemory() {
        request()
        csandbox_watch()
        var step: UnsafePointer<CChar>?
        guard csandbox_lock(64 << 20, &step) == 0 else { exit(1) }
        put([1, 0, 0, 0, 0])
        request()
        var all: [[UInt8]] = []
        while true { all.append([UInt8](repeating: 1, count: 1 << 20)) }
    }

    /// Sends the message of a reader that cannot lock its sandbox.
    private static func answer(_ text: String) {
        let utf8 = Array(text.utf8)
        let count = UInt8(utf8.count)
        put([count + 5, 0, 0, 0, 6, count, 0, 0, 0] + utf8)
        request()
    }

    /// Receives one frame; exits when the socket is closed.
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
