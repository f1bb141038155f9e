// SPDX-License-Identifier: Apache-2.0

/// What is known of a document besides its bytes.
public struct ReadingContext: Hashable, Sendable {
    public var name: FileName
    /// The inbox subdirectory's name: the source of a file that names none itself.
    public var fallbackSource: String?
    /// What the document's wrapping says of it.
    public var envelope: Envelope

    public init(name: FileName, fallbackSource: String? = nil, envelope: Envelope = Envelope()) {
        self.name = name
        self.fallbackSource = fallbackSource
        self.envelope = envelope
    }
}
