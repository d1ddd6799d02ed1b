#include "sheet.h"

#include "area.h"
#include "keep.h"
#include "query.h"
#include "save.h"
#include "str.h"
#include "subject.h"
#include "title.h"
#include "wording.h"

enum { TITLE_LEN_MAX = 120, DAY_NONE = INT32_MIN };

str sheet_path(struct page *page, const struct sheet *sheet, id128 id, const char *act)
{
    return page_path(page, "%ls%ls%s", STR(sheet->shows), STR(id_text(page->arena, id)), act);
}

static str new_draft(struct page *page, const struct sheet *sheet)
{
    return page_path(page, "write-%ls", STR(sheet->kind));
}

static str change_draft(struct page *page, id128 id)
{
    return page_path(page, "change-%ls", STR(id_text(page->arena, id)));
}

static void put_field(const struct field_set *set, const struct sheet_field *field)
{
    if (field->question.len > 0)
        field_put_asking(set, field->name, say(set->page, field->question));
    else
        field_put(set, field->name);
}

/* What one form says of itself: where it goes, what its draft is called, where one leaves to. */
struct frame {
    str heading, lead, action, draft, leave;
};

static bool put_those(const struct field_set *set, const struct sheet *sheet,
                      enum sheet_place place)
{
    bool filled = false;
    for (size_t i = 0; i < sheet->field_count; i++) {
        if (sheet->fields[i].place != place) continue;
        put_field(set, &sheet->fields[i]);
        filled = true;
    }
    return filled;
}

static bool has_folded(const struct sheet *sheet, const struct form *form, bool *filled)
{
    bool any = false;
    for (size_t i = 0; i < sheet->field_count; i++) {
        if (sheet->fields[i].place != SHEET_FOLDED) continue;
        any = true;
        *filled |= form_text(form, sheet->fields[i].name).len > 0;
    }
    return any;
}

static void put_hidden(const struct field_set *set, const struct sheet_field *field)
{
    str text = form_text(set->form, field->name);
    html(set->page->out, "<input type=\"hidden\" name=\"%ls\" value=\"%ls\">", STR(field->name),
         STR(text.len > 0 ? text : field->otherwise));
}

static void put_fields(const struct field_set *set, const struct sheet *sheet)
{
    struct page *page = set->page;
    bool filled = false, folded = has_folded(sheet, set->form, &filled);
    for (size_t i = 0; i < sheet->field_count; i++)
        if (sheet->fields[i].place == SHEET_HIDDEN) put_hidden(set, &sheet->fields[i]);
    put_those(set, sheet, SHEET_IN_SIGHT);
    if (!folded) return;
    html(page->out, "<details%s><summary>%s</summary>", filled ? " open" : "",
         TC(page, "More to say"));
    put_those(set, sheet, SHEET_FOLDED);
    html(page->out, "</details>");
}

static void put_form(struct page *page, const struct sheet *sheet, const struct frame *frame,
                     const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(sheet->kind), form, problems};
    page_begin(page, frame->heading, sheet->tab);
    if (frame->lead.len > 0) html(page->out, "<p class=\"lead\">%ls</p>", STR(frame->lead));
    field_put_problems(&set);
    if (sheet->put_before && !problems) sheet->put_before(page);
    html(page->out, "<form method=\"post\" action=\"%ls\" data-draft=\"%ls\">",
         STR(frame->action), STR(frame->draft));
    put_fields(&set, sheet);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form>",
         TC(page, "Save"), STR(frame->leave), TC(page, "Not now"));
    page_end(page);
}

static struct frame new_frame(struct page *page, const struct sheet *sheet)
{
    return (struct frame){say(page, sheet->heading), say(page, sheet->lead), sheet->makes,
                          new_draft(page, sheet), sheet->list};
}

/* What the address brings belongs to this form; a draft that was begun for something else waits. */
static bool brings_other(const struct sheet *sheet, const struct form *brought,
                         const struct form *draft)
{
    for (size_t i = 0; i < sheet->field_count; i++) {
        str name = sheet->fields[i].name;
        if (form_given(brought, name) &&
            !str_equal(form_text(brought, name), form_text(draft, name)))
            return true;
    }
    return false;
}

void sheet_make(struct page *page, const struct sheet *sheet)
{
    struct frame frame = new_frame(page, sheet);
    struct form draft;
    bool kept = keep_find(page, frame.draft, &draft) && !brings_other(sheet, &page->query, &draft);
    put_form(page, sheet, &frame, kept ? &draft : &page->query, NULL);
}

void sheet_made(struct page *page, const struct sheet *sheet)
{
    struct frame frame = new_frame(page, sheet);
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) || !save_new(page, kind_find(sheet->kind), &page->form,
                                                   (struct moment){0}, &problems, &version)) {
        put_form(page, sheet, &frame, &page->form, &problems);
        return;
    }
    keep_drop(page, frame.draft);
    page_see_saved(page, sheet_path(page, sheet, version, ""), version);
}

