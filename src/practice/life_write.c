#include "life_write.h"

#include <math.h>

#include "id.h"
#include "str.h"

enum { FIELD_LEN_MAX = 1200, DEPTH_MAX = 6, KIND_NUMBER_FIRST = 16 };

bool life_write_has(const struct life_writing *writing, str field)
{
    for (size_t i = 0; i < writing->count; i++)
        if (str_equal(writing->typed[i].name, field)) return true;
    return false;
}

void life_write_text(struct life_writing *writing, str field, str text)
{
    if (text.len == 0 || life_write_has(writing, field)) return;
    CHECK(kind_field(writing->kind, field) && writing->count < LIFE_TYPED_MAX);
    writing->typed[writing->count++] = (struct draft_field){field, text};
}

void life_write_number(struct life_writing *writing, str field, int64_t number)
{
    struct buf text = buf_new(writing->arena, 24);
    buf_put_int(&text, number);
    life_write_text(writing, field, buf_str(&text));
}

void life_write_scale(struct life_writing *writing, str field, double number)
{
    const struct field *scale = kind_field(writing->kind, field);
    CHECK(scale && scale->type == FIELD_INT);
    double whole = nearbyint(number);
    int64_t kept = whole < scale->lo ? scale->lo : whole > scale->hi ? scale->hi : (int64_t)whole;
    life_write_number(writing, field, kept);
}

void life_write_day(struct life_writing *writing, str field, day d)
{
    struct buf text = buf_new(writing->arena, 24);
    day_put(&text, d);
    life_write_text(writing, field, buf_str(&text));
}

static size_t common_divisor(size_t a, size_t b)
{
    while (b > 0) {
        size_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* The `drawn`th of `count`, in an order that differs from round to round and holds each once. */
static size_t shuffled(uint64_t seed, uint64_t which, size_t drawn, size_t count)
{
    uint64_t round = chance_mix(chance_mix(seed, which), drawn / count);
    size_t stride = 1 + (size_t)(round % count);
    while (common_divisor(stride, count) != 1) stride++;
    return ((size_t)(round >> 32) + drawn % count * stride) % count;
}

static void put_expanded(struct life *life, struct buf *out, str text, int depth);

static void put_of_list(struct life *life, struct buf *out, const struct life_block *list,
                        int depth)
{
    size_t index = (size_t)(list - life->story.blocks);
    CHECK(list->entry_count > 0 && depth < DEPTH_MAX);
    size_t which = shuffled(life->seed, index, life->used[index]++, list->entry_count);
    str line = list->entries[which].value;
    if (!str_equal(line, S("-"))) put_expanded(life, out, line, depth + 1);
}

/* Lines that go on, and blanks around a list's line that is empty, become one blank. */
static void put_expanded(struct life *life, struct buf *out, str text, int depth)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i] == '\n' ? ' ' : text.ptr[i];
        if (c == '{') {
            str rest = str_slice(text, i + 1, text.len), name = str_cut(&rest, '}');
            const struct life_block *list = life_story_find(&life->story, S("list"), name);
            CHECK(list);
            put_of_list(life, out, list, depth);
            i += name.len + 1;
        } else if (c != ' ' || (out->len > 0 && out->ptr[out->len - 1] != ' ')) {
            buf_put_char(out, c);
        }
    }
}

str life_write_expand(struct life_writing *writing, str text)
{
    struct buf out = buf_new(writing->arena, FIELD_LEN_MAX);
    put_expanded(writing->life, &out, text, 0);
    CHECK(!out.full);
    return str_trim(buf_str(&out));
}

void life_write_words_and(struct life_writing *writing, str field, str list, str another)
{
    struct life *life = writing->life;
    const struct life_block *first = life_story_find(&life->story, S("list"), list);
    const struct life_block *second = life_story_find(&life->story, S("list"), another);
    if (!first || life_write_has(writing, field)) return;
    struct buf out = buf_new(writing->arena, FIELD_LEN_MAX);
    put_of_list(life, &out, first, 0);
    if (second) {
        buf_put_char(&out, ' ');
        put_of_list(life, &out, second, 0);
    }
    CHECK(!out.full);
    life_write_text(writing, field, str_trim(buf_str(&out)));
}

