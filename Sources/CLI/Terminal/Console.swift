// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// Writes results to standard output and messages to standard error.
///
/// Safe to use from any thread; the bytes of one call are not interleaved with others.
final class Console: Sendable {
    /// The process that reads our output has ended (`copytaster export | head`). This is not an error; the command
    /// stops.
    struct OutputClosed: Error {}

    let environment: [String: String]
    /// Columns of the terminal for results; nil if the output is not a terminal.
    var width: Int? { size.withLock { $0.columns } }
    /// Lines of the terminal for results.
    var height: Int? { size.withLock { $0.rows } }
    /// Whether the cursor can be moved on the output.
    let canMoveCursor: Bool
    let styling: Styling
    /// Columns of the terminal for progress and messages (standard error).
    let messageWidth: Int?
    let messageStyling: Styling
    /// Whether the command can ask the user questions.
    let isInteractive: Bool

    private let out: FileDescriptor
    private let messages: FileDescriptor
    private let buffer = Mutex<[UInt8]>([])
    private let size: Mutex<Size>
    private let usesPager = Mutex(true)
    /// Not that of the terminal.
    private let fixedWidth: Int?

    private struct Size {
        var columns: Int?
        var rows: Int?
    }

    /// The buffer is written out when it has this many bytes: few system calls, little memory.
    private static let bufferBytes = 1 << 16
    /// Longer lines of running text are hard to read.
    static let readableWidth = 100
    /// Columns of a terminal that does not report its width.
    static let usualWidth = 80

    /// - Parameter width: columns to write for, also if the output is not a terminal; nil to query the terminal.
    init(
        out: FileDescriptor = .standardOutput, messages: FileDescriptor = .standardError,
        input: FileDescriptor = .standardInput, environment: [String: String], width: Int? = nil
    ) {
        self.out = out
        self.messages = messages
        self.environment = environment
        let terminal = Terminal(out)
        fixedWidth = width
        size = Mutex(Size(columns: width ?? terminal?.columns(environment), rows: terminal?.rows))
        canMoveCursor = terminal != nil && environment["TERM"] != "dumb"
        styling = Styling(terminal: terminal != nil, environment: environment)
        let messageTerminal = Terminal(messages)
        messageWidth = messageTerminal?.columns(environment)
        messageStyling = Styling(terminal: messageTerminal != nil, environment: environment)
        isInteractive = Terminal(input) != nil && messageTerminal != nil
    }

    /// Queries the size of the terminal again, which the user may have changed.
    func measure() {
        guard let terminal = Terminal(out) else { return }
        let columns = fixedWidth ?? terminal.columns(environment)
        size.withLock { $0 = Size(columns: columns, rows: terminal.rows) }
    }

    /// Whether the process that reads our output has ended; only a pipe shows that before something is written.
    var isOutputClosed: Bool {
        var state = pollfd(fd: out.rawValue, events: 0, revents: 0)
        return poll(&state, 1, 0) > 0 && state.revents & Int16(POLLERR) != 0
    }

    /// Appends to the results.
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

    /// Writes out the buffer.
    func flush() throws {
        try buffer.withLock { buffer in try drain(&buffer) }
    }

    private func drain(_ buffer: inout [UInt8]) throws {
        defer { buffer.removeAll(keepingCapacity: true) }
        do {
            try out.writeAll(buffer)
        } catch Errno.brokenPipe {
            throw OutputClosed()
        } catch let error as Errno {
            throw CommandFailure(step: "write to", object: FileName("standard output"), code: error.rawValue)
        }
    }

    /// Shows text of any length at once.
    func turnOffPager() { usesPager.withLock { $0 = false } }

    /// Prints a whole text, with a pager if it is longer than the screen.
    func show(_ lines: [String]) throws {
        try flush()
        if let height, lines.count >= height, usesPager.withLock({ $0 }), let pager = Pager(environment) {
            if try pager.show(lines.joined(separator: "\n") + "\n", on: out) { return }
        }
        try self.lines(lines)
    }

    /// Prints a message without a prefix.
    func message(_ text: String) {
        // If standard error is closed or full, there is nowhere to report it.
        _ = try? messages.writeAll(Array((text + "\n").utf8))
    }

    /// Writes to the message terminal without changes; for progress.
    func raw(_ text: String) {
        // As above.
        _ = try? messages.writeAll(Array(text.utf8))
    }

    func warning(_ text: String) { reportProblem(text, .warning) }

    /// Prints a message with the program's name as prefix; on a terminal it is wrapped.
    func reportProblem(_ text: String, _ role: Styling.Role) {
        let name = "copytaster: "
        // The text is wrapped together with the prefix, so that the first line is not too long.
        let lines =
            messageWidth.map { Wrapping.wrapped(name + text, width: $0).joined(separator: "\n  ") } ?? name + text
        message(messageStyling(name, role) + lines.dropFirst(name.count))
    }

    /// Asks on standard error and reads one line of standard input; nil at the end of input.
    func ask(_ question: String) -> String? {
        raw(question + " ")
        return readLine()
    }
}

/// A file descriptor of a terminal.
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
