/* fuzz_backup.c - a backup from anywhere, in pieces of any size.
 *
 * The first byte says how large the pieces are; the rest is the file. Whatever is accepted, written
 * again, gives the same bytes: a notebook has one backup.
 */
#include <string.h>

#include "backup.h"
#include "str.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

enum { FILE_LEN_MAX = 1 << 20 };

static char written[FILE_LEN_MAX];

static void write_part(struct backup *writer, const struct backup_part *part, struct buf *out)
{
    if (part->type == BACKUP_SLOTS) backup_begin(writer, part->bytes, out);
    if (part->type == BACKUP_HEAD) backup_end(writer, part->bytes, out);
    if (part->type == BACKUP_ROW)
        CHECK(backup_row(writer, part->place, part->envelope, part->payload, out));
}

/* Reads `file` as if only `step` bytes more were there each time. */
static enum backup_next read_file(str file, size_t step, struct buf *out, size_t *taken)
{
    struct backup reader, writer;
    struct backup_part part;
    size_t at = 0, shown = 0;
    backup_start(&reader);
    for (;;) {
        str input = {file.ptr + at, shown - at};
        enum backup_next next = backup_next(&reader, &input, &part);
        at = shown - input.len;
        *taken = at;
        if (next == BACKUP_PART) write_part(&writer, &part, out);
        else if (next != BACKUP_MORE || shown == file.len) return next;
        else shown = file.len - shown < step ? file.len : shown + step;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    if (len == 0 || len > FILE_LEN_MAX / 2) return 0;
    str file = {(const char *)bytes + 1, len - 1};
    struct buf out = buf_over(written, sizeof written);
    size_t taken, taken_whole;
    enum backup_next next = read_file(file, bytes[0] + 1u, &out, &taken);
    if (next == BACKUP_DONE) CHECK(str_equal(buf_str(&out), str_slice(file, 0, taken)));
    out = buf_over(written, sizeof written);
    CHECK(read_file(file, file.len + 1, &out, &taken_whole) == next);
    return 0;
}
