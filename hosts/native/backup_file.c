#include "backup_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "guarded_file.h"
#include "str.h"

/* A row takes at least its envelope, so that a file of so many bytes holds at most so many rows. */
enum { ROW_LEN_MIN = 128 };

struct writing {
    struct backup backup;
    FILE *file;
    struct buf part;
    str slots, head;
    struct arena *arena;
    bool failed;
};

static void flush_part(struct writing *writing)
{
    struct buf *part = &writing->part;
    if (part->full || fwrite(part->ptr, 1, part->len, writing->file) != part->len)
        writing->failed = true;
    *part = buf_over(part->ptr, part->cap);
}

static void begin(void *context, size_t row_count)
{
    (void)context, (void)row_count;
}

static void take_slots(void *context, str block)
{
    struct writing *writing = context;
    backup_begin(&writing->backup, block, &writing->part);
    writing->slots = block;
    flush_part(writing);
}

static void take_head(void *context, str head)
{
    struct writing *writing = context;
    writing->head = str_copy(writing->arena, head);
}

static void take_row(void *context, struct place place, str envelope, str payload)
{
    struct writing *writing = context;
    int chains = id_compare(writing->backup.place.chain, place.chain);
    bool in_order = writing->backup.row_count == 0 || chains < 0 ||
                    (chains == 0 && writing->backup.place.sequence < place.sequence);
    /* Of a damaged notebook, a row that claims another's place is no row. */
    if (writing->slots.len == 0 || !in_order) return;
    if (backup_row(&writing->backup, place, envelope, payload, &writing->part)) flush_part(writing);
}

static void take_draft(void *context, id128 name, str sealed)
{
    (void)context, (void)name, (void)sealed;
}

static bool refuse_file(struct refusal *why, const char *path, int error)
{
    return refuse(why, OUTCOME_FAILED, "The backup %s: %s.", path, strerror(error));
}

static bool write_parts(struct store *store, FILE *file, struct arena scratch, const char *path,
                        struct refusal *why)
{
    struct writing writing = {.file = file, .arena = &scratch};
    writing.part = buf_new(&scratch, BACKUP_PART_LEN_MAX);
    const struct store_reader reader = {&writing, begin,     take_slots,
                                        take_row, take_head, take_draft};
    if (store_copy(store, &reader, why) != STORE_DONE) return false;
    if (writing.slots.len == 0)
        return refuse(why, OUTCOME_DAMAGED,
                      "The part of the notebook that holds its key is lost, so a backup of it"
                      " could never be opened.");
    backup_end(&writing.backup, writing.head, &writing.part);
    flush_part(&writing);
    if (writing.failed || fflush(file) != 0 || fsync(fileno(file)) != 0)
        return refuse_file(why, path, errno);
    return true;
}

static bool put_in_place(const char *fresh, const char *path, bool replace, struct refusal *why)
{
    int result = replace ? rename(fresh, path) : link(fresh, path);
    if (result != 0 && errno == EEXIST)
        return refuse(why, OUTCOME_FAILED, "%s is there already; --force replaces it.", path);
    if (result != 0) return refuse_file(why, path, errno);
    guarded_file_sync_folder(path);
    return true;
}

bool backup_file_write(struct store *store, const char *path, bool replace, struct arena scratch,
                       struct refusal *why)
{
    char fresh[STORE_PATH_MAX];
    struct backup_file back;
    struct stat there;
    int len = snprintf(fresh, sizeof fresh, "%s.new-%ld", path, (long)getpid());
    if (len < 0 || (size_t)len >= sizeof fresh)
        return refuse(why, OUTCOME_USAGE, "The path of the backup is too long.");
    if (stat(path, &there) == 0 && !S_ISREG(there.st_mode))
        return refuse(why, OUTCOME_FAILED, "%s is not a plain file; it was left alone.", path);
    unlink(fresh);
    int number = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    FILE *file = number >= 0 ? fdopen(number, "w") : NULL;
    if (file == NULL) return refuse_file(why, path, errno);
    bool good = write_parts(store, file, scratch, path, why);
    fclose(file);
    if (good) {
        good = backup_file_open(&back, fresh, why);
        if (good) backup_file_close(&back);
    }
    good = good && put_in_place(fresh, path, replace, why);
    unlink(fresh);
    return good;
}

static enum backup_next read_parts(struct backup_file *backup)
{
    struct backup reading;
    struct backup_part part;
    str rest = backup->file.bytes;
    enum backup_next next;
    backup_start(&reading);
    while ((next = backup_next(&reading, &rest, &part)) == BACKUP_PART) {
        if (part.type == BACKUP_SLOTS) backup->slots = part.bytes;
        if (part.type == BACKUP_HEAD) backup->head = part.bytes;
        if (part.type == BACKUP_ROW) backup->rows[backup->row_count++] = part;
    }
    return next == BACKUP_DONE && rest.len > 0 ? BACKUP_DAMAGED : next;
}

bool backup_file_open(struct backup_file *backup, const char *path, struct refusal *why)
{
    memset(backup, 0, sizeof *backup);
    if (!whole_file_open(&backup->file, path, why)) return false;
    backup->room_len = (backup->file.bytes.len / ROW_LEN_MIN + 1) * sizeof *backup->rows;
    backup->room = mmap(NULL, backup->room_len, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(backup->room != MAP_FAILED);
    backup->rows = backup->room;
    if (read_parts(backup) == BACKUP_DONE) return true;
    backup_file_close(backup);
    return refuse(why, OUTCOME_USAGE,
                  "%s is not a backup of this program, or it was cut or hurt; nothing was changed.",
                  path);
}

void backup_file_close(struct backup_file *backup)
{
    whole_file_close(&backup->file);
    munmap(backup->room, backup->room_len);
}

void backup_file_put_effects(const struct backup_file *backup, struct effects *effects)
{
    effects_add(effects, (struct effect){.type = EFFECT_SLOTS, .a = backup->slots});
    for (size_t i = 0; i < backup->row_count; i++)
        effects_add(effects, (struct effect){.type = EFFECT_APPEND,
                                             .place = backup->rows[i].place,
                                             .a = backup->rows[i].envelope,
                                             .b = backup->rows[i].payload});
    if (backup->head.len > 0)
        effects_add(effects, (struct effect){.type = EFFECT_HEAD, .a = backup->head});
}
