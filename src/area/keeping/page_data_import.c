/* A file brought in: kept, looked at, taken by choice, and taken back in one act. */
#include "codec.h"
#include "import.h"
#include "keep.h"
#include "kept_file.h"
#include "limits.h"
#include "memo.h"
#include "keeping.h"
#include "save.h"
#include "str.h"
#include "wording.h"

/* Kept beside the file once all of it is here: "id=0197...&done=5000". */
static const str state_draft = STR_INIT("import");

enum {
    TAKEN_COUNT_MAX = 5000,   /* in one request: what it may hold in memory until it is stored */
    ERASED_COUNT_MAX = 2000,  /* the same; each is read whole */
    PIECE_COUNT_MAX = 100000, /* lines that a page looks through */
    ARENA_LEFT_MIN = 6 << 20, /* the slice ends when no more is left */
    PROBLEM_SHOWN_MAX = 10,
    IMPORT_SHOWN_MAX = 20,
    PIECE_SCRATCH_LEN = 12 * KEPT_FILE_LINE_MAX,
};

/* What a file comes to, and the walk through it. */
struct walk {
    struct page *page;
    struct kept_reader reader;
    struct import import;
    struct arena room; /* for one piece */
    uint64_t pieces;
    bool too_long; /* a line is longer than a page takes */
};

static enum import_format format_of(str text)
{
    text = str_trim(text);
    if (str_starts(text, S("\xef\xbb\xbf"))) text = str_slice(text, 3, text.len);
    return str_starts(text, S("{")) ? IMPORT_JSONL : IMPORT_CSV;
}

static struct walk walk_begin(struct page *page, id128 import_id)
{
    struct walk walk = {.page = page, .reader = kept_file_read(page)};
    walk.room =
        arena_over(arena_take_raw(page->arena, 1, 16, PIECE_SCRATCH_LEN), PIECE_SCRATCH_LEN);
    kept_file_more(&walk.reader);
    walk.import = import_new(page->notebook, format_of(walk.reader.rest), page->env->now, import_id,
                             page->arena);
    return walk;
}

/* The next line or row; false at the end, or where a page has to give up. */
static bool walk_cut(struct walk *walk, str *piece)
{
    if (walk->pieces >= PIECE_COUNT_MAX) return false;
    for (;;) {
        bool at_end = kept_file_at_end(&walk->reader);
        if (import_cut(&walk->import, &walk->reader.rest, at_end, piece)) break;
        if (!kept_file_more(&walk->reader)) {
            walk->too_long = !at_end;
            return false;
        }
    }
    walk->too_long = piece->len > KEPT_FILE_LINE_MAX;
    walk->pieces++;
    return !walk->too_long;
}

/* The record is good until the next piece is cut. */
static enum import_result walk_take(struct walk *walk, str piece, struct record *record,
                                    struct problems *problems)
{
    struct arena room = walk->room;
    *problems = (struct problems){0};
    return import_take(&walk->import, piece, &room, record, problems);
}

/* -------------------------------------------------------------------------- looking */

struct state {
    id128 id;
    int64_t done; /* pieces that were taken already */
};

static bool find_state(struct page *page, struct state *state)
{
    struct form form;
    return keep_find(page, state_draft, &form) && id_parse(form_text(&form, S("id")), &state->id) &&
           str_parse_int(form_text(&form, S("done")), &state->done);
}

static void keep_state(struct page *page, const struct state *state)
{
    struct buf text = buf_new(page->arena, 96);
    buf_put(&text, S("id="));
    id_put(&text, state->id);
    buf_format(&text, "&done=%lld", (long long)state->done);
    vault_keep_draft(page->app->vault, state_draft, buf_str(&text), page->env->random,
                     &page->reply->effects);
}

static void put_count(struct page *page, str label, size_t count)
{
    if (count > 0) html(page->out, "<div><dt>%ls</dt><dd>%zu</dd></div>", STR(label), count);
}

static void put_counts(struct page *page, const struct import *import)
{
    html(page->out, "<dl class=\"rows\"><div><dt>%s</dt><dd>%zu</dd></div>",
         TC(page, "New entries"), import->new_count);
    put_count(page, T(page, "Already here"), import->here_count);
    put_count(page, T(page, "Of these in the trash, to be brought back there"),
              import->trashed_count);
    put_count(page, T(page, "Different here, which stays"), import->changed_count);
    put_count(page, T(page, "Unknown kinds, kept as they are"), import->unknown_kind_count);
    put_count(page, T(page, "Unknown fields, kept as they are"), import->unknown_field_count);
    put_count(page, T(page, "Unknown values, kept as they are"), import->unknown_value_count);
    put_count(page, T(page, "Lines that cannot be read"), import->problem_count);
    html(page->out, "</dl>");
}

struct shown_problem {
    uint64_t line;
    str text;
};

