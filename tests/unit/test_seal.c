/* test_seal.c - the pieces that sealing is made of, and the frozen vectors of docs/FORMAT.md. */
#include <string.h>

#include "cipher.h"
#include "effect.h"
#include "envelope.h"
#include "head.h"
#include "keys.h"
#include "log.h"
#include "random.h"
#include "slots.h"
#include "test.h"

TEST(random_never_repeats_and_follows_its_seed)
{
    struct random one = {.seed = {1}}, same = {.seed = {1}}, other = {.seed = {2}};
    uint8_t a[100], b[100], c[100], d[40];
    random_take(&one, a, sizeof a);
    random_take(&same, b, sizeof b);
    random_take(&other, c, sizeof c);
    CHECK_TRUE(memcmp(a, b, sizeof a) == 0);
    CHECK_TRUE(memcmp(a, c, 16) != 0);
    random_take(&one, d, sizeof d);
    CHECK_TRUE(memcmp(a, d, 16) != 0);
}

TEST(effects_keep_their_order_as_they_grow)
{
    struct arena arena = test_arena(1 << 16);
    struct effects effects = effects_new(&arena);
    for (uint64_t i = 0; i < 100; i++) {
        struct effect *added =
            effects_add(&effects, (struct effect){.type = EFFECT_SHRED, .place.sequence = i});
        CHECK_INT(added->place.sequence, i);
    }
    CHECK_INT(effects.count, 100);
    for (uint64_t i = 0; i < 100; i++) CHECK_INT(effects.at[i].place.sequence, i);
}

TEST(keys_differ_from_each_other_and_between_notebooks)
{
    struct keys keys = {.master = {1}}, other = {.master = {1}};
    keys_derive(&keys, (id128){{1}});
    keys_derive(&other, (id128){{2}});
    const uint8_t *all[] = {
        keys.master,  keys.records,     keys.nonces,   keys.head,    keys.slots,
        keys.drafts,  keys.draft_names, other.records, other.nonces, other.head,
        other.slots,  other.drafts,     other.draft_names,
    };
    for (size_t i = 0; i < COUNT(all); i++)
        for (size_t j = i + 1; j < COUNT(all); j++)
            CHECK_TRUE(memcmp(all[i], all[j], KEY_LEN) != 0);
}

TEST(padding_hides_sizes_in_steps)
{
    static char body[3 * PAD_STEP_LONG], padded[4 * PAD_STEP_LONG];
    memset(body, 'x', sizeof body);
    CHECK_INT(cipher_padded_len(0), PAD_STEP);
    CHECK_INT(cipher_padded_len(PAD_STEP - 5), PAD_STEP);
    CHECK_INT(cipher_padded_len(PAD_STEP - 4), 2 * PAD_STEP);
    CHECK_INT(cipher_padded_len(PAD_STEP_LONG - 5), PAD_STEP_LONG);
    CHECK_INT(cipher_padded_len(PAD_STEP_LONG - 4), 2 * PAD_STEP_LONG);
    for (size_t len = 0; len <= sizeof body; len++) {
        str read;
        uint8_t type = 0;
        size_t padded_len = cipher_padded_len(len);
        cipher_pad(padded, 7, (str){body, len});
        CHECK_TRUE(cipher_unpad((str){padded, padded_len}, &type, &read));
        CHECK_TRUE(type == 7 && read.len == len && memcmp(read.ptr, body, len) == 0);
    }
}

TEST(padding_refuses_a_length_that_cannot_be)
{
    char padded[2 * PAD_STEP];
    uint8_t type;
    str body;
    cipher_pad(padded, 1, S("hello"));
    for (size_t len = 0; len < PAD_STEP; len++)
        CHECK_TRUE(!cipher_unpad((str){padded, len}, &type, &body));
    CHECK_TRUE(!cipher_unpad((str){padded, 2 * PAD_STEP}, &type, &body));
    padded[3] = (char)0xff;
    CHECK_TRUE(!cipher_unpad((str){padded, PAD_STEP}, &type, &body));
}

