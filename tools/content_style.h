/* content_style.h - how sentences for people may read: short, plain, and free of certain words.
 *
 * The measure is the Flesch-Kincaid grade,
 *     0.39 * words / sentences + 11.8 * syllables / words - 15.59
 * (Kincaid, Fishburne, Rogers, Chissom 1975), with syllables estimated from spelling. It is a
 * tripwire and no judge: what reads at grade 8 can still be cold or untrue.
 */
#ifndef CONTENT_STYLE_H
#define CONTENT_STYLE_H

#include "base.h"
#include "content_source.h"

enum { SENTENCE_WORDS_MAX = 25, GRADE_MAX = 8 };

struct reading {
    int words;
    int sentences;
    int syllables;
};

/* Adds the sentences of a text. A sentence ends with . ? or ! before white space, at a line's end,
 * and after a colon before white space. */
void reading_add(struct reading *reading, str text);

/* The grade; 0 for no words. */
double reading_grade(struct reading reading);

/* Syllables of an English word as spelt, at least 1; exact for common words, near for others. */
int style_count_syllables(str word);

/* The words of the longest sentence. */
int style_longest_sentence(str text);

/* True when `text` holds `phrase` as whole words, whatever the case; "diagnos*" finds any word that
 * begins so. */
bool style_holds(str text, str phrase);

/* The next phrase of the banned list ("phrase | why" lines, # comments) that `text` holds; *banned
 * becomes the rest of the list. False at its end. */
bool style_next_banned(str *banned, str text, str *phrase, str *why);

/* Complains about every text of `source` that holds a phrase of the banned list, unless its block
 * allows that phrase, and about exclamation marks; in English also about long sentences, and about
 * files whose grade is above GRADE_MAX: the measure is made for English. */
void style_check(struct source *source, str banned, bool english);

/* The reading of one file, or of all files when `file` is empty. Of feelings only the sentences. */
struct reading style_read_file(const struct source *source, str file);

#endif
