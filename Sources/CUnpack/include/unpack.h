// SPDX-License-Identifier: Apache-2.0

#ifndef CUNPACK_H
#define CUNPACK_H

#include <stddef.h>
#include <stdint.h>

// One streaming interface before zlib, libzstd and libbrotlidec, whose own differ in everything but their purpose.
// zlib's is made of macros that Swift cannot call. No function touches anything but its arguments.

enum unpack_kind {
    UNPACK_GZIP,
    UNPACK_ZLIB,
    // Deflate without a wrapper, as zip entries and some HTTP servers have it.
    UNPACK_DEFLATE,
    UNPACK_ZSTD,
    UNPACK_BROTLI,
};

enum unpack_state {
    // Wants more input, or more room for output.
    UNPACK_MORE,
    // A member, frame or stream has ended; what follows it was not taken.
    UNPACK_END,
    UNPACK_DAMAGED,
    // It asks for a larger window than is allowed.
    UNPACK_WINDOW,
    UNPACK_NO_MEMORY,
};

struct unpack_step {
    size_t taken;
    size_t made;
    enum unpack_state state;
};

struct unpacker;

// NULL where there is no memory.
struct unpacker *unpack_open(enum unpack_kind kind, unsigned zstd_window_log);

struct unpack_step unpack_run(
    struct unpacker *unpacker, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_room);

// Makes ready for the next member or frame of the same kind.
void unpack_restart(struct unpacker *unpacker);

void unpack_close(struct unpacker *unpacker);

// CRC-32 as zip has it; begins with 0.
uint32_t unpack_crc32(uint32_t crc, const uint8_t *bytes, size_t count);

#endif
