/* test_made_up.c - a year of someone made up, behind a vault like any other. */
#include <string.h>

#include "limits.h"
#include "made_up.h"
#include "test.h"

enum { NOTEBOOK_LEN = 32 << 20 };

static struct life life;
static struct vault vault;
static uint8_t keys[KEYS_MEMORY_LEN];

static bool begin(struct arena *notebook, struct moment now, uint8_t seed)
{
    struct random random = {.seed = {seed}};
    *notebook = test_arena(NOTEBOOK_LEN);
    vault_init(&vault, keys, notebook);
    return made_up_begin(&vault, &life, &life_tellers[0], now, &random, test_arena(SCRATCH_LEN));
}

TEST(made_up_is_a_year_that_ends_now)
{
    struct arena notebook;
    const struct moment now = {1795293000000, 60};
    CHECK_TRUE(begin(&notebook, now, 1) && vault_state(&vault) == VAULT_OPEN);
    CHECK_TRUE(vault.notebook.count > LIFE_RECORDS_A_YEAR && vault.fault_count == 0);
    CHECK_TRUE(!vault_has(&vault, SECRET_PASSPHRASE) && !vault_has(&vault, SECRET_RECOVERY));
    day first = entry_day(notebook_entry(&vault.notebook, 0));
    day last = entry_day(notebook_entry(&vault.notebook, vault.notebook.count - 1));
    CHECK_TRUE(last <= moment_emotional_day(now) && last > moment_emotional_day(now) - 7);
    CHECK_TRUE(first <= last - 350 && first >= last - 366);
}

TEST(made_up_has_another_key_each_time)
{
    struct arena notebook;
    const struct moment now = {1795293000000, 60};
    CHECK_TRUE(begin(&notebook, now, 1));
    id128 one = vault_notebook_id(&vault);
    CHECK_TRUE(begin(&notebook, now, 2));
    CHECK_TRUE(!id_equal(vault_notebook_id(&vault), one));
}

TEST(made_up_needs_a_year_behind_it)
{
    struct arena notebook;
    CHECK_TRUE(!begin(&notebook, (struct moment){86400000, 0}, 1));
    CHECK_INT(vault_state(&vault), VAULT_EMPTY);
}
