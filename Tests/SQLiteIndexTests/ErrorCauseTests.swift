// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import GRDB
@testable import SQLiteIndex
import SystemPackage
import Testing

@Suite struct ErrorCauseTests {
    @Test(arguments: [
        (ResultCode.SQLITE_FULL, IndexError.Unavailability.full), (.SQLITE_PERM, .denied), (.SQLITE_AUTH, .denied),
        (.SQLITE_READONLY, .readOnly), (.SQLITE_READONLY_DIRECTORY, .readOnly), (.SQLITE_BUSY, .busy),
        (.SQLITE_BUSY_SNAPSHOT, .busy), (.SQLITE_LOCKED, .busy), (.SQLITE_NOMEM, .busy), (.SQLITE_IOERR_NOMEM, .busy),
        (.SQLITE_IOERR_READ, .io), (.SQLITE_IOERR_FSYNC, .io), (.SQLITE_CANTOPEN, .io),
        (.SQLITE_READONLY_DBMOVED, .gone),
    ])
    func `each result code of SQLite has one cause`(code: ResultCode, cause: IndexError.Unavailability) {
        let error = IndexError(DatabaseError(resultCode: code), step: "write to", object: "index")
        #expect(error.cause == .unavailable(cause))
        #expect(error.remedy == .retry)
        #expect(error.isOutOfSpace == (cause == .full))
        #expect(error.isPermissionDenied == (cause == .denied || cause == .readOnly))
    }

    @Test(arguments: [
        (Errno.noSpace, IndexError.Unavailability.full), (.diskQuotaExceeded, .full), (.permissionDenied, .denied),
        (.notPermitted, .denied), (.readOnlyFileSystem, .readOnly), (.tooManyOpenFiles, .busy), (.noMemory, .busy),
        (.ioError, .io), (.noSuchFileOrDirectory, .gone), (.staleNFSFileHandle, .gone), (.badFileDescriptor, .io),
    ])
    func `each error number of the system has one cause`(errno: Errno, cause: IndexError.Unavailability) {
        #expect(IndexError.Unavailability(errno: errno.rawValue) == cause)
    }

    @Test func `the same number means different causes in SQLite and in the system`() {
        // 13 means a full disk in SQLite and "permission denied" in the system.
        #expect(ResultCode.SQLITE_FULL.rawValue == Errno.permissionDenied.rawValue)
        let denied = IndexError(
            step: "write to disk", object: "a.html",
            cause: .unavailable(.init(errno: Errno.permissionDenied.rawValue)), detail: "Permission denied")
        #expect(!denied.isOutOfSpace && denied.isPermissionDenied)
    }
}
