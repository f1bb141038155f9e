/* SPDX-License-Identifier: Apache-2.0 */

/* Linux calls that the Swift overlay of glibc lacks because it is built without _GNU_SOURCE. Plain integers only;
 * unless noted otherwise, the result is 0 or more, or -errno. */

#ifndef CLINUX_H
#define CLINUX_H

/* renameat2(RENAME_NOREPLACE): moves without replacing anything. */
int clinux_rename_noreplace(int from_directory, const char *from, int to_directory, const char *to);

/* Whether any process has the regular file open for writing, also by another link or a writable mapping: 1 yes, 0 no.
 * Takes a read lease and releases it at once. -EACCES without ownership or CAP_LEASE, -EINVAL if the file system has no
 * leases. A process that opens the file in between waits for microseconds, and no signal remains pending. */
int clinux_has_writers(int file);

/* The magic number of the file system of an open file; -1 if it cannot be determined. */
long clinux_file_system(int file);

/* The id of the mount through which a file or directory was opened: bind mounts of one file system differ only in this
 * id. -ENOSYS if the kernel does not report it. */
long clinux_mount_id(int file);

/* Whether this process may create and remove names in an open directory: 1 yes, 0 no. */
int clinux_may_change(int directory);

/* Whether an open file or directory has an access control list. */
int clinux_has_acl(int file);

/* Writes all pending changes of an open file's file system to disk. */
int clinux_sync_file_system(int file);

/* A new descriptor to wake up a poll(2). */
int clinux_wake_descriptor(void);

/* Sets the name of the calling thread, at most 15 bytes. */
int clinux_name_thread(const char *name);

/* A new inotify instance, non-blocking and close-on-exec. */
int clinux_inotify(void);

/* What a thread waits for if it is blocked in a system call, by the call's number. */
#define CLINUX_OTHER 0
/* The file system of an open file, the call's first argument. */
#define CLINUX_DISK_FILE 1
/* The file system of a file that the call names by a path. */
#define CLINUX_DISK_PATH 2
/* A lock on an open file, held by another process. */
#define CLINUX_FILE_LOCK 3
/* The reader of the journal. */
#define CLINUX_LOG 4
/* Another thread of this process. */
#define CLINUX_THREAD_LOCK 5

int clinux_call_kind(long number);

/* The call's name for people; a constant string. */
const char *clinux_call_name(long number);

#endif
