/* SPDX-License-Identifier: Apache-2.0 */

/* Linux calls that the Swift overlay of glibc leaves out because it is built without _GNU_SOURCE. Plain integers only;
 * where not said otherwise the answer is 0 or more, or -errno. */

#ifndef CLINUX_H
#define CLINUX_H

/* renameat2(RENAME_NOREPLACE): moves, and never over anything. */
int clinux_rename_noreplace(int from_directory, const char *from, int to_directory, const char *to);

/* Whether anybody has the regular file open for writing, also by another link or a writable mapping: 1 yes, 0 no.
 * Asks for a read lease and gives it back at once. -EACCES without ownership or CAP_LEASE, -EINVAL where the file
 * system has no leases. A writer that comes in between waits for microseconds and no signal is left behind. */
int clinux_has_writers(int file);

/* The magic number of the file system that holds an open file; -1 when it cannot be told. */
long clinux_file_system(int file);

/* The id of the mount that an open file or directory was reached through: bind mounts of one file system differ by it
 * alone. -ENOSYS where the kernel does not tell. */
long clinux_mount_id(int file);

/* Whether this process may make and remove names in an open directory: 1 yes, 0 no. */
int clinux_may_change(int directory);

/* Whether an open file or directory has an access control list. */
int clinux_has_acl(int file);

/* Writes all that is dirty on the file system that holds an open file. */
int clinux_sync_file_system(int file);

/* A descriptor to wake a poll(2) with. */
int clinux_wake_descriptor(void);

/* Names the calling thread, 15 bytes at most. */
int clinux_name_thread(const char *name);

/* A new inotify instance, non-blocking and close-on-exec. */
int clinux_inotify(void);

/* What a thread waits for that is blocked in a system call, by the call's number. */
#define CLINUX_OTHER 0
/* The file system of an open file, the call's first argument. */
#define CLINUX_DISK_FILE 1
/* A file system, of a file named by a path. */
#define CLINUX_DISK_PATH 2
/* A lock on an open file, held by another program. */
#define CLINUX_FILE_LOCK 3
/* Whoever reads the journal. */
#define CLINUX_LOG 4
/* Another thread of this process. */
#define CLINUX_THREAD_LOCK 5

int clinux_call_kind(long number);

/* Its name for people; a constant. */
const char *clinux_call_name(long number);

#endif
