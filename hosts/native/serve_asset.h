/* serve_asset.h - the files of web/, built into the program: the shell, its style, art, type and
 * scripts.
 *
 * Host. They are the same for everyone and hold nothing of anyone, so they need no token.
 * tools/embed_files.c writes the table.
 */
#ifndef SERVE_ASSET_H
#define SERVE_ASSET_H

#include "base.h"

struct serve_asset {
    str path; /* "/style.css"; "/" is the shell, "/leave" the neutral page */
    str type;
    str bytes;
};

extern const struct serve_asset web_assets[];
extern const size_t web_assets_count;

/* The file served at exactly this request target, or NULL. */
const struct serve_asset *serve_asset_find(str target);

#endif
