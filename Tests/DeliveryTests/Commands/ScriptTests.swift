// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Tests a copy of the scripts in `deploy/`, with Swift where its installer puts it, but not in PATH.
@Suite(.enabled(if: TestHost.canRunScripts, "needs Debian, and no other Swift in /usr/bin"))
struct ScriptTests {
    private static let checkout = TestSpool.checkout

    private struct Output {
        let status: Int32
        let text: String
    }

    /// A copy of the files that the scripts need, and a home directory with a fake Swift that returns the test programs.
    private func copy() throws -> TestSpool {
        let place = try TestSpool()
        for name in ["deploy", "etc", "docs"] {
            try FileManager.default.copyItem(
                at: Self.checkout.appending(path: name), to: place.root.appending(path: name))
        }
        try place.write(
            """
            #!/bin/bash
            case "$*" in
                --version) echo "Swift version 6.3.2 (swift-6.3.2-RELEASE)";;
                *--show-bin-path) echo '\(TestSpool.programs.path)';;
                *"--product copytasterd"|*"--product copytaster") echo "built ${*: -1}" >>"$HOME/built";;
                *) echo "not expected: $*" >&2; exit 1;;
            esac
            """, to: "home/.local/share/swiftly/bin/swift")
        try place.bash("chmod +x home/.local/share/swiftly/bin/swift")
        return place
    }

    /// Runs a script in an environment without settings.
    private func run(_ place: TestSpool, _ script: String, _ environment: String...) throws -> Output {
        let said = place.root.appending(path: ".said")
        try Data().write(to: said)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["-i", "HOME=\(place.root.path)/home", "PATH=/usr/bin:/bin", "LLVM_PROFILE_FILE=/dev/null"] + environment
            + ["bash", "-c", script]
        process.currentDirectoryURL = place.root
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: said)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        return Output(
            status: process.terminationStatus, text: try String(contentsOf: said, encoding: .utf8))
    }

    @Test func `deploy run finds a Swift that is not in PATH, and builds only the two programs`() throws {
        let place = try copy()
        let output = try run(place, "deploy/run --once")
        #expect(output.status == 0, "\(output.text)")
        #expect(output.text.contains("Copytaster is stopped"), "\(output.text)")
        let built = try String(contentsOf: place.root.appending(path: "home/built"), encoding: .utf8)
        #expect(built == "built copytasterd\nbuilt copytaster\n")
    }

    @Test func `deploy install finds a Swift that is not in PATH, and refuses programs that need it at run time`()
        throws
    {
        let place = try copy()
        let output = try run(place, "deploy/install", "DESTDIR=\(place.root.path)/installed")
        // The programs of these tests are linked dynamically.
        #expect(output.status == 65, "\(output.text)")
        #expect(output.text.contains("copytasterd is linked dynamically"), "\(output.text)")
        #expect(!FileManager.default.fileExists(atPath: place.root.appending(path: "installed").path))
        let prebuilt = try run(
            place, "deploy/install --prebuilt \(TestSpool.programs.path)", "DESTDIR=\(place.root.path)/installed")
        #expect(prebuilt.status == 65, "\(prebuilt.text)")
        #expect(prebuilt.text.contains("swift build -c release --static-swift-stdlib"), "\(prebuilt.text)")
        #expect(!FileManager.default.fileExists(atPath: place.root.appending(path: "installed").path))
    }

    @Test func `deploy install installs all files below DESTDIR, and deploy uninstall removes them`() throws {
        let place = try copy()
        let destination = "DESTDIR=\(place.root.path)/installed"
        let output = try run(
            place, "deploy/install --prebuilt \(TestSpool.programs.path) --allow-dynamic", destination)
        #expect(output.status == 0, "\(output.text)")
        let installed = place.files(in: "installed")
        for file in [
            "usr/local/bin/copytaster", "usr/local/bin/copytasterd", "usr/local/lib/systemd/system/copytaster.service",
            "usr/local/lib/sysusers.d/copytaster.conf", "usr/local/lib/tmpfiles.d/copytaster.conf",
            "usr/local/share/man/man8/copytasterd.8", "etc/copytaster/copytaster.yaml",
        ] {
            #expect(installed.contains(file), "\(file)")
        }
        let removed = try run(place, "deploy/uninstall --purge", destination)
        #expect(removed.status == 0, "\(removed.text)")
        #expect(place.files(in: "installed").isEmpty)
    }

    @Test func `a build without a terminal reports progress, and shows all its output when it fails`() throws {
        let place = try copy()
        let library = "set -euo pipefail; . deploy/dependencies.sh; progress_interval=0.1; run_build"
        // The fake build runs until a progress message appears.
        let long = try run(place, "\(library) bash -c 'until grep -q Still .said; do sleep 0.05; done; echo much'")
        #expect(long.status == 0 && long.text.contains("Still building, "), "\(long.text)")
        #expect(!long.text.contains("much"))
        let failing = try run(place, "\(library) bash -c 'echo wrong here; exit 3'")
        #expect(failing.status == 3 && failing.text.contains("wrong here"), "\(failing.text)")
    }

    @Test func `a hanging step is ended, its running test is named, and no control character is shown`() throws {
        let place = try copy()
        try place.write(
            """
            set -uo pipefail; . deploy/dependencies.sh; . deploy/steps.sh
            step "things" bounded 0.2 log bash things; echo "failed: ${failed[*]}"
            """, to: "steps")
        try place.write(
            #"""
            printf '◇ Test "quick" started.\n✔ Test "quick" passed after 1 seconds.\n◇ Test "slow\033[31m" started.\n'
            printf '✘ Test "bad\033[31m\007\302\233é" recorded an issue\n'
            exec sleep 600
            """#, to: "things")
        let output = try run(place, "bash steps")
        #expect(output.text.contains("took longer than 0.2 minutes and was ended"), "\(output.text)")
        #expect(output.text.contains("still running: \"slow?[31m\"\n"), "\(output.text)")
        #expect(output.text.contains("✘ Test \"bad?[31m??é\" recorded an issue"), "\(output.text)")
        #expect(!output.text.contains("quick"), "\(output.text)")
        #expect(output.text.contains("failed: things\n"), "\(output.text)")
        let controls = output.text.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
        #expect(controls.isEmpty, "\(controls)")
    }
}
