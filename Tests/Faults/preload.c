/* SPDX-License-Identifier: Apache-2.0 */

/*
 * Injects a fault at one system call, for tests. Loaded with LD_PRELOAD, it counts the calls of the process on files below
 * one directory. At the N-th call it kills the process after the call, or makes calls fail.
 *
 * Environment variables, which are then unset so that child processes are not affected:
 *   FAULTS_ROOT   the directory; only calls on files below it count
 *   FAULTS_CLASS  change (calls that change files), read (calls that read them), or names of calls, separated by commas
 *   FAULTS_PATH   count only calls on paths that contain this text
 *   FAULTS_AT     the number of the call, from 1; 0 for none
 *   FAULTS_ERROR  the call fails with this errno and is not executed; absent: SIGKILL after the call
 *   FAULTS_FOR    milliseconds for which every counted call from that one on fails; absent: only that call
 *   FAULTS_LOG    a log of the counted calls: number, call, path (a second path after "->"), result
 */

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum class { CHANGE, READ };

static char root[PATH_MAX], wanted_class[128], wanted_path[PATH_MAX];
static size_t root_length;
static long at, duration;
static int failure;
static int log_file = -1;
static atomic_long calls;
static atomic_llong fault_began;

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

static void take(const char *name, char *to, size_t size) {
    const char *value = getenv(name);
    if (value)
        snprintf(to, size, "%s", value);
    unsetenv(name);
}

__attribute__((constructor)) static void begin(void) {
    char number[32] = "", path[PATH_MAX] = "";
    take("FAULTS_ROOT", path, sizeof path);
    if (path[0] && !realpath(path, root))
        abort();
    root_length = strlen(root);
    take("FAULTS_CLASS", wanted_class, sizeof wanted_class);
    take("FAULTS_PATH", wanted_path, sizeof wanted_path);
    take("FAULTS_AT", number, sizeof number);
    at = atol(number);
    number[0] = 0;
    take("FAULTS_ERROR", number, sizeof number);
    failure = atoi(number);
    number[0] = 0;
    take("FAULTS_FOR", number, sizeof number);
    duration = atol(number);
    path[0] = 0;
    take("FAULTS_LOG", path, sizeof path);
    if (path[0])
        log_file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    unsetenv("LD_PRELOAD");
}

/* The path of a name relative to a directory descriptor; empty if it is unknown. */
static void resolve(int directory, const char *name, char *path) {
    char link[64];
    path[0] = 0;
    if (name && name[0] == '/') {
        snprintf(path, PATH_MAX, "%s", name);
        return;
    }
    if (directory == AT_FDCWD)
        snprintf(link, sizeof link, "/proc/self/cwd");
    else
        snprintf(link, sizeof link, "/proc/self/fd/%d", directory);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 2);
    path[length > 0 ? length : 0] = 0;
    if (length > 0 && name && name[0])
        snprintf(path + length, PATH_MAX - (size_t)length, "/%s", name);
}

/* Whether FAULTS_CLASS contains a word. */
static int is_wanted(const char *word) {
    size_t length = strlen(word);
    for (const char *at = wanted_class; (at = strstr(at, word)); at += length)
        if ((at == wanted_class || at[-1] == ',') && (!at[length] || at[length] == ','))
            return 1;
    return 0;
}

static int below(const char *path) {
    return root_length && strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || !path[root_length]);
}

/* A counted call: its number, and whether the fault is injected into it. */
struct call {
    const char *name;
    long number;
    int fails, kills;
    char path[PATH_MAX], other[PATH_MAX];
};

