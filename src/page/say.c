#include "say.h"

#include "page.h"
#include "str.h"

str say(const struct page *page, str sentence)
{
    return content_say(page->content, sentence);
}

str say_literal(const struct page *page, const char *sentence)
{
    return say(page, str_of_c(sentence));
}

const char *say_c(const struct page *page, const char *sentence)
{
    /* A sentence of a catalogue is a literal, which ends in a zero. */
    return say(page, str_of_c(sentence)).ptr;
}

str say_filled(const struct page *page, str sentence, const str *with, size_t count)
{
    return fill_text(page->arena, say(page, sentence), with, count);
}

const char *say_filled_c(const struct page *page, const char *sentence, const str *with,
                         size_t count)
{
    return str_copy_c(page->arena, say_filled(page, str_of_c(sentence), with, count));
}

static str say_of_page(const void *context, str sentence)
{
    return say(context, sentence);
}

struct tongue say_tongue(const struct page *page)
{
    return (struct tongue){say_of_page, page};
}

str say_problem(const struct page *page, const struct problem *problem, str name)
{
    struct tongue tongue = say_tongue(page);
    return problem_say(problem, &tongue, name, page->arena);
}
