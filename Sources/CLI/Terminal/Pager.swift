// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import SystemPackage

/// The program that shows long text page by page: `$PAGER`, or `less -R`.
struct Pager {
    private let command: String
    private let environment: [String: String]

    /// Nil if paging is turned off (`PAGER=` or `PAGER=cat`) or the terminal is too simple.
    init?(_ environment: [String: String]) {
        let command = environment["PAGER"] ?? "less -R"
        guard !command.isEmpty, command != "cat", environment["TERM"] != "dumb" else { return nil }
        self.command = command
        self.environment = environment
    }

    /// The shell's exit status if the pager is not installed.
    private static let notFound: Int32 = 127

    /// - Returns: false if the pager could not be started; nothing was shown then.
    func show(_ text: String, on out: FileDescriptor) throws -> Bool {
        // The exit status can report "not found" only after text was written. So check first.
        guard runs("command -v \(command.split(separator: " ").first ?? "less") >/dev/null 2>&1") else { return false }
        let pipe = try FileDescriptor.pipe()
        guard let child = spawn(command, input: pipe.readEnd, closing: pipe.writeEnd, out: out) else {
            try pipe.readEnd.close()
            try pipe.writeEnd.close()
            return false
        }
        try pipe.readEnd.close()
        do {
            try pipe.writeEnd.writeAll(Array(text.utf8))
        } catch Errno.brokenPipe {
            // The user has quit the pager.
        }
        try pipe.writeEnd.close()
        return wait(for: child) != Pager.notFound
    }

    private func runs(_ command: String) -> Bool {
        spawn(command, input: nil, closing: nil, out: nil).map { wait(for: $0) == 0 } ?? false
    }

    private func wait(for child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1 {
            guard errno == EINTR else { return Pager.notFound }
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 0
    }

    /// `sh -c command` with the default action for SIGPIPE. We ignore SIGPIPE, and a child would inherit that.
    private func spawn(
        _ command: String, input: FileDescriptor?, closing: FileDescriptor?, out: FileDescriptor?
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input { posix_spawn_file_actions_adddup2(&actions, input.rawValue, STDIN_FILENO) }
        if let out { posix_spawn_file_actions_adddup2(&actions, out.rawValue, STDOUT_FILENO) }
        if let closing { posix_spawn_file_actions_addclose(&actions, closing.rawValue) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var variables = environment
        // As git does: exit if the text fits on one screen, pass colours through, keep the text on the screen.
        // The prompt says how to leave it; in this variable a `$` ends the text of a prompt.
        if variables["LESS"] == nil { variables["LESS"] = #"FRXPs?e(END):?pB%pB\%:more.. (q ends)$"# }
        let arguments = ["sh", "-c", command].map { (text: String) in strdup(text) } + [nil]
        let settings = variables.map { (name, value) in strdup(name + "=" + value) } + [nil]
        defer { (arguments + settings).forEach { free($0) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, settings)
        return code == 0 ? child : nil
    }
}
