/* border - where the core meets JavaScript: bytes in, bytes out, and nothing else crosses.
 *
 * The host does what src/page/app.h asks of every host; the calls here are its steps. Everything
 * that goes in stands in one room (border_room), everything that comes out in one place (border_out):
 *
 *     memory.set(bytes, border_room(bytes.length))
 *     border_load(bytes.length, last)   what is stored, as batches (batch.h); true for the last one
 *     border_ask(length, now, offset)   seed 32, number of stretched passphrases 4, each 32, then the request
 *     border_commit() / border_rollback()
 *
 * border_out gives the address of six pairs (address, length): response, effects, wishes, mark, panic;
 * and last (state, flags). A wish is salt 16, cost 4, length 4, passphrase. After a panic the instance traps and is
 * thrown away; where it happened can still be read.
 */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "batch.h"
#include "limits.h"
#include "str.h"

#define EXPORT(name) __attribute__((export_name(#name))) name

enum { BORDER_FLAG_LOCK = 1, BORDER_FLAG_LOOK_BEGIN = 2, BORDER_FLAG_LOOK_END = 4 };

struct border_out {
    str response, effects, wishes, mark, panic;
    uint32_t state, flags;
};

static struct border_out out;
static struct vault vault;
static struct app app = {.vault = &vault};
static struct arena notebook_arena;
static uint8_t keys[KEYS_MEMORY_LEN], mark[MARK_LEN];
static char *room, *scratch_memory;
static size_t room_len;
static char response_memory[REPLY_LEN_MAX], wish_memory[4096];
static bool loading;

_Noreturn void panic(const char *file, int line, const char *what)
{
    static char memory[512];
    struct buf text = buf_over(memory, sizeof memory);
    buf_format(&text, "%s:%d: %s", file, line, what);
    out.panic = buf_str(&text);
    __builtin_trap();
}

int EXPORT(main_unused)(void);