static void enter(struct call *call, enum class class, const char *name, int directory, const char *file, int to,
                  const char *target) {
    int saved = errno;
    call->name = name;
    call->number = 0;
    call->fails = call->kills = 0;
    call->other[0] = 0;
    if (!root_length)
        return;
    if (!is_wanted(class == CHANGE ? "change" : "read") && !is_wanted(name))
        return;
    resolve(directory, file, call->path);
    if (target)
        resolve(to, target, call->other);
    if (!below(call->path) && !below(call->other))
        goto done;
    if (wanted_path[0] && !strstr(call->path, wanted_path) && !strstr(call->other, wanted_path))
        goto done;
    call->number = atomic_fetch_add(&calls, 1) + 1;
    if (at && failure) {
        if (call->number == at) {
            atomic_store(&fault_began, now());
            call->fails = 1;
        } else if (duration && call->number > at) {
            long long began = atomic_load(&fault_began);
            call->fails = began == 0 || now() - began < duration;
        }
    } else if (at && call->number == at)
        call->kills = 1;
done:
    errno = saved;
}

static void leave(struct call *call, long result) {
    int saved = errno;
    if (!call->number)
        return;
    if (log_file >= 0) {
        char line[3 * PATH_MAX];
        int length = snprintf(line, sizeof line, "%ld %s %s%s%s = %s\n", call->number, call->name,
                              call->path + (below(call->path) ? root_length : 0), call->other[0] ? " -> " : "",
                              call->other + (below(call->other) ? root_length : 0),
                              call->fails ? "FAULT" : call->kills ? "KILL" : result < 0 ? strerrorname_np(saved) : "ok");
        syscall(SYS_write, log_file, line, (size_t)length);
    }
    if (call->kills) {
        syscall(SYS_kill, getpid(), SIGKILL);
        for (;;)
            pause();
    }
    errno = saved;
}

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) \
        real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define WATCH(type, class, name, directory, file, to, target, made) \
    REAL(name); \
    struct call call; \
    enter(&call, class, #name, directory, file, to, target); \
    type result; \
    if (call.fails) { \
        result = (type)-1; \
        errno = failure; \
    } else \
        result = made; \
    leave(&call, (long)result); \
    return result;

/* A call with a descriptor and no path. */
#define WATCH_FILE(type, class, name, file, made) WATCH(type, class, name, file, NULL, 0, NULL, made)

static int makes(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_TMPFILE) == O_TMPFILE; }

#define MODE \
    mode_t mode = 0; \
    if (makes(flags)) { \
        va_list list; \
        va_start(list, flags); \
        mode = va_arg(list, mode_t); \
        va_end(list); \
    }

int open(const char *path, int flags, ...) {
    MODE WATCH(int, makes(flags) ? CHANGE : READ, open, AT_FDCWD, path, 0, NULL, real(path, flags, mode))
}
int open64(const char *path, int flags, ...) {
    MODE WATCH(int, makes(flags) ? CHANGE : READ, open64, AT_FDCWD, path, 0, NULL, real(path, flags, mode))
}
int openat(int directory, const char *path, int flags, ...) {
    MODE WATCH(int, makes(flags) ? CHANGE : READ, openat, directory, path, 0, NULL, real(directory, path, flags, mode))
}
int openat64(int directory, const char *path, int flags, ...) {
    MODE WATCH(int, makes(flags) ? CHANGE : READ, openat64, directory, path, 0, NULL,
               real(directory, path, flags, mode))
}
int creat(const char *path, mode_t mode) { WATCH(int, CHANGE, creat, AT_FDCWD, path, 0, NULL, real(path, mode)) }
int mkstemp(char *path) { WATCH(int, CHANGE, mkstemp, AT_FDCWD, path, 0, NULL, real(path)) }
int mkostemp(char *path, int flags) { WATCH(int, CHANGE, mkostemp, AT_FDCWD, path, 0, NULL, real(path, flags)) }

