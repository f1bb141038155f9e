// SPDX-License-Identifier: Apache-2.0

/// What is known about a document besides its bytes.
public struct ReadingContext: Hashable, Sendable {
    public var name: FileName
    /// The name of the inbox subdirectory: the source of a file that names no source.
    public var fallbackSource: String?
    /// Metadata from the container of the document.
    public var envelope: Envelope

    public init(name: FileName, fallbackSource: String? = nil, envelope: Envelope = Envelope()) {
        self.name = name
        self.fallbackSource = fallbackSource
        self.envelope = envelope
    }
}
