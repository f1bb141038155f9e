/* SPDX-License-Identifier: Apache-2.0 */

/* How a reader's process is started, and how it locks itself in. Swift's overlay of glibc has no prctl, and neither
 * posix_spawn's closefrom nor libseccomp's variadic rules can be called from Swift. Plain integers and strings only; the
 * answer is 0, or -errno. */

#ifndef CCELL_H
#define CCELL_H

#include <stdint.h>
#include <sys/types.h>

/* A pair of connected sockets, both close-on-exec. */
int csandbox_pair(int ends[2]);

/* A pipe, both ends close-on-exec and non-blocking: its writer must never wait for its reader. */
int csandbox_pipe(int ends[2]);

/* Starts a program with `commands` as descriptor 0, `words` as 1 and 2, and no other; with no signal blocked or
 * ignored. Both lists end with NULL. */
int csandbox_spawn(pid_t *made, const char *program, char *const arguments[], char *const environment[], int commands,
                int words);

/* In the new process, before anything else: it ends with the thread that started it, is not ended by the signals that
 * its whole group gets, and is called `name` (15 bytes). */
int csandbox_settle(const char *name);

/* On the thread that is to work, before the lock: where it crashes with less than a quarter of its memory left, it
 * writes CSANDBOX_NO_MEMORY before it ends by the same signal, for a crash is how most code ends that gets no memory. */
void csandbox_watch(void);
#define CSANDBOX_NO_MEMORY "out of memory"

/* Locks the process in for good, all its threads: at most so many bytes of address space more than it has now, no file
 * to be opened or grown, no core, and no system call but those that computing and the open descriptors need. Every other
 * one answers EPERM. `step` names what failed. */
int csandbox_lock(uint64_t memory, const char **step);

/* Ends the process by SIGPROF after so many milliseconds of processor time from now; 0 takes it back. */
int csandbox_limit_processor(long milliseconds);

/* Waits for the end of a child and gives wait(2)'s status. */
int csandbox_wait(pid_t process, int *status);

/* Tries what a locked process must not be able to do; answers a bit for each that succeeded: 0 open for reading,
 * 1 create, 2 socket, 3 execve, 4 fork, 5 ptrace, 6 kill, 7 executable memory, 8 raising its own limits, 9 a thread. */
uint32_t csandbox_probe(void);

#endif
