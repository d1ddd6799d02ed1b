#include "problem.h"

#include "buf.h"
#include "nearest.h"
#include "str.h"
#include "utf8.h"

/* The longest sentence names a dozen options; a name that was typed is cut to what fits a line. */
enum { SENTENCE_LEN_MAX = 2048, NAME_SHOWN_MAX = 60 };

bool problem_add(struct problems *problems, struct arena *arena, str field, str text)
{
    if (problems->count < PROBLEM_COUNT_MAX)
        problems->at[problems->count++] =
            (struct problem){str_copy(arena, field), str_copy(arena, text)};
    return false;
}

bool problem_add_field(struct problems *problems, struct arena *arena, const struct field *field,
                       str rest)
{
    char room[SENTENCE_LEN_MAX];
    struct buf sentence = buf_over(room, sizeof room);
    buf_format(&sentence, "%.*s %.*s", STR(field->name), STR(rest));
    return problem_add(problems, arena, field->name, buf_str(&sentence));
}

static void put_suggestion(struct buf *out, const struct nearest *nearest)
{
    if (nearest->found.len > 0) buf_format(out, " Did you mean %.*s?", STR(nearest->found));
}

bool problem_add_value(struct problems *problems, struct arena *arena, const struct field *field,
                       str typed)
{
    char room[SENTENCE_LEN_MAX];
    struct buf sentence = buf_over(room, sizeof room);
    struct nearest nearest = nearest_to(typed);
    for (size_t i = 0; i < field->option_count; i++) nearest_try(&nearest, field->options[i].name);
    buf_format(&sentence, "%.*s takes ", STR(field->name));
    field_put_allowed(&sentence, field);
    buf_put_char(&sentence, '.');
    put_suggestion(&sentence, &nearest);
    return problem_add(problems, arena, field->name, buf_str(&sentence));
}

/* What may be repeated of a name that was typed. */
static str shown(str name)
{
    return utf8_valid(name) ? utf8_prefix(name, NAME_SHOWN_MAX) : S("?");
}

bool problem_add_name(struct problems *problems, struct arena *arena, const struct kind *kind,
                      str name)
{
    char room[SENTENCE_LEN_MAX];
    struct buf sentence = buf_over(room, sizeof room);
    struct nearest nearest = nearest_to(name);
    for (size_t i = 0; i < kind->field_count; i++) nearest_try(&nearest, kind->fields[i].name);
    buf_format(&sentence, "%.*s has no field called \"%.*s\".", STR(kind->name), STR(shown(name)));
    put_suggestion(&sentence, &nearest);
    return problem_add(problems, arena, shown(name), buf_str(&sentence));
}

bool problem_add_kind(struct problems *problems, struct arena *arena, str name)
{
    char room[SENTENCE_LEN_MAX];
    struct buf sentence = buf_over(room, sizeof room);
    struct nearest nearest = nearest_to(name);
    for (size_t i = 0; i < kinds_count; i++) nearest_try(&nearest, kinds[i].name);
    buf_format(&sentence, "There is no kind called \"%.*s\".", STR(shown(name)));
    put_suggestion(&sentence, &nearest);
    return problem_add(problems, arena, S(""), buf_str(&sentence));
}