static struct frame change_frame(struct page *page, const struct sheet *sheet, id128 id)
{
    return (struct frame){T(page, "Change"), (str){0}, sheet_path(page, sheet, id, "/change"),
                          change_draft(page, id), sheet_path(page, sheet, id, "")};
}

void sheet_change(struct page *page, const struct sheet *sheet)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, sheet->kind, &record);
    if (!entry) return;
    struct frame frame = change_frame(page, sheet, entry->id);
    struct form form;
    if (!keep_find(page, frame.draft, &form)) form = form_of_record(&record, page->arena);
    put_form(page, sheet, &frame, &form, NULL);
}

/* An unticked box sends nothing: what the form asks for and did not come is empty. */
static struct form with_empty(struct page *page, const struct sheet *sheet)
{
    struct form form = form_empty(page->arena, page->form.count + sheet->field_count);
    for (size_t i = 0; i < page->form.count; i++)
        form_add(&form, page->form.fields[i].name, page->form.fields[i].text);
    for (size_t i = 0; i < sheet->field_count; i++)
        if (!form_given(&page->form, sheet->fields[i].name))
            form_add(&form, sheet->fields[i].name, (str){0});
    return form;
}

void sheet_changed(struct page *page, const struct sheet *sheet)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, sheet->kind, &record);
    if (!entry) return;
    struct frame frame = change_frame(page, sheet, entry->id);
    struct form form = with_empty(page, sheet);
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &form, false, (struct moment){0}, &problems, &version)) {
        put_form(page, sheet, &frame, &page->form, &problems);
        return;
    }
    keep_drop(page, frame.draft);
    page_see_saved(page, frame.leave, version);
}

void sheet_set(struct page *page, const struct sheet *sheet)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, sheet->kind, &record);
    if (!entry) return;
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) ||
        !save_amended(page, entry, &page->form, false, (struct moment){0}, &problems, &version)) {
        struct frame frame = change_frame(page, sheet, entry->id);
        struct form form = form_of_record(&record, page->arena);
        put_form(page, sheet, &frame, &form, &problems);
        return;
    }
    page_see_saved(page, sheet_path(page, sheet, entry->id, ""), version);
}

void sheet_begin_set(struct page *page, const struct sheet *sheet, id128 id)
{
    html(page->out, "<form method=\"post\" action=\"%ls\">", STR(sheet_path(page, sheet, id, "")));
}

void sheet_put_acts(struct page *page, const struct sheet *sheet, const struct record *record)
{
    subject_put_acts(page, notebook_current(page->notebook, record->id),
                     sheet_path(page, sheet, record->id, "/change"));
}

static void put_row(struct page *page, const struct sheet *sheet, const struct record *record,
                    str small)
{
    html(page->out, "<li><a href=\"%ls\"><span><bdi>%ls</bdi>",
         STR(sheet_path(page, sheet, record->id, "")), STR(title_of(page, record, TITLE_LEN_MAX)));
    if (small.len > 0) html(page->out, " <small dir=\"auto\">%ls</small>", STR(small));
    html(page->out, "</span>");
    int64_t d = sheet->day.len > 0 ? record_number(record, sheet->day, DAY_NONE)
                                   : moment_emotional_day(record->at);
    if (d != DAY_NONE)
        html(page->out, " <time>%ls</time>", STR(wording_day_short(page, (day)d)));
    html(page->out, "</a></li>");
}

size_t sheet_put_list(struct page *page, const struct sheet *sheet, str heading,
                      bool (*fits)(struct page *page, const struct record *record),
                      str (*small)(struct page *page, const struct record *record),
                      size_t count_max)
{
    struct query query = query_all();
    query.kind = kind_find(sheet->kind);
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    size_t count = 0, looked = 0;
    for (const struct entry *entry;
         count < count_max && looked < SHEET_LOOKED_MAX && (entry = query_next(&run)); looked++) {
        struct arena before = *page->arena;
        struct record record;
        if (!notebook_read(entry, page->arena, &record) || !record.kind ||
            (fits && !fits(page, &record))) {
            *page->arena = before;
            continue;
        }
        if (count++ == 0)
            html(page->out, "<section><h2>%ls</h2><ul class=\"list\">", STR(heading));
        put_row(page, sheet, &record, small ? small(page, &record) : (str){0});
    }
    if (count == 0) return 0;
    html(page->out, "</ul>");
    if (count == count_max && query_next(&run)) area_put_all_of(page, sheet->kind);
    html(page->out, "</section>");
    return count;
}

void sheet_put_empty(struct page *page, const struct sheet *sheet, str passage, str begin)
{
    page_put_body(page, content_passage(page->content, passage)->body);
    html(page->out,
         "<div class=\"actions\"><a class=\"button primary\" href=\"%ls\">%ls</a></div>",
         STR(sheet->makes), STR(begin));
}
