#include "whole_file.h"

#include <stdio.h>

bool whole_file_read(struct arena *arena, const char *path, str *out)
{
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    bool sought = fseek(file, 0, SEEK_END) == 0;
    long size = sought ? ftell(file) : -1;
    char *bytes = size >= 0 ? arena_take(arena, 1, 1, (size_t)size + 1) : NULL;
    bool whole = bytes && fseek(file, 0, SEEK_SET) == 0 &&
                 fread(bytes, 1, (size_t)size, file) == (size_t)size;
    fclose(file);
    if (whole) *out = (str){bytes, (size_t)size};
    return whole;
}

bool whole_file_write(const char *path, str text)
{
    FILE *file = fopen(path, "wb");
    if (!file) return false;
    bool whole = fwrite(text.ptr, 1, text.len, file) == text.len;
    return fclose(file) == 0 && whole;
}
