// SPDX-License-Identifier: Apache-2.0

import CSystemd
import FileSystem
import Glibc
import SystemPackage

/// Where records go: the systemd journal or, if standard error is not connected to it, lines on standard error.
public struct Journal: Sendable {
    public enum Destination: Hashable, Sendable {
        case journal
        /// `warning: message`, followed by ` key=value …` if fields are included.
        case lines(fields: Bool)
    }

    public let destination: Destination

    public init(_ destination: Destination) { self.destination = destination }

    /// The journal if systemd connected standard error to it, else lines without fields.
    public init() { self.init(Self.isConnected ? .journal : .lines(fields: false)) }

    /// Whether standard error is the stream that systemd opened for us: `JOURNAL_STREAM` names its device and inode,
    /// systemd.exec(5). (The variable alone is not enough: it may be inherited, and the stream redirected.)
    public static var isConnected: Bool {
        guard let variable = getenv("JOURNAL_STREAM") else { return false }
        do throws(Errno) {
            let stream = try FileFacts(of: .standardError)
            return String(cString: variable) == "\(stream.device):\(stream.inode)"
        } catch {
            // There is no standard error.
            return false
        }
    }

    public func send(_ record: JournalRecord) throws(SystemdError) {
        switch destination {
        case .journal: try Self.sendToJournal(record)
        case .lines(let fields): try StandardError.write(PlainLine.text(of: record, fields: fields))
        }
    }

    /// Without CODE_FILE and similar fields, which the C macros add: readers of the journal have no use for the place
    /// in the source.
    private static func sendToJournal(_ record: JournalRecord) throws(SystemdError) {
        let assignments = record.assignments
        var bytes = assignments.flatMap(\.self)
        let result = bytes.withUnsafeMutableBytes { buffer -> Int32 in
            var start = 0
            let vectors = assignments.map { assignment in
                defer { start += assignment.count }
                return iovec(iov_base: buffer.baseAddress.map { $0 + start }, iov_len: assignment.count)
            }
            return sd_journal_sendv(vectors, Int32(vectors.count))
        }
        if result < 0 { throw SystemdError(step: "write to the journal", code: result) }
    }
}

/// File descriptor 2, unbuffered.
enum StandardError {
    /// Writes the line and a line end in one call, so that lines of several threads do not mix.
    static func write(_ line: String) throws(SystemdError) {
        var rest = Array((line + "\n").utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                throw SystemdError(step: "write to standard error", code: errno)
            }
        }
    }
}
