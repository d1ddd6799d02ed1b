#include "page_check.h"

#include <sqlite3.h>
#include <string.h>

/* What SQLite holds for each open file: ours, and behind it the usual VFS's own. */
struct checked_file {
    sqlite3_file file;
    sqlite3_file *real;
    bool is_main;
};

static sqlite3_vfs checked_vfs;

static sqlite3_file *real_of(sqlite3_file *file)
{
    return ((struct checked_file *)file)->real;
}

static sqlite3_vfs *real_vfs(void)
{
    return checked_vfs.pAppData;
}

static uint64_t load_word(const uint8_t *at)
{
    uint64_t word = 0;
    for (int i = 7; i >= 0; i--) word = word << 8 | at[i];
    return word;
}

/* Each step is one-to-one in the state and in the word, so that a change within any one word
 * always changes the sum. */
static uint64_t sum_page(const uint8_t page[PAGE_LEN], uint64_t number)
{
    uint64_t sum = number;
    for (size_t at = 0; at < PAGE_LEN - PAGE_CHECK_LEN; at += 8) {
        sum = (sum ^ load_word(page + at)) * UINT64_C(0x9e3779b97f4a7c15);
        sum ^= sum >> 29;
    }
    return sum;
}

static bool all_zero(const uint8_t page[PAGE_LEN])
{
    return page[0] == 0 && memcmp(page, page + 1, PAGE_LEN - 1) == 0;
}

bool page_check_fits(const uint8_t page[PAGE_LEN], uint64_t number)
{
    uint64_t kept = load_word(page + PAGE_LEN - PAGE_CHECK_LEN);
    return kept == sum_page(page, number) || all_zero(page);
}

static bool is_whole_page(const struct checked_file *file, int len, sqlite3_int64 offset)
{
    return file->is_main && len == PAGE_LEN && offset % PAGE_LEN == 0;
}

static int checked_read(sqlite3_file *file, void *out, int len, sqlite3_int64 offset)
{
    int result = real_of(file)->pMethods->xRead(real_of(file), out, len, offset);
    if (result != SQLITE_OK || !is_whole_page((struct checked_file *)file, len, offset))
        return result;
    return page_check_fits(out, (uint64_t)offset / PAGE_LEN + 1) ? SQLITE_OK : SQLITE_CORRUPT;
}

static int checked_write(sqlite3_file *file, const void *bytes, int len, sqlite3_int64 offset)
{
    sqlite3_file *real = real_of(file);
    if (!is_whole_page((struct checked_file *)file, len, offset))
        return real->pMethods->xWrite(real, bytes, len, offset);
    uint8_t page[PAGE_LEN];
    memcpy(page, bytes, PAGE_LEN);
    uint64_t sum = sum_page(page, (uint64_t)offset / PAGE_LEN + 1);
    for (int i = 0; i < PAGE_CHECK_LEN; i++)
        page[PAGE_LEN - PAGE_CHECK_LEN + i] = (uint8_t)(sum >> (8 * i));
    return real->pMethods->xWrite(real, page, PAGE_LEN, offset);
}

/* The rest of the file's methods only pass on. */

static int pass_close(sqlite3_file *f)
{
    return real_of(f)->pMethods->xClose(real_of(f));
}
static int pass_truncate(sqlite3_file *f, sqlite3_int64 size)
{
    return real_of(f)->pMethods->xTruncate(real_of(f), size);
}
static int pass_sync(sqlite3_file *f, int flags)
{
    return real_of(f)->pMethods->xSync(real_of(f), flags);
}
static int pass_size(sqlite3_file *f, sqlite3_int64 *size)
{
    return real_of(f)->pMethods->xFileSize(real_of(f), size);
}
static int pass_lock(sqlite3_file *f, int level)
{
    return real_of(f)->pMethods->xLock(real_of(f), level);
}
static int pass_unlock(sqlite3_file *f, int level)
{
    return real_of(f)->pMethods->xUnlock(real_of(f), level);
}
static int pass_reserved(sqlite3_file *f, int *out)
{
    return real_of(f)->pMethods->xCheckReservedLock(real_of(f), out);
}
static int pass_control(sqlite3_file *f, int what, void *argument)
{
    return real_of(f)->pMethods->xFileControl(real_of(f), what, argument);
}
static int pass_sector(sqlite3_file *f)
{
    return real_of(f)->pMethods->xSectorSize(real_of(f));
}
static int pass_device(sqlite3_file *f)
{
    return real_of(f)->pMethods->xDeviceCharacteristics(real_of(f));
}
static int pass_shm_map(sqlite3_file *f, int page, int size, int extend, void volatile **out)
{
    return real_of(f)->pMethods->xShmMap(real_of(f), page, size, extend, out);
}
static int pass_shm_lock(sqlite3_file *f, int offset, int count, int flags)
{
    return real_of(f)->pMethods->xShmLock(real_of(f), offset, count, flags);
}
static void pass_shm_barrier(sqlite3_file *f)
{
    real_of(f)->pMethods->xShmBarrier(real_of(f));
}
static int pass_shm_unmap(sqlite3_file *f, int drop)
{
    return real_of(f)->pMethods->xShmUnmap(real_of(f), drop);
}

static const sqlite3_io_methods checked_methods = {
    .iVersion = 2, /* with shared memory for WAL, without memory-mapped reads past us */
    .xClose = pass_close,
    .xRead = checked_read,
    .xWrite = checked_write,
    .xTruncate = pass_truncate,
    .xSync = pass_sync,
    .xFileSize = pass_size,
    .xLock = pass_lock,
    .xUnlock = pass_unlock,
    .xCheckReservedLock = pass_reserved,
    .xFileControl = pass_control,
    .xSectorSize = pass_sector,
    .xDeviceCharacteristics = pass_device,
    .xShmMap = pass_shm_map,
    .xShmLock = pass_shm_lock,
    .xShmBarrier = pass_shm_barrier,
    .xShmUnmap = pass_shm_unmap,
};

static int checked_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *got)
{
    (void)vfs;
    struct checked_file *checked = (struct checked_file *)file;
    checked->real = (sqlite3_file *)(checked + 1);
    checked->is_main = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    int result = real_vfs()->xOpen(real_vfs(), name, checked->real, flags, got);
    file->pMethods = checked->real->pMethods != NULL ? &checked_methods : NULL;
    return result;
}

const char *page_check_vfs(void)
{
    if (checked_vfs.zName != NULL) return checked_vfs.zName;
    sqlite3_vfs *usual = sqlite3_vfs_find(NULL);
    if (usual == NULL) return NULL;
    checked_vfs = *usual;
    checked_vfs.pNext = NULL;
    checked_vfs.zName = "evenkeel";
    checked_vfs.pAppData = usual;
    checked_vfs.szOsFile += (int)sizeof(struct checked_file);
    checked_vfs.xOpen = checked_open;
    return sqlite3_vfs_register(&checked_vfs, 0) == SQLITE_OK ? checked_vfs.zName : NULL;
}
