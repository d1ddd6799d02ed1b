/* questionnaire.h - sets of answers that several tests ask about. */
#ifndef QUESTIONNAIRE_H
#define QUESTIONNAIRE_H

#include "position_path.h"
#include "test.h"

/* The reference calculation's one person, six times. */
struct reference {
    str json;
    struct position_key key;
    struct position_path path;
};

struct reference *read_reference(struct arena *arena);

/* Raw answers to the program's own items that come to these values on every facet. */
struct position_answers keyed_answers(int steadiness, int connection);

#endif
