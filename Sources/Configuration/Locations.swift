// SPDX-License-Identifier: Apache-2.0

public import SystemPackage

/// Where everything lies: on the system, or together in one directory.
public struct Locations: Hashable, Sendable {
    public let inbox: FilePath
    public let work: FilePath
    public let archive: FilePath
    public let rejected: FilePath
    public let index: FilePath
    public let settings: FilePath
    /// Held by the daemon while it runs, so that there is one.
    public let lock: FilePath
    /// What the daemon last told of itself, for `copytaster status`.
    public let state: FilePath

    /// As the packages and `deploy/install` lay it out.
    public static let system = Locations(
        spool: "/var/spool/copytaster", data: "/var/lib/copytaster", configuration: "/etc/copytaster")

    /// As with `--directory`: a relative one counts from the working directory.
    public init(directory: FilePath) { self.init(spool: directory, data: directory, configuration: directory) }

    /// Where both programs look: what the arguments say, else the environment (`COPYTASTER_DIRECTORY`,
    /// `COPYTASTER_INBOX`; empty ones count as unset), else the system's places. An inbox named by itself goes over the
    /// directory's.
    /// - Parameter path: turns what was given into a path.
    public static func resolve(
        directory: String?, inbox: String?, environment: [String: String],
        path: (String) -> FilePath = { FilePath($0) }
    ) -> Locations {
        let named = directory ?? Settings.value(of: directoryVariable, in: environment)
        let base = named.map { Locations(directory: path($0)) } ?? .system
        let other = inbox ?? Settings.value(of: inboxVariable, in: environment)
        return other.map { Locations(base, inbox: path($0)) } ?? base
    }

    /// What is wrong with the places that a command line names; nil where nothing is. An empty name would be the
    /// working directory, which nobody means who writes `--directory "$UNSET"`.
    public static func objection(directory: String?, inbox: String?, config: String?) -> String? {
        let given = [("directory", directory), ("inbox", inbox), ("config", config)]
        return given.first { $0.1?.isEmpty == true }.map { "--\($0.0) is empty; give a path or leave it out" }
    }

    /// Variables that are ours and name no setting.
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
