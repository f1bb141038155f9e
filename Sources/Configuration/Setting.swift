// SPDX-License-Identifier: Apache-2.0

/// One setting: its key, accepted values, default and meaning. Reading, checking, the sample file and the manual page
/// all use this declaration.
public struct Setting: Sendable {
    /// The name in the settings file.
    public let key: String
    /// The accepted values, as shown to the user: `duration`, `archive, delete or keep`.
    public let type: String
    /// The allowed range; nil if every value of the type is allowed.
    public let range: String?
    /// The default, in the syntax of the settings file.
    public let defaultText: String
    /// The description in whole sentences; the first one defines the setting.
    public let doc: String
    /// Whether a change takes effect only at the next start of the daemon.
    public let needsRestart: Bool

    let reset: @Sendable (inout Settings) -> Void
    let assign: @Sendable (inout Settings, RawValue) throws(Refusal) -> Void
    let render: @Sendable (Settings) -> String

    /// A value as read from the file, the environment or the arguments.
    enum RawValue: Sendable {
        case text(String)
        case list([String])
    }

    /// The reason why a value is refused; messages put the setting's key before it.
    struct Refusal: Error { let message: String }

    /// The name of its environment variable.
    public var variable: String { "COPYTASTER_" + key.uppercased() }

    /// Its value, in the syntax of the settings file.
    public func text(in settings: Settings) -> String { render(settings) }

    init<Value: Sendable>(
        _ key: String, _ path: any WritableKeyPath<Settings, Value> & Sendable, _ kind: Kind<Value>,
        default value: Value,
        range: ClosedRange<Value>? = nil, needsRestart: Bool = false, doc: String
    ) where Value: Comparable {
        let shown = range.map { "\(kind.show($0.lowerBound)) to \(kind.show($0.upperBound))" }
        self.init(key, path, kind, default: value, range: shown, needsRestart: needsRestart, doc: doc) { given in
            guard let range, !range.contains(given) else { return nil }
            return "must be \(kind.show(range.lowerBound)) to \(kind.show(range.upperBound))"
        }
    }

    init<Value: Sendable>(
        _ key: String, _ path: any WritableKeyPath<Settings, Value> & Sendable, _ kind: Kind<Value>,
        default value: Value,
        range: String? = nil, needsRestart: Bool = false, doc: String,
        objection: @escaping @Sendable (Value) -> String? = { _ in nil }
    ) {
        self.key = key
        type = kind.name
        self.range = range
        defaultText = kind.show(value)
        self.doc = doc
        self.needsRestart = needsRestart
        reset = { $0[keyPath: path] = value }
        render = { kind.show($0[keyPath: path]) }
        assign = { (settings, raw) throws(Refusal) in
            guard let given = kind.read(raw) else { throw Refusal(message: kind.expectation(raw)) }
            if let objection = objection(given) { throw Refusal(message: "\(objection), not \(kind.show(given))") }
            settings[keyPath: path] = given
        }
    }
}

/// Reads and shows the values of one type.
struct Kind<Value: Sendable>: Sendable {
    let name: String
    /// Example values, for messages.
    let example: String
    let read: @Sendable (Setting.RawValue) -> Value?
    let show: @Sendable (Value) -> String

    func expectation(_ raw: Setting.RawValue) -> String {
        switch raw {
        case .text(let text): "cannot read '\(Shown.text(text))' as \(name); write it like \(example)"
        case .list: "takes one value, not a list; write it like \(example)"
        }
    }
}

extension Kind {
    /// A type whose values are one text.
    init(
        _ name: String, example: String, show: @escaping @Sendable (Value) -> String,
        read: @escaping @Sendable (String) -> Value?
    ) {
        self.init(
            name: name, example: example,
            read: { raw in
                guard case .text(let text) = raw else { return nil }
                return read(text)
            }, show: show)
    }
}

extension Kind where Value == Duration {
    static var duration: Self {
        Kind("duration", example: "'200 ms', '30 s', '5 min', '2 h' or '1 d'", show: \.settingText) { text in
            Quantity.value(text, in: Quantity.durationUnits).flatMap { value in
                Int64(exactly: value).map { .nanoseconds($0) }
            }
        }
    }
}

extension Kind where Value == ByteSize {
    static var size: Self {
        Kind("size", example: "'64 KiB', '16 MiB' or '2 GB'", show: \.description) { text in
            Quantity.value(text, in: ByteSize.units).flatMap { Int64(exactly: $0) }.map { ByteSize(bytes: $0) }
        }
    }
}

extension Kind where Value == Int {
    static var count: Self {
        Kind("number", example: "'1000'", show: { String($0) }) { text in
            text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
        }
    }
}

extension Kind where Value == [String] {
    /// A YAML list or, in every layer, a text separated by commas.
    static var list: Self {
        Kind(
            name: "list", example: "'[\"*.bak\", \"drafts/*\"]'",
            read: { raw in
                switch raw {
                case .list(let items): items.contains("") ? nil : items
                case .text(""): []
                case .text(let text):
                    text.split(separator: ",").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
                }
            },
            show: { items in "[" + items.map(YAMLText.quoted).joined(separator: ", ") + "]" })
    }
}

extension Kind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    static var choice: Self {
        let all = Value.allCases.map(\.rawValue)
        let name = all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
        return Kind(name, example: name, show: \.rawValue) { Value(rawValue: $0) }
    }
}
