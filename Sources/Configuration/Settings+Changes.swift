// SPDX-License-Identifier: Apache-2.0

/// One setting whose value changed.
public struct SettingChange: Hashable, Sendable, CustomStringConvertible {
    public let key: String
    /// Both values are in the syntax of the settings file.
    public let old: String
    public let new: String
    public let needsRestart: Bool

    public var description: String { "\(key) \(Shown.text(old)) → \(Shown.text(new))" }
}

extension Settings {
    /// The settings that differ from `old`, in the order of the table.
    public func changes(since old: Settings) -> [SettingChange] {
        Settings.table.compactMap { setting in
            let (before, now) = (setting.text(in: old), setting.text(in: self))
            guard before != now else { return nil }
            return SettingChange(key: setting.key, old: before, new: now, needsRestart: setting.needsRestart)
        }
    }
}
