/* language.h - the language that the command line speaks.
 *
 * Host. Chosen once, from --lang, before anything is said; the pages get the same tag. A sentence
 * in code is its own key: refuse() and complain() look their formats up by themselves, everything
 * else that a person reads goes through tell().
 *
 *     printf(tell("Records in the backup: %zu.\n"), count);        wrong: no line end in a key
 *     printf(tell("Records in the backup: %zu."), count);
 *
 * The build sees to it that a translation holds the same verbs in the same order.
 */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "base.h"
#include "fill.h"

/* The language of a tag such as "en" or "en-GB"; English where there is none of that name. */
void language_choose(str tag);

/* The tag of the language that was chosen. */
str language_tag(void);

/* The sentence in that language; itself where the language does not have it. */
const char *tell(const char *sentence) __attribute__((format_arg(1)));

/* The same for what lower floors say (problem.h). */
extern const struct tongue language_tongue;

/* Marks a sentence of a table, which is told where it is shown. */
#define TELL(sentence) sentence

#endif
