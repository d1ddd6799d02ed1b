/* embed_lives - checks the files of made-up lives and writes them into C.
 *
 *     embed_lives FACES TELLERS WORDS FILE...
 *
 * WORDS is the file of words that all share. FACES gets what pages say of each, TELLERS the files
 * themselves (src/practice/life_teller.h). When something is wrong, the complaint stands on
 * standard error as "file:line: sentence" and the exit code is 1 (2 for wrong usage).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "life_story.h"
#include "str.h"

enum { LIVES_MAX = 32, FILE_LEN_MAX = 1 << 20 };

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "embed_lives: %s:%d: %s\n", file, line, what);
    abort();
}

static str read_file(const char *path)
{
    char *bytes = malloc(FILE_LEN_MAX);
    FILE *file = fopen(path, "rb");
    size_t len = file && bytes ? fread(bytes, 1, FILE_LEN_MAX, file) : 0;
    if (len == 0 || len == FILE_LEN_MAX) {
        fprintf(stderr, "%s:0: This file cannot be read.\n", path);
        exit(1);
    }
    fclose(file);
    return (str){bytes, len};
}

static str name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    str name = str_of_c(slash ? slash + 1 : path);
    return str_cut(&name, '.');
}

static void complain(const char *path, struct life_fault fault)
{
    fprintf(stderr, "%s:%d: %s (%.*s)\n", path, fault.line, fault.what, (int)fault.word.len,
            fault.word.ptr);
    exit(1);
}

/* A C string on one line. */
static void put_string(FILE *out, str text)
{
    fputc('"', out);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '\n') {
            fputc(' ', out);
            while (i + 1 < text.len && text.ptr[i + 1] == ' ') i++;
        } else {
            if (c == '"' || c == '\\') fputc('\\', out);
            fputc(c, out);
        }
    }
    fputc('"', out);
}

static void put_bytes(FILE *out, const char *name, int number, str text)
{
    fprintf(out, "static const char %s_%d[] = {", name, number);
    for (size_t i = 0; i < text.len; i++)
        fprintf(out, "%s%d,", i % 24 == 0 ? "\n    " : "", (signed char)text.ptr[i]);
    fprintf(out, "\n};\n");
}

static void put_face(FILE *faces, str name, const struct life_block *life)
{
    fprintf(faces, "    {STR_INIT(\"%.*s\"), STR_INIT(", (int)name.len, name.ptr);
    put_string(faces, life_block_value(life, S("title")));
    fprintf(faces, "),\n     STR_INIT(");
    put_string(faces, life_block_value(life, S("about")));
    fprintf(faces, ")},\n");
}

int main(int count, char **paths)
{
    static struct life_story story;
    static str texts[LIVES_MAX];
    int lives = count - 4;
    if (lives < 1 || lives > LIVES_MAX) {
        fputs("usage: embed_lives FACES TELLERS WORDS FILE...\n", stderr);
        return 2;
    }
    FILE *faces = fopen(paths[1], "wb"), *tellers = fopen(paths[2], "wb");
    CHECK(faces && tellers);
    str shared = read_file(paths[3]);
    fputs("#include \"life_teller.h\"\n\nconst struct life_face life_faces[] = {\n", faces);
    fputs("#include \"life_teller.h\"\n\n", tellers);
    put_bytes(tellers, "shared", 0, shared);
    for (int i = 0; i < lives; i++) {
        struct life_fault fault;
        texts[i] = read_file(paths[4 + i]);
        life_story_begin(&story);
        if (!life_story_read(&story, texts[i], &fault)) complain(paths[4 + i], fault);
        if (!life_story_read(&story, shared, &fault)) complain(paths[3], fault);
        if (!life_story_whole(&story, &fault)) complain(paths[4 + i], fault);
        put_face(faces, name_of(paths[4 + i]), life_story_nth(&story, S("life"), 0));
        put_bytes(tellers, "life", i, texts[i]);
    }
    fprintf(faces, "};\nconst size_t life_faces_count = %d;\n", lives);
    fputs("const struct life_teller life_tellers[] = {\n", tellers);
    for (int i = 0; i < lives; i++) {
        str name = name_of(paths[4 + i]);
        fprintf(tellers, "    {STR_INIT(\"%.*s\"), {life_%d, sizeof life_%d},\n", (int)name.len,
                name.ptr, i, i);
        fputs("     {shared_0, sizeof shared_0}},\n", tellers);
    }
    fprintf(tellers, "};\nconst size_t life_tellers_count = %d;\n", lives);
    return fclose(faces) || fclose(tellers);
}
