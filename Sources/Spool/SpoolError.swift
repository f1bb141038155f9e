// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import SystemPackage

/// An error of the spool: the failed step, the file, the cause, and the remedy.
public struct SpoolError: Error, Hashable, Sendable, CustomStringConvertible {
    public let step: Step
    public let object: FileName
    public let kind: Kind
    public let cause: Errno?
    /// What the administrator can do, if the cause does not say it.
    public let advice: String?
    public let remedy: Remedy

    /// Worded to follow "cannot".
    public enum Step: String, Hashable, Sendable {
        case prepare, watch, list, examine, claim, read, archive, delete
        case reject = "set aside"
        case putBack = "put back"
        case sync = "write to disk"
        case clean = "remove"
    }

    public enum Kind: Hashable, Sendable {
        /// The file no longer exists: another process moved or removed it. Skip it.
        case vanished
        /// Another file with that name is being processed. Try again afterwards.
        case busy
        /// Not a regular file, or not the file that was listed. List it again.
        case changed
        /// No space, quota or descriptors left: other operations of that kind will fail too for now.
        case full
        /// Permission, or a read-only file system.
        case denied
        case other
    }

    public init(
        _ step: Step, _ object: FileName, kind: Kind? = nil, cause: Errno?, advice: String? = nil,
        remedy: Remedy? = nil
    ) {
        self.step = step
        self.object = object
        self.kind = kind ?? cause.map(SpoolError.kind) ?? .other
        self.cause = cause
        self.advice = advice
        self.remedy = remedy ?? SpoolError.remedy(of: cause)
    }

    public var description: String {
        let because = cause.map { ": \($0)" } ?? ""
        return "cannot \(step.rawValue) '\(object)'\(because)" + (advice.map { ": \($0)" } ?? "")
    }

    /// Whether the error concerns only this name or directory: other files can still be moved.
    public var concernsOneName: Bool {
        switch cause {
        case .fileNameTooLong?, .improperLink?, .invalidArgument?, .tooManySymbolicLinkLevels?, .notDirectory?,
            .isDirectory?, .resourceBusy?, .fileExists?:
            true
        default: false
        }
    }

    private static func kind(_ cause: Errno) -> Kind {
        switch cause {
        case .noSuchFileOrDirectory: .vanished
        case .fileExists, .resourceBusy: .busy
        case .noSpace, .diskQuotaExceeded, .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory: .full
        case .permissionDenied, .notPermitted, .readOnlyFileSystem: .denied
        case .notDirectory, .tooManySymbolicLinkLevels: .changed
        default: .other
        }
    }

    /// An external error (disk, permission, lost network), unless the call itself was wrong.
    private static func remedy(of cause: Errno?) -> Remedy {
        switch cause {
        case .badFileDescriptor?, .badAddress?, .invalidArgument?: .stop
        case .fileNameTooLong?: .reject(reason: "its name or path is too long; give it a shorter one")
        default: .retry
        }
    }
}