ssize_t write(int file, const void *bytes, size_t count) {
    WATCH_FILE(ssize_t, CHANGE, write, file, real(file, bytes, count))
}
ssize_t writev(int file, const struct iovec *parts, int count) {
    WATCH_FILE(ssize_t, CHANGE, writev, file, real(file, parts, count))
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
    WATCH_FILE(ssize_t, CHANGE, pwrite, file, real(file, bytes, count, offset))
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
    WATCH_FILE(ssize_t, CHANGE, pwrite64, file, real(file, bytes, count, offset))
}
ssize_t pwritev(int file, const struct iovec *parts, int count, off_t offset) {
    WATCH_FILE(ssize_t, CHANGE, pwritev, file, real(file, parts, count, offset))
}
ssize_t copy_file_range(int from, off64_t *start, int to, off64_t *target, size_t count, unsigned flags) {
    WATCH_FILE(ssize_t, CHANGE, copy_file_range, to, real(from, start, to, target, count, flags))
}
int fsync(int file) { WATCH_FILE(int, CHANGE, fsync, file, real(file)) }
int fdatasync(int file) { WATCH_FILE(int, CHANGE, fdatasync, file, real(file)) }
int syncfs(int file) { WATCH_FILE(int, CHANGE, syncfs, file, real(file)) }
int ftruncate(int file, off_t size) { WATCH_FILE(int, CHANGE, ftruncate, file, real(file, size)) }
int ftruncate64(int file, off64_t size) { WATCH_FILE(int, CHANGE, ftruncate64, file, real(file, size)) }
int truncate(const char *path, off_t size) { WATCH(int, CHANGE, truncate, AT_FDCWD, path, 0, NULL, real(path, size)) }
int fallocate(int file, int mode, off_t offset, off_t size) {
    WATCH_FILE(int, CHANGE, fallocate, file, real(file, mode, offset, size))
}
int posix_fallocate(int file, off_t offset, off_t size) {
    REAL(posix_fallocate);
    struct call call;
    enter(&call, CHANGE, "posix_fallocate", file, NULL, 0, NULL);
    int result = call.fails ? failure : real(file, offset, size);
    leave(&call, result ? -1 : 0);
    return result;
}

int rename(const char *from, const char *to) {
    WATCH(int, CHANGE, rename, AT_FDCWD, from, AT_FDCWD, to, real(from, to))
}
int renameat(int from, const char *name, int to, const char *target) {
    WATCH(int, CHANGE, renameat, from, name, to, target, real(from, name, to, target))
}
int renameat2(int from, const char *name, int to, const char *target, unsigned flags) {
    WATCH(int, CHANGE, renameat2, from, name, to, target, real(from, name, to, target, flags))
}
int link(const char *from, const char *to) {
    WATCH(int, CHANGE, link, AT_FDCWD, from, AT_FDCWD, to, real(from, to))
}
int linkat(int from, const char *name, int to, const char *target, int flags) {
    WATCH(int, CHANGE, linkat, from, name, to, target, real(from, name, to, target, flags))
}
int symlinkat(const char *text, int directory, const char *path) {
    WATCH(int, CHANGE, symlinkat, directory, path, 0, NULL, real(text, directory, path))
}
int unlink(const char *path) { WATCH(int, CHANGE, unlink, AT_FDCWD, path, 0, NULL, real(path)) }
int unlinkat(int directory, const char *path, int flags) {
    WATCH(int, CHANGE, unlinkat, directory, path, 0, NULL, real(directory, path, flags))
}
int mkdir(const char *path, mode_t mode) { WATCH(int, CHANGE, mkdir, AT_FDCWD, path, 0, NULL, real(path, mode)) }
int mkdirat(int directory, const char *path, mode_t mode) {
    WATCH(int, CHANGE, mkdirat, directory, path, 0, NULL, real(directory, path, mode))
}
int rmdir(const char *path) { WATCH(int, CHANGE, rmdir, AT_FDCWD, path, 0, NULL, real(path)) }

