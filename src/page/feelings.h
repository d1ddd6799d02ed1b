/* feelings.h - the two-step picker of feelings: a family, then the word.
 *
 * Floor 4. A search box over all words, families that open into words with their glosses, the
 * person's own words, and room for any other. It works with no notebook too.
 */
#ifndef FEELINGS_H
#define FEELINGS_H

#include "field.h"

/* The words that a person added, or put where they belong for them: records of kind `word`. */
enum { FEELINGS_OWN_MAX = 200 };

struct feelings_own_word {
    str word, gloss;
    const struct content_family *family; /* NULL: none */
    bool hidden;                         /* not offered any more */
};

struct feelings_own {
    struct feelings_own_word at[FEELINGS_OWN_MAX];
    size_t count;
};

/* The newest FEELINGS_OWN_MAX of them, in the order they were written; none while no notebook is
 * open. In page->arena. */
const struct feelings_own *feelings_own_words(struct page *page);

/* The family that has this id or this name, whatever its case; NULL when there is none. */
const struct content_family *feelings_family_called(const struct content *content, str text);

/* The class that gives a word its colour: the id of its family, the person's own choice first;
 * "own" where it has none. */
str feelings_hue(struct page *page, const struct feelings_own *own, str word);

/* The picker for a field called `feelings`. */
void feelings_put(const struct field_set *set);

/* The same in a fold that says how many are chosen. */
void feelings_put_fold(const struct field_set *set);

/* How many are chosen already. */
size_t feelings_count(const struct field_set *set);

#endif
