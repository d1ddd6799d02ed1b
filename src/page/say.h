/* say.h - sentences that a person reads, in the language of the page.
 *
 * Floor 4. Code holds the English sentence, which is also its key in the catalogue of another
 * language; texts longer than a sentence or two are content (docs/CONTENT.md).
 *
 *     html(page->out, "<h2>%s</h2>", TC(page, "What became of it?"));      for %s of a format
 *     page_begin(page, T(page, "The week"), TAB_WEEK);                      as a str
 *
 *     static const struct door door = {..., T_INIT("The week")};      marked here,
 *     say(page, door.label)                                           said where it is shown
 */
#ifndef SAY_H
#define SAY_H

#include "fill.h"

struct page;

/* The sentence in the page's language; itself where the language does not have it. */
str say(const struct page *page, str sentence);

#define T(page, sentence) say_literal((page), "" sentence)

str say_literal(const struct page *page, const char *sentence);

/* The same, ending in a zero: the shortest way into a format, to read and in bytes. */
#define TC(page, sentence) say_c((page), "" sentence)

const char *say_c(const struct page *page, const char *sentence);

/* A sentence with places, filled in whatever order its language has them; in page->arena.
 *
 *     TF(page, "{1} of the last {2} evenings", wording_number(page, 4), wording_number(page, 7))
 */
#define TF(page, sentence, ...)                                                                    \
    say_filled((page), S(sentence), (const str[]){__VA_ARGS__},                                    \
               sizeof((const str[]){__VA_ARGS__}) / sizeof(str))

#define TFC(page, sentence, ...)                                                                   \
    say_filled_c((page), "" sentence, (const str[]){__VA_ARGS__},                                  \
                 sizeof((const str[]){__VA_ARGS__}) / sizeof(str))

str say_filled(const struct page *page, str sentence, const str *with, size_t count);
const char *say_filled_c(const struct page *page, const char *sentence, const str *with,
                         size_t count);

/* How the page's language says what lower floors have to say (problem.h, kind.h). */
struct tongue say_tongue(const struct page *page);

/* A problem, where the field goes by `name` instead of its own unless that is empty. */
struct problem;
str say_problem(const struct page *page, const struct problem *problem, str name);

#endif
