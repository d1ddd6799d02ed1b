#include "saying.h"

#include "buf.h"
#include "spoken.h"
#include "str.h"
#include "utf8.h"

/* A gap "..", and the most words that an `unless` may begin before what it lets pass. */
enum { GAP_WORDS_MAX = 3, UNLESS_WORDS_BEFORE_MAX = 6 };

/* Bounds of one pattern, which the check of content files holds every pattern to. */
enum { ELEMENT_COUNT_MAX = 16 };

struct element {
    str words; /* "so/very"; empty for a gap and a comma */
    bool optional, gap, comma;
};

struct pattern {
    const struct content_fault *fault;
    const struct content_catch *turn;
    struct element elements[ELEMENT_COUNT_MAX];
    size_t count;
};

/* A first word and the pattern that it may begin, in the chain of its hash. */
struct opening {
    str word;
    uint32_t pattern;
    uint32_t next; /* 1 + its place; 0 at the end */
};

enum { BUCKET_COUNT = 512 };

struct matcher {
    const struct content *content;
    struct spoken spoken;
    uint32_t *lists; /* one for each word */
    struct pattern *patterns;
    size_t pattern_count;
    struct opening *openings;
    size_t opening_count;
    uint32_t buckets[BUCKET_COUNT];
};

/* The next of several patterns, parted by " | ". */
static bool next_pattern(str *rest, str *pattern)
{
    if (rest->len == 0) return false;
    *pattern = str_trim(str_cut(rest, '|'));
    return true;
}

static struct element element_of(str text)
{
    if (str_equal(text, S(".."))) return (struct element){.gap = true};
    if (str_equal(text, S(","))) return (struct element){.comma = true};
    bool optional = str_starts(text, S("["));
    return (struct element){.words = optional ? str_slice(text, 1, text.len - 1) : text,
                            .optional = optional};
}

static struct pattern pattern_of(str text)
{
    struct pattern pattern = {0};
    while (text.len > 0) {
        CHECK(pattern.count < ELEMENT_COUNT_MAX);
        pattern.elements[pattern.count++] = element_of(str_cut(&text, ' '));
    }
    CHECK(pattern.count > 0);
    return pattern;
}

/* The place of the list that stands in braces. */
static size_t list_of(const struct content *content, str braced)
{
    str id = str_slice(braced, 1, braced.len - 1);
    for (size_t i = 0; i < content->word_list_count; i++)
        if (str_equal(content->word_lists[i].id, id)) return i;
    CHECK(false);
    return 0;
}

/* Which lists each word stands in: bit i is list i. */
static void read_lists(struct matcher *m, struct arena *arena)
{
    const struct content *content = m->content;
    CHECK(content->word_list_count <= 32);
    m->lists = NEW(arena, uint32_t, m->spoken.count);
    for (size_t i = 0; i < content->word_list_count; i++)
        for (str rest = content->word_lists[i].words; rest.len > 0;) {
            str listed = str_cut(&rest, ' ');
            for (size_t at = 0; at < m->spoken.count; at++)
                if (str_equal(m->spoken.words[at].folded, listed))
                    m->lists[at] |= UINT32_C(1) << i;
        }
}

static bool is_word(const struct matcher *m, str allowed, size_t at)
{
    str word = m->spoken.words[at].folded;
    if (str_ends(allowed, S("*"))) return str_starts(word, str_slice(allowed, 0, allowed.len - 1));
    if (str_starts(allowed, S("{"))) return m->lists[at] >> list_of(m->content, allowed) & 1;
    return str_equal(allowed, word);
}

static bool is_among(const struct matcher *m, str allowed, size_t at)
{
    while (allowed.len > 0)
        if (is_word(m, str_cut(&allowed, '/'), at)) return true;
    return false;
}

/* Whether the elements from `at` on match the words from `from` on; *end is the word behind. The
 * first element of all may stand after anything, the others only next to the word before. */
static bool match(const struct matcher *m, const struct pattern *pattern, size_t at, size_t from,
                  bool comma, size_t *end)
{
    if (at == pattern->count) {
        *end = from;
        return true;
    }
    const struct element *element = &pattern->elements[at];
    if (element->comma) return match(m, pattern, at + 1, from, true, end);
    if (element->gap) {
        for (size_t skipped = 0; skipped <= GAP_WORDS_MAX; skipped++) {
            if (match(m, pattern, at + 1, from + skipped, comma, end)) return true;
            if (from + skipped >= m->spoken.count ||
                m->spoken.words[from + skipped].before != SPOKEN_JOINED)
                return false;
        }
        return false;
    }
    if (from < m->spoken.count) {
        const struct spoken_word *word = &m->spoken.words[from];
        bool next = at == 0 || word->before == SPOKEN_JOINED ||
                    (comma && word->before == SPOKEN_COMMA);
        if (next && is_among(m, element->words, from) &&
            match(m, pattern, at + 1, from + 1, false, end))
            return true;
    }
    return element->optional && match(m, pattern, at + 1, from, comma, end);
}

