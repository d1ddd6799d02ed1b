/* fact.h - one fact about the browser of a conversation: "keeps=always".
 *
 * Floor 4. tests/talk/README.md lists them.
 */
#ifndef FACT_H
#define FACT_H

#include "person.h"

/* False for what is none. */
bool fact_read(struct host_kind *host, str name, str value);

#endif
