#include "effect.h"

#include <string.h>

enum { EFFECTS_CAP_FIRST = 8 };

struct effects effects_new(struct arena *arena)
{
    return (struct effects){.arena = arena};
}

struct effect *effects_add(struct effects *effects, struct effect effect)
{
    if (effects->count == effects->cap) {
        size_t cap = effects->cap > 0 ? 2 * effects->cap : EFFECTS_CAP_FIRST;
        struct effect *wider = NEW(effects->arena, struct effect, cap);
        if (effects->count > 0) memcpy(wider, effects->at, effects->count * sizeof *wider);
        effects->at = wider;
        effects->cap = cap;
    }
    effects->at[effects->count] = effect;
    return &effects->at[effects->count++];
}
