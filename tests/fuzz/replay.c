/* Runs a fuzz target over its corpus without a fuzzer, and over seeded changes of it: so that every
 * run of the tests meets what fuzzing has found, and a little that is new. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

enum { INPUT_LEN_MAX = 1 << 20, CHANGES_PER_TARGET = 2000 };

static uint8_t input[INPUT_LEN_MAX];
static uint64_t seed = 1;

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: panic: %s\n", file, line, what);
    abort();
}

static uint32_t random_below(uint32_t end)
{
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(seed >> 33) % end;
}

/* The input in a block of exactly its size, so that the sanitizer sees a read past its end. */
static void try_input(const uint8_t *bytes, size_t len)
{
    uint8_t *copy = malloc(len ? len : 1);
    if (!copy) abort();
    memcpy(copy, bytes, len);
    LLVMFuzzerTestOneInput(copy, len);
    free(copy);
}

/* A few bytes changed, then perhaps a piece doubled or cut away. */
static size_t change(uint8_t *bytes, size_t len)
{
    if (len == 0) return 0;
    for (uint32_t i = 1 + random_below(4); i > 0; i--)
        bytes[random_below((uint32_t)len)] = (uint8_t)random_below(256);
    size_t from = random_below((uint32_t)len), piece = random_below((uint32_t)(len - from) + 1);
    switch (random_below(4)) {
    case 0:
        memmove(bytes + from, bytes + from + piece, len - from - piece);
        return len - piece;
    case 1:
        if (len + piece > INPUT_LEN_MAX) return len;
        memmove(bytes + from + piece, bytes + from, len - from);
        return len + piece;
    default: return len;
    }
}

static size_t read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) return 0;
    size_t len = fread(input, 1, INPUT_LEN_MAX, file);
    fclose(file);
    return len;
}

int main(int argc, char **argv)
{
    char path[4096];
    long files = 0;
    DIR *corpus = argc > 1 ? opendir(argv[1]) : NULL;
    try_input(input, 0);
    for (int round = 0; corpus && round <= CHANGES_PER_TARGET; round++) {
        long changed = 0;
        for (struct dirent *entry; (entry = readdir(corpus));) {
            if (entry->d_name[0] == '.') continue;
            snprintf(path, sizeof path, "%s/%s", argv[1], entry->d_name);
            size_t len = read_file(path);
            if (round > 0) len = change(input, len);
            else files++;
            try_input(input, len);
            changed++;
        }
        if (changed == 0) break;
        if (round > 0) round += (int)changed - 1;
        rewinddir(corpus);
    }
    if (corpus) closedir(corpus);
    printf("%ld inputs of the corpus, and changes of them\n", files);
    return 0;
}
