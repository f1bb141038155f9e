// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB
internal import GRDBSQLite

extension IndexError {
    /// - Parameter error: an `IndexError`, which keeps its cause, or an error of SQLite.
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

    /// The only place that maps SQLite's result codes to causes.
    static func cause(of error: DatabaseError) -> Cause {
        switch error.extendedResultCode {
        case .SQLITE_READONLY_DBMOVED, .SQLITE_IOERR_VNODE: return .unavailable(.gone)
        case .SQLITE_IOERR_NOMEM: return .unavailable(.busy)
        default: break
        }
        return switch error.resultCode {
        case .SQLITE_FULL: .unavailable(.full)
        case .SQLITE_PERM, .SQLITE_AUTH: .unavailable(.denied)
        case .SQLITE_READONLY: .unavailable(.readOnly)
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_NOMEM, .SQLITE_INTERRUPT, .SQLITE_PROTOCOL: .unavailable(.busy)
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOLFS: .unavailable(.io)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: .damaged
        default: .fault
        }
    }

    /// The message of a SQLite error, in SQLite's words or the system's.
    private static func message(of error: DatabaseError) -> String {
        let general = String(cString: sqlite3_errstr(error.extendedResultCode.rawValue))
        // The connection may have no message: when a backup fails, the message belongs to the other connection.
        let hasOwn = error.message != nil && error.message != String(cString: sqlite3_errstr(SQLITE_OK))
        let text = hasOwn ? error.message ?? general : general
        let isFull = error.resultCode == .SQLITE_FULL && text == String(cString: sqlite3_errstr(SQLITE_FULL))
        return isFull ? "no space left" : text
    }

    private static func detail(of error: DatabaseError, _ cause: Cause) -> String {
        let text = message(of: error)
        let remedy: String? =
            switch error.resultCode {
            case .SQLITE_FULL: "free some space on the disk"
            case .SQLITE_IOERR: "check the kernel's log for errors of the disk"
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
                "it needs the right to write to the file and its directory"
            case .SQLITE_CANTOPEN: "check the permissions of the file and its directory"
            case .SQLITE_BUSY, .SQLITE_LOCKED: "another process has locked it; try again"
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
                "check the kernel's log first, since an unreadable disk looks the same; then stop the daemon, restore "
                    + "the index from a backup, or move it away and run 'copytaster ingest' on the archive directory"
            default: nil
            }
        // For an internal error, the SQL statement helps developers; otherwise it helps nobody.
        let statement = cause == .fault ? error.sql.map { " in: " + $0 } ?? "" : ""
        return text + statement + (remedy.map { "; " + $0 } ?? "")
    }
}
