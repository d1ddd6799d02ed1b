/* bytes.h - integers as little-endian bytes.
 *
 * Floor 2.
 */
#ifndef BYTES_H
#define BYTES_H

#include "base.h"

static inline void bytes_put(void *at, uint64_t number, size_t len)
{
    uint8_t *out = at;
    for (size_t i = 0; i < len; i++) out[i] = (uint8_t)(number >> (8 * i));
}

static inline uint64_t bytes_get(const void *at, size_t len)
{
    const uint8_t *in = at;
    uint64_t number = 0;
    for (size_t i = 0; i < len; i++) number |= (uint64_t)in[i] << (8 * i);
    return number;
}

#endif
