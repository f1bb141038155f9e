// SPDX-License-Identifier: Apache-2.0

public import SystemPackage

extension Settings {
    /// Reads all layers. Arguments override the environment, the environment overrides the file, the file the defaults.
    /// - Parameters:
    ///   - required: whether a missing file is an error.
    ///   - environment: `COPYTASTER_KEY` for each setting; other variables with this prefix cause a warning. An empty
    ///     variable counts as unset.
    ///   - overrides: `KEY=VALUE`, as after `--set`; the last one for a key is used.
    public static func load(
        file: FilePath?, required: Bool, environment: [String: String] = [:], overrides: [String] = []
    ) throws(SettingsError) -> Settings {
        var loading = Loading()
        if let file, let text = try SettingsFile.text(of: file, required: required) {
            loading.noteFile()
            loading.read(try SettingsFile.contents(of: text, name: file.string))
        }
        loading.read(environment: environment)
        loading.read(overrides: overrides)
        return try loading.result()
    }

    /// The value of an environment variable; nil if it is unset or empty.
    static func value(of variable: String, in environment: [String: String]) -> String? {
        environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The settings of a settings file's text; other settings have their defaults.
    /// - Parameter name: the file's name in messages.
    public static func parse(_ text: String, name: String = "copytaster.yaml") throws(SettingsError) -> Settings {
        var loading = Loading()
        loading.read(try SettingsFile.contents(of: text, name: name))
        return try loading.result()
    }
}

/// Settings while they are loaded, with the problems found so far.
private struct Loading {
    private var settings = Settings()
    private var problems: [SettingsError.Problem] = []

    mutating func noteFile() { settings.hasFile = true }

    mutating func read(_ file: SettingsFile.Contents) {
        problems += file.repetitions
        for entry in file.entries {
            guard let value = entry.value else {
                note(
                    entry.origin,
                    "'\(Shown.text(entry.key))' has a value of the wrong type; it takes a single value or a list")
                continue
            }
            assign(entry.key, value, entry.origin)
        }
    }

    mutating func read(environment: [String: String]) {
        let prefix = "COPYTASTER_"
        let others: Set = [Locations.directoryVariable, Locations.inboxVariable]
        for (variable, text) in environment.sorted(by: { $0.key < $1.key })
        where variable.hasPrefix(prefix) && !others.contains(variable) && !text.isEmpty {
            guard let setting = Settings.table.first(where: { $0.variable == variable }) else {
                let keys = Settings.table.map(\.variable)
                settings.warnings.append(
                    "\(Shown.text(variable)): no such setting, ignoring" + Spelling.hint(variable, among: keys))
                continue
            }
            assign(setting.key, .text(text), .environment(variable))
        }
    }

    mutating func read(overrides: [String]) {
        for text in overrides {
            guard let sign = text.firstIndex(of: "=") else {
                note(.argument(text), "must have the form KEY=VALUE")
                continue
            }
            assign(String(text[..<sign]), .text(String(text[text.index(after: sign)...])), .argument(text))
        }
    }

    private mutating func assign(_ key: String, _ value: Setting.RawValue, _ origin: Settings.Origin) {
        guard let setting = Settings.table.first(where: { $0.key == key }) else {
            note(origin, "unknown setting '\(Shown.text(key))'" + Spelling.hint(key, among: Settings.table.map(\.key)))
            return
        }
        do {
            try setting.assign(&settings, value)
            settings.origins[key] = origin
        } catch {
            note(origin, "\(key): \(error.message)")
        }
    }

    private mutating func note(_ origin: Settings.Origin, _ message: String) {
        problems.append(.init(place: origin.description, message: message))
    }

    func result() throws(SettingsError) -> Settings {
        if !problems.isEmpty { throw SettingsError(problems) }
        return settings
    }
}

/// Suggests the correct form of a misspelt word.
public enum Spelling {
    /// `; did you mean 'x'?`, or an empty text if no known word is similar.
    public static func hint(_ word: String, among known: [String]) -> String {
        let near = known.map { ($0, distance(Array(word.lowercased().utf8.prefix(100)), Array($0.lowercased().utf8))) }
            .filter { $0.1 <= max(2, $0.0.utf8.count / 4) }
            .min { $0.1 < $1.1 }
        return near.map { "; did you mean '\($0.0)'?" } ?? ""
    }

    /// The Levenshtein distance.
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
