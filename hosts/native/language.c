#include "language.h"

#include "content.h"
#include "str.h"

static const struct content *chosen = &content_en;

void language_choose(str tag) { chosen = content_in(tag); }

str language_tag(void) { return chosen->lang; }

static str say_chosen(const void *context, str sentence)
{
    (void)context;
    return content_say(chosen, sentence);
}

const struct tongue language_tongue = {say_chosen, NULL};

/* Both ends are literals: the key in the code, and the translation in the table of the language. */
const char *tell(const char *sentence)
{
    return content_say(chosen, str_of_c(sentence)).ptr;
}
