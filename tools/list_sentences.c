/* list_sentences - writes every sentence of the C code that a person reads, for translators.
 *
 *     list_sentences BANNED ALLOWED OUT FILE...
 *
 * OUT is the template that a language's sentences.txt is made from (docs/CONTENT.md). It is written
 * in any case; what is wrong stands on standard error as "file:line: what: sentence", and the exit
 * code is then 1 (2 for wrong usage): words that are not used, exclamation marks, long sentences,
 * sentences that differ only in their capitals, single small words that no translator could place.
 */
#include <stdio.h>
#include <stdlib.h>

#include "content_style.h"
#include "sentence_scan.h"
#include "str.h"
#include "utf8.h"
#include "whole_file.h"

enum { MEMORY_LEN = 256 * 1024 * 1024, OUT_LEN_MAX = 4 * 1024 * 1024, LINE_WIDTH = 98 };

_Noreturn void panic(const char *file, int line, const char *what)
{
    fprintf(stderr, "list_sentences: %s:%d: %s\n", file, line, what);
    abort();
}

static str read_file(struct arena *arena, const char *path)
{
    str text;
    if (!whole_file_read(arena, path, &text)) {
        fprintf(stderr, "list_sentences: %s cannot be read.\n", path);
        exit(2);
    }
    return text;
}

static void complain(struct sentences *sentences, const struct sentence *at, const char *what,
                     str text)
{
    buf_format(&sentences->complaints, "%ls:%d: %s: \"%ls\"\n", STR(at->file), at->line, what,
               STR(text));
    sentences->complaint_count++;
}

/* Words that join others: alone they mean nothing that could be translated. */
static bool is_lone_joint(str text)
{
    static const char *const joints[] = {"and",  "or",   "in",   "on",   "at",    "by",
                                         "from", "with", "than", "more", "is",    "was",
                                         "the",  "a",    "an",   "for",  "about", "between"};
    for (size_t i = 0; i < COUNT(joints); i++)
        if (str_equal(text, str_of_c(joints[i]))) return true;
    return false;
}

/* Lines "phrase | sentence": where the phrase means something else. */
static bool is_allowed(str allowed, str phrase, str text)
{
    while (allowed.len > 0) {
        str sentence = str_cut_line(&allowed), allowed_phrase = str_trim(str_cut(&sentence, '|'));
        if (str_equal(allowed_phrase, phrase) && str_equal(str_trim(sentence), text)) return true;
    }
    return false;
}

static void check(struct sentences *sentences, const struct sentence *at, str banned, str allowed)
{
    for (str phrase, why; style_next_banned(&banned, at->text, &phrase, &why);)
        if (!is_allowed(allowed, phrase, at->text))
            complain(sentences, at, "a word that is not used", phrase);
    if (str_find_char(at->text, '!') >= 0) complain(sentences, at, "an exclamation mark", at->text);
    if (style_longest_sentence(at->text) > SENTENCE_WORDS_MAX)
        complain(sentences, at, "a long sentence", at->text);
    if (is_lone_joint(at->text)) complain(sentences, at, "a word without its sentence", at->text);
}

static void check_all(struct sentences *sentences, str banned, str allowed)
{
    struct reading reading = {0};
    for (size_t i = 0; i < sentences->count; i++) {
        const struct sentence *at = &sentences->at[i];
        if (i > 0 && str_equal(at->text, at[-1].text)) continue;
        check(sentences, at, banned, allowed);
        reading_add(&reading, at->text);
        for (size_t j = 0; j < i; j++)
            if (str_ends(at->text, S(".")) && str_equal_nocase(sentences->at[j].text, at->text) &&
                !str_equal(sentences->at[j].text, at->text))
                complain(sentences, at, "it stands with other capitals too", at->text);
    }
    if (reading_grade(reading) > GRADE_MAX)
        complain(sentences, &sentences->at[0], "together they read too hard", S(""));
}

/* "sentence: " and the text, going on in indented lines. */
static void put_text(struct buf *out, str text)
{
    size_t width = 0;
    buf_put(out, S("sentence:"));
    width = 9;
    while (text.len > 0) {
        str word = str_cut(&text, ' ');
        if (width + 1 + utf8_count(word) > LINE_WIDTH) {
            buf_put(out, S("\n "));
            width = 1;
        }
        buf_put_char(out, ' ');
        buf_put(out, word);
        width += 1 + utf8_count(word);
    }
    buf_put_char(out, '\n');
}

static void put_all(struct buf *out, const struct sentences *sentences)
{
    buf_put(out, S("# Every sentence that stands in the code, written by `make sentences`; do not\n"
                   "# edit. docs/CONTENT.md says how a language is made from it.\n"));
    for (size_t i = 0; i < sentences->count;) {
        str text = sentences->at[i].text;
        if (text.len == 0) {
            i++;
            continue;
        }
        buf_put_char(out, '\n');
        for (; i < sentences->count && str_equal(sentences->at[i].text, text); i++)
            buf_format(out, "# %ls\n", STR(sentences->at[i].file));
        put_text(out, text);
    }
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fputs("usage: list_sentences BANNED ALLOWED OUT FILE...\n", stderr);
        return 2;
    }
    void *memory = malloc(MEMORY_LEN);
    CHECK(memory != NULL);
    struct arena arena = arena_over(memory, MEMORY_LEN);
    str banned = read_file(&arena, argv[1]);
    struct sentences sentences = sentences_new(&arena);
    for (int i = 4; i < argc; i++)
        sentence_scan(&sentences, str_of_c(argv[i]), read_file(&arena, argv[i]), &arena);
    sentences_sort(&sentences);
    check_all(&sentences, banned, read_file(&arena, argv[2]));
    struct buf out = buf_new(&arena, OUT_LEN_MAX);
    put_all(&out, &sentences);
    CHECK(!out.full && !sentences.complaints.full);
    if (!whole_file_write(argv[3], buf_str(&out))) {
        fprintf(stderr, "list_sentences: %s cannot be written.\n", argv[3]);
        return 2;
    }
    str complaints = buf_str(&sentences.complaints);
    fwrite(complaints.ptr, 1, complaints.len, stderr);
    return sentences.complaint_count > 0;
}
