/* fuzz_slots.c - slot blocks and recovery codes from anywhere.
 *
 * An input as long as a slot block is taken for one; then it is xored over a true one. Any input is
 * also read as a recovery code.
 */
#include <string.h>

#include "keys.h"
#include "recovery.h"
#include "slots.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static const struct secret secret = {.type = SECRET_RECOVERY, .bytes = {1, 2, 3}};
static struct slots whole;
static struct keys keys = {.master = {7}};

static void make_block(void)
{
    struct random random = {.seed = {1}};
    uint8_t in_use[SLOT_COUNT] = {0};
    keys_derive(&keys, (id128){{9}});
    slots_begin(&whole, (id128){{9}}, &random);
    slots_put(&whole, &secret, keys.master, in_use, &random);
    slots_seal(&whole, keys.slots, in_use, &random);
}

static void try_block(const struct slots *block)
{
    struct slots read;
    uint8_t master[MASTER_LEN], in_use[SLOT_COUNT];
    bool same = memcmp(block->bytes, whole.bytes, SLOTS_LEN) == 0;
    if (!slots_parse((str){(const char *)block->bytes, SLOTS_LEN}, &read)) {
        CHECK(!same);
        return;
    }
    stretch_of(slots_cost(&read));
    CHECK(slots_whole(&read, keys.slots, in_use) == same);
    if (slots_open(&read, &secret, master)) CHECK(memcmp(master, keys.master, MASTER_LEN) == 0);
}

static void try_code(str text)
{
    char room[RECOVERY_TEXT_LEN];
    struct secret code, again;
    struct buf out = buf_over(room, sizeof room);
    if (!recovery_parse(text, &code)) return;
    recovery_put(&out, &code);
    CHECK(!out.full && recovery_parse(buf_str(&out), &again));
    CHECK(memcmp(&code, &again, sizeof code) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct slots block = {{0}};
    if (whole.bytes[0] == 0) make_block();
    try_code((str){(const char *)bytes, len});
    if (len > SLOTS_LEN) len = SLOTS_LEN;
    if (len > 0) memcpy(block.bytes, bytes, len);
    try_block(&block);
    for (size_t i = 0; i < SLOTS_LEN; i++) block.bytes[i] ^= whole.bytes[i];
    try_block(&block);
    return 0;
}