static bool is_covered(const struct matcher *m, str unless, size_t from, size_t end)
{
    for (str text; next_pattern(&unless, &text);) {
        struct pattern pattern = pattern_of(text);
        size_t first = from > UNLESS_WORDS_BEFORE_MAX ? from - UNLESS_WORDS_BEFORE_MAX : 0;
        for (size_t at = first, behind; at < end; at++)
            if (match(m, &pattern, 0, at, false, &behind) && behind > from) return true;
    }
    return false;
}

static uint32_t *bucket_of(struct matcher *m, str word)
{
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < word.len; i++) hash = (hash ^ (uint8_t)word.ptr[i]) * 16777619u;
    return &m->buckets[hash % BUCKET_COUNT];
}

/* Calls for each word that a pattern may begin with. */
static void for_each_opening(struct matcher *m, const struct pattern *pattern,
                             void (*take_word)(struct matcher *m, size_t pattern, str word))
{
    for (str first = pattern->elements[0].words; first.len > 0;) {
        str word = str_cut(&first, '/');
        if (!str_starts(word, S("{"))) {
            take_word(m, (size_t)(pattern - m->patterns), word);
            continue;
        }
        str list = m->content->word_lists[list_of(m->content, word)].words;
        while (list.len > 0) take_word(m, (size_t)(pattern - m->patterns), str_cut(&list, ' '));
    }
}

static void count_opening(struct matcher *m, size_t pattern, str word)
{
    (void)pattern, (void)word;
    m->opening_count++;
}

static void add_opening(struct matcher *m, size_t pattern, str word)
{
    uint32_t *bucket = bucket_of(m, word);
    m->openings[m->opening_count] = (struct opening){word, (uint32_t)pattern, *bucket};
    *bucket = (uint32_t)++m->opening_count;
}

static void index_patterns(struct matcher *m, struct arena *arena)
{
    for (size_t i = 0; i < m->pattern_count; i++)
        for_each_opening(m, &m->patterns[i], count_opening);
    m->openings = NEW(arena, struct opening, m->opening_count);
    m->opening_count = 0;
    for (size_t i = 0; i < m->pattern_count; i++)
        for_each_opening(m, &m->patterns[i], add_opening);
}

static bool belongs(const struct content_fault *fault, enum saying_purpose purpose)
{
    return fault->within == FAULT_IN_ANYTHING ||
           (fault->within == FAULT_IN_APOLOGY && purpose == SAYING_APOLOGY) ||
           (fault->within == FAULT_IN_LIMIT && purpose == SAYING_LIMIT);
}

static size_t count_patterns(const struct content *content)
{
    size_t count = 0;
    str pattern;
    for (size_t i = 0; i < content->fault_count; i++)
        for (size_t j = 0; j < content->faults[i].catch_count; j++)
            for (str rest = content->faults[i].catches[j].pattern; next_pattern(&rest, &pattern);)
                count++;
    return count;
}

static void read_patterns(struct matcher *m, enum saying_purpose purpose, struct arena *arena)
{
    m->patterns = NEW(arena, struct pattern, count_patterns(m->content) + 1);
    str text;
    for (size_t i = 0; i < m->content->fault_count; i++) {
        const struct content_fault *fault = &m->content->faults[i];
        if (!belongs(fault, purpose)) continue;
        for (size_t j = 0; j < fault->catch_count; j++)
            for (str rest = fault->catches[j].pattern; next_pattern(&rest, &text);) {
                struct pattern *pattern = &m->patterns[m->pattern_count++];
                *pattern = pattern_of(text);
                pattern->fault = fault;
                pattern->turn = &fault->catches[j];
            }
    }
}

/* Takes the find in, unless one of the same fault covers its place; of two that begin together, the
 * longer one counts. */
