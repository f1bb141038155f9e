// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CSandbox
internal import Foundation
internal import Glibc
internal import LocalReader
internal import Pipeline
internal import ReaderSandbox
internal import Reading

/// The program of a reader process: it has one socket, locks itself into its sandbox, and then reads for the daemon
/// until the socket is closed.
public enum ReaderProgram {
    /// Whether this process was started as a reader process.
    public static func isMeant(by arguments: [String]) -> Bool {
        arguments.count == 3 && arguments[1] == SandboxSettings.argument
    }

    /// Serves requests; never returns.
    public static func run(_ arguments: [String]) -> Never { run(arguments) { _ in } }

    /// - Parameters:
    ///   - before: called with each file or document before it is read: tests inject failures here.
    ///   - rewriting: replaces each reply: tests inject false replies here.
    package static func run(
        _ arguments: [String], before: @escaping @Sendable ([UInt8]) -> Void,
        rewriting: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }
    ) -> Never {
        let failed = csandbox_settle("\(SandboxSettings.argument) \(arguments[2])")
        guard failed == 0 else { _exit(71) }
        // The same stack size as the pipeline's threads, so that both read the same documents.
        let thread = Thread {
            ReaderServer(before: before, rewriting: rewriting).serve()
            _exit(0)
        }
        thread.stackSize = 16 << 20
        thread.start()
        // Waits without a system call that the sandbox will forbid.
        DispatchSemaphore(value: 0).wait()
        _exit(0)
    }
}

/// Answers the daemon's requests, one at a time.
private final class ReaderServer {
    private let wire = ReaderConnection()
    private var inProcess = InProcessReader(reader: Reader())
    private var rules = SandboxRules(limits: ReadingLimits(), memory: 0, processor: 0, processorInBatch: 0)
    /// Replies that are sent together.
    private var outgoing: [UInt8] = []

    /// Replies are sent after so many bytes or so much time, so that the daemon does not wait for slower files.
    private static let sentTogether = 64 << 10
    private static let sentAfter = Duration.milliseconds(10)

    private let before: ([UInt8]) -> Void
    private let rewriting: ([UInt8]) -> [UInt8]

    /// The daemon closed the socket or sent an invalid request.
    private struct Ended: Error {}

    init(before: @escaping ([UInt8]) -> Void, rewriting: @escaping ([UInt8]) -> [UInt8]) {
        self.before = before
        self.rewriting = rewriting
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
            // There is nothing to report to: the daemon sees the closed socket and starts another reader process.
        }
    }

    private func next() throws -> Request {
        guard let frame = wire.receive() else { throw Ended() }
        return try Request(decoding: frame)
    }

    private func send(_ answer: Answer) throws {
        guard wire.send(rewriting(answer.encoded())) else { throw Ended() }
    }

    /// Loads everything that needs file access, then locks the process into its sandbox.
    private func lock() throws {
        guard case .lock(let rules) = try next() else { throw Ended() }
        inProcess = InProcessReader(reader: Reader(limits: rules.limits))
        self.rules = rules
        Preload.run(at: inProcess)
        csandbox_watch()
        var step: UnsafePointer<CChar>?
        let failed = csandbox_lock(rules.memory, &step)
        guard failed == 0 else {
            let what = step.map { String(cString: $0) } ?? "enter its sandbox"
            try send(.unlocked("cannot \(what): \(String(cString: strerror(-failed)))"))
            throw Ended()
        }
        try send(.ready)
    }

    /// Each request, and each batch of one, has its own processor time limit. The timer is not stopped between
    /// requests: waiting uses no processor time.
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
        case .split(let context, let size): try split(RequestedSource(size: size, wire: wire), of: context)
        default: throw Ended()
        }
    }

    private func take(_ bytes: [UInt8], of context: ReadingContext) throws {
        before(bytes)
        // A batch is sent once it is known whether another follows, so that a small file needs one reply.
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

    /// Each file has its own time limit. Finished replies are not delayed for long by unfinished ones.
    private func take(_ files: [SmallFile]) throws {
        var sent = SuspendingClock.now
        for (place, file) in files.enumerated() {
            try startClock(rules.processorInBatch)
            before(file.bytes)
            outgoing += rewriting(readCompletely(file).encoded())
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

    /// The single reply to a file.
    private func readCompletely(_ file: SmallFile) -> Answer {
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

    private func split(_ source: RequestedSource, of context: ReadingContext) throws {
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

/// A file that the daemon reads for the reader process, which cannot open files.
private struct RequestedSource: ByteSource {
    let size: Int64
    let wire: ReaderConnection

    /// The daemon ends a reader process whose file it can no longer read.
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

/// The reader process's end of the socket: descriptor 0, blocking, since it waits for nothing else.
private final class ReaderConnection {
    /// Maximum number of bytes requested at once.
    static let pieceBytes = 1 << 20
    /// The daemon is trusted; this limit protects against a stream that is out of sync.
    private static let frameBytes = 2 << 30

    /// Received and not yet consumed: a small request takes one system call.
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
    private var start = 0
    private var end = 0

    deinit { buffer.deallocate() }

    /// A whole frame without its length; nil when the socket is closed.
    func receive() -> [UInt8]? {
        guard let head = take(4) else { return nil }
        let length = head.reversed().reduce(0) { $0 << 8 | Int($1) }
        return length <= ReaderConnection.frameBytes ? take(length) : nil
    }

    private func take(_ count: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
            while filled < count {
                if start == end {
                    // Large reads go directly into the result, past the buffer.
                    if let target = bytes.baseAddress, count - filled >= buffer.count {
                        guard let got = read(target + filled, count - filled) else { return }
                        filled += got
                        continue
                    }
                    guard let target = buffer.baseAddress, let got = read(target, buffer.count) else { return }
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

    /// At least one byte; nil at the end.
    private func read(_ target: UnsafeMutableRawPointer, _ count: Int) -> Int? {
        while true {
            let got = Glibc.read(0, target, count)
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
