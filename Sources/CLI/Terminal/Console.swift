// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// Where a command writes: results to standard output, messages for people to standard error.
///
/// Safe from any thread; what one call writes stays together.
final class Console: Sendable {
    /// The reader of our output has gone (`copytaster export | head`): nothing is wrong, and nothing is left to do.
    struct ReaderGone: Error {}

    let environment: [String: String]
    /// Columns of the terminal that results go to; nil when it is none.
    let width: Int?
    /// Lines of that terminal.
    let height: Int?
    let styling: Styling
    /// The same of standard error, where progress and messages go.
    let messageWidth: Int?
    let messageStyling: Styling
    /// Whether a person can be asked something.
    let isInteractive: Bool

    private let out: FileDescriptor
    private let messages: FileDescriptor
    private let buffer = Mutex<[UInt8]>([])

    /// Written out when it holds this many bytes: few system calls, little memory.
    private static let bufferBytes = 1 << 16
    /// Wider lines of running text are hard to read.
    static let readableWidth = 100
    /// Where nothing says how wide the output is.
    static let usualWidth = 80

    /// - Parameter width: columns to write for, whatever the output is; nil asks the terminal.
    init(
        out: FileDescriptor = .standardOutput, messages: FileDescriptor = .standardError,
        input: FileDescriptor = .standardInput, environment: [String: String], width: Int? = nil
    ) {
        self.out = out
        self.messages = messages
        self.environment = environment
        let terminal = Terminal(out)
        self.width = width ?? terminal?.columns(environment)
        height = terminal?.rows
        styling = Styling(terminal: terminal != nil, environment: environment)
        let messageTerminal = Terminal(messages)
        messageWidth = messageTerminal?.columns(environment)
        messageStyling = Styling(terminal: messageTerminal != nil, environment: environment)
        isInteractive = Terminal(input) != nil && messageTerminal != nil
    }

    /// Adds to the results.
    func write(_ bytes: [UInt8]) throws {
        try buffer.withLock { buffer in
            buffer += bytes
            if buffer.count >= Self.bufferBytes { try drain(&buffer) }
        }
    }

    func line(_ text: String = "") throws { try write(Array((text + "\n").utf8)) }

    func lines(_ lines: [String]) throws {
        for line in lines { try self.line(line) }
    }

    /// Writes out what is held back.
    func flush() throws {
        try buffer.withLock { buffer in try drain(&buffer) }
    }

    private func drain(_ buffer: inout [UInt8]) throws {
        defer { buffer.removeAll(keepingCapacity: true) }
        do {
            try out.writeAll(buffer)
        } catch Errno.brokenPipe {
            throw ReaderGone()
        } catch let error as Errno {
            throw CommandFailure(step: "write to", object: FileName("standard output"), code: error.rawValue)
        }
    }

    /// Shows a text as a whole: through a pager where it is longer than the screen.
    func show(_ lines: [String]) throws {
        try flush()
        if let height, lines.count >= height, let pager = Pager(environment) {
            if try pager.show(lines.joined(separator: "\n") + "\n", on: out) { return }
        }
        try self.lines(lines)
    }

    /// A message for people, without a prefix.
    func message(_ text: String) {
        // Where standard error is closed or full there is nobody left to tell.
        _ = try? messages.writeAll(Array((text + "\n").utf8))
    }

    /// Something on the message line of a terminal, as it is: progress.
    func raw(_ text: String) {
        // As above.
        _ = try? messages.writeAll(Array(text.utf8))
    }

    func warning(_ text: String) { complain(text, .warning) }

    /// A message under our name; on a terminal it is broken at spaces.
    func complain(_ text: String, _ role: Styling.Role) {
        let name = "copytaster: "
        // The first line is shorter by the name, which the text is broken with.
        let lines =
            messageWidth.map { Wrapping.wrapped(name + text, width: $0).joined(separator: "\n  ") } ?? name + text
        message(messageStyling(name, role) + lines.dropFirst(name.count))
    }

    /// Asks on standard error and reads one line of standard input; nil at its end.
    func ask(_ question: String) -> String? {
        raw(question + " ")
        return readLine()
    }
}

/// A file descriptor that is a terminal.
private struct Terminal {
    private let size: winsize?

    init?(_ descriptor: FileDescriptor) {
        guard isatty(descriptor.rawValue) == 1 else { return nil }
        var size = winsize()
        self.size = ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
    }

    func columns(_ environment: [String: String]) -> Int {
        if let columns = environment["COLUMNS"].flatMap(Int.init), columns > 0 { return columns }
        guard let size, size.ws_col > 0 else { return Console.usualWidth }
        return Int(size.ws_col)
    }

    var rows: Int? { size.flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil } }
}
