#include "content_translation.h"

#include "str.h"

static bool is_sentence(const struct block *block)
{
    return str_equal(str_of_c(block->kind->name), S("sentence"));
}

/* The next "{1}" of a text; false at the end. */
static bool next_brace(str *rest, str *place)
{
    ptrdiff_t at = str_find_char(*rest, '{');
    if (at < 0) return false;
    str from = str_slice(*rest, (size_t)at, rest->len);
    ptrdiff_t end = str_find_char(from, '}');
    *place = str_slice(from, 0, end < 0 ? from.len : (size_t)end + 1);
    *rest = str_slice(from, place->len, from.len);
    return true;
}

static int count_brace(str text, str wanted)
{
    int count = 0;
    for (str place; next_brace(&text, &place);) count += str_equal(place, wanted);
    return count;
}

static bool braces_are_kept(str english, str said)
{
    str rest = english;
    for (str place; next_brace(&rest, &place);)
        if (count_brace(english, place) != count_brace(said, place)) return false;
    rest = said;
    for (str place; next_brace(&rest, &place);)
        if (count_brace(english, place) == 0) return false;
    return true;
}

/* The next verb of printf, "%ls" or "%zu"; false at the end. */
static bool next_verb(str *rest, str *verb)
{
    ptrdiff_t at = str_find_char(*rest, '%');
    if (at < 0) return false;
    size_t end = (size_t)at + 1;
    while (end < rest->len && str_find_char(S("0123456789.*-+ lzh"), rest->ptr[end]) >= 0) end++;
    if (end < rest->len) end++;
    *verb = str_slice(*rest, (size_t)at, end);
    *rest = str_slice(*rest, end, rest->len);
    return true;
}

static bool verbs_are_kept(str english, str said)
{
    str verb, other;
    while (next_verb(&english, &verb))
        if (!next_verb(&said, &other) || !str_equal(verb, other)) return false;
    return !next_verb(&said, &other);
}

bool translation_keeps_places(str english, str said)
{
    return braces_are_kept(english, said) && verbs_are_kept(english, said);
}

static void check_sentence(struct source *source, const struct block *block)
{
    str said = block_value(block, "said");
    if (said.len > 0 && !translation_keeps_places(block->header.value, said))
        source_complain(source, block->file, block->line,
                        "The places to be filled differ from those of the English sentence.");
}

/* Everything but words is as in English. */
static void check_block(struct source *source, const struct block *block,
                        const struct block *english)
{
    for (size_t i = 0; i < block->kind->field_count; i++) {
        const struct block_field *field = &block->kind->fields[i];
        bool both = (block_find(block, field->key) != NULL) ==
                    (block_find(english, field->key) != NULL);
        bool same = schema_is_language(field) ||
                    str_equal(block_value(block, field->key), block_value(english, field->key));
        if ((!both && !field->name_is_id) || !same)
            source_complain(source, block->file, block->line, "\"%s\" is not as in English.",
                            field->key);
    }
}

static size_t next_of_content(const struct source *source, size_t at)
{
    while (at < source->block_count && is_sentence(&source->blocks[at])) at++;
    return at;
}

void translation_check(struct source *source, const struct source *english)
{
    for (size_t i = 0; i < source->block_count; i++)
        if (is_sentence(&source->blocks[i])) check_sentence(source, &source->blocks[i]);
    size_t i = next_of_content(source, 0), j = 0;
    for (; i < source->block_count && j < english->block_count; j++) {
        const struct block *block = &source->blocks[i], *model = &english->blocks[j];
        if (block->kind != model->kind || !str_equal(block->header.value, model->header.value)) {
            source_complain(source, block->file, block->line,
                            "Here stands %s \"%ls\" in English (%ls, line %d).",
                            model->kind->name, STR(model->header.value), STR(model->file),
                            model->line);
            return;
        }
        check_block(source, block, model);
        i = next_of_content(source, i + 1);
    }
    if (i < source->block_count || j < english->block_count)
        source_complain(source, S("content"), 0, "A file or its end is missing, or there is one "
                        "more than in English.");
}
