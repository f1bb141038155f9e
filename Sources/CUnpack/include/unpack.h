// SPDX-License-Identifier: Apache-2.0

#ifndef CUNPACK_H
#define CUNPACK_H

#include <stddef.h>
#include <stdint.h>

// One streaming interface for zlib, libzstd and libbrotlidec, whose own interfaces differ. zlib's interface consists of
// macros that Swift cannot call. No function touches anything but its arguments.

enum unpack_kind {
    UNPACK_GZIP,
    UNPACK_ZLIB,
    // Deflate without a wrapper, as used in zip entries and by some HTTP servers.
    UNPACK_DEFLATE,
    UNPACK_ZSTD,
    UNPACK_BROTLI,
};

enum unpack_state {
    // Needs more input or more output space.
    UNPACK_MORE,
    // A member, frame or stream has ended; the bytes after it were not consumed.
    UNPACK_END,
    UNPACK_DAMAGED,
    // The data needs a larger window than is allowed.
    UNPACK_WINDOW,
    UNPACK_NO_MEMORY,
};

struct unpack_step {
    size_t taken;
    size_t made;
    enum unpack_state state;
};

struct unpacker;

// NULL when out of memory.
struct unpacker *unpack_open(enum unpack_kind kind, unsigned zstd_window_log);

struct unpack_step unpack_run(
    struct unpacker *unpacker, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_capacity);

// Prepares for the next member or frame of the same kind.
void unpack_restart(struct unpacker *unpacker);

void unpack_close(struct unpacker *unpacker);

// The CRC-32 used in zip files; the initial value is 0.
uint32_t unpack_crc32(uint32_t crc, const uint8_t *bytes, size_t count);

#endif
