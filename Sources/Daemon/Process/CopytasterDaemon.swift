// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import Foundation
internal import Logging
internal import ServiceLifecycle
internal import Spool
internal import Systemd
internal import SystemPackage
internal import UnixSignals

/// The `copytasterd` command line.
public struct CopytasterDaemon: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "copytasterd",
        abstract: "Process articles from an inbox and group copies into families.",
        discussion: """
            Runs in the foreground, as a systemd service of type notify or from a shell. SIGTERM and SIGINT stop it,
            SIGHUP makes it read its settings again. See copytasterd(8) and copytaster(1).

            EXIT STATUS: 0 success; 64 command line wrong; 65 index damaged; 69 index missing; 70 internal error; \
            73 cannot create a directory or the index; 74 reading or writing failed; 75 another copytasterd runs; \
            77 permission denied; 78 settings wrong.
            """,
        version: Version.text)

    @Option(help: "Use inbox, work, archive, rejected, index and settings in this directory.")
    var directory: String?

    @Option(help: "Watch this inbox; all other paths stay the same.")
    var inbox: String?

    @Option(help: "Read the settings from this file.")
    var config: String?

    @Option(help: "Override a setting: key=value. May be given more than once.")
    var set: [String] = []

    @Flag(help: "Report the errors in the settings, and exit.")
    var checkConfig = false

    @Flag(help: "Process all files in the inbox and exit. Held files stay in place.")
    var once = false

    public init() {}

    public func validate() throws {
        if let objection = Locations.objection(directory: directory, inbox: inbox, config: config) {
            throw ValidationError(objection)
        }
    }

    public func run() async throws {
        do {
            try await serve()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            if checkConfig { refuse(error) } else { report(error) }
            throw ExitCode(DaemonExit.status(of: error))
        }
    }

    /// Reports the fatal error: to the journal with its message id, to `systemctl status`, or to standard error.
    private func report(_ error: any Error) {
        var isReported = false
        do {
            try Notifier().send(.status("Failed: \(error)"))
            if Journal.isConnected {
                try Journal(.journal).send(.failed(error))
                isReported = true
            }
        } catch {
            // Falls back to standard error.
        }
        if !isReported { printMessage("\(error)") }
    }

    /// Reports errors in the settings. Under systemd the caller is `systemctl reload`: the error goes to the journal as
    /// a record, and the status line of the running daemon is left unchanged.
    private func refuse(_ error: any Error) {
        if Journal.isConnected {
            do {
                try Journal(.journal).send(.settingsRefused(settingsFile, error))
                return
            } catch {
                // Falls back to standard error.
            }
        }
        printMessage("\(error)")
    }

    private func printMessage(_ text: String) {
        FileHandle.standardError.write(Data("copytasterd: \(text)\n".utf8))
    }

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    private var locations: Locations {
        Locations.resolve(directory: directory, inbox: inbox, environment: environment)
    }

    private var settingsFile: FilePath { config.map { FilePath($0) } ?? locations.settings }

    private func serve() async throws {
        let (environment, locations, file) = (environment, locations, settingsFile)
        try locations.refuseOverlap()
        let load = { @Sendable [config, set] (hadFile: Bool) throws(SettingsError) -> Settings in
            try Settings.load(
                file: file, required: hadFile || config != nil, environment: environment, overrides: set)
        }
        let settings = try load(false)
        if checkConfig {
            // Under systemd this runs before each reload, where these lines are not wanted.
            if !Journal.isConnected {
                for warning in settings.warnings { printMessage(warning) }
                print("settings are valid")
            }
            return
        }
        let journal = Journal()
        let threshold = LogThreshold(Logger.Level(settings.logLevel))
        let logger = Logger(label: "copytasterd") {
            JournalLogHandler(label: $0, threshold: threshold, journal: journal)
        }
        for warning in settings.warnings { logger.warning("\(warning)") }
        // From here on SIGHUP does not end the process, even during the start.
        let reloads = await UnixSignalsSequence(trapping: .sighup)
        let lock = try RunningLock(locations.lock)
        let daemon = try DaemonService(
            settings: settings, locations: locations, once: once, journal: journal, notifier: Notifier(),
            logger: logger, threshold: threshold)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(
                        service: daemon, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup),
                    .init(service: Reload(on: reloads) { daemon.reload(file, load) }),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
        lock.release()
    }
}

/// Reads the settings again on SIGHUP.
private struct Reload: Service {
    let signals: UnixSignalsSequence
    let body: @Sendable () -> Void

    init(on signals: UnixSignalsSequence, _ body: @escaping @Sendable () -> Void) {
        self.signals = signals
        self.body = body
    }

    func run() async throws {
        for await _ in signals.cancelOnGracefulShutdown() { body() }
    }
}

/// Exit statuses of sysexits(3), as documented in the manual.
enum DaemonExit {
    static func status(of error: any Error) -> Int32 {
        switch error {
        case is Locations.Overlap: 64
        case let error as SettingsError: error.isPermissionDenied ? 77 : 78
        case is OpenFileLimit.TooLow: 78
        case is Obstructed: 74
        case let error as RunningLock.Taken: error.isTaken ? 75 : error.cause == .permissionDenied ? 77 : 73
        case let error as SpoolError:
            switch error.kind {
            case .denied: 77
            case .full, .other: error.step == .prepare ? 73 : 74
            default: 74
            }
        case let error as IndexError:
            switch error.cause {
            case .damaged, .foreign, .outdated: 65
            case .missing: 69
            case .unavailable: error.isPermissionDenied ? 77 : 74
            default: 70
            }
        default: 70
        }
    }
}
