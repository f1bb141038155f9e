/* SPDX-License-Identifier: Apache-2.0 */

#include "CPageSeals.h"

#include <sqlite3.h>
#include <string.h>

/* SQLite's file format: 100 bytes of header on the first page; how many bytes of each page are kept free stands at 20. */
enum { header_size = 100, reserve_at = 20, largest_page = 65536 };
static const char magic[16] = "SQLite format 3";

/* A database file of ours: SQLite gives room for this and for the file of the VFS around which ours stands. */
typedef struct {
    sqlite3_file base;
    /* Whether its pages have room for a seal; known once its first page was read or written. */
    enum { unknown, without_room, with_room } room;
    sqlite3_file *real;
} sealed_file;

static sqlite3_vfs vfs;
static sqlite3_vfs *real_vfs;

static sqlite3_file *real(sqlite3_file *file) { return ((sealed_file *)file)->real; }

uint64_t cpageseals_seal(const uint8_t *page, size_t size, uint64_t number) {
    /* Two sums, each of words times an odd number that no other word is multiplied with: every bit of a word changes the
     * sum, and so do two words that change places. */
    uint64_t a = 0x9E3779B97F4A7C15u ^ number, b = 0xC2B2AE3D27D4EB4Fu + number;
    size_t content = size - CPAGESEALS_BYTES;
    for (size_t at = 0; at + 8 <= content; at += 8) {
        uint64_t word;
        memcpy(&word, page + at, 8);
        a = (a ^ word) * 0xFF51AFD7ED558CCDu;
        a ^= a >> 32;
        b += a;
    }
    return b ^ (b >> 29);
}

static void note_header(sealed_file *file, const uint8_t *header) {
    if (memcmp(header, magic, sizeof magic) == 0)
        file->room = header[reserve_at] == CPAGESEALS_BYTES ? with_room : without_room;
}

static int write_page(sqlite3_file *base, const void *content, int size, sqlite3_int64 offset) {
    sealed_file *file = (sealed_file *)base;
    if (offset == 0 && size >= header_size) note_header(file, content);
    if (file->room == unknown) {
        uint8_t header[header_size];
        if (file->real->pMethods->xRead(file->real, header, header_size, 0) == SQLITE_OK) note_header(file, header);
    }
    int is_page = size >= 512 && size <= largest_page && (size & (size - 1)) == 0 && offset % size == 0;
    if (file->room != with_room || !is_page) return file->real->pMethods->xWrite(file->real, content, size, offset);
    uint8_t page[largest_page];
    memcpy(page, content, (size_t)size);
    uint64_t seal = cpageseals_seal(page, (size_t)size, (uint64_t)(offset / size) + 1);
    memcpy(page + size - CPAGESEALS_BYTES, &seal, CPAGESEALS_BYTES);
    return file->real->pMethods->xWrite(file->real, page, size, offset);
}

/* The rest is the other VFS's. */
static int close_file(sqlite3_file *file) { return real(file)->pMethods->xClose(real(file)); }
static int read_page(sqlite3_file *file, void *content, int size, sqlite3_int64 offset) {
    return real(file)->pMethods->xRead(real(file), content, size, offset);
}
static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
    return real(file)->pMethods->xTruncate(real(file), size);
}
static int sync_file(sqlite3_file *file, int flags) { return real(file)->pMethods->xSync(real(file), flags); }
static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
static int lock_file(sqlite3_file *file, int level) { return real(file)->pMethods->xLock(real(file), level); }
static int unlock_file(sqlite3_file *file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
static int is_locked(sqlite3_file *file, int *answer) {
    return real(file)->pMethods->xCheckReservedLock(real(file), answer);
}
static int control_file(sqlite3_file *file, int what, void *value) {
    return real(file)->pMethods->xFileControl(real(file), what, value);
}
static int sector_size(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }
static int characteristics(sqlite3_file *file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
static int map_memory(sqlite3_file *file, int page, int size, int extends, void volatile **memory) {
    return real(file)->pMethods->xShmMap(real(file), page, size, extends, memory);
}
static int lock_memory(sqlite3_file *file, int offset, int count, int flags) {
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
static void bar_memory(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }
static int unmap_memory(sqlite3_file *file, int removes) {
    return real(file)->pMethods->xShmUnmap(real(file), removes);
}
static int fetch_page(sqlite3_file *file, sqlite3_int64 offset, int size, void **page) {
    return real(file)->pMethods->xFetch(real(file), offset, size, page);
}
static int release_page(sqlite3_file *file, sqlite3_int64 offset, void *page) {
    return real(file)->pMethods->xUnfetch(real(file), offset, page);
}

static const sqlite3_io_methods methods = {
    3,           close_file,   read_page,     write_page,   truncate_file,   sync_file,  file_size,
    lock_file,   unlock_file,  is_locked,     control_file, sector_size,     characteristics,
    map_memory,  lock_memory,  bar_memory,    unmap_memory, fetch_page,      release_page,
};

static int open_file(sqlite3_vfs *self, sqlite3_filename name, sqlite3_file *base, int flags, int *out_flags) {
    (void)self;
    /* Logs and temporary files are not ours. */
    if (!(flags & SQLITE_OPEN_MAIN_DB)) return real_vfs->xOpen(real_vfs, name, base, flags, out_flags);
    sealed_file *file = (sealed_file *)base;
    memset(file, 0, sizeof *file);
    file->real = (sqlite3_file *)(file + 1);
    int answer = real_vfs->xOpen(real_vfs, name, file->real, flags, out_flags);
    if (answer != SQLITE_OK) return answer;
    /* A VFS that speaks an older version has not all that ours would call. */
    if (file->real->pMethods->iVersion < 3) {
        file->real->pMethods->xClose(file->real);
        return real_vfs->xOpen(real_vfs, name, base, flags, out_flags);
    }
    file->base.pMethods = &methods;
    return SQLITE_OK;
}

int cpageseals_register(void) {
    if (real_vfs != NULL) return SQLITE_OK;
    sqlite3_vfs *found = sqlite3_vfs_find(NULL);
    if (found == NULL) return SQLITE_ERROR;
    /* All else that a VFS does is done by the functions of the other, which never look at whose they are called for: the
     * unix VFS keeps what it needs in pAppData, which is copied with them. */
    vfs = *found;
    vfs.pNext = NULL;
    vfs.zName = "copytaster-sealed";
    vfs.szOsFile = (int)sizeof(sealed_file) + found->szOsFile;
    vfs.xOpen = open_file;
    real_vfs = found;
    return sqlite3_vfs_register(&vfs, 1);
}