/* One ciphertext must not open under two keys: the commitment is what says so. */
TEST(cipher_opens_under_its_own_key_use_and_header_only)
{
    static const char use[USE_LEN + 1] = "evenkeel test  1";
    static const char use_other[USE_LEN + 1] = "evenkeel test  2";
    uint8_t key[KEY_LEN] = {1}, other[KEY_LEN] = {2}, once[ONCE_LEN], commitment[32], tag[TAG_LEN];
    char text[] = "sixteen and some", opened[sizeof text];
    cipher_seal(key, use, S("header"), text, sizeof text, once, commitment, tag);
    CHECK_TRUE(memcmp(text, "sixteen", 7) != 0);
    CHECK_TRUE(!cipher_commits(other, use, S("header"), commitment, once));
    CHECK_TRUE(!cipher_commits(key, use_other, S("header"), commitment, once));
    CHECK_TRUE(!cipher_commits(key, use, S("headex"), commitment, once));
    CHECK_TRUE(cipher_commits(key, use, S("header"), commitment, once));
    CHECK_TRUE(cipher_open(once, S("header"), (str){text, sizeof text}, tag, opened));
    CHECK_TRUE(strcmp(opened, "sixteen and some") == 0);
    CHECK_TRUE(!cipher_open(once, S("headex"), (str){text, sizeof text}, tag, opened));
    tag[15] ^= 1;
    CHECK_TRUE(!cipher_open(once, S("header"), (str){text, sizeof text}, tag, opened));
}

TEST(head_knows_as_many_chains_as_there_may_be)
{
    static struct head head, read;
    static char bytes[HEAD_LEN_MAX];
    struct keys keys = {.head = {1}};
    uint8_t seal[SEAL_LEN] = {0};
    id128 notebook = {{1}};
    head.notes = HEAD_REPLACED;
    for (uint32_t i = 0; i < CHAIN_COUNT_MAX; i++) {
        seal[0] = (uint8_t)i;
        id128 chain = {{(uint8_t)i, (uint8_t)(i >> 8), 1}};
        CHECK_TRUE(head_set(&head, (struct place){chain, i + 1}, seal));
    }
    CHECK_TRUE(!head_set(&head, (struct place){{{0, 0, 2}}, 1}, seal));
    CHECK_INT(head_len(&head), HEAD_LEN_MAX);
    head_put(&head, &keys, notebook, bytes);
    CHECK_TRUE(head_read((str){bytes, sizeof bytes}, &keys, notebook, &read));
    CHECK_TRUE(memcmp(&head, &read, sizeof head) == 0);
    CHECK_TRUE(!head_read((str){bytes, sizeof bytes}, &keys, (id128){{2}}, &read));
    struct claim *claim = head_find(&read, (id128){{7, 0, 1}});
    CHECK_TRUE(claim && claim->place.sequence == 8 && claim->seal[0] == 7);
    CHECK_TRUE(head_find(&read, (id128){{9, 9, 9}}) == NULL);
}

static void add_any_place(struct place_list *list, struct arena *arena, uint64_t *seed)
{
    uint32_t chain = (uint32_t)(test_random(seed) % 4);
    log_add_place(list, arena, chain, test_random(seed) % 5000 * 2);
}

TEST(log_finds_places_among_many)
{
    struct arena arena = test_arena(1 << 20);
    struct place_list list = {0};
    uint64_t seed = 3;
    for (int i = 0; i < 1000; i++)
        add_any_place(&list, &arena, &seed);
    log_sort_places(&list, arena);
    seed = 3;
    for (int i = 0; i < 1000; i++) {
        uint32_t chain = (uint32_t)(test_random(&seed) % 4);
        uint64_t sequence = test_random(&seed) % 5000 * 2;
        CHECK_TRUE(log_has_place(&list, chain, sequence));
        CHECK_TRUE(!log_has_place(&list, chain, sequence + 1));
        CHECK_TRUE(!log_has_place(&list, chain + 4, sequence));
    }
}
