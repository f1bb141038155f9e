// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB
internal import GRDBSQLite

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

    /// The one place where SQLite's result codes become causes.
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

    /// What SQLite says of an error, in its words or in the system's.
    private static func words(of error: DatabaseError) -> String {
        let general = String(cString: sqlite3_errstr(error.extendedResultCode.rawValue))
        // A connection may have no message of its own: of a backup, what failed is the other one.
        let hasOwn = error.message != nil && error.message != String(cString: sqlite3_errstr(SQLITE_OK))
        let said = hasOwn ? error.message ?? general : general
        let isFull = error.resultCode == .SQLITE_FULL && said == String(cString: sqlite3_errstr(SQLITE_FULL))
        return isFull ? "no space left" : said
    }

    private static func detail(of error: DatabaseError, _ cause: Cause) -> String {
        let said = words(of: error)
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
