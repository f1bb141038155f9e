/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <malloc.h>
#include <pthread.h>
#include <seccomp.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

int csandbox_pair(int ends[2]) {
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0 ? 0 : -errno;
}

int csandbox_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0 ? 0 : -errno; }

int csandbox_spawn(pid_t *made, const char *program, char *const arguments[], char *const environment[], int commands,
                int output) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int failed = posix_spawn_file_actions_init(&files);
    if (failed) return -failed;
    failed = posix_spawnattr_init(&attributes);
    if (!failed) {
        /* Both descriptors are above 2 if the daemon has its standard descriptors, which the caller ensures. */
        failed = posix_spawn_file_actions_adddup2(&files, commands, 0);
        if (!failed) failed = posix_spawn_file_actions_adddup2(&files, output, 1);
        if (!failed) failed = posix_spawn_file_actions_adddup2(&files, output, 2);
        if (!failed) failed = posix_spawn_file_actions_addclosefrom_np(&files, 3);
        if (!failed) failed = posix_spawnattr_setsigmask(&attributes, &none);
        if (!failed) failed = posix_spawnattr_setsigdefault(&attributes, &all);
        if (!failed) failed = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        if (!failed) failed = posix_spawn(made, program, &files, &attributes, arguments, environment);
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&files);
    return -failed;
}

/* If memory runs out, the kernel's OOM killer ends a reader process and never the daemon. Every process may raise its
 * own OOM score. If /proc cannot be written to, the kernel selects by size, as for all processes. */
static void raise_oom_score(void) {
    int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    ssize_t written = write(file, "1000", 4);
    (void)written;
    close(file);
}

int csandbox_settle(const char *name) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return -errno;
    /* systemd and terminals signal the whole process group, but a reader finishes its reply and ends when its socket is
     * closed. */
    signal(SIGTERM, SIG_IGN);
    signal(SIGINT, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    signal(SIGQUIT, SIG_IGN);
    prctl(PR_SET_NAME, name);
    raise_oom_score();
    /* One arena: each further arena reserves address space, which counts against the limit. Memory of a document is
     * kept for the next one: releasing it to the kernel and faulting it in again page by page would cost more than
     * reading a small document. */
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TRIM_THRESHOLD, 32 << 20);
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
    return 0;
}

/* Address space of the process in bytes. */
static uint64_t address_space(void) {
    FILE *file = fopen("/proc/self/statm", "re");
    unsigned long long pages = 0;
    if (file == NULL) return 0;
    if (fscanf(file, "%llu", &pages) != 1) pages = 0;
    fclose(file);
    return pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

/* Bytes of address space that the process may use in addition to what it had when it was locked. */
static uint64_t allowed;

/* Only system calls are safe here. SA_RESETHAND removes the handler, so the signal is raised again. */
static void crashed(int signal) {
    static const char message[] = "\n" CSANDBOX_NO_MEMORY "\n";
    (void)signal;
    void *rest = mmap(NULL, allowed / 4, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (rest == MAP_FAILED && write(2, message, sizeof message - 1) < 0) return;
}

void csandbox_watch(void) {
    /* A separate stack: a stack overflow is among the possible crashes. */
    static char memory[64 << 10];
    stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory};
    struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK | SA_RESETHAND};
    static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
    sigaltstack(&stack, NULL);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &action, NULL);
}

static int limit(int what, rlim_t value) {
    struct rlimit both = {value, value};
    return setrlimit(what, &both) == 0 ? 0 : -errno;
}

/* System calls that computing needs, allowed with any arguments. */
static const int computing[] = {
    SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(futex), SCMP_SYS(brk), SCMP_SYS(munmap),
    SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(clock_gettime), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday), SCMP_SYS(getrandom), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(sigaltstack), SCMP_SYS(setitimer), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity), SCMP_SYS(membarrier), SCMP_SYS(sysinfo), SCMP_SYS(restart_syscall), SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

static int filter(void) {
    scmp_filter_ctx rules = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (rules == NULL) return -ENOMEM;
    int failed = seccomp_attr_set(rules, SCMP_FLTATR_CTL_TSYNC, 1);
    for (size_t i = 0; !failed && i < sizeof computing / sizeof *computing; i++)
        failed = seccomp_rule_add(rules, SCMP_ACT_ALLOW, computing[i], 0);
    /* Memory, but not executable memory. */
    if (!failed)
        failed = seccomp_rule_add(rules, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0),
                                  SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS));
    if (!failed)
        failed = seccomp_rule_add(rules, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
                                  SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    /* abort(3) signals its own process; no other process can be signalled. */
    if (!failed)
        failed = seccomp_rule_add(rules, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid()));
    if (!failed) failed = seccomp_load(rules);
    seccomp_release(rules);
    return failed;
}

int csandbox_lock(uint64_t memory, const char **step) {
    *step = "measure its memory";
    uint64_t used = address_space();
    if (used == 0) return -EIO;
    allowed = memory;
    *step = "limit its memory";
    int failed = limit(RLIMIT_AS, used + memory);
    if (failed) return failed;
    *step = "limit its files";
    if ((failed = limit(RLIMIT_FSIZE, 0)) || (failed = limit(RLIMIT_NOFILE, 0))) return failed;
    *step = "disable core dumps";
    if ((failed = limit(RLIMIT_CORE, 0))) return failed;
    *step = "install its system call filter";
    return filter();
}

int csandbox_limit_processor(long milliseconds) {
    struct itimerval end = {{0, 0}, {milliseconds / 1000, milliseconds % 1000 * 1000}};
    return setitimer(ITIMER_PROF, &end, NULL) == 0 ? 0 : -errno;
}

int csandbox_wait(pid_t process, int *status) {
    pid_t ended;
    do ended = waitpid(process, status, 0);
    while (ended < 0 && errno == EINTR);
    return ended < 0 ? -errno : 0;
}

static void *nothing(void *unused) { return unused; }

uint32_t csandbox_probe(void) {
    uint32_t done = 0;
    pthread_t thread;
    struct rlimit more = {RLIM_INFINITY, RLIM_INFINITY};
    char *const arguments[] = {"true", NULL}, *const environment[] = {NULL};
    if (open("/etc/passwd", O_RDONLY) >= 0 || errno != EPERM) done |= 1 << 0;
    if (open("/tmp/copytaster-probe", O_WRONLY | O_CREAT, 0600) >= 0 || errno != EPERM) done |= 1 << 1;
    if (socket(AF_UNIX, SOCK_STREAM, 0) >= 0 || errno != EPERM) done |= 1 << 2;
    pid_t child = (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0) _exit(0);
    if (child > 0 || errno != EPERM) done |= 1 << 4;
    if (ptrace(PTRACE_ATTACH, getppid(), NULL, NULL) == 0 || errno != EPERM) done |= 1 << 5;
    if (kill(0, 0) == 0 || errno != EPERM) done |= 1 << 6;
    if (mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED)
        done |= 1 << 7;
    if (setrlimit(RLIMIT_AS, &more) == 0 || errno != EPERM) done |= 1 << 8;
    if (pthread_create(&thread, NULL, nothing, NULL) == 0) done |= 1 << 9;
    /* Last, since it would not return. */
    if (execve("/bin/true", arguments, environment) == 0 || errno != EPERM) done |= 1 << 3;
    return done;
}
