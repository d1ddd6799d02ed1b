/* test_schema.c - the schema in its forms; held against protoc where that is installed. */
#include "schema.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "any_record.h"
#include "codec.h"
#include "json.h"
#include "limits.h"

TEST(schema_reference_is_up_to_date)
{
    struct arena arena = test_arena(4 << 20);
    struct buf out = buf_new(&arena, 1 << 20);
    schema_put_reference(&out);
    CHECK_TRUE(!out.full);
    str kept = test_read_file(&arena, "docs/RECORDS.md");
    CHECK_TRUE(str_equal(kept, buf_str(&out))); /* `make records` writes it anew */
}

TEST(schema_json_is_one_object_for_each_kind)
{
    struct arena arena = test_arena(4 << 20);
    struct buf out = buf_new(&arena, 1 << 20);
    schema_put_json(&out, NULL);
    CHECK_TRUE(!out.full);
    str rest = buf_str(&out);
    for (size_t k = 0; k < kinds_count; k++) {
        struct arena scratch = arena;
        struct json_reader json = json_over(str_cut_line(&rest), &scratch);
        CHECK_TRUE(json_skip(&json, json_next(&json)) && json_next(&json) == JSON_END);
    }
    CHECK_INT(rest.len, 0);
}

static bool has_line(str text, str name)
{
    while (text.len > 0) {
        str line = str_trim(str_cut_line(&text));
        if (str_equal(str_cut(&line, ' '), name)) return true;
    }
    return false;
}

TEST(schema_text_names_every_field)
{
    struct arena arena = test_arena(4 << 20);
    for (size_t k = 0; k < kinds_count; k++) {
        struct arena scratch = arena;
        struct buf out = buf_new(&scratch, 64 << 10);
        schema_put_text(&out, &kinds[k]);
        for (size_t i = 0; i < kinds[k].field_count; i++)
            CHECK_TRUE(has_line(buf_str(&out), kinds[k].fields[i].name));
    }
}

TEST(schema_cddl_has_a_rule_for_each_kind)
{
    struct arena arena = test_arena(4 << 20);
    struct buf out = buf_new(&arena, 1 << 20);
    schema_put_cddl(&out);
    CHECK_TRUE(!out.full);
    CHECK_TRUE(str_find(buf_str(&out), S("\nboundary-event-line = {\n")) > 0);
    CHECK_TRUE(str_find(buf_str(&out), S("    mood: -5..5,\n    ? energy: -5..5,\n")) > 0);
    CHECK_TRUE(str_find(buf_str(&out), S("  about: id,\n  rest\n")) > 0);
}

static void write_file(const char *path, str bytes)
{
    FILE *file = fopen(path, "wb");
    CHECK_TRUE(file && fwrite(bytes.ptr, 1, bytes.len, file) == bytes.len && fclose(file) == 0);
}

/* A record of ours, read by another implementation with our schema, written again, is the same
 * bytes. */
TEST(schema_proto_is_what_the_codec_writes)
{
    if (system("command -v protoc >/dev/null") != 0) return;
    char folder[64], path[96], command[512];
    struct arena arena = test_arena(8 << 20);
    struct buf proto = buf_new(&arena, 1 << 20);
    snprintf(folder, sizeof folder, "build/proto.%ld", (long)getpid());
    CHECK_INT(mkdir(folder, 0700), 0);
    schema_put_proto(&proto);
    snprintf(path, sizeof path, "%s/r.proto", folder);
    write_file(path, buf_str(&proto));
    uint64_t seed = 51;
    for (size_t k = 0; k < kinds_count; k += 4) {
        struct arena scratch = arena;
        struct record record = any_record(&scratch, &seed, &kinds[k]);
        struct buf bytes = buf_new(&scratch, RECORD_LEN_MAX);
        record_encode(&record, &bytes);
        snprintf(path, sizeof path, "%s/in", folder);
        write_file(path, buf_str(&bytes));
        snprintf(command, sizeof command,
                 "cd %s && protoc --decode=evenkeel.Record r.proto <in >text && "
                 "protoc --encode=evenkeel.Record r.proto <text >out && cmp -s in out && "
                 "! grep -qE '^ *[0-9]+:' text",
                 folder);
        CHECK_INT(system(command), 0);
    }
    snprintf(command, sizeof command, "rm -r %s", folder);
    CHECK_INT(system(command), 0);
}
