/* What people type, as moments, days, numbers, ids, recovery codes and Markdown: what is read is
 * written and read again as the same, and Markdown holds no tag but ours. */
#include "day.h"
#include "id.h"
#include "markdown.h"
#include "number.h"
#include "recovery.h"
#include "str.h"
#include "utf8.h"

#include <math.h>
#include <string.h>

enum { TEXT_MAX = 4096, OUT_LEN = 1 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void check_moment(str input)
{
    char room[64];
    struct buf out = buf_over(room, sizeof room);
    struct moment first, again;
    day d, same;
    if (moment_parse(input, 60, &first)) {
        moment_put(&out, first);
        CHECK(moment_parse(buf_str(&out), 0, &again));
        CHECK(first.utc_ms == again.utc_ms && first.offset_min == again.offset_min);
    }
    out.len = 0;
    if (!day_parse(input, &d)) return;
    day_put(&out, d);
    CHECK(day_parse(buf_str(&out), &same) && same == d);
}

static void check_number(str input)
{
    char room[64];
    struct buf out = buf_over(room, sizeof room);
    double number, again;
    if (!number_parse(input, &number)) return;
    CHECK(isfinite(number));
    if (fabs(number) > 1e300 || (number != 0 && fabs(number) < 1e-300)) return;
    number_put(&out, number, 15);
    CHECK(!out.full && number_parse(buf_str(&out), &again));
    CHECK(fabs(again - number) <= fabs(number) * 6e-15);
}

static void check_code(str input)
{
    char room[ID_TEXT_LEN + RECOVERY_TEXT_LEN];
    struct buf out = buf_over(room, sizeof room);
    struct secret code, again;
    id128 id, same;
    if (recovery_parse(input, &code)) {
        recovery_put(&out, &code);
        CHECK(recovery_parse(buf_str(&out), &again));
        CHECK(memcmp(code.bytes, again.bytes, sizeof code.bytes) == 0);
    }
    out.len = 0;
    if (!id_parse(input, &id)) return;
    id_put(&out, id);
    CHECK(id_parse(buf_str(&out), &same) && id_equal(id, same));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static char memory[OUT_LEN];
    str input = {(const char *)bytes, len};
    check_moment(input);
    check_number(input);
    check_code(input);
    if (len > TEXT_MAX || !utf8_valid(input)) return 0;
    struct buf out = buf_over(memory, sizeof memory);
    markdown_put(&out, input);
    if (out.full) return 0;
    CHECK(utf8_valid(buf_str(&out)) && str_find(buf_str(&out), S("<script")) < 0);
    CHECK(str_find(buf_str(&out), S("<a")) < 0); /* no page leads outside */
    return 0;
}
