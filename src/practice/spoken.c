#include "spoken.h"

#include "buf.h"
#include "str.h"
#include "utf8.h"

/* The longest that a spelling reads out to, in words. */
enum { SPELLING_WORDS_MAX = 4 };

static bool is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc || c == 0x00b4 || c == '`' ||
           c == 0x2032 || c == 0xff07;
}

static bool is_letter(uint32_t c)
{
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (c < 0xc0) return c == 0xaa || c == 0xb5 || c == 0xba;
    return c != 0xd7 && c != 0xf7 && !(c >= 0x2000 && c <= 0x206f) &&
           !(c >= 0x3000 && c <= 0x303f) && !(c >= 0xff00 && c <= 0xff0f) &&
           !(c >= 0xff1a && c <= 0xff20);
}

/* Blanks, hyphens, quotation marks, emphasis, and what cannot be seen: they part words only. */
static bool is_silent(uint32_t c)
{
    if (c == ' ' || c == '\t' || c == '-' || c == '"' || c == '*' || c == '_' || c == 0xa0)
        return true;
    return c == 0xab || c == 0xbb || c == 0xad || (c >= 0x2000 && c <= 0x2011) || c == 0x3000 ||
           c == 0x202f || (c >= 0x201a && c <= 0x201f) || c == 0x2060 || is_apostrophe(c);
}

/* One spelling, folded: "you're" and "you are". */
struct spelling {
    str word;
    str as[SPELLING_WORDS_MAX];
    size_t as_count;
};

struct reader {
    str text, rest;
    struct buf folded;
    struct spelling *spellings;
    size_t spelling_count;
    struct spoken_word *words;
    size_t count;
    enum spoken_before before;
};

static str fold(struct reader *reader, str text)
{
    size_t from = reader->folded.len;
    for (str rest = text; rest.len > 0;) {
        str at = rest;
        uint32_t c = utf8_next(&rest);
        if (is_apostrophe(c))
            buf_put_char(&reader->folded, '\'');
        else
            utf8_fold(&reader->folded, str_slice(at, 0, (size_t)(rest.ptr - at.ptr)));
    }
    return str_slice(buf_str(&reader->folded), from, reader->folded.len);
}

static void read_spellings(struct reader *reader, const struct content *content,
                           struct arena *arena)
{
    reader->spellings = NEW(arena, struct spelling, content->spelling_count + 1);
    for (size_t i = 0; i < content->spelling_count; i++) {
        struct spelling *spelling = &reader->spellings[reader->spelling_count++];
        str as = fold(reader, content->spellings[i].as);
        spelling->word = fold(reader, content->spellings[i].word);
        while (as.len > 0 && spelling->as_count < SPELLING_WORDS_MAX)
            spelling->as[spelling->as_count++] = str_cut(&as, ' ');
    }
}

static void add(struct reader *reader, str folded, size_t from, size_t to)
{
    if (folded.len == 0) return;
    reader->words[reader->count++] =
        (struct spoken_word){folded, (uint32_t)from, (uint32_t)to, reader->before};
    reader->before = SPOKEN_JOINED;
}

static void add_word(struct reader *reader, str word)
{
    size_t from = (size_t)(word.ptr - reader->text.ptr), to = from + word.len;
    str folded = fold(reader, word);
    for (size_t i = 0; i < reader->spelling_count; i++) {
        const struct spelling *spelling = &reader->spellings[i];
        if (!str_equal(spelling->word, folded)) continue;
        for (size_t j = 0; j < spelling->as_count; j++) add(reader, spelling->as[j], from, to);
        return;
    }
    add(reader, folded, from, to);
}

/* The word that `rest` begins with: letters, and apostrophes between letters. */
static str word_at(str rest)
{
    size_t end = 0;
    for (str left = rest; left.len > 0;) {
        uint32_t c = utf8_next(&left);
        if (is_letter(c)) {
            end = (size_t)(left.ptr - rest.ptr);
            continue;
        }
        str after = left;
        if (!is_apostrophe(c) || after.len == 0 || !is_letter(utf8_next(&after))) break;
    }
    return str_slice(rest, 0, end);
}

struct spoken spoken_read(const struct content *content, str text, struct arena *arena)
{
    struct reader reader = {.text = text, .rest = text, .before = SPOKEN_PARTED};
    size_t spelled = 0;
    for (size_t i = 0; i < content->spelling_count; i++)
        spelled += content->spellings[i].word.len + content->spellings[i].as.len;
    reader.folded = buf_new(arena, 3 * (text.len + spelled));
    read_spellings(&reader, content, arena);
    /* A letter and a sign at least for each word, some of which stand for several. */
    size_t words_max = SPELLING_WORDS_MAX * (text.len / 2 + 1);
    reader.words = arena_take_raw(arena, sizeof *reader.words, _Alignof(struct spoken_word),
                                  words_max);
    while (reader.rest.len > 0) {
        str at = reader.rest;
        uint32_t c = utf8_next(&reader.rest);
        if (is_letter(c)) {
            str word = word_at(at);
            add_word(&reader, word);
            reader.rest = str_slice(at, word.len, at.len);
        } else if (!is_silent(c)) {
            bool comma = c == ',' && reader.before == SPOKEN_JOINED;
            reader.before = comma ? SPOKEN_COMMA : SPOKEN_PARTED;
        }
    }
    CHECK(!reader.folded.full);
    return (struct spoken){reader.words, reader.count};
}
