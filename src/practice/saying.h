/* saying.h - does what someone wants to say blame, guess or demand? Found by the rules of a file.
 *
 * Floor 2. Pure. The rules stand in content/en/sayings.txt: *faults* (ways of speaking that close
 * the other's ears), each with *catches*: turns of phrase by which it is noticed, what lets them
 * pass, and what could be said instead. Nothing is ever forbidden: whoever asks is shown what was
 * found and may say it all the same.
 *
 *     struct saying found;
 *     saying_check(content, SAYING_STATEMENT, S("You always leave early."), scratch, &found);
 *     found.at[0].fault->id           "always-never"
 *     found.at[0].from, .to           where it stands in the text: "You always"
 *
 * Words are compared without case and accents, whole, whatever apostrophe they are written with;
 * "you're" is read as "you are" by a table of spellings. A turn never reaches across punctuation.
 *
 * A pattern is words with a blank between them; the whole pattern may be one of several, parted
 * by " | ":
 *
 *     ignore/forget        one of these words
 *     ignor*               any word that begins so (not at the start of a pattern)
 *     {hard-word}          one of the words of the list of that name; also a/{hard-word}
 *     [so/very]            one of these, or nothing
 *     ..                   up to three words, whatever they are
 *     ,                    a comma may stand here
 *
 * A catch lets a place pass when a pattern of its `unless`, or of its fault's, covers some of it.
 */
#ifndef SAYING_H
#define SAYING_H

#include "arena.h"
#include "content.h"

/* What it is meant to be: some faults belong to one only. */
enum saying_purpose { SAYING_STATEMENT, SAYING_LIMIT, SAYING_APOLOGY };

struct saying_find {
    const struct content_fault *fault;
    const struct content_catch *turn;
    size_t from, to; /* bytes of the text */
};

/* More than a person can take in at once. */
enum { SAYING_FIND_COUNT_MAX = 8 };

/* In the order of the text. Finds of one fault do not overlap. */
struct saying {
    struct saying_find at[SAYING_FIND_COUNT_MAX];
    size_t count;
};

/* `text` is valid UTF-8 of at most TEXT_LEN_MAX bytes, of which `scratch` needs about a hundred
 * times as many, and 512 KiB for the rules. */
void saying_check(const struct content *content, enum saying_purpose purpose, str text,
                  struct arena scratch, struct saying *out);

/* The same for words that will stand after others, as "ignored" after "I feel": what reaches into
 * `text` is found, its places counted there. Where `text` begins with the words of `lead` itself
 * they are not said twice. */
void saying_check_after(const struct content *content, enum saying_purpose purpose, str lead,
                        str text, struct arena scratch, struct saying *out);

/* Fields of records whose words are said to someone. */
struct saying_field {
    str kind, field;
    enum saying_purpose purpose;
    bool feels; /* stands after "I feel" */
};

/* NULL for a field that is not. */
const struct saying_field *saying_field_of(str kind, str field);

/* Whether a person may be frightened by what this says: the page then leads to help. */
bool saying_is_afraid(const struct saying *saying);

#endif
