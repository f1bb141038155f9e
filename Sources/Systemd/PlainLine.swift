// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// A record as one line for a terminal: `warning: message key=value "key"="two words"`.
enum PlainLine {
    static func text(of record: JournalRecord, fields: Bool) -> String {
        var line = "\(record.priority): \(OneLine.text(record.message))"
        for field in fields ? record.fields : [] {
            line += " \(field.name.text.lowercased())=\(value(field.value))"
        }
        return line
    }

    /// Quoted if it is empty or contains spaces or quotes; bytes that are not UTF-8 are shown as `\xE9`.
    private static func value(_ bytes: [UInt8]) -> String {
        let text = FileName(bytes: bytes).description
        guard text.isEmpty || text.contains(where: { $0 == " " || $0 == "\"" }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\""
    }
}
