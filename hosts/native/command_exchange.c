/* command_exchange.c - export and import: records in open formats. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "csv.h"
#include "export.h"
#include "gate.h"
#include "guarded_file.h"
#include "ics.h"
#include "import.h"
#include "json_out.h"
#include "jsonl.h"
#include "language.h"
#include "record_change.h"
#include "str.h"
#include "whole_file.h"

/* Room for one version in any format, and address space for one import. */
enum { VERSION_LEN_MAX = 2 * IMPORT_LINE_LEN_MAX, PROBLEMS_SHOWN_MAX = 5 };
#define IMPORT_ARENA_LEN ((size_t)8 << 30)

/* Export. */

enum format { FORMAT_JSONL, FORMAT_CSV, FORMAT_ICS, FORMAT_COUNT };

struct exporting {
    enum format format;
    struct export_wish wish; /* of the formats that hold records */
};

static bool read_kinds(struct call *call, const struct kind **kinds_named, struct refusal *why)
{
    for (size_t i = 0; i < call->given.kind_count; i++) {
        kinds_named[i] = command_find_kind(call->given.kinds[i], why);
        if (kinds_named[i] == NULL) return false;
    }
    return true;
}

static bool read_wish(struct call *call, const struct kind **kinds_named, struct export_wish *wish,
                      struct refusal *why)
{
    *wish = export_all();
    if (!read_kinds(call, kinds_named, why) || !call_day(call, OPTION_SINCE, &wish->since, why) ||
        !call_day(call, OPTION_UNTIL, &wish->until, why))
        return false;
    wish->kinds = kinds_named;
    wish->kind_count = call->given.kind_count;
    wish->history = call->given.value[OPTION_HISTORY] != NULL;
    return true;
}

static bool write_versions(struct call *call, const struct exporting *exporting, FILE *file)
{
    const struct export_wish *wish = &exporting->wish;
    bool as_csv = exporting->format == FORMAT_CSV;
    struct arena arena = call->nb->scratch;
    struct buf out = buf_new(&arena, VERSION_LEN_MAX);
    struct export_run run = export_start(&call->nb->vault.notebook, wish, &arena);
    if (as_csv) csv_put_heads(&out, wish->kinds[0]);
    for (const struct entry *entry = NULL; !ferror(file);) {
        fwrite(out.ptr, 1, out.len, file);
        out = buf_over(out.ptr, out.cap);
        if ((entry = export_next(&run)) == NULL) break;
        struct arena scratch = arena;
        struct record record;
        if (!as_csv)
            jsonl_put_entry(&out, entry, scratch);
        else if (notebook_read(entry, &scratch, &record))
            csv_put(&out, &record, scratch);
        CHECK(!out.full);
    }
    return fflush(file) == 0 && !ferror(file);
}

/* What is for two is in it only while the safety gate is open, as on the pages. */
static bool write_calendar(struct call *call, FILE *file)
{
    struct notebook *nb = &call->nb->vault.notebook;
    const char *lang = call->given.value[OPTION_LANG];
    const struct content *content = content_in(lang != NULL ? str_of_c(lang) : S("en"));
    struct arena arena = call->nb->scratch;
    struct query rituals = query_all();
    rituals.kind = kind_find(S("ritual"));
    size_t room = (query_count(nb, &rituals, arena) + 1) * ICS_EVENT_LEN_MAX;
    struct buf out = buf_new(&arena, room);
    struct ics_wish wish = {.titles = call->given.value[OPTION_TITLES] != NULL,
                            .together = gate_is_open(nb, content, arena),
                            .otherwise = content_passage(content, S("calendar-title"))->body};
    ics_put(&out, nb, &wish, arena);
    CHECK(!out.full);
    fwrite(out.ptr, 1, out.len, file);
    return fflush(file) == 0 && !ferror(file);
}

static bool write_all(struct call *call, const struct exporting *exporting, FILE *file)
{
    if (exporting->format == FORMAT_ICS) return write_calendar(call, file);
    return write_versions(call, exporting, file);
}

static bool refuse_output(struct refusal *why, const char *path, int error)
{
    return refuse(why, OUTCOME_FAILED, "The file %s: %s.", path, strerror(error));
}

