/* life_story.h - the file that a made-up life is told from, read into blocks and lists.
 *
 * Floor 2. A story is text in the form of all content (docs/CONTENT.md): blocks of a kind and an
 * id, with keys; an empty line ends a block. A block `life` says who it is and which way the person
 * goes; a block `event` what happens on the way; a block `list` holds lines of words; and every
 * other block is a record in the person's own words, called by its kind, whose keys are fields of
 * that kind, or of the record that comes of it: an outcome of a decision, a repair of a conflict.
 * What a block leaves out, the model fills (life_kinds.h).
 *
 *     struct life_story story;
 *     life_story_begin(&story);
 *     life_story_read(&story, text, &fault);                 then once more for the shared words
 *     life_story_find(&story, S("person"), S("mara"));
 *
 * What is read first wins over what comes later under the same name.
 */
#ifndef LIFE_STORY_H
#define LIFE_STORY_H

#include "base.h"
#include "buf.h"
#include "kind.h"

enum { LIFE_BLOCKS_MAX = 512, LIFE_ENTRIES_MAX = 2560 };

struct life_entry {
    str key;   /* empty for a line of a list */
    str value; /* as in the file: lines that go on still have their breaks */
    int line;
};

struct life_block {
    str kind;
    str id;
    const struct kind *record; /* the kind of record, or NULL: life, event, list */
    const struct life_entry *entries;
    size_t entry_count;
    int line;
};

struct life_story {
    struct life_block blocks[LIFE_BLOCKS_MAX];
    size_t block_count;
    struct life_entry entries[LIFE_ENTRIES_MAX];
    size_t entry_count;
};

/* What is wrong with a file; `what` is a sentence. */
struct life_fault {
    int line;
    const char *what;
    str word; /* what it is about, as it stands in the file */
};

void life_story_begin(struct life_story *story);

/* Adds a file's blocks. `text` outlives the story. False with `fault` filled at the first thing
 * that is wrong with the form, a kind or a key. Whether links lead somewhere: life_story_whole. */
bool life_story_read(struct life_story *story, str text, struct life_fault *fault);

/* True when every list that words name is there, links name blocks of their kind, and the life has
 * all the keys that it needs. */
bool life_story_whole(const struct life_story *story, struct life_fault *fault);

/* NULL where there is none. */
const struct life_block *life_story_find(const struct life_story *story, str kind, str id);

/* The nth block of that kind, or NULL. */
const struct life_block *life_story_nth(const struct life_story *story, str kind, size_t nth);
size_t life_story_count(const struct life_story *story, str kind);

/* The value of a key as it stands in the file; empty when absent. */
str life_block_value(const struct life_block *block, str key);

/* The whole number of a key, or `otherwise`. */
int64_t life_block_number(const struct life_block *block, str key, int64_t otherwise);

/* The record that comes of one of this kind and shares its block ("outcome" of "decision"); NULL
 * where there is none. */
const struct kind *life_sequel(const struct kind *kind);

/* Cuts the next word from "a b, c"; empty at the end. */
str life_cut_word(str *rest);

#endif