static void put_problems(struct page *page, const struct shown_problem *shown, size_t count)
{
    if (count == 0) return;
    html(page->out, "<details><summary>%s</summary><ul>", TC(page, "What cannot be read"));
    for (size_t i = 0; i < count; i++)
        html(page->out, "<li>%s %llu: %ls</li>", TC(page, "Line"),
             (unsigned long long)shown[i].line, STR(shown[i].text));
    html(page->out, "</ul></details>");
}

static void put_choice(struct page *page, size_t new_count)
{
    if (new_count > 0)
        html(page->out,
             "<form method=\"post\" action=\"/data/import/take\"><div class=\"actions\">"
             "<button class=\"primary\">%s</button></div></form>",
             TC(page, "Bring it in"));
    else
        html(page->out, "<p>%s</p>", TC(page, "There is nothing new in this file."));
    html(page->out,
         "<form method=\"post\" action=\"/data/import/drop\"><div class=\"actions\">"
         "<button class=\"quiet\">%s</button></div></form>",
         new_count > 0 ? TC(page, "Leave it out") : TC(page, "Put the file away"));
}

/* Reads the whole file and changes nothing. */
static void put_preview(struct page *page, const struct state *state)
{
    struct walk walk = walk_begin(page, state->id);
    struct shown_problem shown[PROBLEM_SHOWN_MAX];
    size_t shown_count = 0;
    struct record record;
    struct problems problems;
    for (str piece; walk_cut(&walk, &piece);) {
        if (walk_take(&walk, piece, &record, &problems) != IMPORT_PROBLEM) continue;
        if (shown_count < PROBLEM_SHOWN_MAX)
            shown[shown_count++] = (struct shown_problem){
                walk.import.line,
                str_copy(page->arena, say_problem(page, &problems.at[0], S("")))};
    }
    html(page->out, "<section class=\"card\"><h2>%s</h2>",
         state->done > 0 ? TC(page, "What is still to come") : TC(page, "What is in this file"));
    put_counts(page, &walk.import);
    put_problems(page, shown, shown_count);
    if (walk.too_long || walk.pieces >= PIECE_COUNT_MAX)
        html(page->out, "<p>%s</p>",
             page->env->host_browser
                 ? TC(page, "The rest of the file is more than this page can read. Bring it in as "
                            "a file of its own, cut off after the end of a line.")
                 : TC(page,
                      "The rest of the file is more than this page can read. In a terminal, the "
                      "command evenkeel import takes files of any size."));
    put_choice(page, walk.import.new_count);
    html(page->out, "</section>");
}

static void put_chooser(struct page *page)
{
    html(page->out,
         "<form method=\"post\" action=\"/data/import\" data-file=\"text\"><div class=\"field\">"
         "<label for=\"file\">%s</label><p class=\"hint\" id=\"file-hint\">%s</p>"
         "<input type=\"file\" id=\"file\" accept=\".jsonl,.csv,.txt\" "
         "aria-describedby=\"file-hint\">"
         "</div><div class=\"actions\"><button class=\"primary\">%s</button></div></form>",
         TC(page, "A file"),
         TC(page, "JSON Lines or a table (CSV). The file stays on this device."),
         TC(page, "Look what is in it"));
}

/* -------------------------------------------------------------------------- what came before */

struct brought {
    id128 id;
    size_t count;
    day day;
};

/* The import that brought a living record; false for any other record. */
static bool import_of(const struct entry *entry, id128 *id)
{
    struct record head;
    str message;
    if (!entry->current || entry->erased) return false;
    if (!record_decode_head((str){entry->bytes, entry->len}, &head, &message)) return false;
    *id = head.import_id;
    return !id_is_zero(head.import_id);
}

/* When it was brought: its id begins with that moment. */
static day day_of_import(struct page *page, id128 id)
{
    int64_t ms = 0;
    for (size_t i = 0; i < 6; i++) ms = ms * 256 + id.bytes[i];
    return moment_emotional_day((struct moment){ms, page->env->now.offset_min});
}

static size_t find_brought(struct page *page, struct brought out[IMPORT_SHOWN_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < page->notebook->count; i++) {
        id128 id;
        size_t at = 0;
        if (!import_of(notebook_entry(page->notebook, i), &id)) continue;
        while (at < count && !id_equal(out[at].id, id)) at++;
        if (at == IMPORT_SHOWN_MAX) continue;
        if (at == count) out[count++] = (struct brought){id, 0, day_of_import(page, id)};
        out[at].count++;
    }
    return count;
}

