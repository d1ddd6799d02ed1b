/* finding.h - one number of an insight in words, chosen by rule from the content.
 *
 * Floor 4. The content says each number in every situation (kind `finding`, docs/CONTENT.md); this
 * chooses by what is known, so that no page can claim more than its number does:
 *
 *     known                          say, then
 *       growing, changed upwards       more
 *       slipping, changed downwards    less
 *       steady, unchanged              same
 *       not yet known, leaning         leaning-more or leaning-less, and what would settle it
 *       not yet known                  open, and what would settle it
 *     not known                      "Not yet known", and what would settle it, about when
 *
 *     struct finding_words words = finding_words_of(page, &level);       two significant digits
 *     finding_put(page, S("dynamics-level"), &level, &words);
 *
 * tests/golden/findings.txt holds every sentence in every situation.
 */
#ifndef FINDING_H
#define FINDING_H

#include "estimate.h"
#include "page.h"

/* What fills the slots, in the unit in which the sentence speaks. {n} is the estimate's own. */
struct finding_words {
    str value, lo, hi;
    str a, b, c;
};

/* A number as people read it: two significant digits, at most two places, whole from 10 on. */
str finding_number(struct page *page, double number);

/* Value and range so written. */
struct finding_words finding_words_of(struct page *page, const struct estimate *estimate);

/* `say`, filled; the estimate is known. */
str finding_say(struct page *page, str id, const struct estimate *estimate,
                const struct finding_words *words);

/* What became of it; empty where the content has nothing to say about that. */
str finding_verdict(struct page *page, str id, const struct estimate *estimate,
                    const struct finding_words *words);

/* "12 more evenings with this written down may tell. At your pace that is about 3 weeks."
 * Empty where nothing is missing. */
str finding_lack(struct page *page, const struct estimate *estimate);

/* All of it, as a paragraph, with `limits` beneath in small. */
void finding_put(struct page *page, str id, const struct estimate *estimate,
                 const struct finding_words *words);

/* The line of limits alone, where the rest stands as a picture's sentence. */
void finding_put_limits(struct page *page, str id, const struct estimate *estimate,
                        const struct finding_words *words);

/* The fold "How this was worked out". */
void finding_put_worked(struct page *page, str id);

#endif
