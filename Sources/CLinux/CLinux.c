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
#include <sys/vfs.h>
#include <unistd.h>

int clinux_rename_noreplace(int from_directory, const char *from, int to_directory, const char *to) {
    int done;
    /* A file system in user space may be interrupted where others are not. */
    while ((done = renameat2(from_directory, from, to_directory, to, RENAME_NOREPLACE)) != 0 && errno == EINTR)
        ;
    return done == 0 ? 0 : -errno;
}

int clinux_has_writers(int file) {
    /* A broken lease is told by SIGIO, which kills a process that does not expect it; SIGURG is ignored by default. */
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