static void put_brought(struct page *page, const void *context)
{
    (void)context;
    struct brought brought[IMPORT_SHOWN_MAX];
    size_t count = find_brought(page, brought);
    if (count == 0) return;
    html(page->out, "<section><h2>%s</h2><ul class=\"list\">", TC(page, "Brought in before"));
    for (size_t i = 0; i < count; i++) {
        html(page->out,
             "<li><span>%ls <small>%ls</small></span><form method=\"post\" "
             "action=\"/data/import/back\"><input type=\"hidden\" name=\"id\" value=\"%ls\">"
             "<button class=\"quiet\">%s</button></form></li>",
             STR(wording_count(page, (int64_t)brought[i].count, T(page, "one entry"),
                               T(page, "entries"))),
             STR(wording_day(page, brought[i].day)), STR(id_text(page->arena, brought[i].id)),
             TC(page, "Take it back"));
    }
    html(page->out, "</ul><p class=\"quiet\">%s</p></section>",
         TC(page, "What is taken back lies in the trash until you empty it."));
}

void page_data_import(struct page *page)
{
    struct state state;
    page_begin(page, T(page, "Bring something in"), TAB_MORE);
    if (find_state(page, &state)) {
        put_preview(page, &state);
    } else {
        page_put_body(page, content_passage(page->content, S("data-bring-in"))->body);
        put_chooser(page);
    }
    memo_put(page, page_path(page, "brought %d", page->env->now.offset_min), put_brought, NULL);
    html(page->out, "<p><a href=\"/data\">%s</a></p>", TC(page, "My data"));
    page_end(page);
}

/* -------------------------------------------------------------------------- acts */

/* True, with the answer written, when nothing can be stored now. */
static bool is_full(struct page *page)
{
    struct problems problems = {0};
    if (!save_is_full(page, &problems)) return false;
    page_say(page, page->reply->status, T(page, "This could not be kept"), problems.at[0].text);
    return true;
}

static void drop_all(struct page *page)
{
    kept_file_drop(page);
    keep_drop(page, state_draft);
}

void page_data_import_part(struct page *page)
{
    int64_t part = 1, parts = 1;
    str text = form_text(&page->form, S("text"));
    str_parse_int(form_text(&page->form, S("part")), &part);
    str_parse_int(form_text(&page->form, S("parts")), &parts);
    if (is_full(page)) return;
    if (text.len == 0 && part == 1) {
        page_say(page, 422, T(page, "There was no file, or nothing in it"),
                 T(page, "Please choose a file first."));
        return;
    }
    if (part == 1) keep_drop(page, state_draft);
    if (part < 1 || part > parts || !kept_file_add(page, part, text)) {
        drop_all(page);
        page_say(page, 413, T(page, "This file is too large for a page"),
                 page->env->host_browser
                     ? T(page, "A page takes 16 MiB, about twelve years of evenings. Cut the file "
                               "after the end of a line, and bring the parts in one after the "
                               "other. Nothing was changed.")
                     : T(page, "A page takes 16 MiB. In a terminal, the command evenkeel import "
                               "takes files of any size. Nothing was changed."));
        return;
    }
    if (part < parts) return; /* an empty 200 asks for the next */
    uint8_t random[10];
    random_take(page->env->random, random, sizeof random);
    keep_state(page, &(struct state){id_make(page->env->now.utc_ms, random), 0});
    page_see(page, S("/data/import"));
}

void page_data_import_dropped(struct page *page)
{
    if (is_full(page)) return;
    drop_all(page);
    page_see(page, S("/data/import"));
}

/* Appends what is new, from where the last request ended; false when there is more to take. */
static bool take_some(struct page *page, struct state *state)
{
    struct walk walk = walk_begin(page, state->id);
    struct problems problems;
    struct record record;
    size_t taken = 0;
    for (str piece; walk_cut(&walk, &piece);) {
        bool heads = walk.import.format == IMPORT_CSV && walk.import.table.count == 0;
        if (!heads && (int64_t)walk.pieces <= state->done) continue;
        if (walk_take(&walk, piece, &record, &problems) == IMPORT_NEW)
            taken +=
                vault_append(page->app->vault, &record, page->env->random, &page->reply->effects);
        state->done = (int64_t)walk.pieces;
        if (taken >= TAKEN_COUNT_MAX || arena_left(*page->arena) < ARENA_LEFT_MIN) return false;
    }
    return true;
}

void page_data_import_taken(struct page *page)
{
    struct state state;
    if (is_full(page)) return;
    if (find_state(page, &state)) {
        if (take_some(page, &state))
            drop_all(page);
        else
            keep_state(page, &state);
    }
    page_see(page, S("/data/import"));
}

void page_data_import_back(struct page *page)
{
    id128 wanted, id;
    if (is_full(page)) return;
    if (!id_parse(form_text(&page->form, S("id")), &wanted)) {
        page_not_found(page);
        return;
    }
    size_t erased = 0;
    for (size_t i = 0; i < page->notebook->count && erased < ERASED_COUNT_MAX; i++) {
        const struct entry *entry = notebook_entry(page->notebook, i);
        if (!import_of(entry, &id) || !id_equal(id, wanted)) continue;
        if (arena_left(*page->arena) < ARENA_LEFT_MIN) break;
        save_erased(page, entry, true);
        erased++;
    }
    page_see(page, S("/data/import"));
}
