/* answer_border.c - the same for WebAssembly, asking nothing of its surroundings.
 *
 * answer.mjs puts a table into the room, its key behind it, and takes the answer from there. */
#include <stdlib.h>

#include "answer.h"

#define EXPORT(name) __attribute__((export_name(#name)))

static char *room, *answer;
static void *whole;

_Noreturn void panic(const char *file, int line, const char *what)
{
    (void)file, (void)line, (void)what;
    __builtin_trap();
}

EXPORT(border_room) char *border_room(void);
EXPORT(border_insight) const char *border_insight(uint32_t at);
EXPORT(border_answer)
const char *border_answer(uint32_t at, double lo, double hi, uint32_t table_len, uint32_t key_len);
EXPORT(border_len) uint32_t border_len(void);

static uint32_t answer_len;

char *border_room(void)
{
    if (!room) {
        room = malloc(ANSWER_TABLE_LEN_MAX);
        answer = malloc(ANSWER_LEN_MAX);
        whole = malloc(ANSWER_ARENA_LEN);
        CHECK(room && answer && whole);
    }
    return room;
}

/* Its name, border_len() long; empty after the last. */
const char *border_insight(uint32_t at)
{
    size_t count;
    const struct insight *const *insights = insights_all(&count);
    str name = at < count ? insights[at]->name : (str){0};
    answer_len = (uint32_t)name.len;
    return name.ptr;
}

const char *border_answer(uint32_t at, double lo, double hi, uint32_t table_len, uint32_t key_len)
{
    size_t count;
    const struct insight *const *insights = insights_all(&count);
    CHECK(at < count && table_len + key_len <= ANSWER_TABLE_LEN_MAX);
    struct buf out = buf_over(answer, ANSWER_LEN_MAX);
    answer_put(&out, insights[at], lo, hi, (str){room, table_len}, (str){room + table_len, key_len},
               arena_over(whole, ANSWER_ARENA_LEN));
    answer_len = (uint32_t)out.len;
    return answer;
}

uint32_t border_len(void)
{
    return answer_len;
}