int chmod(const char *path, mode_t mode) { WATCH(int, CHANGE, chmod, AT_FDCWD, path, 0, NULL, real(path, mode)) }
int fchmod(int file, mode_t mode) { WATCH_FILE(int, CHANGE, fchmod, file, real(file, mode)) }
int fchmodat(int directory, const char *path, mode_t mode, int flags) {
    WATCH(int, CHANGE, fchmodat, directory, path, 0, NULL, real(directory, path, mode, flags))
}
int chown(const char *path, uid_t user, gid_t group) {
    WATCH(int, CHANGE, chown, AT_FDCWD, path, 0, NULL, real(path, user, group))
}
int fchown(int file, uid_t user, gid_t group) { WATCH_FILE(int, CHANGE, fchown, file, real(file, user, group)) }
int fchownat(int directory, const char *path, uid_t user, gid_t group, int flags) {
    WATCH(int, CHANGE, fchownat, directory, path, 0, NULL, real(directory, path, user, group, flags))
}
int futimens(int file, const struct timespec times[2]) { WATCH_FILE(int, CHANGE, futimens, file, real(file, times)) }
int utimensat(int directory, const char *path, const struct timespec times[2], int flags) {
    WATCH(int, CHANGE, utimensat, directory, path, 0, NULL, real(directory, path, times, flags))
}

ssize_t read(int file, void *bytes, size_t count) { WATCH_FILE(ssize_t, READ, read, file, real(file, bytes, count)) }
ssize_t pread(int file, void *bytes, size_t count, off_t offset) {
    WATCH_FILE(ssize_t, READ, pread, file, real(file, bytes, count, offset))
}
ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) {
    WATCH_FILE(ssize_t, READ, pread64, file, real(file, bytes, count, offset))
}
int fstat(int file, struct stat *status) { WATCH_FILE(int, READ, fstat, file, real(file, status)) }
int stat(const char *restrict path, struct stat *restrict status) {
    WATCH(int, READ, stat, AT_FDCWD, path, 0, NULL, real(path, status))
}
int lstat(const char *restrict path, struct stat *restrict status) {
    WATCH(int, READ, lstat, AT_FDCWD, path, 0, NULL, real(path, status))
}
int fstatat(int directory, const char *restrict path, struct stat *restrict status, int flags) {
    WATCH(int, READ, fstatat, directory, path, 0, NULL, real(directory, path, status, flags))
}
int fstatfs(int file, struct statfs *status) { WATCH_FILE(int, READ, fstatfs, file, real(file, status)) }
int flock(int file, int how) { WATCH_FILE(int, READ, flock, file, real(file, how)) }
int fcntl(int file, int command, ...) {
    va_list list;
    va_start(list, command);
    void *argument = va_arg(list, void *);
    va_end(list);
    if (command != F_SETLEASE && command != F_SETLK && command != F_SETLKW) {
        REAL(fcntl);
        return real(file, command, argument);
    }
    WATCH_FILE(int, READ, fcntl, file, real(file, command, argument))
}
int fcntl64(int file, int command, ...) {
    va_list list;
    va_start(list, command);
    void *argument = va_arg(list, void *);
    va_end(list);
    if (command != F_SETLEASE && command != F_SETLK && command != F_SETLKW) {
        REAL(fcntl64);
        return real(file, command, argument);
    }
    WATCH_FILE(int, READ, fcntl64, file, real(file, command, argument))
}
int inotify_add_watch(int watch, const char *path, uint32_t mask) {
    WATCH(int, READ, inotify_add_watch, AT_FDCWD, path, 0, NULL, real(watch, path, mask))
}
DIR *fdopendir(int file) {
    REAL(fdopendir);
    struct call call;
    enter(&call, READ, "fdopendir", file, NULL, 0, NULL);
    DIR *result = NULL;
    if (call.fails)
        errno = failure;
    else
        result = real(file);
    leave(&call, result ? 0 : -1);
    return result;
}
DIR *opendir(const char *path) {
    REAL(opendir);
    struct call call;
    enter(&call, READ, "opendir", AT_FDCWD, path, 0, NULL);
    DIR *result = NULL;
    if (call.fails)
        errno = failure;
    else
        result = real(path);
    leave(&call, result ? 0 : -1);
    return result;
}
struct dirent *readdir(DIR *directory) {
    REAL(readdir);
    struct call call;
    enter(&call, READ, "readdir", dirfd(directory), NULL, 0, NULL);
    struct dirent *result = NULL;
    if (call.fails)
        errno = failure;
    else
        result = real(directory);
    leave(&call, call.fails ? -1 : 0);
    return result;
}
