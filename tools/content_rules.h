/* content_rules.h - the rules that tie blocks together. */
#ifndef CONTENT_RULES_H
#define CONTENT_RULES_H

#include "content_source.h"

/* Complains about broken rules; expects that content_check looked at each value alone. */
void content_check_rules(struct source *source);

#endif
