#include "backup.h"

#include <string.h>

#include "bytes.h"
#include "envelope.h"
#include "head.h"
#include "str.h"

enum { PART_PREFIX_LEN = 5, END_LEN = 8 + HASH_LEN };
enum { ROW_SEQUENCE = 16, ROW_ENVELOPE_LEN = 24, ROW_FIXED_LEN = 25 };
static const str magic = STR_INIT("EKBACK1\n");
static const char use_backup[USE_LEN + 1] = "evenkeel backup1";


enum {
    ROW_ROOM = BACKUP_PART_LEN_MAX - PART_PREFIX_LEN - ROW_FIXED_LEN - ENVELOPE_LEN,
    TAIL_ROOM = BACKUP_PART_LEN_MAX - PART_PREFIX_LEN - HEAD_LEN_MAX - PART_PREFIX_LEN - END_LEN,
};
_Static_assert(ROW_ROOM - PAYLOAD_LEN_MAX >= 0 && TAIL_ROOM >= 0, "every part fits");

static void hash_over(struct backup *backup, const char *bytes, size_t len)
{
    crypto_generichash_blake2b_update(&backup->hash, (const uint8_t *)bytes, len);
}

static void put(struct backup *backup, str bytes, struct buf *out)
{
    hash_over(backup, bytes.ptr, bytes.len);
    buf_put(out, bytes);
}

static void put_prefix(struct backup *backup, enum backup_type type, size_t len, struct buf *out)
{
    char prefix[PART_PREFIX_LEN] = {(char)type};
    bytes_put(prefix + 1, len, 4);
    put(backup, (str){prefix, sizeof prefix}, out);
}

void backup_start(struct backup *backup)
{
    *backup = (struct backup){0};
    crypto_generichash_blake2b_init_salt_personal(&backup->hash, NULL, 0, HASH_LEN, NULL,
                                                  (const uint8_t *)use_backup);
}

/* Rows come by rising (chain, sequence): one notebook has one backup. */
static bool in_order(const struct backup *backup, struct place place)
{
    if (backup->row_count == 0) return true;
    int order = id_compare(backup->place.chain, place.chain);
    return order < 0 || (order == 0 && backup->place.sequence < place.sequence);
}

void backup_begin(struct backup *backup, str slots, struct buf *out)
{
    backup_start(backup);
    put(backup, magic, out);
    str kept = str_slice(slots, 0, SLOTS_LEN);
    put_prefix(backup, BACKUP_SLOTS, kept.len, out);
    put(backup, kept, out);
}

bool backup_row(struct backup *backup, struct place place, str envelope, str payload,
                struct buf *out)
{
    CHECK(in_order(backup, place));
    if (envelope.len > ENVELOPE_LEN || payload.len > PAYLOAD_LEN_MAX) return false;
    char row[ROW_FIXED_LEN];
    memcpy(row, place.chain.bytes, sizeof place.chain.bytes);
    bytes_put(row + ROW_SEQUENCE, place.sequence, 8);
    bytes_put(row + ROW_ENVELOPE_LEN, envelope.len, 1);
    put_prefix(backup, BACKUP_ROW, sizeof row + envelope.len + payload.len, out);
    put(backup, (str){row, sizeof row}, out);
    put(backup, envelope, out);
    put(backup, payload, out);
    backup->place = place;
    backup->row_count++;
    return true;
}

/* What the file ends with: the number of rows and the hash of all before the end's own bytes. */
static void end_of(struct backup *backup, char end[END_LEN])
{
    bytes_put(end, backup->row_count, 8);
    crypto_generichash_blake2b_final(&backup->hash, (uint8_t *)end + 8, HASH_LEN);
}

void backup_end(struct backup *backup, str head, struct buf *out)
{
    char end[END_LEN];
    str kept = str_slice(head, 0, HEAD_LEN_MAX);
    put_prefix(backup, BACKUP_HEAD, kept.len, out);
    put(backup, kept, out);
    put_prefix(backup, BACKUP_END, sizeof end, out);
    end_of(backup, end);
    buf_put_bytes(out, end, sizeof end);
}

