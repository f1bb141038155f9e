/* SPDX-License-Identifier: Apache-2.0 */

/*
 * A FUSE file system with one file, for tests: `disk`, which is attached to a loop device. Every write and every flush is
 * logged in order, so that the disk can be reconstructed as a power cut would have left it at any moment.
 *
 *   blocks IMAGE LOG MOUNTPOINT [DELAY]
 *
 * IMAGE is the initial content of the disk and is not changed; writes are kept in memory. LOG gets one record for each
 * event: 'W', offset and length (8 bytes each, native byte order) and the bytes; or 'F' and 16 zero bytes for a flush.
 * The size of the log therefore identifies a moment.
 *
 * DELAY is a file with the duration of a flush and that of a read or write, in milliseconds. It is read repeatedly, so
 * that a flush can be released at any moment. During a delay the disk answers no other request, like a stalled disk.
 */

#define FUSE_USE_VERSION 31
#include <errno.h>
#include <fcntl.h>
#include <fuse.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static char *image;
static off_t image_size;
static int log_file;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static const char *delay_file;

enum { FLUSH, TRANSFER };

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

static long delay_of(int what) {
    long delays[2] = {0, 0};
    FILE *file = delay_file ? fopen(delay_file, "re") : NULL;
    if (file) {
        if (fscanf(file, "%ld %ld", &delays[FLUSH], &delays[TRANSFER]) < 1)
            delays[FLUSH] = 0;
        fclose(file);
    }
    return delays[what];
}

static void stall(int what) {
    long long began = now();
    while (delay_file && now() - began < delay_of(what))
        usleep(20000);
}

static void record(char kind, uint64_t offset, uint64_t length, const char *bytes) {
    char head[17];
    head[0] = kind;
    memcpy(head + 1, &offset, 8);
    memcpy(head + 9, &length, 8);
    if (write(log_file, head, sizeof head) != sizeof head || (length && write(log_file, bytes, length) != (ssize_t)length)) {
        perror("blocks: the log cannot be written");
        _exit(1);
    }
}

static int get_attributes(const char *path, struct stat *status, struct fuse_file_info *info) {
    (void)info;
    memset(status, 0, sizeof *status);
    if (strcmp(path, "/") == 0) {
        status->st_mode = S_IFDIR | 0755;
        status->st_nlink = 2;
        return 0;
    }
    if (strcmp(path, "/disk") != 0)
        return -ENOENT;
    status->st_mode = S_IFREG | 0600;
    status->st_nlink = 1;
    status->st_size = image_size;
    return 0;
}

static int list(const char *path, void *buffer, fuse_fill_dir_t fill, off_t offset, struct fuse_file_info *info,
                enum fuse_readdir_flags flags) {
    (void)path, (void)offset, (void)info, (void)flags;
    fill(buffer, "disk", NULL, 0, 0);
    return 0;
}

static int open_disk(const char *path, struct fuse_file_info *info) {
    /* No page cache between the loop device and this program: it would hold back what the device regards as written. */
    info->direct_io = 1;
    return strcmp(path, "/disk") == 0 ? 0 : -ENOENT;
}

static int read_disk(const char *path, char *buffer, size_t size, off_t offset, struct fuse_file_info *info) {
    (void)path, (void)info;
    if (offset >= image_size)
        return 0;
    stall(TRANSFER);
    if (offset + (off_t)size > image_size)
        size = (size_t)(image_size - offset);
    pthread_mutex_lock(&lock);
    memcpy(buffer, image + offset, size);
    pthread_mutex_unlock(&lock);
    return (int)size;
}

static int write_disk(const char *path, const char *buffer, size_t size, off_t offset, struct fuse_file_info *info) {
    (void)path, (void)info;
    if (offset + (off_t)size > image_size)
        return -ENOSPC;
    stall(TRANSFER);
    pthread_mutex_lock(&lock);
    memcpy(image + offset, buffer, size);
    record('W', (uint64_t)offset, size, buffer);
    pthread_mutex_unlock(&lock);
    return (int)size;
}

static int flush_disk(const char *path, int data_only, struct fuse_file_info *info) {
    (void)path, (void)data_only, (void)info;
    stall(FLUSH);
    pthread_mutex_lock(&lock);
    record('F', 0, 0, NULL);
    pthread_mutex_unlock(&lock);
    return 0;
}

static const struct fuse_operations operations = {
    .getattr = get_attributes, .readdir = list, .open = open_disk, .read = read_disk, .write = write_disk,
    .fsync = flush_disk,
};

int main(int count, char **arguments) {
    if (count != 4 && count != 5) {
        fprintf(stderr, "usage: blocks IMAGE LOG MOUNTPOINT [DELAY]\n");
        return 64;
    }
    int file = open(arguments[1], O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) {
        perror(arguments[1]);
        return 66;
    }
    image_size = status.st_size;
    image = mmap(NULL, (size_t)image_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
    log_file = open(arguments[2], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (image == MAP_FAILED || log_file < 0) {
        perror("blocks");
        return 74;
    }
    delay_file = count == 5 ? arguments[4] : NULL;
    char *fuse[] = {arguments[0], "-f", "-s", arguments[3], NULL};
    return fuse_main(4, fuse, &operations, NULL);
}