/* Under another name first, so that a file is never there by half. */
static bool write_file(struct call *call, const struct exporting *exporting, const char *path,
                       struct refusal *why)
{
    char fresh[STORE_PATH_MAX];
    struct stat there;
    bool replace = call->given.value[OPTION_FORCE] != NULL;
    int len = snprintf(fresh, sizeof fresh, "%s.new-%ld", path, (long)getpid());
    if (len < 0 || (size_t)len >= sizeof fresh)
        return refuse(why, OUTCOME_USAGE, "The path of the file is too long.");
    if (!replace && access(path, F_OK) == 0)
        return refuse(why, OUTCOME_FAILED, "%s is there already; --force replaces it.", path);
    if (stat(path, &there) == 0 && !S_ISREG(there.st_mode))
        return refuse(why, OUTCOME_FAILED, "%s is not a plain file; it was left alone.", path);
    unlink(fresh);
    int number = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    FILE *file = number >= 0 ? fdopen(number, "w") : NULL;
    if (file == NULL) return refuse_output(why, path, errno);
    bool good = write_all(call, exporting, file) && fsync(number) == 0;
    int error = errno;
    fclose(file);
    if (good && (replace ? rename(fresh, path) : link(fresh, path)) != 0) {
        error = errno;
        good = false;
    }
    unlink(fresh);
    if (!good) return refuse_output(why, path, error);
    guarded_file_sync_folder(path);
    return true;
}

/* One of the first `count` formats. */
static bool read_format(const char *name, enum format *format, int count, struct refusal *why)
{
    static const char *const names[FORMAT_COUNT] = {"jsonl", "csv", "ics"};
    for (int i = 0; i < count; i++) {
        *format = (enum format)i;
        if (strcmp(name, names[i]) == 0) return true;
    }
    return refuse(why, OUTCOME_USAGE, "There is no format %.40s here; there are jsonl%s.", name,
                  count == FORMAT_COUNT ? ", csv and ics" : " and csv");
}

/* A calendar holds rituals as they are now: nothing else may be wished for. */
static bool fits(const struct call *call, const struct exporting *exporting, struct refusal *why)
{
    const char *const *given = call->given.value;
    bool chosen = exporting->wish.kind_count > 0 || exporting->wish.history ||
                  given[OPTION_SINCE] != NULL || given[OPTION_UNTIL] != NULL;
    if (exporting->format == FORMAT_ICS)
        return !chosen ||
               refuse(why, OUTCOME_USAGE,
                      "ics holds the rituals as they are now: no kind, days or history.");
    if (given[OPTION_TITLES] != NULL)
        return refuse(why, OUTCOME_USAGE, "--titles is for ics alone.");
    return exporting->format != FORMAT_CSV || exporting->wish.kind_count == 1 ||
           refuse(why, OUTCOME_USAGE, "csv holds one kind: name it with --kind KIND.");
}

int command_export(struct call *call)
{
    struct refusal why;
    const struct kind *kinds_named[OPTION_KIND_COUNT_MAX];
    struct exporting exporting;
    const char *path = call->given.value[OPTION_OUTPUT];
    if (!read_format(call->arguments[0], &exporting.format, FORMAT_COUNT, &why) ||
        !read_wish(call, kinds_named, &exporting.wish, &why) || !fits(call, &exporting, &why))
        return refusal_say(&why);
    bool good = call_open(call, &why);
    for (size_t i = 0; good && i < exporting.wish.kind_count; i++)
        good = record_may_be_seen(call, exporting.wish.kinds[i], &why);
    if (good && path != NULL && strcmp(path, "-") != 0)
        good = write_file(call, &exporting, path, &why);
    else if (good)
        write_all(call, &exporting, stdout);
    return good ? call_end(call, OUTCOME_DONE) : call_refuse(call, &why);
}

/* Import. */

struct importing {
    enum import_format format;
    const struct kind *kind;
    str bytes;
    id128 id;
    bool preview;
    struct import import; /* as it ended */
};

static void say_problem(const struct import *import, const struct problems *problems,
                        struct arena scratch)
{
    for (size_t i = 0; i < problems->count; i++) {
        struct arena room = scratch;
        str problem = problem_say(&problems->at[i], &language_tongue, S(""), &room);
        complain("Line %llu: %.*s", (unsigned long long)import->line, STR_STDIO(problem));
    }
}

/* All of the file in one transaction: a wrong line, or no room, and nothing of it came in. */
static bool build_imported(struct call *call, void *context, struct arena *arena,
                           struct effects *effects, struct refusal *why)
{
    struct importing *importing = context;
    str rest = importing->bytes, piece;
    /* The import grows its own table beside what is sealed, so each has half of the room. */
    struct arena own = arena_over(arena->at, arena_left(*arena) / 2);
    arena->at = own.end;
    struct import import =
        import_new(&call->nb->vault.notebook, importing->format, call->now, importing->id, &own);
    import.kind = importing->kind;
    while (import_cut(&import, &rest, true, &piece)) {
        struct record record;
        struct problems problems = {0};
        struct arena scratch = *arena;
        scratch.at = scratch.end - 2 * (size_t)IMPORT_SCRATCH_LEN;
        enum import_result result = import_take(&import, piece, &scratch, &record, &problems);
        if (result == IMPORT_PROBLEM && import.problem_count <= PROBLEMS_SHOWN_MAX)
            say_problem(&import, &problems, scratch);
        if (result == IMPORT_NEW && !importing->preview && import.problem_count == 0 &&
            !record_append(call, &record, effects, why))
            return false;
    }
    importing->import = import;
    return import.problem_count == 0 || importing->preview ||
           (import.problem_count == 1
                ? refuse(why, OUTCOME_USAGE, "One line is wrong, so nothing was taken in.")
                : refuse(why, OUTCOME_USAGE, "%zu lines are wrong, so nothing was taken in.",
                         import.problem_count));
}

