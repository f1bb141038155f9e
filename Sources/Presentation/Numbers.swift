// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// Formats counts, sizes, percentages and durations.
public enum Numbers {
    /// `184,220`
    public static func grouped(_ value: Int) -> String {
        var shown = ""
        for (position, digit) in String(value.magnitude).reversed().enumerated() {
            if position > 0, position.isMultiple(of: 3) { shown.append(",") }
            shown.append(digit)
        }
        return (value < 0 ? "-" : "") + String(shown.reversed())
    }

    /// `1 article`, `2,000 articles`; give `plural` if adding `s` is wrong.
    public static func count(_ value: Int, _ one: String, _ plural: String? = nil) -> String {
        "\(grouped(value)) \(value == 1 ? one : plural ?? one + "s")"
    }

    /// `93 %`. 100 % and 0 % are shown only for exact values.
    public static func percent(_ share: Double) -> String {
        let rounded = Int((share * 100).rounded())
        if rounded == 100, share < 1 { return "99 %" }
        if rounded == 0, share > 0 { return "1 %" }
        return "\(rounded) %"
    }

    /// `18.2 KB`
    public static func bytes(_ value: Int64) -> String {
        guard value >= 1_000 else { return count(Int(value), "byte") }
        var size = Double(value)
        var unit = "bytes"
        for next in ["KB", "MB", "GB", "TB"] where size >= 999.95 || unit == "bytes" {
            size /= 1_000
            unit = next
        }
        return "\((size * 10).rounded() / 10) \(unit)"
    }

    /// `40 ms`, `4 s`, `12 min`, `3 h`, `5 days`
    public static func duration(seconds: Double) -> String {
        switch max(0, seconds) {
        case 0.000_001..<0.095: "\(max(1, Int((seconds * 1_000).rounded()))) ms"
        case ..<10: "\((max(0, seconds) * 10).rounded() / 10) s"
        case ..<120: "\(Int(seconds)) s"
        case ..<7_200: "\(Int(seconds / 60)) min"
        case ..<172_800: "\(Int(seconds / 3_600)) h"
        default: "\(grouped(Int(seconds / 86_400))) days"
        }
    }
}
