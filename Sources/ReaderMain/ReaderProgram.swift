// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CSandbox
internal import Foundation
internal import Glibc
internal import LocalReader
internal import Pipeline
internal import ReaderSandbox
internal import Reading

/// The inside of a cell: a process that has one socket, locks itself in, and then reads for the daemon until the socket
/// ends.
public enum ReaderProgram {
    /// Whether this process was started to be a cell.
    public static func isMeant(by arguments: [String]) -> Bool {
        arguments.count == 3 && arguments[1] == SandboxSettings.argument
    }

    /// Serves, and never comes back.
    public static func run(_ arguments: [String]) -> Never { run(arguments) { _ in } }

    /// - Parameters:
    ///   - before: called with each file or document before it is read: tests give it fits here.
    ///   - saying: what is sent instead of an answer: tests let it lie here.
    package static func run(
        _ arguments: [String], before: @escaping @Sendable ([UInt8]) -> Void,
        saying: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
    ) -> Never {
        let failed = csandbox_settle("\(SandboxSettings.argument) \(arguments[2])")
        guard failed == 0 else { _exit(71) }
        // As the pipeline's threads have it, so that nothing is read here and not there.
        let thread = Thread {
            ReaderServer(before: before, saying: saying).serve()
            _exit(0)
        }
        thread.stackSize = 16 << 20
        thread.start()
        // Not by a system call that will be forbidden soon.
        DispatchSemaphore(value: 0).wait()
        _exit(0)
    }
}

/// Answers the daemon's requests, one after the other.
private final class ReaderServer {
    private let wire = ReaderConnection()
    private var inProcess = InProcessReader(reader: Reader())
    private var rules = SandboxRules(limits: ReadingLimits(), memory: 0, processor: 0, processorInCompany: 0)
    /// Answers that are sent together.
    private var outgoing: [UInt8] = []

    /// Bytes of answers, and time, after which they are sent: nobody waits for what takes longer.
    private static let sentTogether = 64 << 10
    private static let sentAfter = Duration.milliseconds(10)

    private let before: ([UInt8]) -> Void
    private let saying: ([UInt8]) -> [UInt8]

    /// The other side is gone, or says what it cannot mean.
    private struct Ended: Error {}

    init(before: @escaping ([UInt8]) -> Void, saying: @escaping ([UInt8]) -> [UInt8]) {
        self.before = before
        self.saying = saying
    }

    func serve() {
        do {
            try lock()
            while true {
                let request = try next()
                try startClock(rules.processor)
                try answer(request)
            }
        } catch {
            // Nobody is there to be told: the daemon sees the socket end, and starts another.
        }
    }

    private func next() throws -> Request {
        guard let frame = wire.receive() else { throw Ended() }
        return try Request(decoding: frame)
    }

    private func send(_ answer: Answer) throws {
        guard wire.send(saying(answer.encoded())) else { throw Ended() }
    }

    /// Everything that wants a file is made to have it, then the door is shut.
    private func lock() throws {
        guard case .lock(let rules) = try next() else { throw Ended() }
        inProcess = InProcessReader(reader: Reader(limits: rules.limits))
        self.rules = rules
        Preload.run(at: inProcess)
        csandbox_watch()
        var step: UnsafePointer<CChar>?
        let failed = csandbox_lock(rules.memory, &step)
        guard failed == 0 else {
            let what = step.map { String(cString: $0) } ?? "lock itself in"
            try send(.unlocked("cannot \(what): \(String(cString: strerror(-failed)))"))
            throw Ended()
        }
        try send(.ready)
    }

    /// Each request, and each batch of one, has its own time. It need not be stopped: whoever waits uses none.
    private func startClock(_ processor: Int) throws {
        guard csandbox_limit_processor(processor) == 0 else { throw Ended() }
    }

    private func answer(_ request: Request) throws {
        switch request {
        case .take(let context, let bytes): try take(bytes, of: context)
        case .takeEach(let files): try take(files)
        case .prepare(let context, let parts):
            for case .document(let document) in parts { before(document.bytes) }
            do {
                try send(.prepared(inProcess.prepare(parts, of: context), parts: parts.count, isLast: true))
            } catch let error as ReadingError {
                try send(.refused(error))
            }
        case .split(let context, let size): try split(AskedSource(size: size, wire: wire), of: context)
        default: throw Ended()
        }
    }

    private func take(_ bytes: [UInt8], of context: ReadingContext) throws {
        before(bytes)
        // A batch is sent when it is known whether another follows: a small file costs one answer.
        var waiting: (prepared: [PreparedPart], parts: Int)?
        do {
            try inProcess.split(BytesSource(bytes), of: context) { parts in
                if let (prepared, count) = waiting {
                    try send(.prepared(prepared, parts: count, isLast: false))
                    guard try wantsMore() else { throw Ended() }
                }
                waiting = (try inProcess.prepare(parts, of: context), parts.count)
                return true
            }
        } catch let error as ReadingError {
            if let (prepared, count) = waiting {
                try send(.prepared(prepared, parts: count, isLast: false))
                guard try wantsMore() else { return }
            }
            return try send(.refused(error))
        }
        let (prepared, count) = waiting ?? ([], 0)
        try send(.prepared(prepared, parts: count, isLast: true))
    }

