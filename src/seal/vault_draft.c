/* A sealed draft: "EKD1", length of the ciphertext 4, nonce 24, commitment 32, tag 16, ciphertext;
 * bound to the notebook and to its name, which is a keyed hash of the form. Drafts stand outside
 * the chains: an older one put back in place of a newer one is not noticed. */
#include <string.h>

#include "bytes.h"
#include "log.h"
#include "str.h"

enum {
    AT_LEN = 4,
    AT_NONCE = 8,
    AT_COMMITMENT = AT_NONCE + NONCE_LEN,
    AT_TAG = AT_COMMITMENT + COMMITMENT_LEN,
    AT_TEXT = AT_TAG + TAG_LEN,
    DRAFT_TYPE = 1,
};
static const str magic = STR_INIT("EKD1");
static const char use_draft[USE_LEN + 1] = "evenkeel draft 1";
static const char use_name[USE_LEN + 1] = "evenkeel dname 1";

struct draft_header {
    char bytes[2 * sizeof(id128) + AT_COMMITMENT];
};

static struct draft_header header_of(const struct vault *vault, id128 name, const char *sealed)
{
    struct draft_header header;
    id128 notebook = vault_notebook_id(vault);
    memcpy(header.bytes, notebook.bytes, sizeof notebook.bytes);
    memcpy(header.bytes + sizeof notebook, name.bytes, sizeof name.bytes);
    memcpy(header.bytes + 2 * sizeof notebook, sealed, AT_COMMITMENT);
    return header;
}

static id128 name_of(const struct vault *vault, str what)
{
    id128 name;
    cipher_hash(name.bytes, sizeof name.bytes, vault->keys->draft_names, use_name, what);
    return name;
}

static struct kept_draft *find(const struct vault *vault, id128 name)
{
    for (size_t i = 0; i < DRAFT_COUNT_MAX; i++) {
        const struct kept_draft *draft = &vault->drafts[i];
        if (draft->age > 0 && id_equal(draft->name, name)) return (struct kept_draft *)draft;
    }
    return NULL;
}

/* Its own place, else a free one or the oldest one's. */
static struct kept_draft *place_for(struct vault *vault, id128 name)
{
    struct kept_draft *oldest = find(vault, name);
    if (oldest) return oldest;
    oldest = &vault->drafts[0];
    for (size_t i = 1; i < DRAFT_COUNT_MAX; i++)
        if (vault->drafts[i].age < oldest->age) oldest = &vault->drafts[i];
    return oldest;
}

/* Room for `len` bytes, the draft's from now on. */
static char *take_room(struct vault *vault, struct kept_draft *draft, id128 name, size_t len)
{
    if (len > draft->cap) {
        draft->cap = 2 * len;
        draft->text = arena_take_raw(vault->arena, 1, 1, draft->cap);
    }
    draft->name = name;
    draft->age = ++vault->draft_age;
    draft->age_before = 0;
    return draft->text;
}

static str seal(struct vault *vault, id128 name, str text, struct random *random,
                struct arena *arena)
{
    size_t len = cipher_padded_len(text.len);
    char *sealed = arena_take_raw(arena, 1, 1, AT_TEXT + len);
    memcpy(sealed, magic.ptr, magic.len);
    bytes_put(sealed + AT_LEN, len, 4);
    cipher_pad(sealed + AT_TEXT, DRAFT_TYPE, text);
    cipher_nonce(sealed + AT_NONCE, vault->keys->nonces, (str){sealed, AT_NONCE},
                 (str){sealed + AT_TEXT, len}, random);
    struct draft_header header = header_of(vault, name, sealed);
    cipher_seal(vault->keys->drafts, use_draft, (str){header.bytes, sizeof header.bytes},
                sealed + AT_TEXT, len, vault->keys->once, sealed + AT_COMMITMENT, sealed + AT_TAG);
    return (str){sealed, AT_TEXT + len};
}

bool vault_keep_draft(struct vault *vault, str what, str text, struct random *random,
                      struct effects *effects)
{
    CHECK(vault->log.state == VAULT_OPEN);
    if (text.len > DRAFT_LEN_MAX) return false;
    id128 name = name_of(vault, what);
    struct kept_draft *draft = place_for(vault, name);
    if (draft->age > 0 && !id_equal(draft->name, name))
        effects_add(effects, (struct effect){.type = EFFECT_DRAFT_DROP, .name = draft->name});
    char *room = take_room(vault, draft, name, text.len);
    if (text.len > 0) memmove(room, text.ptr, text.len);
    draft->len = text.len;
    str sealed = seal(vault, name, text, random, effects->arena);
    effects_add(effects, (struct effect){.type = EFFECT_DRAFT_KEEP, .name = name, .a = sealed});
    return true;
}

void vault_drop_draft(struct vault *vault, str what, struct effects *effects)
{
    CHECK(vault->log.state == VAULT_OPEN);
    id128 name = name_of(vault, what);
    struct kept_draft *draft = find(vault, name);
    if (!draft) return;
    log_begin_pending(vault);
    draft->age_before = draft->age;
    draft->age = 0;
    effects_add(effects, (struct effect){.type = EFFECT_DRAFT_DROP, .name = name});
}

/* Opens a stored draft into its room, where `*text` then lies. */
static bool open(struct vault *vault, struct kept_draft *draft, str sealed, str *text)
{
    uint8_t type;
    struct draft_header header = header_of(vault, draft->name, sealed.ptr);
    str bound = {header.bytes, sizeof header.bytes};
    str ciphertext = str_slice(sealed, AT_TEXT, sealed.len);
    return cipher_commits(vault->keys->drafts, use_draft, bound, sealed.ptr + AT_COMMITMENT,
                          vault->keys->once) &&
           cipher_open(vault->keys->once, bound, ciphertext, sealed.ptr + AT_TAG, draft->text) &&
           cipher_unpad((str){draft->text, ciphertext.len}, &type, text);
}

void vault_load_draft(struct vault *vault, id128 name, str sealed)
{
    CHECK(vault->log.state == VAULT_OPEN);
    struct kept_draft *draft = find(vault, name);
    if (draft) draft->age = 0;
    if (sealed.len == 0) return;
    draft = place_for(vault, name);
    str text = {0};
    size_t len_max = AT_TEXT + cipher_padded_len(DRAFT_LEN_MAX);
    bool possible = sealed.len > AT_TEXT && sealed.len <= len_max && str_starts(sealed, magic) &&
                    bytes_get(sealed.ptr + AT_LEN, 4) == sealed.len - AT_TEXT;
    if (possible) take_room(vault, draft, name, sealed.len - AT_TEXT);
    if (!possible || !open(vault, draft, sealed, &text)) {
        draft->age = 0;
        log_fault(vault, FAULT_DRAFT, (struct place){0}, 1);
        return;
    }
    memmove(draft->text, text.ptr, text.len);
    draft->len = text.len;
}

bool vault_draft(const struct vault *vault, str what, str *text)
{
    CHECK(vault->log.state == VAULT_OPEN);
    const struct kept_draft *draft = find(vault, name_of(vault, what));
    if (!draft) return false;
    *text = (str){draft->text, draft->len};
    return true;
}
