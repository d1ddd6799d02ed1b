#include "salvage.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "limits.h"
#include "page_check.h"
#include "str.h"

enum {
    USABLE_LEN = PAGE_LEN - PAGE_CHECK_LEN,
    LEAF_OF_TABLE = 0x0d,
    LEAF_HEADER_LEN = 8,
    FILE_HEADER_LEN = 100,
    WAL_HEADER_LEN = 32,
    WAL_FRAME_HEADER_LEN = 24,
    COLUMN_COUNT_MAX = 4,
    CELL_LEN_MAX = 2 * RECORD_LEN_MAX,
    SEQUENCE_BITS = 40,
    ROW_LEN_MIN = 64, /* envelopes alone are longer */
    DRAFT_CAP = 256,
    OVERLAP_MAX = 4, /* how often damaged pointers may lead to the same bytes before we stop */
};

/* The file, or its log, as bytes. */
struct image {
    const uint8_t *bytes;
    size_t len;
};

struct walk {
    struct image file;
    struct arena arena;
    struct salvage *out;
    size_t row_cap, draft_cap;
};

struct column {
    uint64_t type; /* SQLite's serial type: 0 NULL, 1..9 numbers, even from 12 blobs */
    str bytes;
};

static struct image image_open(const char *path)
{
    struct image image = {0};
    struct stat info;
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0) return image;
    if (fstat(file, &info) == 0 && info.st_size > 0) {
        void *bytes = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, file, 0);
        if (bytes != MAP_FAILED) image = (struct image){bytes, (size_t)info.st_size};
    }
    close(file);
    return image;
}

static void image_close(struct image image)
{
    if (image.len > 0) munmap((void *)(uintptr_t)image.bytes, image.len);
}

static uint32_t read_big(const uint8_t *at, int len)
{
    uint32_t number = 0;
    for (int i = 0; i < len; i++) number = number << 8 | at[i];
    return number;
}

/* SQLite's variable-length number; false past the end. */
static bool take_number(str *from, uint64_t *out)
{
    uint64_t number = 0;
    for (size_t i = 0; i < 9 && i < from->len; i++) {
        uint8_t byte = (uint8_t)from->ptr[i];
        if (i == 8)
            number = number << 8 | byte;
        else
            number = number << 7 | (byte & 0x7f);
        if (i < 8 && (byte & 0x80)) continue;
        *from = str_slice(*from, i + 1, from->len);
        *out = number;
        return true;
    }
    return false;
}

/* How much of a record of `len` bytes stands in its leaf; the rest is on overflow pages. */
static size_t local_len(uint64_t len)
{
    const size_t most = USABLE_LEN - 35, least = (USABLE_LEN - 12) * 32 / 255 - 23;
    if (len <= most) return (size_t)len;
    size_t local = least + (size_t)((len - least) % (USABLE_LEN - 4));
    return local <= most ? local : least;
}

/* Puts a record together from its leaf and its overflow pages. */
static bool gather(struct walk *walk, str cell, uint64_t len, str *record)
{
    size_t local = local_len(len);
    if (len > CELL_LEN_MAX || cell.len < local + (local < len ? 4 : 0)) return false;
    if (arena_left(walk->arena) < len) return false;
    struct buf whole = buf_new(&walk->arena, (size_t)len);
    buf_put(&whole, str_slice(cell, 0, local));
    uint32_t page = local < len ? read_big((const uint8_t *)cell.ptr + local, 4) : 0;
    while (whole.len < len) {
        if (page < 2 || (uint64_t)page * PAGE_LEN > walk->file.len) return false;
        const uint8_t *at = walk->file.bytes + (size_t)(page - 1) * PAGE_LEN;
        size_t rest = (size_t)len - whole.len;
        buf_put_bytes(&whole, at + 4, rest < USABLE_LEN - 4 ? rest : USABLE_LEN - 4);
        page = read_big(at, 4);
    }
    *record = buf_str(&whole);
    return true;
}