static void take(struct saying *out, struct saying_find find)
{
    for (size_t i = 0; i < out->count; i++) {
        struct saying_find *other = &out->at[i];
        if (other->fault != find.fault || other->to <= find.from) continue;
        if (other->from == find.from && find.to > other->to) *other = find;
        return;
    }
    if (out->count < SAYING_FIND_COUNT_MAX) out->at[out->count++] = find;
}

static void find_at(struct matcher *m, size_t from, struct saying *out)
{
    str word = m->spoken.words[from].folded;
    for (uint32_t next = *bucket_of(m, word); next > 0;) {
        const struct opening *opening = &m->openings[next - 1];
        const struct pattern *pattern = &m->patterns[opening->pattern];
        size_t end;
        next = opening->next;
        if (!str_equal(opening->word, word) || !match(m, pattern, 0, from, false, &end)) continue;
        if (is_covered(m, pattern->turn->unless, from, end)) continue;
        if (is_covered(m, pattern->fault->unless, from, end)) continue;
        take(out, (struct saying_find){pattern->fault, pattern->turn, m->spoken.words[from].from,
                                       m->spoken.words[end - 1].to});
    }
}

void saying_check(const struct content *content, enum saying_purpose purpose, str text,
                  struct arena scratch, struct saying *out)
{
    struct matcher m = {.content = content};
    *out = (struct saying){0};
    m.spoken = spoken_read(content, text, &scratch);
    if (m.spoken.count == 0) return;
    read_lists(&m, &scratch);
    read_patterns(&m, purpose, &scratch);
    index_patterns(&m, &scratch);
    for (size_t i = 0; i < m.spoken.count && out->count < SAYING_FIND_COUNT_MAX; i++)
        find_at(&m, i, out);
}

/* Whether `text` begins with the words of `lead`, whatever their case. */
static bool begins_with(const struct content *content, str text, str lead, struct arena scratch)
{
    struct spoken said = spoken_read(content, text, &scratch);
    struct spoken wanted = spoken_read(content, lead, &scratch);
    if (said.count < wanted.count) return false;
    for (size_t i = 0; i < wanted.count; i++)
        if (!str_equal(said.words[i].folded, wanted.words[i].folded)) return false;
    return true;
}

void saying_check_after(const struct content *content, enum saying_purpose purpose, str lead,
                        str text, struct arena scratch, struct saying *out)
{
    struct saying all;
    if (lead.len == 0 || begins_with(content, text, lead, scratch)) {
        saying_check(content, purpose, text, scratch, out);
        return;
    }
    struct buf whole = buf_new(&scratch, lead.len + 1 + text.len);
    buf_format(&whole, "%ls ", STR(lead));
    size_t before = whole.len;
    buf_put(&whole, text);
    saying_check(content, purpose, buf_str(&whole), scratch, &all);
    *out = (struct saying){0};
    for (size_t i = 0; i < all.count; i++) {
        struct saying_find find = all.at[i];
        if (find.to <= before) continue;
        find.from = find.from > before ? find.from - before : 0;
        find.to -= before;
        out->at[out->count++] = find;
    }
}

const struct saying_field *saying_field_of(str kind, str field)
{
    static const struct saying_field fields[] = {
        {STR_INIT("i-statement"), STR_INIT("when"), SAYING_STATEMENT, false},
        {STR_INIT("i-statement"), STR_INIT("feel"), SAYING_STATEMENT, true},
        {STR_INIT("i-statement"), STR_INIT("need"), SAYING_STATEMENT, false},
        {STR_INIT("i-statement"), STR_INIT("ask"), SAYING_STATEMENT, false},
        {STR_INIT("boundary"), STR_INIT("limit"), SAYING_LIMIT, false},
        {STR_INIT("boundary"), STR_INIT("i_will"), SAYING_LIMIT, false},
        {STR_INIT("boundary"), STR_INIT("words"), SAYING_LIMIT, false},
        {STR_INIT("repair"), STR_INIT("happened"), SAYING_APOLOGY, false},
        {STR_INIT("repair"), STR_INIT("effect"), SAYING_APOLOGY, false},
        {STR_INIT("repair"), STR_INIT("change"), SAYING_APOLOGY, false},
        {STR_INIT("repair"), STR_INIT("apology"), SAYING_APOLOGY, false},
    };
    for (size_t i = 0; i < COUNT(fields); i++)
        if (str_equal(fields[i].kind, kind) && str_equal(fields[i].field, field)) return &fields[i];
    return NULL;
}

bool saying_is_afraid(const struct saying *saying)
{
    for (size_t i = 0; i < saying->count; i++)
        if (saying->at[i].turn->afraid) return true;
    return false;
}
