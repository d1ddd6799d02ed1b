#include "heard.h"

#include <stdio.h>
#include <stdlib.h>

#include "language.h"
#include "saying.h"
#include "str.h"
#include "utf8.h"

/* A hundred bytes for each of a text, and the rules (saying.h). */
enum { ROOM_LEN = 32 * 1024 * 1024 };

static void say_found(str field, const struct saying *found)
{
    for (size_t i = 0; i < found->count; i++) {
        const struct saying_find *find = &found->at[i];
        str instead = find->turn->instead.len > 0 ? find->turn->instead : find->fault->instead;
        bool said = false;
        for (size_t j = 0; j < i; j++) said |= found->at[j].turn == find->turn;
        if (!said)
            fprintf(stderr, "evenkeel: %.*s: %.*s. %.*s %.*s\n", STR_STDIO(field),
                    STR_STDIO(find->fault->title), STR_STDIO(find->fault->gloss),
                    STR_STDIO(instead));
    }
    if (saying_is_afraid(found))
        fprintf(stderr, "evenkeel: %s\n",
                tell("If you are afraid of someone, evenkeel now help names people to talk to."));
}

void heard_tell(const struct kind *kind, const struct draft_field *fields, size_t count)
{
    const struct content *content = content_in(language_tag());
    char *room = NULL;
    for (size_t i = 0; i < count; i++) {
        const struct saying_field *field = saying_field_of(kind->name, fields[i].name);
        struct saying found;
        if (field == NULL || fields[i].text.len > TEXT_LEN_MAX || !utf8_valid(fields[i].text))
            continue;
        if (room == NULL && (room = malloc(ROOM_LEN)) == NULL) return;
        saying_check_after(content, field->purpose, field->feels ? S("I feel") : (str){0},
                           fields[i].text, arena_over(room, ROOM_LEN), &found);
        say_found(field->field, &found);
    }
    free(room);
}
