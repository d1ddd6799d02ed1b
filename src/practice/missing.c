#include "missing.h"

#include "str.h"

/* The numbers of content/en/missing.txt. */
enum { LENGTH_LONG = 3, LENGTH_UNKNOWN = 4 };
enum { APART_COMES_AND_GOES = 1, APART_STRONG = 2, APART_DREAD = 3, APART_LITTLE = 4 };
enum { GOING_ON_STOPS = 3, OTHERWISE_ONLY_THEM = 4, TOGETHER_ON_GUARD = 4 };

/* The number answered to one question; -1 where it was left out. */
static int64_t number_of(const struct value *answers, str question)
{
    for (size_t i = 0; answers && i < answers->count; i++)
        if (str_equal(answers->pairs[i].item, question)) return answers->pairs[i].number;
    return -1;
}

struct missing missing_of(const struct value *answers)
{
    int64_t length = number_of(answers, S("length"));
    int64_t apart = number_of(answers, S("apart"));
    bool long_apart = length == LENGTH_LONG || length == LENGTH_UNKNOWN;
    bool carried = apart == APART_COMES_AND_GOES || apart == APART_STRONG;
    bool dread = apart == APART_DREAD;
    return (struct missing){
        .in_proportion = carried || (dread && length == LENGTH_UNKNOWN),
        .alarm = dread && !long_apart,
        .footing_lost = number_of(answers, S("going-on")) == GOING_ON_STOPS,
        .one_person = number_of(answers, S("otherwise")) == OTHERWISE_ONLY_THEM,
        .little = apart == APART_LITTLE,
        .on_guard = number_of(answers, S("together")) == TOGETHER_ON_GUARD,
    };
}
