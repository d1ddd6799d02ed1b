/* content_write.h - checked content as one C file of constant tables.
 *
 * The file defines `const struct content content_LANG`, every table of it as a static array with
 * designated initialisers, so that a member that content.h does not have fails the build. All of
 * its texts are one array, each with a zero behind it.
 */
#ifndef CONTENT_WRITE_H
#define CONTENT_WRITE_H

#include "content_source.h"

/* Writes the C text of a source without complaints; scratch has twice the room of `out`. */
void content_write(struct buf *out, const struct source *source, str lang, struct arena scratch);

#endif
