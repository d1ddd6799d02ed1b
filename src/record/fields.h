/* fields.h - the words that the tables of kinds are written in; for kinds.c only.
 *
 * Floor 1. LABEL, MEANS and OPTION mark what a person reads, as T does elsewhere.
 *
 *     {NAMED(1, "mood"), SCALE(-5, 5), NEEDED, LABEL("Mood"), MEANS("How you felt on the whole.")},
 */
#ifndef FIELDS_H
#define FIELDS_H

#include "kind.h"

#define NAMED(number_, name_) .name = STR_INIT(name_), .number = (number_)
#define LABEL(sentence) .label = STR_INIT(sentence)
#define MEANS(sentence) .meaning = STR_INIT(sentence)
#define UNIT(word) STR_INIT(word)
#define NEEDED .required = true
#define SCALE(lo_, hi_) .type = FIELD_INT, .lo = (lo_), .hi = (hi_)
#define PERCENT SCALE(0, 100), .unit = STR_INIT("%")
#define MINUTES(hi_) SCALE(0, hi_), .unit = UNIT("minutes")
#define TIMES(hi_) SCALE(0, hi_), .unit = UNIT("times")
#define FLAG .type = FIELD_FLAG
#define NUMBER(lo_, hi_) .type = FIELD_NUMBER, .lo = (lo_), .hi = (hi_)
#define LINE .type = FIELD_TEXT
#define PROSE .type = FIELD_TEXT, .long_text = true
#define DAY .type = FIELD_DAY
#define TIME .type = FIELD_TIME
#define CHOICE(options_) .type = FIELD_CHOICE, OPTIONS(options_)
#define CHOICES(options_) .type = FIELD_CHOICES, OPTIONS(options_)
#define OPTIONS(options_) .options = (options_), .option_count = COUNT(options_)
#define WORDS .type = FIELD_WORDS
#define LINK(kind_) .type = FIELD_LINK, .link = STR_INIT(kind_)
#define LINKS(kind_) .type = FIELD_LINKS, .link = STR_INIT(kind_)
#define ABOUT .type = FIELD_ABOUT
#define PAIRS .type = FIELD_PAIRS
#define OPTION(name_, label_) {STR_INIT(name_), STR_INIT(label_)}

/* Lengths in minutes: within a day, within a week, within a year. */
enum { DAY_MIN = 1440, WEEK_MIN = 10080, YEAR_MIN_LONG = 525600 };

#endif