static size_t column_len(uint64_t type)
{
    static const size_t of_number[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    return type < COUNT(of_number) ? of_number[type] : (size_t)(type - 12) / 2;
}

/* Cuts a record into its columns; returns how many, 0 when it is no record of ours. */
static size_t cut_columns(str record, struct column columns[COLUMN_COUNT_MAX])
{
    str rest = record;
    uint64_t header_len;
    if (!take_number(&rest, &header_len) || header_len > record.len) return 0;
    str types = str_slice(record, record.len - rest.len, (size_t)header_len);
    str values = str_slice(record, (size_t)header_len, record.len);
    size_t count = 0;
    while (types.len > 0) {
        uint64_t type;
        if (count == COLUMN_COUNT_MAX || !take_number(&types, &type)) return 0;
        if (type == 10 || type == 11 || type > 2 * (uint64_t)CELL_LEN_MAX + 13) return 0;
        size_t len = column_len(type);
        if (len > values.len) return 0;
        columns[count++] = (struct column){type, str_slice(values, 0, len)};
        values = str_slice(values, len, values.len);
    }
    return values.len == 0 ? count : 0;
}

static bool is_blob(struct column column)
{
    return column.type >= 12 && column.type % 2 == 0;
}

static bool is_name(struct column column)
{
    return is_blob(column) && column.bytes.len == sizeof(id128);
}

static id128 to_id(str bytes)
{
    id128 id;
    CHECK(bytes.len == sizeof id.bytes);
    memcpy(id.bytes, bytes.ptr, sizeof id.bytes);
    return id;
}

static void keep_row(struct walk *walk, uint64_t place, const struct column *columns)
{
    struct salvage *out = walk->out;
    if (out->row_count == walk->row_cap) return;
    uint64_t sequence = place & ((UINT64_C(1) << SEQUENCE_BITS) - 1);
    out->rows[out->row_count++] = (struct salvaged_row){
        {to_id(columns[1].bytes), sequence}, columns[2].bytes, columns[3].bytes};
}

static void keep(struct walk *walk, uint64_t rowid, const struct column *columns, size_t count)
{
    struct salvage *out = walk->out;
    if (count < 3 || columns[0].type != 0 || !is_blob(columns[2])) return;
    bool named = is_name(columns[1]);
    if (count == 4 && named && (columns[3].type == 0 || is_blob(columns[3])))
        keep_row(walk, rowid, columns);
    else if (count == 3 && named && out->draft_count < walk->draft_cap)
        out->drafts[out->draft_count++] =
            (struct salvaged_draft){to_id(columns[1].bytes), columns[2].bytes};
    else if (count == 3 && !is_blob(columns[1]) && rowid == 1)
        out->slots = columns[2].bytes;
    else if (count == 3 && !is_blob(columns[1]) && rowid == 2)
        out->head = columns[2].bytes;
}

static void read_leaf(struct walk *walk, const uint8_t *page, size_t start)
{
    const uint8_t *header = page + start;
    size_t count = read_big(header + 3, 2);
    if (header[0] != LEAF_OF_TABLE) return;
    for (size_t i = 0; i < count; i++) {
        size_t pointer = start + LEAF_HEADER_LEN + 2 * i;
        if (pointer + 2 > USABLE_LEN) return;
        size_t at = read_big(page + pointer, 2);
        if (at < start + LEAF_HEADER_LEN || at >= USABLE_LEN) continue;
        str cell = {(const char *)page + at, USABLE_LEN - at}, record;
        uint64_t len, rowid;
        struct column columns[COLUMN_COUNT_MAX];
        if (!take_number(&cell, &len) || !take_number(&cell, &rowid)) continue;
        if (!gather(walk, cell, len, &record)) continue;
        keep(walk, rowid, columns, cut_columns(record, columns));
    }
}

static int compare_rows(const void *left, const void *right)
{
    const struct salvaged_row *a = left, *b = right;
    int chains = id_compare(a->place.chain, b->place.chain);
    if (chains != 0) return chains;
    if (a->place.sequence != b->place.sequence)
        return a->place.sequence < b->place.sequence ? -1 : 1;
    return 0;
}

/* One place may come from several pages (an old one, a log): one copy is kept, whole rather than
 * shredded. */
static void sort_rows(struct salvage *out)
{
    size_t kept = 0;
    if (out->row_count > 0) qsort(out->rows, out->row_count, sizeof out->rows[0], compare_rows);
    for (size_t i = 0; i < out->row_count; i++) {
        if (kept > 0 && compare_rows(&out->rows[kept - 1], &out->rows[i]) == 0) {
            if (out->rows[kept - 1].payload.len == 0) out->rows[kept - 1] = out->rows[i];
        } else {
            out->rows[kept++] = out->rows[i];
        }
    }
    out->row_count = kept;
}

static void log_path_of(const char *path, char out[4096])
{
    int len = snprintf(out, 4096, "%s-wal", path);
    if (len < 0 || len >= 4096) out[0] = '\0';
}

static void read_log(struct walk *walk, struct image log)
{
    for (size_t at = WAL_HEADER_LEN; at + WAL_FRAME_HEADER_LEN + PAGE_LEN <= log.len;
         at += WAL_FRAME_HEADER_LEN + PAGE_LEN) {
        uint32_t number = read_big(log.bytes + at, 4);
        read_leaf(walk, log.bytes + at + WAL_FRAME_HEADER_LEN, number == 1 ? FILE_HEADER_LEN : 0);
    }
}

/* The last page may be cut: what is left of it is read with zeros behind. */
static void read_pages(struct walk *walk)
{
    for (size_t at = 0; at < walk->file.len; at += PAGE_LEN) {
        uint8_t page[PAGE_LEN] = {0};
        size_t left = walk->file.len - at;
        memcpy(page, walk->file.bytes + at, left < PAGE_LEN ? left : PAGE_LEN);
        read_leaf(walk, page, at == 0 ? FILE_HEADER_LEN : 0);
    }
}

/* Room for every cell gathered from every page, a table of rows that could be as short as
 * ROW_LEN_MIN, and one record that may be given up half-way. */
static bool take_room(struct walk *walk, size_t len)
{
    struct salvage *out = walk->out;
    walk->row_cap = len / ROW_LEN_MIN + 1;
    walk->draft_cap = DRAFT_CAP;
    out->room_len = walk->row_cap * sizeof *out->rows + walk->draft_cap * sizeof *out->drafts +
                    OVERLAP_MAX * len + CELL_LEN_MAX;
    out->room = mmap(NULL, out->room_len, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (out->room == MAP_FAILED) return false;
    walk->arena = arena_over(out->room, out->room_len);
    out->rows = NEW(&walk->arena, struct salvaged_row, walk->row_cap);
    out->drafts = NEW(&walk->arena, struct salvaged_draft, walk->draft_cap);
    return true;
}

bool salvage_open(const char *path, struct salvage *out)
{
    char log_path[4096];
    log_path_of(path, log_path);
    *out = (struct salvage){0};
    struct image file = image_open(path), log = image_open(log_path);
    struct walk walk = {.file = file, .out = out};
    bool found = file.len + log.len > 0 && take_room(&walk, file.len + log.len);
    if (found) {
        read_pages(&walk);
        read_log(&walk, log);
        sort_rows(out);
        found = out->slots.len > 0 || out->row_count > 0;
        if (!found) salvage_close(out);
    }
    image_close(file);
    image_close(log);
    return found;
}

void salvage_close(struct salvage *salvage)
{
    if (salvage->room_len > 0) munmap(salvage->room, salvage->room_len);
    *salvage = (struct salvage){0};
}
