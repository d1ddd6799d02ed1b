#include "life_story.h"

#include "str.h"

void life_story_begin(struct life_story *story)
{
    story->block_count = 0;
    story->entry_count = 0;
}

const struct kind *life_sequel(const struct kind *kind)
{
    static const str pairs[][2] = {{STR_INIT("decision"), STR_INIT("outcome")},
                                   {STR_INIT("conflict"), STR_INIT("repair")},
                                   {STR_INIT("boundary"), STR_INIT("boundary-event")},
                                   {STR_INIT("ritual"), STR_INIT("done")},
                                   {STR_INIT("goal"), STR_INIT("done")}};
    for (size_t i = 0; i < COUNT(pairs); i++)
        if (str_equal(kind->name, pairs[i][0])) return kind_find(pairs[i][1]);
    return NULL;
}

/* Keys that the model reads rather than a record: how hard a rung is, which part of the way it
 * belongs to. */
static bool is_model_key(str key)
{
    return str_equal(key, S("hard")) || str_equal(key, S("from")) || str_equal(key, S("until"));
}

static bool is_key_of(const struct life_block *block, str key)
{
    static const str of_life[] = {STR_INIT("title"),  STR_INIT("about"),   STR_INIT("safety"),
                                  STR_INIT("steady"), STR_INIT("close"),   STR_INIT("pull"),
                                  STR_INIT("level"),  STR_INIT("carry"),   STR_INIT("swing"),
                                  STR_INIT("weekend"), STR_INIT("meets"),  STR_INIT("urges"),
                                  STR_INIT("quarrels"), STR_INIT("hours"),  STR_INIT("coin")};
    static const str of_event[] = {STR_INIT("at"),     STR_INIT("days"),  STR_INIT("mood"),
                                   STR_INIT("steady"), STR_INIT("close"), STR_INIT("silent"),
                                   STR_INIT("safety"), STR_INIT("note")};
    if (block->record) {
        const struct kind *sequel = life_sequel(block->record);
        return is_model_key(key) || kind_field(block->record, key) ||
               (sequel && kind_field(sequel, key));
    }
    bool life = str_equal(block->kind, S("life"));
    const str *keys = life ? of_life : of_event;
    if (!life && !str_equal(block->kind, S("event"))) return false;
    for (size_t i = 0; i < (life ? COUNT(of_life) : COUNT(of_event)); i++)
        if (str_equal(keys[i], key)) return true;
    return false;
}

static bool fail(struct life_fault *fault, int line, const char *what, str word)
{
    *fault = (struct life_fault){line, what, word};
    return false;
}

static bool add_block(struct life_story *story, str kind, str id, int line,
                      struct life_fault *fault)
{
    bool own = str_equal(kind, S("life")) || str_equal(kind, S("event")) ||
               str_equal(kind, S("list"));
    const struct kind *record = kind_find(kind);
    if (!own && !record) return fail(fault, line, "There is no such kind of record.", kind);
    if (id.len == 0) return fail(fault, line, "A block needs a name.", kind);
    if (story->block_count == LIFE_BLOCKS_MAX)
        return fail(fault, line, "These are more blocks than there is room for.", kind);
    story->blocks[story->block_count++] = (struct life_block){
        .kind = kind,
        .id = id,
        .record = record,
        .entries = story->entries + story->entry_count,
        .line = line,
    };
    return true;
}

static bool add_entry(struct life_story *story, str key, str value, int line,
                      struct life_fault *fault)
{
    if (story->entry_count == LIFE_ENTRIES_MAX)
        return fail(fault, line, "These are more lines than there is room for.", value);
    struct life_block *block = &story->blocks[story->block_count - 1];
    story->entries[story->entry_count++] = (struct life_entry){key, value, line};
    block->entry_count++;
    return true;
}

/* A line that begins at the margin: "kind: id" after an empty line, else "key: value". */
static bool read_head(struct life_story *story, str line, int number, bool begins,
                      struct life_fault *fault)
{
    str value = line, key = str_cut(&value, ':');
    if (key.len == line.len) return fail(fault, number, "Here \"key: value\" is expected.", line);
    value = str_trim(value);
    if (begins) return add_block(story, key, value, number, fault);
    if (story->block_count > 0 && is_key_of(&story->blocks[story->block_count - 1], key))
        return add_entry(story, key, value, number, fault);
    return fail(fault, number, "This block has no such key.", key);
}

