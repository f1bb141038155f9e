// SPDX-License-Identifier: Apache-2.0

/// Characters that untrusted text must not bring into a message.
extension Unicode.Scalar {
    /// Whether it is a control character or ends a line.
    public var isControl: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// Whether it is a control character, ends a line, or changes how the text around it is shown.
    public var isInvisible: Bool { isControl || properties.generalCategory == .format }

    /// For display: `\u{1B}`.
    public var escapeSequence: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }
}
