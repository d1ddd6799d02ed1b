/* embed_content - checks the content files of one language and writes them as a C file.
 *
 *     embed_content [--grades] BANNED LANG OUT FILE... [--from FILE...]
 *
 * Every language but English is held against the English FILEs after --from.
 * BANNED is the list of words that are not used. OUT is written only when nothing is wrong;
 * otherwise every complaint stands on standard error as "file:line: sentence" and the exit code is
 * 1 (2 for wrong usage). --grades prints what each file reads like.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "str.h"
#include "content_check.h"
#include "content_source.h"
#include "content_style.h"
#include "content_translation.h"
#include "content_write.h"
#include "whole_file.h"

enum { MEMORY_LEN = 64 * 1024 * 1024, OUT_LEN_MAX = 8 * 1024 * 1024 };

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "embed_content: %s:%d: %s\n", file, line, what);
    abort();
}

static void print_grade(const char *name, struct reading reading)
{
    if (reading.words == 0) return;
    printf("%-52s %5d words  %4.1f a sentence  grade %4.1f\n", name, reading.words,
           (double)reading.words / reading.sentences, reading_grade(reading));
}

static void read_all(struct source *source, char **paths, int count, struct arena *arena)
{
    str text = {0};
    for (int i = 0; i < count; i++) {
        if (whole_file_read(arena, paths[i], &text))
            source_read(source, str_of_c(paths[i]), text, arena);
        else
            source_complain(source, str_of_c(paths[i]), 0, "This file cannot be read.");
    }
}

static void print_grades(const struct source *source, char **paths, int count)
{
    for (int i = 0; i < count; i++)
        print_grade(paths[i], style_read_file(source, str_of_c(paths[i])));
    print_grade("all", style_read_file(source, S("")));
}

int main(int argc, char **argv)
{
    bool grades = argc > 1 && strcmp(argv[1], "--grades") == 0;
    char **words = argv + (grades ? 2 : 1);
    int file_count = 0, given = argc - (grades ? 2 : 1) - 3;
    while (file_count < given && strcmp(words[3 + file_count], "--from") != 0) file_count++;
    bool english = file_count >= given;
    if (file_count < 1) {
        fputs("usage: embed_content [--grades] BANNED LANG OUT FILE... [--from FILE...]\n", stderr);
        return 2;
    }
    void *memory = malloc(MEMORY_LEN);
    CHECK(memory != NULL);
    struct arena arena = arena_over(memory, MEMORY_LEN);
    struct source source = source_new(&arena), from = source_new(&arena);
    str banned = {0};
    if (!whole_file_read(&arena, words[0], &banned))
        source_complain(&source, str_of_c(words[0]), 0, "This file cannot be read.");
    read_all(&source, words + 3, file_count, &arena);
    content_check(&source);
    style_check(&source, banned, english);
    if (!english) {
        read_all(&from, words + 4 + file_count, given - file_count - 1, &arena);
        translation_check(&source, &from);
    }
    if (grades) print_grades(&source, words + 3, file_count);
    if (source.complaint_count > 0) {
        str complaints = buf_str(&source.complaints);
        fwrite(complaints.ptr, 1, complaints.len, stderr);
        return 1;
    }
    struct buf out = buf_new(&arena, OUT_LEN_MAX);
    content_write(&out, &source, str_of_c(words[1]), arena);
    CHECK(!out.full);
    if (whole_file_write(words[2], buf_str(&out))) return 0;
    fprintf(stderr, "embed_content: %s cannot be written.\n", words[2]);
    return 1;
}