void life_write_words(struct life_writing *writing, str field, str list)
{
    life_write_words_and(writing, field, list, S(""));
}

void life_write_one_of(struct life_writing *writing, str field, const char *options)
{
    str rest = str_of_c(options);
    int64_t count = 1;
    for (size_t i = 0; i < rest.len; i++) count += rest.ptr[i] == '|';
    for (int64_t skip = chance_between(&writing->life->chance, 0, count - 1); skip > 0; skip--)
        str_cut(&rest, '|');
    life_write_text(writing, field, str_cut(&rest, '|'));
}

static bool belongs_now(const struct life *life, const struct life_block *block)
{
    double percent = 100 * life->today.way;
    return percent >= (double)life_block_number(block, S("from"), 0) &&
           percent <= (double)life_block_number(block, S("until"), 100);
}

struct life_thing *life_find_thing(struct life *life, str kind, int block)
{
    struct life_thing *found = NULL;
    int64_t count = 0;
    for (size_t i = 0; i < LIFE_THINGS_MAX; i++) {
        struct life_thing *thing = &life->things[i];
        if (!thing->kind || !str_equal(thing->kind->name, kind)) continue;
        if (block >= 0 && thing->block == block) return thing;
        if (thing->block >= 0 && !belongs_now(life, &life->story.blocks[thing->block])) continue;
        /* Each of those met so far is as likely. */
        if (block < 0 && chance_between(&life->chance, 0, count++) == 0) found = thing;
    }
    return found;
}

bool life_write_link(struct life_writing *writing, str field, str kind)
{
    struct life_thing *thing = life_find_thing(writing->life, kind, -1);
    if (thing) life_write_text(writing, field, id_text(writing->arena, thing->id));
    return thing != NULL;
}

/* Ids of blocks as the ids of the records that were made of them; those not yet made are left out.
 */
static void write_links(struct life_writing *writing, const struct field *field, str value)
{
    struct life *life = writing->life;
    struct buf text = buf_new(writing->arena, FIELD_LEN_MAX);
    for (str name; (name = life_cut_word(&value)).len > 0;) {
        const struct life_block *block = life_story_find(&life->story, field->link, name);
        CHECK(block);
        struct life_thing *thing =
            life_find_thing(life, field->link, (int)(block - life->story.blocks));
        if (!thing) continue;
        if (text.len > 0) buf_put_char(&text, ',');
        id_put(&text, thing->id);
    }
    life_write_text(writing, field->name, buf_str(&text));
}

double life_write_upset(const struct life_writing *writing)
{
    struct life *life = writing->life;
    return 5.5 - 0.7 * life->today.mood + chance_normal(&life->chance);
}

void life_write_block(struct life_writing *writing)
{
    for (size_t i = 0; writing->block && i < writing->block->entry_count; i++) {
        const struct life_entry *entry = &writing->block->entries[i];
        const struct field *field = kind_field(writing->kind, entry->key);
        if (!field) continue;
        if (field->type == FIELD_LINK || field->type == FIELD_LINKS)
            write_links(writing, field, entry->value);
        else
            life_write_text(writing, field->name, life_write_expand(writing, entry->value));
    }
}

int life_next_block(struct life *life, const struct kind *kind)
{
    size_t count = life_story_count(&life->story, kind->name);
    uint32_t number = kind->number - KIND_NUMBER_FIRST;
    CHECK(number < LIFE_KINDS_MAX);
    for (size_t tries = 0; tries < 2 * count; tries++) {
        size_t which = shuffled(life->seed, LIFE_BLOCKS_MAX + number, life->drawn[number]++, count);
        const struct life_block *block = life_story_nth(&life->story, kind->name, which);
        if (belongs_now(life, block)) return (int)(block - life->story.blocks);
    }
    return -1;
}
