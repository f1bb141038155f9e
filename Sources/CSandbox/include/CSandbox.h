/* SPDX-License-Identifier: Apache-2.0 */

/* Starts reader processes and locks their sandbox. A C shim is needed because Swift's overlay of glibc has no prctl,
 * and neither posix_spawn's closefrom nor libseccomp's variadic rules can be called from Swift. Plain integers and
 * strings only; functions return 0 or -errno. */

#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stdint.h>
#include <sys/types.h>

/* A pair of connected sockets, both close-on-exec. */
int csandbox_pair(int ends[2]);

/* A pipe, both ends close-on-exec and non-blocking: the writer must never block. */
int csandbox_pipe(int ends[2]);

/* Starts a program with `commands` as descriptor 0, `output` as 1 and 2, and no other descriptor; no signal is blocked
 * or ignored. Both lists end with NULL. */
int csandbox_spawn(pid_t *made, const char *program, char *const arguments[], char *const environment[], int commands,
                int output);

/* Call first in the new process: it then ends with the thread that started it, ignores the signals that are sent to its
 * whole process group, and is named `name` (15 bytes). */
int csandbox_settle(const char *name);

/* Call on the working thread, before the lock. If the process crashes with less than a quarter of its memory left, it
 * writes CSANDBOX_NO_MEMORY before it ends by the same signal: most code crashes when an allocation fails. */
void csandbox_watch(void);
#define CSANDBOX_NO_MEMORY "out of memory"

/* Locks the sandbox of the process permanently, for all its threads: at most `memory` bytes of address space more than
 * now, no opening or growing of files, no core dump, and only the system calls that computing and the open descriptors
 * need. Every other system call fails with EPERM. `step` names the step that failed. */
int csandbox_lock(uint64_t memory, const char **step);

/* Ends the process by SIGPROF after so many milliseconds of processor time from now; 0 cancels the limit. */
int csandbox_limit_processor(long milliseconds);

/* Waits for the end of a child process and returns its wait(2) status. */
int csandbox_wait(pid_t process, int *status);

/* Tries operations that a locked process must not be able to do; returns a bit for each that succeeded: 0 open for
 * reading, 1 create, 2 socket, 3 execve, 4 fork, 5 ptrace, 6 kill, 7 executable memory, 8 raising its own limits,
 * 9 a thread. */
uint32_t csandbox_probe(void);

#endif
