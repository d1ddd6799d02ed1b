#include "base64.h"

#include <string.h>

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void base64_put(struct buf *out, str bytes)
{
    for (size_t i = 0; i < bytes.len; i += 3) {
        size_t left = bytes.len - i;
        uint32_t group = (uint32_t)(uint8_t)bytes.ptr[i] << 16;
        if (left > 1) group |= (uint32_t)(uint8_t)bytes.ptr[i + 1] << 8;
        if (left > 2) group |= (uint8_t)bytes.ptr[i + 2];
        buf_put_char(out, letters[group >> 18]);
        buf_put_char(out, letters[group >> 12 & 63]);
        buf_put_char(out, left > 1 ? letters[group >> 6 & 63] : '=');
        buf_put_char(out, left > 2 ? letters[group & 63] : '=');
    }
}

static bool read_letter(char c, uint32_t *out)
{
    const char *found = c ? strchr(letters, c) : NULL;
    if (!found) return false;
    *out = (uint32_t)(found - letters);
    return true;
}

bool base64_parse(str text, struct arena *arena, str *out)
{
    if (text.len % 4 != 0) return false;
    struct buf bytes = buf_new(arena, text.len / 4 * 3);
    for (size_t i = 0; i < text.len; i += 4) {
        bool last = i + 4 == text.len;
        size_t pad = last && text.ptr[i + 3] == '=' ? 1 + (text.ptr[i + 2] == '=') : 0;
        uint32_t group = 0;
        for (size_t j = 0; j < 4; j++) {
            uint32_t six = 0;
            if (j < 4 - pad && !read_letter(text.ptr[i + j], &six)) return false;
            group = group << 6 | six;
        }
        if ((group & ((1u << pad * 8) - 1)) != 0) return false;
        for (size_t j = 0; j < 3 - pad; j++) buf_put_char(&bytes, (char)(group >> (16 - 8 * j)));
    }
    *out = buf_str(&bytes);
    return true;
}
