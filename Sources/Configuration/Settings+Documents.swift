// SPDX-License-Identifier: Apache-2.0

extension Settings {
    /// `etc/copytaster.yaml`: every setting with its meaning and its default, commented out.
    public static func sampleFile() -> String {
        var lines = [
            "# Settings of Copytaster. Every default is listed here, commented out.",
            "#",
            "# An environment variable COPYTASTER_KEY overrides this file, and '--set KEY=VALUE' overrides both.",
            "# 'copytasterd --check-config' checks this file; 'systemctl reload copytaster' reads it again.",
        ]
        for setting in table {
            lines.append("")
            lines += wrapped(setting.doc, width: 116).map { "# " + $0 }
            lines.append("# " + accepted(setting))
            lines.append("#\(setting.key): \(setting.defaultText)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The list of settings for copytaster.yaml(5), in mdoc(7).
    public static func manual() -> String {
        var lines = [".Bl -tag -width Ds"]
        for setting in table {
            lines.append(".It Ic \(setting.key) : Ar \(roff(setting.defaultText))")
            lines += sentences(setting.doc).flatMap { wrapped($0, width: 78) }.map(roffLine)
            lines.append(".Pp")
            lines += sentences(accepted(setting)).map(roffLine)
            lines.append("Environment:")
            lines.append(".Ev \(setting.variable) .")
        }
        return (lines + [".El"]).joined(separator: "\n") + "\n"
    }

    private static func accepted(_ setting: Setting) -> String {
        "Value: \(setting.type)" + (setting.range.map { ", \($0)" } ?? "") + "."
            + (setting.needsRestart ? " A change takes effect at the next start." : "")
    }

    /// mdoc(7) needs each sentence on its own line.
    private static func sentences(_ text: String) -> [String] {
        text.split(separator: ". ").map { $0.hasSuffix(".") ? String($0) : $0 + "." }
    }

    private static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// roff takes a line that begins with a dot or a quote as a request, so `\&` goes before it.
    private static func roffLine(_ text: String) -> String {
        let safe = roff(text)
        return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
    }

    private static func roff(_ text: String) -> String {
        text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\e")
    }
}
