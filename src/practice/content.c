#include "content.h"

#include "str.h"

const struct content *content_in(str lang)
{
    str primary = str_cut(&lang, '-');
    for (size_t i = 0; i < content_language_count; i++)
        if (str_equal_nocase(content_languages[i]->lang, primary)) return content_languages[i];
    return &content_en;
}

str content_say(const struct content *content, str sentence)
{
    size_t low = 0, high = content->sentence_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(content->sentences[middle].english, sentence);
        if (order == 0) return content->sentences[middle].said;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return sentence;
}

/* Every table whose rows begin with their id can be searched by this one function. */
static const void *find(const void *rows, size_t count, size_t row_len, str id)
{
    const char *row = rows;
    for (size_t i = 0; i < count; i++, row += row_len)
        if (str_equal(*(const str *)(const void *)row, id)) return row;
    return NULL;
}

#define FIND(plural, row)                                                                          \
    _Static_assert(offsetof(struct content_##row, id) == 0, "rows begin with their id");           \
    const struct content_##row *content_find_##row(const struct content *content, str id)          \
    {                                                                                              \
        return find(content->plural, content->row##_count, sizeof content->plural[0], id);         \
    }

FIND(families, family)
FIND(needs, need)
FIND(axes, axis)
FIND(regions, region)
FIND(findings, finding)
FIND(lacks, lack)
FIND(countries, country)
FIND(breathings, breathing)
FIND(practices, practice)
FIND(strategies, strategy)
FIND(moments, moment)
FIND(prompts, prompt)
FIND(value_ideas, value_idea)
FIND(origins, origin)
FIND(paths, path)
FIND(reasons, reason)
FIND(path_steps, path_step)
FIND(safety_answers, safety_answer)
FIND(articles, article)

const struct content_feeling *content_find_feeling(const struct content *content, str word)
{
    for (size_t i = 0; i < content->feeling_count; i++) {
        const struct content_feeling *feeling = &content->feelings[i];
        if (str_equal(feeling->id, word) || str_equal_nocase(feeling->name, word)) return feeling;
    }
    return NULL;
}

bool content_helpline_is_stale(const struct content_helpline *line, day today)
{
    day seen;
    bool read = day_parse(line->seen, &seen);
    CHECK(read);
    return today - seen > HELPLINE_STALE_DAYS;
}

const struct content_passage *content_passage(const struct content *content, str id)
{
    const struct content_passage *passage =
        find(content->passages, content->passage_count, sizeof content->passages[0], id);
    CHECK(passage != NULL);
    return passage;
}

const struct content_scale *content_scale(const struct content *content, str id)
{
    const struct content_scale *scale =
        find(content->scales, content->scale_count, sizeof content->scales[0], id);
    CHECK(scale != NULL);
    return scale;
}

const struct content_collection *content_collection(const struct content *content, str id)
{
    const struct content_collection *collection =
        find(content->collections, content->collection_count, sizeof content->collections[0], id);
    CHECK(collection != NULL);
    return collection;
}

const struct content_idea *content_find_idea(const struct content_collection *collection, str id)
{
    return find(collection->ideas, collection->idea_count, sizeof collection->ideas[0], id);
}

const struct content_look *content_look(const struct content *content, str id)
{
    const struct content_look *look =
        find(content->looks, content->look_count, sizeof content->looks[0], id);
    CHECK(look != NULL);
    return look;
}

const struct content_look_answer *content_look_answer(const struct content_look_question *question,
                                                      int64_t value)
{
    for (size_t i = 0; i < question->look_answer_count; i++)
        if (question->look_answers[i].value == value) return &question->look_answers[i];
    return NULL;
}

const struct content_level *content_level(const struct content_scale *scale, int value)
{
    if (scale->level_count == 0 || value < scale->min || value > scale->max) return NULL;
    return &scale->levels[value - scale->min];
}

bool content_next_paragraph(str *rest, str *paragraph)
{
    if (rest->len == 0) return false;
    ptrdiff_t end = str_find(*rest, S("\n\n"));
    *paragraph = str_slice(*rest, 0, end < 0 ? rest->len : (size_t)end);
    *rest = str_slice(*rest, end < 0 ? rest->len : (size_t)end + 2, rest->len);
    return true;
}
