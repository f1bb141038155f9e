// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
internal import ArticleModel
internal import Foundation
internal import Logging
internal import ServiceLifecycle
internal import Spool
internal import SystemPackage
internal import Systemd
internal import TasterSettings
internal import UnixSignals

/// The `copytasterd` command line.
public struct CopytasterDaemon: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "copytasterd",
        abstract: "Watches an inbox for article files and keeps an index of them in which copies are folded.",
        discussion: """
            Runs in the foreground, as a systemd service of type notify or from a shell. Stops on SIGTERM and SIGINT,
            reads its settings again on SIGHUP. See copytasterd(8) and copytaster(1).

            EXIT STATUS: 0 done; 64 usage; 65 damaged index; 73 cannot create; 74 input/output; 75 try again (another \
            copytasterd runs); 77 permission; 78 configuration.
            """)

    @Option(help: "Keep inbox, work, archive, rejected and index in this directory instead of the system's.")
    var directory: String?

    @Option(help: "Watch this inbox instead of the one in the directory.")
    var inbox: String?

    @Option(help: "Read settings from this file.")
    var config: String?

    @Option(help: "Override a setting: key=value. May be given more than once.")
    var set: [String] = []

    @Flag(help: "Check the settings, say what is wrong with them, and exit.")
    var checkConfig = false

    @Flag(help: "Work off what is in the inbox, then exit. Files that are held stay there.")
    var once = false

    public init() {}

    public func run() async throws {
        do {
            try await serve()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let status = DaemonExit.status(of: error)
            FileHandle.standardError.write(Data("copytasterd: \(error)\n".utf8))
            throw ExitCode(status)
        }
    }

    private func serve() async throws {
        let environment = ProcessInfo.processInfo.environment
        let locations = Locations.resolve(directory: directory, inbox: inbox, environment: environment)
        let load = { @Sendable [config, set] () throws(SettingsError) -> Settings in
            try Settings.load(
                file: config.map { FilePath($0) } ?? locations.settings, required: config != nil,
                environment: environment, overrides: set)
        }
        let settings = try load()
        if checkConfig {
            print("settings are good")
            return
        }
        let journal = Journal()
        var logger = Logger(label: "copytasterd") { JournalLogHandler(label: $0, journal: journal) }
        logger.logLevel = Logger.Level(settings.logLevel)
        for warning in settings.warnings { logger.warning("\(warning)") }
        let lock = try RunningLock(locations.lock)
        let daemon = try Daemon(
            settings: settings, locations: locations, once: once, journal: journal, notifier: Notifier(),
            logger: logger)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(
                        service: daemon, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup),
                    .init(service: Reload { daemon.reload(load) }),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
        lock.release()
    }
}

/// Reads the settings again on SIGHUP.
private struct Reload: Service {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() { body() }
    }
}

/// sysexits(3), as PRODUCT and the manual list them.
enum DaemonExit {
    static func status(of error: any Error) -> Int32 {
        switch error {
        case is SettingsError: 78
        case let error as RunningLock.Taken: error.isTaken ? 75 : 73
        case let error as SpoolError:
            switch error.kind {
            case .denied: 77
            case .full, .other: error.step == .prepare ? 73 : 74
            default: 74
            }
        case let error as IndexError:
            switch error.cause {
            case .damaged: 65
            case .missing: 69
            case .unavailable: 74
            default: 70
            }
        default: 70
        }
    }
}
