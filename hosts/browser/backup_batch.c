#include "backup_batch.h"

#include "batch.h"
#include "str.h"

void backup_batch_begin(struct backup_writer *writer)
{
    *writer = (struct backup_writer){0};
}

/* A notebook has one backup: its rows stand in one order. */
static bool may_follow(const struct backup *backup, struct place place)
{
    if (backup->row_count == 0) return true;
    int order = id_compare(backup->place.chain, place.chain);
    return order < 0 || (order == 0 && backup->place.sequence < place.sequence);
}

static bool write_one(struct backup_writer *writer, const struct effect *effect, struct buf *out)
{
    if (writer->ended || writer->begun == (effect->type == EFFECT_SLOTS)) return false;
    if (effect->type == EFFECT_SLOTS) {
        backup_begin(&writer->backup, effect->a, out);
        return writer->begun = true;
    }
    if (effect->type == EFFECT_HEAD) {
        backup_end(&writer->backup, effect->a, out);
        return writer->ended = true;
    }
    if (effect->type != EFFECT_APPEND || !may_follow(&writer->backup, effect->place)) return false;
    /* What is longer than any row was never one of ours; on no host does it get into a backup. */
    (void)backup_row(&writer->backup, effect->place, effect->a, effect->b, out);
    return true;
}

bool backup_batch_write(struct backup_writer *writer, str batch, struct buf *out)
{
    struct effect effect;
    while (batch_next(&batch, &effect))
        if (!write_one(writer, &effect, out)) return false;
    return batch.len == 0;
}

void backup_batch_start(struct backup_reader *reader)
{
    *reader = (struct backup_reader){0};
    backup_start(&reader->backup);
}

static void take_part(struct backup_reader *reader, const struct backup_part *part, struct buf *out)
{
    struct effect effect = {.type = EFFECT_SLOTS, .a = part->bytes};
    if (part->type == BACKUP_SLOTS) reader->later = !slots_parse(part->bytes, &reader->slots);
    if (part->type == BACKUP_HEAD) effect.type = EFFECT_HEAD;
    if (part->type == BACKUP_ROW) {
        effect = (struct effect){.type = EFFECT_APPEND,
                                 .place = part->place,
                                 .a = part->envelope,
                                 .b = part->payload};
        reader->row_count++;
    }
    /* A notebook without a head has an empty one in its file. */
    if (part->type != BACKUP_HEAD || part->bytes.len > 0) batch_put(out, &effect);
}

static enum staged_state state_after(const struct backup_reader *reader, enum backup_next next,
                                     size_t left, bool at_end)
{
    if (next == BACKUP_MORE && !at_end) return STAGED_NONE;
    if (!reader->backup.begun) return STAGED_FOREIGN;
    if (next == BACKUP_MORE) return STAGED_CUT;
    if (next != BACKUP_DONE || left > 0 || !at_end) return STAGED_HURT;
    return reader->later ? STAGED_LATER : STAGED_WHOLE;
}

size_t backup_batch_read(struct backup_reader *reader, str piece, bool at_end, struct buf *out)
{
    str rest = piece;
    struct backup_part part;
    enum backup_next next;
    CHECK(reader->state == STAGED_NONE);
    while ((next = backup_next(&reader->backup, &rest, &part)) == BACKUP_PART)
        take_part(reader, &part, out);
    reader->state = state_after(reader, next, rest.len, at_end);
    return piece.len - rest.len;
}
