// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// The JSON of a rejected file.
public struct RejectedFileJSON: Sendable {
    /// Relative to `rejected/`.
    public let name: FileName
    /// The name that it had in the inbox.
    public let original: FileName
    /// Bytes.
    public let size: Int64
    /// Nil if none is recorded.
    public let reason: RejectionReason?

    public init(name: FileName, original: FileName, size: Int64, reason: RejectionReason?) {
        self.name = name
        self.original = original
        self.size = size
        self.reason = reason
    }
}

extension JSONWriter {
    public mutating func rejectedFile(_ file: RejectedFileJSON) {
        object { json in
            json.key("name")
            json.name(file.name)
            json.key("original")
            json.name(file.original)
            json.key("size")
            json.int(Int(file.size))
            json.key("sha256")
            json.string(file.reason?.sha256?.hex)
            json.key("member")
            json.int(file.reason?.member)
            json.key("entry")
            json.string(file.reason?.entry)
            json.key("from")
            json.name(file.reason?.from)
            json.key("stage")
            json.string(file.reason?.stage.rawValue)
            json.key("reason")
            json.string(file.reason?.reason)
            json.key("rejected")
            json.time(file.reason?.rejected)
        }
    }

    /// What was done with a rejected file.
    /// - Parameters:
    ///   - outcome: `retried`, `dropped` or `failed`.
    ///   - reason: of a failure.
    public mutating func rejectedFile(_ name: FileName, outcome: String, reason: String?) {
        object { json in
            json.key("name")
            json.name(name)
            json.strings(["outcome": outcome, "reason": reason])
        }
    }
}
