#include "content_check.h"

#include "str.h"
#include "content_rules.h"
#include "content_value.h"

/* A text this long would no longer be a page; C99 promises string literals of 4095 bytes. */
enum { VALUE_LEN_MAX = 4000 };

static void complain(struct source *source, const struct block *block, const struct entry *entry,
                     const char *sentence)
{
    source_complain(source, block->file, entry ? entry->line : block->line, "%s", sentence);
}

static bool is_id(str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && !(c == '-' && i > 0)) return false;
    }
    return s.len > 0;
}

static void check_references(struct source *source, const struct block *block,
                             const struct entry *entry, const struct block_field *field)
{
    str rest = entry->value;
    while (rest.len > 0) {
        str id = field->type == VALUE_SET ? str_cut(&rest, ' ') : str_cut(&rest, '\n');
        const struct block *target = source_find(source, str_of_c(field->target), id);
        if (!target)
            source_complain(source, block->file, entry->line, "There is no %s \"%ls\".",
                            field->target, STR(id));
        else if (field->type == VALUE_SET && target->index >= 32)
            source_complain(source, block->file, entry->line,
                            "A set holds the first 32 of a kind only.");
    }
}

/* One value against its field. */
static void check_value(struct source *source, const struct block *block,
                        const struct entry *entry, const struct block_field *field)
{
    int64_t number;
    str value = entry->value;
    if (value.len == 0) complain(source, block, entry, "This value is empty.");
    if (value.len > VALUE_LEN_MAX) complain(source, block, entry, "This text is too long.");
    switch (field->type) {
    case VALUE_ID:
    case VALUE_LOCAL_ID:
        if (!is_id(value)) complain(source, block, entry, "An id is letters, digits and dashes.");
        break;
    case VALUE_NAME:
    case VALUE_LINE:
    case VALUE_CODE:
        if (str_find_char(value, '\n') >= 0)
            complain(source, block, entry, "This text is one paragraph only.");
        break;
    case VALUE_TEXT:
        break;
    case VALUE_INT:
    case VALUE_SECONDS:
    case VALUE_SIGN:
        if (!value_number(value, field, &number) || number < field->min || number > field->max)
            source_complain(source, block->file, entry->line,
                            "This number is not understood or out of range.");
        break;
    case VALUE_BOOL:
        if (!str_equal(value, S("yes")) && !str_equal(value, S("no")))
            complain(source, block, entry, "Here stands yes or no.");
        break;
    case VALUE_CHOICE:
        if (!value_is_among(value, str_of_c(field->words)))
            source_complain(source, block->file, entry->line, "\"%ls\" is none of: %s.",
                            STR(value), field->words);
        break;
    case VALUE_REF:
    case VALUE_SET:
        check_references(source, block, entry, field);
        break;
    }
}

static void check_required(struct source *source, const struct block *block)
{
    for (size_t i = 0; i < block->kind->field_count; i++) {
        const struct block_field *field = &block->kind->fields[i];
        if (!field->required || block_find(block, field->key)) continue;
        source_complain(source, block->file, block->line, "%s \"%ls\" lacks its \"%s\".",
                        block->kind->name, STR(block->header.value), field->key);
    }
}

/* Ids are unique among their kind, or among those under the same parent. */
static void check_unique(struct source *source, const struct block *block)
{
    enum value_type type = block->kind->header.type;
    if (type == VALUE_CHOICE || type == VALUE_REF) return;
    for (const struct block *other = source->blocks; other < block; other++) {
        if (other->kind != block->kind) continue;
        if (type != VALUE_ID && other->parent != block->parent) continue;
        if (!str_equal(other->header.value, block->header.value)) continue;
        source_complain(source, block->file, block->line,
                        "%s \"%ls\" stands twice, first in %ls, line %d.", block->kind->name,
                        STR(block->header.value), STR(other->file), other->line);
        return;
    }
}

void content_check(struct source *source)
{
    for (size_t i = 0; i < source->block_count; i++) {
        const struct block *block = &source->blocks[i];
        check_value(source, block, &block->header, &block->kind->header);
        check_unique(source, block);
        check_required(source, block);
        for (size_t j = 0; j < block->entry_count; j++) {
            const struct block_field *field = schema_find_field(block->kind, block->entries[j].key);
            if (field) check_value(source, block, &block->entries[j], field);
        }
    }
    content_check_rules(source);
}
