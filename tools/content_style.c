#include "content_style.h"

#include "str.h"

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static bool is_word_char(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || c == '\'';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool is_vowel(char c)
{
    c = lower(c);
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/* The next run of word characters; false at the end. */
static bool next_word(str *rest, str *word)
{
    size_t start = 0;
    while (start < rest->len && !is_word_char(rest->ptr[start])) start++;
    size_t end = start;
    while (end < rest->len && is_word_char(rest->ptr[end])) end++;
    *word = str_slice(*rest, start, end);
    *rest = str_slice(*rest, end, rest->len);
    return word->len > 0;
}

/* A final "e" that is not spoken: "make", but not "the" or "table". */
static bool has_silent_e(str word)
{
    if (word.len < 3 || lower(word.ptr[word.len - 1]) != 'e') return false;
    char before = lower(word.ptr[word.len - 2]);
    if (before == 'l' && !is_vowel(word.ptr[word.len - 3])) return false;
    return !is_vowel(before);
}

/* A final "ed" or "es" without a sound of its own: "asked", "makes"; not "wanted", "places". */
static bool has_silent_ending(str word)
{
    if (word.len < 4 || lower(word.ptr[word.len - 2]) != 'e') return false;
    char last = lower(word.ptr[word.len - 1]), before = lower(word.ptr[word.len - 3]);
    if (is_vowel(before)) return false;
    if (last == 'd') return before != 't' && before != 'd';
    if (last != 's') return false;
    return before != 's' && before != 'x' && before != 'z' && before != 'c' && before != 'g' &&
           before != 'h';
}

int style_count_syllables(str word)
{
    /* Neighbouring vowels of two syllables: "being", "diary", "quiet", "reassure", "situation". */
    static const char *const parted[] = {"eing", "ia",   "iet",  "reass",
                                         "uat",  "ious", "eate", "uin"};
    int count = 0;
    for (size_t i = 0; i < word.len; i++)
        if (is_vowel(word.ptr[i]) && (i == 0 || !is_vowel(word.ptr[i - 1]))) count++;
    for (size_t i = 0; i < COUNT(parted); i++)
        if (str_find(word, str_of_c(parted[i])) >= 0) count++;
    if (has_silent_e(word) || has_silent_ending(word)) count--;
    return count > 0 ? count : 1;
}

/* The next sentence; false at the end. */
static bool next_sentence(str *rest, str *sentence)
{
    *rest = str_trim(*rest);
    size_t end = 0;
    for (; end < rest->len; end++) {
        char c = rest->ptr[end];
        bool before_space = end + 1 == rest->len || rest->ptr[end + 1] == ' ' ||
                            rest->ptr[end + 1] == '\n' || rest->ptr[end + 1] == '"';
        if (c == '\n' || ((c == '.' || c == '?' || c == '!' || c == ':') && before_space)) break;
    }
    *sentence = str_slice(*rest, 0, end);
    *rest = str_slice(*rest, end + 1, rest->len);
    return sentence->len > 0 || rest->len > 0;
}

static int count_words(str text)
{
    int count = 0;
    for (str word; next_word(&text, &word);) count++;
    return count;
}

void reading_add(struct reading *reading, str text)
{
    for (str sentence; next_sentence(&text, &sentence);) {
        int before = reading->words;
        for (str word; next_word(&sentence, &word);) {
            reading->words++;
            reading->syllables += style_count_syllables(word);
        }
        reading->sentences += reading->words > before;
    }
}

double reading_grade(struct reading reading)
{
    if (reading.words == 0) return 0;
    return 0.39 * reading.words / reading.sentences +
           11.8 * reading.syllables / reading.words - 15.59;
}

int style_longest_sentence(str text)
{
    int longest = 0;
    for (str sentence; next_sentence(&text, &sentence);) {
        int words = count_words(sentence);
        if (words > longest) longest = words;
    }
    return longest;
}

bool style_holds(str text, str phrase)
{
    bool prefix = str_ends(phrase, S("*"));
    if (prefix) phrase.len--;
    for (size_t i = 0; i + phrase.len <= text.len; i++) {
        if (i > 0 && is_word_char(text.ptr[i - 1])) continue;
        if (!str_equal_nocase(str_slice(text, i, i + phrase.len), phrase)) continue;
        size_t end = i + phrase.len;
        if (prefix || end == text.len || !is_word_char(text.ptr[end])) return true;
    }
    return false;
}

static bool is_language(const struct block *block, const struct entry *entry)
{
    const struct block_field *field = schema_find_field(block->kind, entry->key);
    return field && schema_is_language(field);
}

static bool allows(const struct block *block, str phrase)
{
    for (str rest = block_value(block, "allow"); rest.len > 0;)
        if (str_equal_nocase(str_trim(str_cut(&rest, ',')), phrase)) return true;
    return false;
}

bool style_next_banned(str *banned, str text, str *phrase, str *why)
{
    while (banned->len > 0) {
        str rest = str_cut_line(banned);
        *phrase = str_trim(str_cut(&rest, '|'));
        *why = str_trim(rest);
        if (phrase->len == 0 || phrase->ptr[0] == '#') continue;
        if (style_holds(text, *phrase)) return true;
    }
    return false;
}

static void check_banned(struct source *source, const struct block *block,
                         const struct entry *entry, str banned)
{
    for (str phrase, why; style_next_banned(&banned, entry->value, &phrase, &why);)
        if (!allows(block, phrase))
            source_complain(source, block->file, entry->line, "\"%ls\" is not used: %ls.",
                            STR(phrase), STR(why));
}

static void check_entry(struct source *source, const struct block *block,
                        const struct entry *entry, str banned, bool english)
{
    check_banned(source, block, entry, banned);
    if (str_find_char(entry->value, '!') >= 0)
        source_complain(source, block->file, entry->line, "An exclamation mark raises its voice.");
    if (str_find(entry->value, S("  ")) >= 0)
        source_complain(source, block->file, entry->line, "Two spaces follow each other.");
    int longest = style_longest_sentence(entry->value);
    if (english && longest > SENTENCE_WORDS_MAX)
        source_complain(source, block->file, entry->line,
                        "A sentence has %d words; %d are the most.", longest, SENTENCE_WORDS_MAX);
}

struct reading style_read_file(const struct source *source, str file)
{
    struct reading reading = {0};
    for (size_t i = 0; i < source->block_count; i++) {
        const struct block *block = &source->blocks[i];
        if (file.len > 0 && !str_equal(block->file, file)) continue;
        for (size_t j = 0; j < block->entry_count; j++) {
            const struct entry *entry = &block->entries[j];
            const struct block_field *field = schema_find_field(block->kind, entry->key);
            if (field && (field->type == VALUE_LINE || field->type == VALUE_TEXT))
                reading_add(&reading, entry->value);
        }
    }
    return reading;
}

void style_check(struct source *source, str banned, bool english)
{
    for (size_t i = 0; i < source->block_count; i++) {
        const struct block *block = &source->blocks[i];
        for (size_t j = 0; j < block->entry_count; j++)
            if (is_language(block, &block->entries[j]))
                check_entry(source, block, &block->entries[j], banned, english);
        bool last_of_file = i + 1 == source->block_count ||
                            !str_equal(source->blocks[i + 1].file, block->file);
        if (!last_of_file) continue;
        double grade = reading_grade(style_read_file(source, block->file));
        if (english && grade > GRADE_MAX)
            source_complain(source, block->file, 1,
                            "This file reads at grade %d.%d; %d is the most.", (int)grade,
                            (int)(grade * 10) % 10, GRADE_MAX);
    }
}
