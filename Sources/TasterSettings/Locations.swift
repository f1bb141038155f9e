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
    /// `COPYTASTER_INBOX`), else the system's places. An inbox named by itself goes over the directory's.
    public static func resolve(
        directory: String?, inbox: String?, environment: [String: String]
    ) -> Locations {
        let named = directory ?? environment[directoryVariable]
        let base = named.map { Locations(directory: FilePath($0)) } ?? .system
        return (inbox ?? environment[inboxVariable]).map { Locations(base, inbox: FilePath($0)) } ?? base
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
