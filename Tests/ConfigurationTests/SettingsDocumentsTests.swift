// SPDX-License-Identifier: Apache-2.0

import Glibc
import SystemPackage
import Testing

@testable import Configuration

struct SettingsDocumentsTests {
    /// The root of the checkout.
    private static let checkout = FilePath(#filePath).removingLastComponent().removingLastComponent()
        .removingLastComponent()

    @Test func `the sample file in etc agrees with the table`() throws {
        let sample = Self.checkout.appending("etc").appending("copytaster.yaml")
        let text = try #require(try SettingsFile.text(of: sample, required: true))
        #expect(text == Settings.sampleFile(), "write Settings.sampleFile() to etc/copytaster.yaml")
    }

    @Test func `the sample file names the installed unit`() throws {
        let words = Settings.sampleFile().split { !$0.isLetter && $0 != "." }
        let command = try #require(words.firstIndex(of: "systemctl"))
        let unit = Self.checkout.appending("deploy").appending("\(words[command + 2]).service")
        #expect(words[command + 1] == "reload" && access(unit.string, R_OK) == 0, "\(unit)")
    }

    @Test func `the sample file contains every default, and uncommented defaults are read back`() throws {
        let sample = Settings.sampleFile()
        #expect(try Settings.parse(sample) == Settings())
        let lines = sample.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let active = lines.map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? String($0.dropFirst()) : $0 }
        let settings = try Settings.parse(active.joined(separator: "\n"))
        #expect(settings.origins.count == Settings.table.count)
        for setting in Settings.table { #expect(setting.text(in: settings) == setting.defaultText) }
    }

    @Test func `every setting is read back as shown, from every layer`() throws {
        for setting in Settings.table {
            for layer in 0..<3 {
                let text = setting.text(in: Settings())
                let plain = text == "[]" ? "" : text
                let settings =
                    switch layer {
                    case 0: try Settings.parse("\(setting.key): \(text)\n")
                    case 1: try Settings.load(file: nil, required: false, environment: [setting.variable: plain])
                    default: try Settings.load(file: nil, required: false, overrides: ["\(setting.key)=\(plain)"])
                    }
                // An empty variable counts as unset.
                let given = layer == 1 && plain.isEmpty ? 0 : 1
                #expect(setting.text(in: settings) == setting.defaultText && settings.origins.count == given)
            }
        }
    }

    @Test func `keys are unique, each is documented, and the manual lists all`() {
        #expect(Set(Settings.table.map(\.key)).count == Settings.table.count)
        let manual = Settings.manual()
        for setting in Settings.table {
            #expect(setting.doc.hasSuffix(".") && setting.doc.count > 40, "\(setting.key)")
            #expect(manual.contains(".It Ic \(setting.key) : Ar") && manual.contains(".Ev \(setting.variable) ."))
        }
        #expect(manual.hasPrefix(".Bl") && manual.hasSuffix(".El\n"))
    }

    @Test func `patterns of any characters are read back when quoted`() throws {
        for pattern in ["*.bak", "it's", "say \"x\"", "back\\slash", "tab\there", "#hash", "- dash", "é\u{1}", "a: b"] {
            let settings = try Settings.parse("ignore: [\(YAMLText.quoted(pattern))]\n")
            #expect(settings.ignore == [pattern])
        }
    }

    @Test func `sizes and durations are shown in the largest unit that divides them`() {
        #expect(ByteSize.mebibytes(16).description == "16 MiB" && ByteSize(bytes: 1500).description == "1500 B")
        #expect(ByteSize.gibibytes(4096).description == "4 TiB" && ByteSize(bytes: 0).description == "0 B")
        #expect(Duration.milliseconds(200).settingText == "200 ms" && Duration.seconds(300).settingText == "5 min")
        #expect(Duration.zero.settingText == "0 s" && Duration.seconds(90).settingText == "90 s")
        #expect(Quantity.value("2 GB", in: ByteSize.units) == 2_000_000_000)
        #expect(Quantity.value("1.5h", in: Quantity.durationUnits) == 5_400_000_000_000)
        #expect(Quantity.value("0", in: ByteSize.units) == 0)
    }

    @Test func `locations are those of the system or one directory`() {
        #expect(Locations.system.inbox == "/var/spool/copytaster/inbox")
        #expect(Locations.system.index == "/var/lib/copytaster/index.sqlite")
        #expect(Locations.system.settings == "/etc/copytaster/copytaster.yaml")
        let here = Locations(directory: "/srv/x")
        #expect(here.rejected == "/srv/x/rejected" && here.index == "/srv/x/index.sqlite")
        #expect(here.lock == "/srv/x/copytasterd.lock" && here.state == "/srv/x/copytasterd.json")
        #expect(here.settings == "/srv/x/copytaster.yaml")
    }
}
