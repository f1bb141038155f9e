// SPDX-License-Identifier: Apache-2.0

public import SystemPackage

/// The paths of all directories and files: those of the system, or all in one directory.
public struct Locations: Hashable, Sendable {
    public let inbox: FilePath
    public let work: FilePath
    public let archive: FilePath
    public let rejected: FilePath
    public let index: FilePath
    public let settings: FilePath
    /// Locked by the daemon while it runs, so that only one runs.
    public let lock: FilePath
    /// The last state that the daemon wrote, for `copytaster status`.
    public let state: FilePath

    /// The paths that the packages and `deploy/install` use.
    public static let system = Locations(
        spool: "/var/spool/copytaster", data: "/var/lib/copytaster", configuration: "/etc/copytaster")

    /// The paths for `--directory`; a relative directory is relative to the working directory.
    public init(directory: FilePath) { self.init(spool: directory, data: directory, configuration: directory) }

    /// The locations that both programs use: from the arguments, else from the environment (`COPYTASTER_DIRECTORY`,
    /// `COPYTASTER_INBOX`; an empty variable counts as unset), else those of the system. A separate inbox overrides the
    /// inbox of the directory.
    /// - Parameter path: converts an argument or a variable to a path.
    public static func resolve(
        directory: String?, inbox: String?, environment: [String: String],
        path: (String) -> FilePath = { FilePath($0) }
    ) -> Locations {
        let named = directory ?? Settings.value(of: directoryVariable, in: environment)
        let base = named.map { Locations(directory: path($0)) } ?? .system
        let other = inbox ?? Settings.value(of: inboxVariable, in: environment)
        return other.map { Locations(base, inbox: path($0)) } ?? base
    }

    /// Checks the paths of a command line. An empty path would mean the working directory, which is not the intention
    /// of `--directory "$UNSET"`.
    /// - Returns: the problem; nil if there is none.
    public static func objection(directory: String?, inbox: String?, config: String?) -> String? {
        let given = [("directory", directory), ("inbox", inbox), ("config", config)]
        return given.first { $0.1?.isEmpty == true }.map { "--\($0.0) is empty; give a path or leave it out" }
    }

    /// Our environment variables that are not settings.
    static let directoryVariable = "COPYTASTER_DIRECTORY"
    static let inboxVariable = "COPYTASTER_INBOX"

    private init(_ base: Locations, inbox: FilePath) {
        self.inbox = inbox
        work = base.work
        archive = base.archive
        rejected = base.rejected
        index = base.index
        lock = base.lock
        state = base.state
        settings = base.settings
    }

    private init(spool: FilePath, data: FilePath, configuration: FilePath) {
        inbox = spool.appending("inbox")
        work = spool.appending("work")
        archive = spool.appending("archive")
        rejected = spool.appending("rejected")
        index = data.appending("index.sqlite")
        lock = data.appending("copytasterd.lock")
        state = data.appending("copytasterd.json")
        settings = configuration.appending("copytaster.yaml")
    }
}
