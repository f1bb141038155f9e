// SPDX-License-Identifier: Apache-2.0

#include "unpack.h"

#include <brotli/decode.h>
#include <limits.h>
#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

struct unpacker {
    enum unpack_kind kind;
    z_stream zlib;
    ZSTD_DStream *zstd;
    BrotliDecoderState *brotli;
};

static int window_bits(enum unpack_kind kind) {
    // zlib encodes the wrapper in the sign and in the added 16.
    return kind == UNPACK_GZIP ? 15 + 16 : kind == UNPACK_ZLIB ? 15 : -15;
}

struct unpacker *unpack_open(enum unpack_kind kind, unsigned zstd_window_log) {
    struct unpacker *new = calloc(1, sizeof *new);
    if (new == NULL)
        return NULL;
    new->kind = kind;
    int ready;
    switch (kind) {
    case UNPACK_ZSTD:
        new->zstd = ZSTD_createDStream();
        ready = new->zstd != NULL && !ZSTD_isError(ZSTD_initDStream(new->zstd))
            && !ZSTD_isError(ZSTD_DCtx_setParameter(new->zstd, ZSTD_d_windowLogMax, (int)zstd_window_log));
        break;
    case UNPACK_BROTLI:
        new->brotli = BrotliDecoderCreateInstance(NULL, NULL, NULL);
        ready = new->brotli != NULL;
        break;
    default: ready = inflateInit2(&new->zlib, window_bits(kind)) == Z_OK; break;
    }
    if (ready)
        return new;
    unpack_close(new);
    return NULL;
}

static struct unpack_step run_zlib(
    z_stream *zlib, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_capacity) {
    uInt in = input_count > UINT_MAX ? UINT_MAX : (uInt)input_count;
    uInt available = output_capacity > UINT_MAX ? UINT_MAX : (uInt)output_capacity;
    zlib->next_in = (Bytef *)input;
    zlib->avail_in = in;
    zlib->next_out = output;
    zlib->avail_out = available;
    int result = inflate(zlib, Z_NO_FLUSH);
    struct unpack_step step = {in - zlib->avail_in, available - zlib->avail_out, UNPACK_MORE};
    switch (result) {
    case Z_STREAM_END: step.state = UNPACK_END; break;
    // Z_BUF_ERROR only means that zlib needs more input or more output space.
    case Z_OK: case Z_BUF_ERROR: break;
    case Z_MEM_ERROR: step.state = UNPACK_NO_MEMORY; break;
    default: step.state = UNPACK_DAMAGED; break;
    }
    return step;
}

static struct unpack_step run_zstd(
    ZSTD_DStream *zstd, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_capacity) {
    ZSTD_inBuffer in = {input, input_count, 0};
    ZSTD_outBuffer out = {output, output_capacity, 0};
    size_t result = ZSTD_decompressStream(zstd, &out, &in);
    struct unpack_step step = {in.pos, out.pos, UNPACK_MORE};
    if (!ZSTD_isError(result)) {
        if (result == 0)
            step.state = UNPACK_END;
        return step;
    }
    switch (ZSTD_getErrorCode(result)) {
    case ZSTD_error_frameParameter_windowTooLarge: step.state = UNPACK_WINDOW; break;
    case ZSTD_error_memory_allocation: step.state = UNPACK_NO_MEMORY; break;
    default: step.state = UNPACK_DAMAGED; break;
    }
    return step;
}

static struct unpack_step run_brotli(
    BrotliDecoderState *brotli, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_capacity) {
    size_t in = input_count, available = output_capacity;
    BrotliDecoderResult result = BrotliDecoderDecompressStream(brotli, &in, &input, &available, &output, NULL);
    struct unpack_step step = {input_count - in, output_capacity - available, UNPACK_MORE};
    if (result == BROTLI_DECODER_RESULT_SUCCESS)
        step.state = UNPACK_END;
    else if (result == BROTLI_DECODER_RESULT_ERROR)
        step.state = UNPACK_DAMAGED;
    return step;
}

struct unpack_step unpack_run(
    struct unpacker *unpacker, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_capacity) {
    switch (unpacker->kind) {
    case UNPACK_ZSTD: return run_zstd(unpacker->zstd, input, input_count, output, output_capacity);
    case UNPACK_BROTLI: return run_brotli(unpacker->brotli, input, input_count, output, output_capacity);
    default: return run_zlib(&unpacker->zlib, input, input_count, output, output_capacity);
    }
}

void unpack_restart(struct unpacker *unpacker) {
    // zstd continues with the next frame without a reset; a brotli file is a single stream.
    if (unpacker->kind != UNPACK_ZSTD && unpacker->kind != UNPACK_BROTLI)
        inflateReset2(&unpacker->zlib, window_bits(unpacker->kind));
}

void unpack_close(struct unpacker *unpacker) {
    if (unpacker == NULL)
        return;
    if (unpacker->kind == UNPACK_ZSTD)
        ZSTD_freeDStream(unpacker->zstd);
    else if (unpacker->kind == UNPACK_BROTLI) {
        if (unpacker->brotli != NULL)
            BrotliDecoderDestroyInstance(unpacker->brotli);
    } else
        inflateEnd(&unpacker->zlib);
    free(unpacker);
}

uint32_t unpack_crc32(uint32_t crc, const uint8_t *bytes, size_t count) {
    return (uint32_t)crc32_z(crc, bytes, count);
}
