/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

int clinux_rename_noreplace(int from_directory, const char *from, int to_directory, const char *to) {
    int done;
    /* A file system in user space may return EINTR where others do not. */
    while ((done = renameat2(from_directory, from, to_directory, to, RENAME_NOREPLACE)) != 0 && errno == EINTR)
        ;
    return done == 0 ? 0 : -errno;
}

int clinux_has_writers(int file) {
    /* A broken lease causes SIGIO, which kills a process without a handler; SIGURG is ignored by default. */
    if (fcntl(file, F_SETSIG, SIGURG) != 0)
        return -errno;
    if (fcntl(file, F_SETLEASE, F_RDLCK) != 0)
        return errno == EAGAIN ? 1 : -errno;
    if (fcntl(file, F_SETLEASE, F_UNLCK) != 0)
        return -errno;
    return 0;
}

long clinux_file_system(int file) {
    struct statfs status;
    return fstatfs(file, &status) == 0 ? (long)status.f_type : -1;
}

long clinux_mount_id(int file) {
    struct statx status;
    if (statx(file, "", AT_EMPTY_PATH, STATX_MNT_ID, &status) != 0)
        return -errno;
    return status.stx_mask & STATX_MNT_ID ? (long)status.stx_mnt_id : -ENOSYS;
}

int clinux_may_change(int directory) {
    if (faccessat(directory, ".", W_OK | X_OK, AT_EACCESS) == 0)
        return 1;
    return errno == EACCES || errno == EPERM || errno == EROFS ? 0 : -errno;
}

int clinux_has_acl(int file) { return fgetxattr(file, "system.posix_acl_access", NULL, 0) > 0; }

int clinux_sync_file_system(int file) {
    int done;
    while ((done = syncfs(file)) != 0 && errno == EINTR)
        ;
    return done == 0 ? 0 : -errno;
}

int clinux_wake_descriptor(void) {
    int made = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return made >= 0 ? made : -errno;
}

int clinux_name_thread(const char *name) { return -pthread_setname_np(pthread_self(), name); }

int clinux_inotify(void) {
    int made = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    return made >= 0 ? made : -errno;
}

/* System calls that only older architectures have are conditional. */
static const struct {
    long number;
    int kind;
    const char *name;
} calls[] = {
    {SYS_fsync, CLINUX_DISK_FILE, "fsync"},
    {SYS_fdatasync, CLINUX_DISK_FILE, "fdatasync"},
    {SYS_syncfs, CLINUX_DISK_FILE, "syncfs"},
    {SYS_read, CLINUX_DISK_FILE, "read"},
    {SYS_pread64, CLINUX_DISK_FILE, "read"},
    {SYS_readv, CLINUX_DISK_FILE, "read"},
    {SYS_preadv, CLINUX_DISK_FILE, "read"},
    {SYS_write, CLINUX_DISK_FILE, "write"},
    {SYS_pwrite64, CLINUX_DISK_FILE, "write"},
    {SYS_writev, CLINUX_DISK_FILE, "write"},
    {SYS_pwritev, CLINUX_DISK_FILE, "write"},
    {SYS_ftruncate, CLINUX_DISK_FILE, "truncate"},
    {SYS_fallocate, CLINUX_DISK_FILE, "fallocate"},
    {SYS_getdents64, CLINUX_DISK_FILE, "list"},
    {SYS_fstat, CLINUX_DISK_FILE, "stat"},
    {SYS_fchmod, CLINUX_DISK_FILE, "chmod"},
    {SYS_fchown, CLINUX_DISK_FILE, "chown"},
    {SYS_fstatfs, CLINUX_DISK_FILE, "statfs"},
    {SYS_fcntl, CLINUX_DISK_FILE, "fcntl"},
    {SYS_close, CLINUX_DISK_FILE, "close"},
    {SYS_newfstatat, CLINUX_DISK_PATH, "stat"},
    {SYS_statx, CLINUX_DISK_PATH, "stat"},
    {SYS_openat, CLINUX_DISK_PATH, "open"},
    {SYS_renameat2, CLINUX_DISK_PATH, "rename"},
    {SYS_unlinkat, CLINUX_DISK_PATH, "unlink"},
    {SYS_mkdirat, CLINUX_DISK_PATH, "mkdir"},
    {SYS_faccessat, CLINUX_DISK_PATH, "access"},
    {SYS_readlinkat, CLINUX_DISK_PATH, "readlink"},
    {SYS_statfs, CLINUX_DISK_PATH, "statfs"},
#ifdef SYS_renameat
    {SYS_renameat, CLINUX_DISK_PATH, "rename"},
#endif
#ifdef SYS_open
    {SYS_open, CLINUX_DISK_PATH, "open"},
    {SYS_stat, CLINUX_DISK_PATH, "stat"},
    {SYS_lstat, CLINUX_DISK_PATH, "stat"},
    {SYS_access, CLINUX_DISK_PATH, "access"},
    {SYS_rename, CLINUX_DISK_PATH, "rename"},
    {SYS_unlink, CLINUX_DISK_PATH, "unlink"},
    {SYS_mkdir, CLINUX_DISK_PATH, "mkdir"},
    {SYS_rmdir, CLINUX_DISK_PATH, "rmdir"},
    {SYS_readlink, CLINUX_DISK_PATH, "readlink"},
#endif
    {SYS_flock, CLINUX_FILE_LOCK, "flock"},
    {SYS_sendmsg, CLINUX_LOG, "sendmsg"},
    {SYS_futex, CLINUX_THREAD_LOCK, "futex"},
};

int clinux_call_kind(long number) {
    for (unsigned i = 0; i < sizeof calls / sizeof *calls; i++)
        if (calls[i].number == number)
            return calls[i].kind;
    return CLINUX_OTHER;
}

const char *clinux_call_name(long number) {
    for (unsigned i = 0; i < sizeof calls / sizeof *calls; i++)
        if (calls[i].number == number)
            return calls[i].name;
    return "a system call";
}
