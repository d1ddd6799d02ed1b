#include "problem.h"

#include "buf.h"
#include "nearest.h"
#include "str.h"
#include "utf8.h"

/* The longest sentence names a dozen options; a name that was typed is cut to what fits a line. */
enum { SENTENCE_LEN_MAX = PROBLEM_SAID_LEN_MAX - 64, NAME_SHOWN_MAX = 60 };

str problem_say(const struct problem *problem, const struct tongue *tongue, str name,
                struct arena *arena)
{
    char room[SENTENCE_LEN_MAX], detail_room[SENTENCE_LEN_MAX];
    /* Without a name there is no place to fill: braces may come from a file that was read. */
    if (problem->name.len == 0) {
        str said = tongue_say(tongue, problem->sentence);
        return str_copy(arena, utf8_prefix(said, SENTENCE_LEN_MAX));
    }
    struct buf sentence = buf_over(room, sizeof room);
    struct buf detail = buf_over(detail_room, sizeof detail_room);
    if (problem->takes)
        field_say_allowed(&detail, problem->takes, tongue);
    else
        buf_put(&detail, problem->detail);
    const str with[] = {name.len > 0 ? name : problem->name, buf_str(&detail)};
    fill_put(&sentence, tongue_say(tongue, problem->sentence), with, COUNT(with));
    if (problem->meant.len > 0) {
        buf_put_char(&sentence, ' ');
        fill_put(&sentence, tongue_say(tongue, N("Did you mean {1}?")), &problem->meant, 1);
    }
    return str_copy(arena, buf_str(&sentence));
}

/* Adds it with its parts in `arena` and its text in English. */
static bool add(struct problems *problems, struct arena *arena, struct problem problem)
{
    if (problems->count == PROBLEM_COUNT_MAX) return false;
    problem.field = str_copy(arena, problem.field);
    problem.sentence = str_copy(arena, problem.sentence);
    problem.name = str_copy(arena, problem.name);
    problem.detail = str_copy(arena, problem.detail);
    problem.meant = str_copy(arena, problem.meant);
    problem.text = problem_say(&problem, &(struct tongue){0}, (str){0}, arena);
    problems->at[problems->count++] = problem;
    return false;
}

bool problem_add(struct problems *problems, struct arena *arena, str field, str sentence)
{
    return add(problems, arena, (struct problem){.field = field, .sentence = sentence});
}

bool problem_add_field(struct problems *problems, struct arena *arena, const struct field *field,
                       str sentence, str detail)
{
    return add(
        problems, arena,
        (struct problem){
            .field = field->name, .sentence = sentence, .name = field->name, .detail = detail});
}

bool problem_add_value(struct problems *problems, struct arena *arena, const struct field *field,
                       str typed)
{
    struct nearest nearest = nearest_to(typed);
    for (size_t i = 0; i < field->option_count; i++) nearest_try(&nearest, field->options[i].name);
    return add(problems, arena,
               (struct problem){.field = field->name,
                                .sentence = N("{1} takes {2}."),
                                .name = field->name,
                                .takes = field,
                                .meant = nearest.found});
}

/* What may be repeated of a name that was typed. */
static str shown(str name)
{
    return utf8_valid(name) ? utf8_prefix(name, NAME_SHOWN_MAX) : S("?");
}

bool problem_add_name(struct problems *problems, struct arena *arena, const struct kind *kind,
                      str name)
{
    struct nearest nearest = nearest_to(name);
    for (size_t i = 0; i < kind->field_count; i++) nearest_try(&nearest, kind->fields[i].name);
    return add(problems, arena,
               (struct problem){.field = shown(name),
                                .sentence = N("{1} has no field called \"{2}\"."),
                                .name = kind->name,
                                .detail = shown(name),
                                .meant = nearest.found});
}