static enum backup_next read_row(struct backup *backup, struct backup_part *part)
{
    str bytes = part->bytes;
    if (bytes.len < ROW_FIXED_LEN) return BACKUP_DAMAGED;
    memcpy(part->place.chain.bytes, bytes.ptr, sizeof part->place.chain.bytes);
    part->place.sequence = bytes_get(bytes.ptr + ROW_SEQUENCE, 8);
    size_t envelope_len = (size_t)bytes_get(bytes.ptr + ROW_ENVELOPE_LEN, 1);
    if (envelope_len > ENVELOPE_LEN || envelope_len > bytes.len - ROW_FIXED_LEN)
        return BACKUP_DAMAGED;
    if (!in_order(backup, part->place)) return BACKUP_DAMAGED;
    part->envelope = str_slice(bytes, ROW_FIXED_LEN, ROW_FIXED_LEN + envelope_len);
    part->payload = str_slice(bytes, ROW_FIXED_LEN + envelope_len, bytes.len);
    if (part->payload.len > PAYLOAD_LEN_MAX) return BACKUP_DAMAGED;
    backup->place = part->place;
    backup->row_count++;
    return BACKUP_PART;
}

static enum backup_next read_end(struct backup *backup, str bytes)
{
    char end[END_LEN];
    end_of(backup, end);
    return str_equal(bytes, (str){end, sizeof end}) ? BACKUP_DONE : BACKUP_DAMAGED;
}

/* No part is longer than what the writer makes. */
static size_t len_max_of(enum backup_type type)
{
    if (type == BACKUP_SLOTS) return SLOTS_LEN;
    if (type == BACKUP_ROW) return ROW_FIXED_LEN + ENVELOPE_LEN + PAYLOAD_LEN_MAX;
    return type == BACKUP_HEAD ? HEAD_LEN_MAX : END_LEN;
}

/* Slots, rows, head, end: the part that may follow `last`. */
static bool may_follow(enum backup_type last, enum backup_type type)
{
    if (type == BACKUP_ROW) return last == BACKUP_SLOTS || last == BACKUP_ROW;
    if (type == BACKUP_HEAD) return last == BACKUP_SLOTS || last == BACKUP_ROW;
    return (type == BACKUP_SLOTS && last == 0) || (type == BACKUP_END && last == BACKUP_HEAD);
}

static enum backup_next read_magic(struct backup *backup, str *input)
{
    size_t len = input->len < magic.len ? input->len : magic.len;
    if (!str_equal(str_slice(*input, 0, len), str_slice(magic, 0, len))) return BACKUP_DAMAGED;
    if (len < magic.len) return BACKUP_MORE;
    hash_over(backup, input->ptr, len);
    *input = str_slice(*input, len, input->len);
    backup->begun = true;
    return BACKUP_PART;
}

enum backup_next backup_next(struct backup *backup, str *input, struct backup_part *part)
{
    if (!backup->begun) {
        enum backup_next begun = read_magic(backup, input);
        if (begun != BACKUP_PART) return begun;
    }
    if (input->len < PART_PREFIX_LEN) return BACKUP_MORE;
    enum backup_type type = (enum backup_type)input->ptr[0];
    size_t len = (size_t)bytes_get(input->ptr + 1, 4);
    if (!may_follow(backup->last, type) || len > len_max_of(type)) return BACKUP_DAMAGED;
    if (input->len - PART_PREFIX_LEN < len) return BACKUP_MORE;
    *part = (struct backup_part){.type = type};
    part->bytes = str_slice(*input, PART_PREFIX_LEN, PART_PREFIX_LEN + len);
    hash_over(backup, input->ptr, type == BACKUP_END ? PART_PREFIX_LEN : PART_PREFIX_LEN + len);
    *input = str_slice(*input, PART_PREFIX_LEN + len, input->len);
    backup->last = type;
    if (type == BACKUP_ROW) return read_row(backup, part);
    if (type == BACKUP_END) return read_end(backup, part->bytes);
    return BACKUP_PART;
}
