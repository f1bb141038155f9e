// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Glibc

/// The exit state of a command. The numbers above 63 are those of `sysexits.h`.
enum ExitState: Int32, Error, Hashable, Sendable, CaseIterable {
    case done = 0
    /// Nothing found, `verify` found something, or no daemon runs.
    case nothing = 1
    /// Some of the files failed.
    case someFailed = 2
    case usage = 64
    case badInput = 65
    case noIndex = 69
    case cannotCreate = 73
    case inputOutput = 74
    case tryAgain = 75
    case noPermission = 77
    case configuration = 78

    /// The part of a command's help that lists its exit states.
    static func help(
        _ states: [ExitState], nothing: String = "nothing found",
        tryAgain: String = "busy, or the disk is full: try again"
    ) -> String {
        let all = ([.done] + states + [.usage, .configuration]).sorted { $0.rawValue < $1.rawValue }
        let lines = all.map { state in
            let number = String(state.rawValue)
            return String(repeating: " ", count: 4 - number.count) + number + "  "
                + state.meaning(nothing: nothing, tryAgain: tryAgain)
        }
        return "EXIT STATUS:\n" + lines.joined(separator: "\n")
    }

    private func meaning(nothing: String, tryAgain: String) -> String {
        switch self {
        case .done: "success"
        case .nothing: nothing
        case .someFailed: "some of the files failed"
        case .usage: "the command line is wrong"
        case .badInput: "bad input, or an id prefix matches several articles"
        case .noIndex: "the index is missing, damaged or of another version"
        case .cannotCreate: "a file, a directory or the index cannot be created"
        case .inputOutput: "reading or writing failed"
        case .tryAgain: tryAgain
        case .noPermission: "permission denied"
        case .configuration: "the settings are wrong"
        }
    }
}

/// Why a command failed: the exit state, what happened, and what to do about it.
struct CommandFailure: Error, CustomStringConvertible {
    let state: ExitState
    /// Empty if the exit state is enough.
    let message: String
    /// One line that says what to do; nil if nothing helps.
    let hint: String?

    init(_ state: ExitState, _ message: String = "", hint: String? = nil) {
        self.state = state
        self.message = message
        self.hint = hint
    }

    var description: String { message }

    /// A system error: step, object and cause in one line, and the exit state for the cause.
    init(step: String, object: FileName, code: Int32, otherwise: ExitState = .inputOutput) {
        self.init(
            ExitState(code: code) ?? otherwise,
            "cannot \(step) '\(object)': \(String(cString: strerror(code)))")
    }

    /// What to do about a damaged index.
    static let recovery = "To rebuild it from the archive, see RECOVERY in 'man copytasterd'."

    /// Uses this hint instead of the default one.
    init(_ error: IndexError, hint: String) {
        let failure = CommandFailure(error)
        self.init(failure.state, failure.message, hint: hint)
    }

    init(_ error: IndexError) {
        switch error.cause {
        case .missing:
            self.init(
                .noIndex, "\(error)",
                hint: "If it is elsewhere, name its directory with --directory.")
        case .ambiguous(let candidates):
            let list = candidates.prefix(20).map { "  " + $0.hex }.joined(separator: "\n")
            let more = candidates.count > 20 ? "\n  and \(candidates.count - 20) more" : ""
            self.init(
                .badInput, "the beginning of an id matches several articles:\n\(list)\(more)",
                hint: "Give more digits.")
        case .unknownArticle:
            self.init(.nothing, "no article '\(error.object)'")
        case .unavailable(let why):
            self.init(ExitState(why), "\(error)")
        case .damaged:
            self.init(.noIndex, "\(error)", hint: Self.recovery)
        case .foreign, .outdated:
            self.init(.noIndex, "\(error)")
        case .fault:
            self.init(.inputOutput, "\(error)", hint: "This is a bug in copytaster; please report it.")
        }
    }
}

extension ExitState {
    /// The state for an error number; nil if the number alone does not determine it.
    init?(code: Int32) {
        switch code {
        case EACCES, EPERM, EROFS: self = .noPermission
        case EAGAIN, ENOSPC, EDQUOT, EMFILE, ENFILE, ENOMEM: self = .tryAgain
        case ENOENT, ENOTDIR, EISDIR: self = .badInput
        case EIO: self = .inputOutput
        default: return nil
        }
    }
}

extension ExitState {
    /// The state for an index that cannot be used at the moment.
    init(_ why: IndexError.Unavailability) {
        switch why {
        case .denied, .readOnly: self = .noPermission
        case .io, .gone: self = .inputOutput
        case .busy, .full: self = .tryAgain
        }
    }
}

extension ExitCode {
    init(_ state: ExitState) { self.init(state.rawValue) }
}
