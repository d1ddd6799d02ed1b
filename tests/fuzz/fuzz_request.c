/* Bytes as an HTTP request with its forms: what is taken lies within what was given, and is text.
 */
#include "form.h"
#include "http.h"
#include "limits.h"
#include "str.h"
#include "utf8.h"

enum { ARENA_LEN = 16 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void check_form(str encoded, struct arena arena)
{
    struct form form;
    if (!form_read(encoded, &arena, &form)) return;
    CHECK(form.count <= FORM_FIELD_COUNT_MAX);
    for (size_t i = 0; i < form.count; i++) {
        CHECK(utf8_valid(form.fields[i].name) && utf8_valid(form.fields[i].text));
        CHECK(form_given(&form, form.fields[i].name));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static char memory[ARENA_LEN];
    struct arena arena = arena_over(memory, sizeof memory);
    str input = {(const char *)bytes, len};
    struct request request = {.path = S("untouched")};
    int refused = http_parse(input, &request);
    check_form(input, arena);
    if (refused != 0) {
        CHECK(refused >= 400 && str_equal(request.path, S("untouched")));
        return 0;
    }
    CHECK(str_starts(request.path, S("/")) && str_find_char(request.path, '?') < 0);
    CHECK(request.method == HTTP_POST || request.body.len == 0);
    CHECK(request.path.len + request.query.len + request.body.len < len);
    check_form(request.query, arena);
    check_form(request.body, arena);
    return 0;
}
