#include "content_saying.h"

#include "str.h"

/* What src/practice/saying.c and spoken.c have room for. */
enum { ELEMENT_COUNT_MAX = 16, GAP_COUNT_MAX = 2, SPELLING_WORDS_MAX = 4, LIST_COUNT_MAX = 32 };

static void complain(struct source *source, const struct block *block, const char *sentence,
                     str what)
{
    source_complain(source, block->file, block->line, "%s \"%ls\": %s \"%ls\".",
                    block->kind->name, STR(block->header.value), sentence, STR(what));
}

/* As words are compared: small letters; accents fold away, so that none is written. */
static bool is_word(str word)
{
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        bool sign = c == '\'' && i > 0 && i + 1 < word.len;
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && !sign && !(c & 0x80))
            return false;
    }
    return word.len > 0;
}

static bool is_allowed(const struct source *source, str allowed, bool first)
{
    if (str_starts(allowed, S("{")) && str_ends(allowed, S("}")))
        return source_find(source, S("word-list"), str_slice(allowed, 1, allowed.len - 1)) != NULL;
    if (str_ends(allowed, S("*")))
        return !first && is_word(str_slice(allowed, 0, allowed.len - 1));
    return is_word(allowed);
}

static void check_words(struct source *source, const struct block *block, str words, bool first)
{
    if (words.len == 0 || str_ends(words, S("/")))
        complain(source, block, "A word is missing at", words);
    while (words.len > 0) {
        str allowed = str_cut(&words, '/');
        if (!is_allowed(source, allowed, first))
            complain(source, block, "This is no small word, no list, or may not stand here:",
                     allowed);
    }
}

/* One pattern. It begins with a word, so that it can be looked up; a gap at its end would say
 * nothing. */
static void check_pattern(struct source *source, const struct block *block, str pattern)
{
    size_t count = 0, gaps = 0;
    bool word = false;
    for (str rest = pattern; rest.len > 0; count++) {
        str element = str_cut(&rest, ' ');
        word = !str_equal(element, S("..")) && !str_equal(element, S(","));
        gaps += str_equal(element, S(".."));
        bool optional = str_starts(element, S("[")) && str_ends(element, S("]"));
        if (count == 0 && (!word || optional))
            complain(source, block, "A pattern begins with a word:", pattern);
        if (word)
            check_words(source, block,
                        optional ? str_slice(element, 1, element.len - 1) : element, count == 0);
    }
    if (!word) complain(source, block, "A pattern ends with a word:", pattern);
    if (count > ELEMENT_COUNT_MAX || gaps > GAP_COUNT_MAX)
        complain(source, block, "A pattern has 16 parts and 2 gaps at most:", pattern);
}

static void check_patterns(struct source *source, const struct block *block, const char *key)
{
    const struct entry *entry = block_find(block, key);
    if (!entry) return;
    for (str rest = entry->value; rest.len > 0;)
        check_pattern(source, block, str_trim(str_cut(&rest, '|')));
}

static void check_feelings(struct source *source, const struct block *block)
{
    for (str rest = block_value(block, "feelings"); rest.len > 0;) {
        str id = str_cut(&rest, ' ');
        if (!source_find(source, S("feeling"), id))
            complain(source, block, "There is no feeling", id);
    }
}

static void check_words_of(struct source *source, const struct block *block, str words,
                           size_t count_max)
{
    size_t count = 0;
    for (; words.len > 0; count++) {
        str word = str_cut(&words, ' ');
        if (!is_word(word)) complain(source, block, "This is no small word:", word);
    }
    if (count > count_max) complain(source, block, "There are too many words under", S("as"));
}

static bool is_kind(const struct block *block, const char *kind)
{
    return str_equal(str_of_c(block->kind->name), str_of_c(kind));
}

void content_check_saying(struct source *source, const struct block *block)
{
    if (is_kind(block, "fault") || is_kind(block, "catch")) {
        check_patterns(source, block, "pattern");
        check_patterns(source, block, "unless");
        check_feelings(source, block);
    }
    if (is_kind(block, "spelling")) {
        check_words_of(source, block, block->header.value, 1);
        check_words_of(source, block, block_value(block, "as"), SPELLING_WORDS_MAX);
    }
    if (is_kind(block, "word-list")) {
        check_words_of(source, block, block_value(block, "words"), SIZE_MAX);
        if (block->index >= LIST_COUNT_MAX)
            complain(source, block, "There are 32 lists at most, and this is one more:",
                     block->header.value);
    }
}