/* An indented line: a line of a list, or, four blanks in, what a line before it goes on with. */
static bool read_more(struct life_story *story, str line, int number, struct life_fault *fault)
{
    struct life_block *block =
        story->block_count ? &story->blocks[story->block_count - 1] : NULL;
    bool list = block && str_equal(block->kind, S("list"));
    if (list && !str_starts(line, S("    ")))
        return add_entry(story, S(""), str_trim(line), number, fault);
    if (!block || block->entry_count == 0)
        return fail(fault, number, "This indented line goes on with nothing.", str_trim(line));
    struct life_entry *last = &story->entries[story->entry_count - 1];
    last->value.len = (size_t)(line.ptr + line.len - last->value.ptr);
    return true;
}

bool life_story_read(struct life_story *story, str text, struct life_fault *fault)
{
    bool begins = true;
    for (int number = 1; text.len > 0; number++) {
        str line = str_cut_line(&text);
        if (line.len > 0 && line.ptr[0] == '#') continue;
        bool good = line.len == 0          ? true
                    : line.ptr[0] == ' ' ? read_more(story, line, number, fault)
                                         : read_head(story, line, number, begins, fault);
        if (!good) return false;
        begins = line.len == 0;
    }
    return true;
}

const struct life_block *life_story_find(const struct life_story *story, str kind, str id)
{
    for (size_t i = 0; i < story->block_count; i++)
        if (str_equal(story->blocks[i].kind, kind) && str_equal(story->blocks[i].id, id))
            return &story->blocks[i];
    return NULL;
}

const struct life_block *life_story_nth(const struct life_story *story, str kind, size_t nth)
{
    for (size_t i = 0; i < story->block_count; i++)
        if (str_equal(story->blocks[i].kind, kind) && nth-- == 0) return &story->blocks[i];
    return NULL;
}

size_t life_story_count(const struct life_story *story, str kind)
{
    size_t count = 0;
    for (size_t i = 0; i < story->block_count; i++)
        count += str_equal(story->blocks[i].kind, kind);
    return count;
}

str life_block_value(const struct life_block *block, str key)
{
    for (size_t i = 0; i < block->entry_count; i++)
        if (str_equal(block->entries[i].key, key)) return block->entries[i].value;
    return S("");
}

int64_t life_block_number(const struct life_block *block, str key, int64_t otherwise)
{
    int64_t number;
    return str_parse_int(life_block_value(block, key), &number) ? number : otherwise;
}

static bool parts_words(char c)
{
    return c == ' ' || c == ',' || c == '\n';
}

str life_cut_word(str *rest)
{
    size_t begin = 0, end;
    while (begin < rest->len && parts_words(rest->ptr[begin])) begin++;
    for (end = begin; end < rest->len && !parts_words(rest->ptr[end]);) end++;
    str word = str_slice(*rest, begin, end);
    *rest = str_slice(*rest, end, rest->len);
    return word;
}

/* Every {name} within words is a list. */
static bool words_whole(const struct life_story *story, const struct life_entry *entry,
                        struct life_fault *fault)
{
    for (str rest = entry->value; str_find_char(rest, '{') >= 0;) {
        str_cut(&rest, '{');
        str name = str_cut(&rest, '}');
        if (!life_story_find(story, S("list"), name))
            return fail(fault, entry->line, "There is no such list of words.", name);
    }
    return true;
}

static bool links_whole(const struct life_story *story, const struct life_block *block,
                        const struct life_entry *entry, struct life_fault *fault)
{
    const struct kind *sequel = block->record ? life_sequel(block->record) : NULL;
    const struct field *field = block->record ? kind_field(block->record, entry->key) : NULL;
    if (!field && sequel) field = kind_field(sequel, entry->key);
    if (!field || (field->type != FIELD_LINK && field->type != FIELD_LINKS)) return true;
    str rest = entry->value;
    for (str id; (id = life_cut_word(&rest)).len > 0;)
        if (!life_story_find(story, field->link, id))
            return fail(fault, entry->line, "No block of that kind has this name.", id);
    return true;
}

bool life_story_whole(const struct life_story *story, struct life_fault *fault)
{
    static const str needed[] = {STR_INIT("steady"), STR_INIT("close"), STR_INIT("pull"),
                                 STR_INIT("level"),  STR_INIT("hours"), STR_INIT("safety"),
                                 STR_INIT("title"),  STR_INIT("about")};
    const struct life_block *life = life_story_nth(story, S("life"), 0);
    if (!life) return fail(fault, 1, "A block \"life\" is missing.", S("life"));
    for (size_t i = 0; i < COUNT(needed); i++)
        if (life_block_value(life, needed[i]).len == 0)
            return fail(fault, life->line, "The life lacks a key.", needed[i]);
    for (size_t i = 0; i < story->block_count; i++)
        for (size_t e = 0; e < story->blocks[i].entry_count; e++) {
            const struct life_entry *entry = &story->blocks[i].entries[e];
            if (!words_whole(story, entry, fault) ||
                !links_whole(story, &story->blocks[i], entry, fault))
                return false;
        }
    return true;
}
