#include "record_ask.h"

#include <stdio.h>

#include "language.h"
#include "str.h"
#include "terminal.h"
#include "utf8.h"

enum { ANSWER_LEN_MAX = 8 * 1024 };

static void put_prompt(char *prompt, size_t size, const struct field *field)
{
    struct buf text = buf_over(prompt, size - 1);
    buf_format(&text, "%ls (%ls; ", STR(tongue_say(&language_tongue, field->label)),
               STR(field->name));
    field_say_allowed(&text, field, &language_tongue);
    if (!field->required) buf_format(&text, "; %s", tell("Enter to leave out"));
    buf_put(&text, S("):"));
    prompt[text.len] = '\0';
}

/* The first thing that is wrong with this answer, whatever else is still missing. */
static str problem_with(const struct kind *kind, struct draft_field answer, struct arena *arena)
{
    struct problems problems = {0};
    struct record record = record_new(arena, kind);
    if (draft_read(&record, &answer, 1, 0, arena, &problems)) return (str){0};
    for (size_t i = 0; i < problems.count; i++)
        if (str_equal(problems.at[i].field, answer.name))
            return problem_say(&problems.at[i], &language_tongue, S(""), arena);
    return (str){0};
}

static bool ask_field(const struct kind *kind, const struct field *field, struct draft_field *out,
                      struct arena *arena)
{
    char prompt[1024], answer[ANSWER_LEN_MAX];
    put_prompt(prompt, sizeof prompt, field);
    while (terminal_ask(prompt, answer, sizeof answer)) {
        struct arena attempt = *arena;
        str text = str_of_c(answer);
        struct draft_field typed = {field->name, text};
        str problem = utf8_valid(text) ? problem_with(kind, typed, &attempt)
                                       : str_of_c(tell("That was not text in UTF-8."));
        if (problem.len == 0) {
            *out = (struct draft_field){field->name, str_copy(arena, text)};
            return true;
        }
        fprintf(stderr, "%.*s\n", STR_STDIO(problem));
    }
    return false;
}

bool record_ask(const struct kind *kind, struct draft_field *fields, size_t *count,
                struct arena *arena, struct refusal *why)
{
    *count = 0;
    for (size_t i = 0; i < kind->field_count; i++) {
        if (str_equal(kind->fields[i].name, S("late"))) continue;
        if (!ask_field(kind, &kind->fields[i], &fields[*count], arena))
            return refuse(why, OUTCOME_FAILED, "The answers ended early; nothing was stored.");
        (*count)++;
    }
    return true;
}
