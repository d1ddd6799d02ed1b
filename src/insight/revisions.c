#include "revisions.h"

static void turn_round(struct revision *points, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        struct revision moved = points[i];
        points[i] = points[count - 1 - i];
        points[count - 1 - i] = moved;
    }
}

size_t revisions_of(const struct notebook *nb, const struct entry *current, str field,
                    struct revision out[REVISIONS_MAX], struct arena scratch)
{
    size_t count = 0;
    for (const struct entry *at = current; at && count < REVISIONS_MAX;
         at = notebook_earlier(nb, at)) {
        struct arena room = scratch; /* what a version takes is free again after it */
        struct record version;
        if (!notebook_read(at, &room, &version) || !version.kind) continue;
        const struct value *value = record_value(&version, field);
        day said = moment_emotional_day(version.written);
        if (!value || version.erased || (count > 0 && out[count - 1].day <= said)) continue;
        out[count++] = (struct revision){said, value->number};
    }
    turn_round(out, count);
    return count;
}
