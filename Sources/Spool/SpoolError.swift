// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import SystemPackage

/// What went wrong in the spool: while doing what, to which file, why, and what is to be done about it.
public struct SpoolError: Error, Hashable, Sendable, CustomStringConvertible {
    public let step: Step
    public let object: FileName
    public let kind: Kind
    public let cause: Errno?
    /// What the person who runs the machine can do, where that is more than the cause says.
    public let advice: String?
    public let remedy: Remedy

    /// As it stands after "cannot".
    public enum Step: String, Hashable, Sendable {
        case prepare, watch, list, examine, claim, read, archive, delete
        case reject = "set aside"
        case giveBack = "put back"
        case sync = "write to disk"
        case clean = "remove"
    }

    public enum Kind: Hashable, Sendable {
        /// It is not there any more: somebody else moved or removed it. Skip it.
        case vanished
        /// Another file of that name is being worked on. Try again when that is done.
        case busy
        /// Not a plain file, or not the file that was listed. List it again.
        case changed
        /// No space, quota or descriptors: nothing of that sort will go on for now.
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

    /// Whether it is a matter of this one name or directory: other files can be moved all the same.
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

    /// The world (disk, permission, a network gone) is at fault unless the call itself was wrong.
    private static func remedy(of cause: Errno?) -> Remedy {
        switch cause {
        case .badFileDescriptor?, .badAddress?, .invalidArgument?: .stop
        case .fileNameTooLong?: .reject(reason: "its name or path is too long; give it a shorter one")
        default: .retry
        }
    }
}
