#include "keys.h"

void keys_derive(struct keys *keys, id128 notebook)
{
    const struct {
        uint8_t *key;
        char use[USE_LEN + 1];
    } derived[] = {
        {keys->records, "evenkeel k.recor"}, {keys->nonces, "evenkeel k.nonce"},
        {keys->head, "evenkeel k.head "},    {keys->slots, "evenkeel k.slots"},
        {keys->drafts, "evenkeel k.draft"},  {keys->draft_names, "evenkeel k.names"},
    };
    str in = {(const char *)notebook.bytes, sizeof notebook.bytes};
    for (size_t i = 0; i < COUNT(derived); i++)
        cipher_hash(derived[i].key, KEY_LEN, keys->master, derived[i].use, in);
}
