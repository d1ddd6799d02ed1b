/* answer_main.c - usage: answer < LINES > ANSWERS
 *
 * Each line is INSIGHT LO HI TABLE, or INSIGHT LO HI TABLE KEY; "*" asks every insight. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "str.h"

enum { LINE_LEN_MAX = 1024, PATH_LEN_MAX = 400 };

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: panic: %s\n", file, line, what);
    abort();
}

static void *take(size_t len)
{
    void *memory = malloc(len);
    CHECK(memory);
    return memory;
}

/* Whoever takes it frees it. */
static str read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) panic(path, 0, "cannot be opened");
    char *bytes = take(ANSWER_TABLE_LEN_MAX);
    size_t len = fread(bytes, 1, ANSWER_TABLE_LEN_MAX, file);
    CHECK(len < ANSWER_TABLE_LEN_MAX && !ferror(file));
    fclose(file);
    return (str){bytes, len};
}

static void answer_line(const char *line, struct arena arena, char *room)
{
    char name[64], path[PATH_LEN_MAX], key_path[PATH_LEN_MAX];
    double lo, hi;
    int read = sscanf(line, "%63s %lf %lf %399s %399s", name, &lo, &hi, path, key_path);
    CHECK(read >= 4);
    str table = read_file(path), key = read == 5 ? read_file(key_path) : (str){0};
    size_t count, asked = 0;
    const struct insight *const *insights = insights_all(&count);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(name, "*") != 0 && !str_equal(insights[i]->name, str_of_c(name))) continue;
        struct buf out = buf_over(room, ANSWER_LEN_MAX);
        answer_put(&out, insights[i], lo, hi, table, key, arena);
        printf("%.*s %s %.*s\n", STR_STDIO(insights[i]->name), path, STR_STDIO(buf_str(&out)));
        asked++;
    }
    if (asked == 0) panic(name, 0, "no such insight");
    free((void *)(uintptr_t)table.ptr);
    free((void *)(uintptr_t)key.ptr);
}

int main(void)
{
    void *whole = take(ANSWER_ARENA_LEN);
    char *room = take(ANSWER_LEN_MAX), line[LINE_LEN_MAX];
    while (fgets(line, sizeof line, stdin))
        answer_line(line, arena_over(whole, ANSWER_ARENA_LEN), room);
    free(whole);
    free(room);
    return 0;
}