    /// Each has its own time. What is done is not kept from the daemon for long by what is not.
    private func take(_ files: [SmallFile]) throws {
        var sent = SuspendingClock.now
        for (place, file) in files.enumerated() {
            try startClock(rules.processorInCompany)
            before(file.bytes)
            outgoing += saying(wholly(file).encoded())
            let now = SuspendingClock.now
            guard
                place == files.count - 1 || outgoing.count >= ReaderServer.sentTogether
                    || sent.duration(to: now) >= ReaderServer.sentAfter
            else { continue }
            guard wire.send(outgoing) else { throw Ended() }
            outgoing.removeAll(keepingCapacity: outgoing.count <= 4 * ReaderServer.sentTogether)
            sent = now
        }
    }

    /// What can be told of a file in one answer.
    private func wholly(_ file: SmallFile) -> Answer {
        var made: (prepared: [PreparedPart], parts: Int)?
        var isMore = false
        do {
            try inProcess.split(BytesSource(file.bytes), of: file.context) { parts in
                isMore = made != nil
                if !isMore { made = (try inProcess.prepare(parts, of: file.context), parts.count) }
                return !isMore
            }
        } catch let error as ReadingError {
            return made == nil ? .refused(error) : .alone
        } catch {
            return .alone
        }
        guard !isMore else { return .alone }
        return .prepared(made?.prepared ?? [], parts: made?.parts ?? 0, isLast: true)
    }

    private func split(_ source: AskedSource, of context: ReadingContext) throws {
        do {
            try inProcess.split(source, of: context) { parts in
                try send(.parts(parts))
                return try wantsMore()
            }
            try send(.end)
        } catch let error as ReadingError {
            try send(.refused(error))
        }
    }

    private func wantsMore() throws -> Bool {
        let answer = try next()
        try startClock(rules.processor)
        switch answer {
        case .next: return true
        case .enough: return false
        default: throw Ended()
        }
    }
}

/// A file that the daemon reads for the cell, which has none.
private struct AskedSource: ByteSource {
    let size: Int64
    let wire: ReaderConnection

    /// The daemon ends a cell whose file it cannot read on.
    struct Ended: Error {}

    func read(at offset: Int64, count: Int) throws -> [UInt8] {
        guard count > 0 else { return [] }
        var bytes: [UInt8] = []
        while bytes.count < count {
            let piece = min(count - bytes.count, ReaderConnection.pieceBytes)
            guard wire.send(Answer.want(offset: offset + Int64(bytes.count), count: piece).encoded()),
                let frame = wire.receive()
            else { throw Ended() }
            guard case .bytes(let more) = try Request(decoding: frame) else { throw Ended() }
            bytes = bytes.isEmpty ? more : bytes + more
            if more.count < piece { return bytes }
        }
        return bytes
    }
}

/// The cell's end of the socket: descriptor 0, blocking, for it has nothing else to wait for.
private final class ReaderConnection {
    /// Most bytes of a file asked for at once.
    static let pieceBytes = 1 << 20
    /// The daemon is not believed to be hostile; this is against a stream that has lost its step.
    private static let frameBytes = 2 << 30

    /// Came in and not yet taken: a small request is one system call.
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
    private var start = 0
    private var end = 0

    deinit { buffer.deallocate() }

    /// A whole frame without its length; nil at the end of the socket.
    func receive() -> [UInt8]? {
        guard let head = take(4) else { return nil }
        let length = head.reversed().reduce(0) { $0 << 8 | Int($1) }
        return length <= ReaderConnection.frameBytes ? take(length) : nil
    }

    private func take(_ count: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
            while filled < count {
                if start == end {
                    // Large ones go where they belong, past the buffer.
                    if let room = bytes.baseAddress, count - filled >= buffer.count {
                        guard let got = read(room + filled, count - filled) else { return }
                        filled += got
                        continue
                    }
                    guard let room = buffer.baseAddress, let got = read(room, buffer.count) else { return }
                    (start, end) = (0, got)
                }
                let piece = min(count - filled, end - start)
                UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(bytes)[filled..<filled + piece])
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<start + piece]))
                filled += piece
                start += piece
            }
        }
        return bytes.count == count ? bytes : nil
    }

    /// Some bytes, at least one; nil at the end.
    private func read(_ room: UnsafeMutableRawPointer, _ count: Int) -> Int? {
        while true {
            let got = Glibc.read(0, room, count)
            if got > 0 { return got }
            guard got < 0, errno == EINTR else { return nil }
        }
    }

    func send(_ frame: [UInt8]) -> Bool {
        frame.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                guard let start = bytes.baseAddress else { return false }
                let put = Glibc.write(0, start + sent, bytes.count - sent)
                if put > 0 {
                    sent += put
                } else if errno != EINTR {
                    return false
                }
            }
            return true
        }
    }
}