static void put_count(struct json_out *json, str key, size_t count)
{
    json_out_key(json, key);
    json_out_int(json, (int64_t)count);
}

static void print_json(const struct importing *importing, str id)
{
    char room[512];
    struct buf out = buf_over(room, sizeof room);
    struct json_out json = json_out_to(&out);
    const struct import *import = &importing->import;
    json_out_open(&json, '{');
    json_out_key(&json, S("import"));
    if (importing->preview || import->new_count == 0)
        json_out_null(&json);
    else
        json_out_text(&json, id);
    put_count(&json, S("new"), import->new_count);
    put_count(&json, S("here"), import->here_count);
    put_count(&json, S("changed"), import->changed_count);
    put_count(&json, S("trashed"), import->trashed_count);
    put_count(&json, S("problems"), import->problem_count);
    put_count(&json, S("unknown_kinds"), import->unknown_kind_count);
    put_count(&json, S("unknown_fields"), import->unknown_field_count);
    put_count(&json, S("unknown_values"), import->unknown_value_count);
    json_out_close(&json, '}');
    buf_put_char(&out, '\n');
    print(buf_str(&out));
}

static void print_text(const struct importing *importing, str id)
{
    const struct import *import = &importing->import;
    size_t unknown =
        import->unknown_kind_count + import->unknown_field_count + import->unknown_value_count;
    if (importing->preview)
        tell_line("Records that would be new: %zu. In the notebook already: %zu.",
                  import->new_count, import->here_count);
    else
        tell_line("New records: %zu. In the notebook already: %zu.", import->new_count,
                  import->here_count);
    if (import->trashed_count > 0)
        tell_line("Of those in the trash: %zu; evenkeel restore ID brings one back.",
                  import->trashed_count);
    if (import->changed_count > 0)
        tell_line("Of those otherwise in the file: %zu; what is in the notebook stays.",
                  import->changed_count);
    if (unknown > 0)
        tell_line("Not known to this program, and kept as they are: kinds %zu, fields %zu, "
                  "values %zu.",
                  import->unknown_kind_count, import->unknown_field_count,
                  import->unknown_value_count);
    if (import->problem_count > 0) tell_line("Lines that are wrong: %zu.", import->problem_count);
    if (importing->preview || import->new_count == 0) return;
    printf("import %.*s\n", STR_STDIO(id));
    tell_line("evenkeel erase --import %.*s takes it back.", STR_STDIO(id));
}

static bool run_import(struct call *call, struct importing *importing, struct refusal *why)
{
    void *room = mmap(NULL, IMPORT_ARENA_LEN, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED) return refuse(why, OUTCOME_FAILED, "There is no memory to import in.");
    bool good =
        call_write_in(call, arena_over(room, IMPORT_ARENA_LEN), build_imported, importing, why);
    munmap(room, IMPORT_ARENA_LEN);
    return good;
}

int command_import(struct call *call)
{
    struct refusal why;
    struct importing importing = {.preview = call->given.value[OPTION_PREVIEW] != NULL};
    struct whole_file file;
    enum format format;
    char id_memory[ID_TEXT_LEN];
    struct buf id = buf_over(id_memory, sizeof id_memory);
    uint8_t random[10];
    if (!read_format(call->arguments[0], &format, FORMAT_ICS, &why)) return refusal_say(&why);
    importing.format = format == FORMAT_CSV ? IMPORT_CSV : IMPORT_JSONL;
    if (call->given.kind_count > 0) {
        importing.kind = command_find_kind(call->given.kinds[0], &why);
        if (importing.kind == NULL) return refusal_say(&why);
    }
    if (!whole_file_open(&file, call->arguments[1], &why)) return refusal_say(&why);
    random_take(&call->random, random, sizeof random);
    importing.id = id_make(call->now.utc_ms, random);
    importing.bytes = file.bytes;
    id_put(&id, importing.id);
    bool good = call_open(call, &why) && run_import(call, &importing, &why);
    whole_file_close(&file);
    if (!good) return call_refuse(call, &why);
    if (call->given.value[OPTION_JSON] != NULL)
        print_json(&importing, buf_str(&id));
    else
        print_text(&importing, buf_str(&id));
    if (importing.import.problem_count > 0) return call_end(call, OUTCOME_USAGE);
    return importing.preview ? call_end(call, OUTCOME_DONE) : call_end_written(call);
}
