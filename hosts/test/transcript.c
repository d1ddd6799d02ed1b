#include "transcript.h"

#include <stdio.h>
#include <stdlib.h>

enum { ROOM_LEN = 64 << 20 };

bool transcript_begin(struct transcript *transcript, const char *path)
{
    transcript->file = path ? fopen(path, "wb") : NULL;
    return !path || transcript->file;
}

void transcript_put(struct transcript *transcript, enum transcript_part part, str bytes)
{
    if (!transcript->file) return;
    uint8_t head[5] = {(uint8_t)part};
    for (int i = 0; i < 4; i++) head[1 + i] = (uint8_t)(bytes.len >> (8 * i));
    fwrite(head, 1, sizeof head, transcript->file);
    if (bytes.len > 0) fwrite(bytes.ptr, 1, bytes.len, transcript->file);
}

void transcript_put_stored(struct transcript *transcript, const struct person *person, bool backup)
{
    if (!transcript->file || person->shelf.count == 0) return;
    void *room = malloc(ROOM_LEN);
    CHECK(room);
    struct buf stored = buf_over(room, ROOM_LEN);
    shelf_put(&person->shelf, &stored);
    CHECK(!stored.full);
    if (person->mark_kept)
        transcript_put(transcript, PART_MARK, (str){(const char *)person->mark, MARK_LEN});
    transcript_put(transcript, PART_STORED, buf_str(&stored));
    stored = buf_over(room, ROOM_LEN);
    if (backup) shelf_put_backup(&person->shelf, &stored);
    CHECK(!stored.full);
    if (backup) transcript_put(transcript, PART_BACKUP, buf_str(&stored));
    free(room);
}

static void put_number(struct buf *out, uint64_t number, int size)
{
    for (int i = 0; i < size; i++) buf_put_char(out, (char)(uint8_t)(number >> (8 * i)));
}

void transcript_put_now(struct transcript *transcript, enum transcript_part part, struct moment now)
{
    char room[12];
    struct buf out = buf_over(room, sizeof room);
    put_number(&out, (uint64_t)now.utc_ms, 8);
    put_number(&out, (uint64_t)now.offset_min, 4);
    transcript_put(transcript, part, buf_str(&out));
}

void transcript_put_host(struct transcript *transcript, const struct host_kind *host)
{
    char room[64];
    struct buf out = buf_over(room, sizeof room);
    const struct browser *place = &host->place;
    put_number(&out, host->browser + 2u * host->memory_short + 4u * host->backup_fails, 4);
    put_number(&out,
               (unsigned)place->keeps + 4u * place->installed + 8u * place->shares_files +
                   16u * place->holds_aside,
               4);
    put_number(&out, place->used_bytes, 8);
    put_number(&out, place->left_bytes, 8);
    put_number(&out, place->staged.state, 4);
    put_number(&out, place->staged.same_notebook, 4);
    put_number(&out, place->staged.row_count, 4);
    put_number(&out, place->staged.new_count, 4);
    put_number(&out, place->staged.aside_count, 4);
    transcript_put(transcript, PART_HOST, buf_str(&out));
}

void transcript_put_answer(struct transcript *transcript, const struct person *person, str request,
                           uint32_t seed)
{
    if (!transcript->file) return;
    void *room = malloc(ROOM_LEN);
    CHECK(room);
    struct buf out = buf_over(room, ROOM_LEN);
    put_number(&out, seed, 4);
    buf_put(&out, request);
    transcript_put(transcript, PART_REQUEST, buf_str(&out));
    transcript_put(transcript, PART_RESPONSE, person->response);
    transcript_put(transcript, PART_EFFECTS, person->effects);
    free(room);
}

bool transcript_end(struct transcript *transcript)
{
    return !transcript->file || fclose(transcript->file) == 0;
}
