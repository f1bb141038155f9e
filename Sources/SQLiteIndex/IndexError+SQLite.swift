// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import GRDB

extension IndexError {
    /// - Parameter error: one of ours, which keeps its cause, or one of SQLite's.
    init(_ error: any Error, step: String, object: String) {
        switch error {
        case let error as IndexError:
            self.init(step: step, object: object, cause: error.cause, detail: error.detail)
        case let error as DatabaseError:
            let cause = IndexError.cause(of: error)
            self.init(step: step, object: object, cause: cause, detail: IndexError.detail(of: error, cause))
        default:
            self.init(step: step, object: object, cause: .fault, detail: "\(error)")
        }
    }

    /// What is read back does not have the form in which we write it.
    static func damaged(_ detail: String) -> IndexError {
        IndexError(step: "read", object: "index", cause: .damaged, detail: detail)
    }

    /// Whether it only lacks room on the disk.
    public var isForWantOfRoom: Bool { isUnavailable(for: [.SQLITE_FULL]) }

    /// Whether it only lacks the right to write.
    public var isForWantOfRights: Bool { isUnavailable(for: [.SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH]) }

    private func isUnavailable(for codes: [ResultCode]) -> Bool {
        guard case .unavailable(let code) = cause else { return false }
        return codes.contains(ResultCode(rawValue: code).primaryResultCode)
    }

    private static func cause(of error: DatabaseError) -> Cause {
        switch error.resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_BUSY, .SQLITE_LOCKED,
            .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_NOMEM, .SQLITE_INTERRUPT, .SQLITE_NOLFS, .SQLITE_PROTOCOL:
            .unavailable(code: error.extendedResultCode.rawValue)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: .damaged
        default: .fault
        }
    }

    private static func detail(of error: DatabaseError, _ cause: Cause) -> String {
        let said = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        let remedy: String? =
            switch error.resultCode {
            case .SQLITE_FULL: "make room on the disk"
            case .SQLITE_IOERR: "look at the disk in the kernel's log"
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
                "it needs the right to write to the file and its directory"
            case .SQLITE_CANTOPEN: "look at the rights of the file and its directory"
            case .SQLITE_BUSY, .SQLITE_LOCKED: "another program has it in hand; try again"
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
                "look at the kernel's log first, as a disk that cannot be read shows like this too; then stop the daemon, "
                    + "restore it from a copy, or move it away and 'copytaster ingest' the archive directory"
            default: nil
            }
        // A fault's own statement helps whoever mends it; nobody else.
        let statement = cause == .fault ? error.sql.map { " in: " + $0 } ?? "" : ""
        return said + statement + (remedy.map { "; " + $0 } ?? "")
    }
}
