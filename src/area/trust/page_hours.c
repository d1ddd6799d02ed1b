/* Where the hours went: all areas of life at once, roughly, and what one would have liked. */
#include "field.h"
#include "hours_picture.h"
#include "keep.h"
#include "save.h"
#include "str.h"
#include "trust.h"
#include "typed.h"

enum { MINUTES_MAX = 10080 }; /* a week */

static const str draft = STR_INIT("hours");

static const struct field *areas(void)
{
    return kind_field(kind_find(S("hours")), S("area"));
}

static str went_name(struct page *page, size_t number)
{
    return page_path(page, "went-%ls", STR(areas()->options[number - 1].name));
}

static str wanted_name(struct page *page, size_t number)
{
    return page_path(page, "wanted-%ls", STR(areas()->options[number - 1].name));
}

static void put_input(const struct field_set *set, str name, str label)
{
    html(set->page->out,
         "<div class=\"field\"><label for=\"%ls\">%ls</label>"
         "<input type=\"text\" inputmode=\"text\" id=\"%ls\" name=\"%ls\" autocomplete=\"off\" "
         "spellcheck=\"false\" value=\"%ls\"></div>",
         STR(name), STR(label), STR(name), STR(name), STR(form_text(set->form, name)));
}

static void put_areas(const struct field_set *set)
{
    struct page *page = set->page;
    for (size_t i = 1; i <= areas()->option_count; i++) {
        if (!hours_area_is_shown(page, i)) continue;
        html(page->out, "<fieldset class=\"hours\"><legend>%ls</legend>",
             STR(say(page, areas()->options[i - 1].label)));
        put_input(set, went_name(page, i), T(page, "Went"));
        put_input(set, wanted_name(page, i), T(page, "Wanted"));
        field_put_problem(set, went_name(page, i));
        field_put_problem(set, wanted_name(page, i));
        html(page->out, "</fieldset>");
    }
}

static void put_form(struct page *page, const struct form *form, const struct problems *problems)
{
    struct field_set set = {page, kind_find(S("hours")), form, problems};
    page_begin(page, T(page, "Where the hours went"), TAB_MORE);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page, "Of today, or of the whole week; roughly, and only what you like. Hours and "
                  "minutes, such as 7:30, 2 h, or minutes alone."));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"/life/hours\" data-draft=\"%ls\">", STR(draft));
    put_areas(&set);
    field_put_at(&set);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/life\">%s</a></div></form>",
         TC(page, "Save"), TC(page, "Not now"));
    page_end(page);
}

void page_hours(struct page *page)
{
    struct form form = {0};
    keep_find(page, draft, &form);
    put_form(page, &form, NULL);
}

/* Empty is fine, and then `*given` is false. */
static bool read_minutes(struct page *page, str name, int64_t *minutes, bool *given,
                         struct problems *problems)
{
    str text = str_trim(form_text(&page->form, name));
    *given = text.len > 0;
    *minutes = 0;
    if (!*given) return true;
    if (typed_parse_minutes(text, minutes) && *minutes <= MINUTES_MAX) return true;
    page->reply->status = 422;
    return problem_add(problems, page->arena, name,
                       T(page, "Hours and minutes, such as 7:30, at most a week."));
}

struct hours_sent {
    size_t number;
    int64_t went, wanted;
    bool has_wanted;
};

/* What was sent, area by area: all of it is looked at before anything is saved. */
static bool read_sent(struct page *page, struct hours_sent *sent, size_t *count,
                      struct problems *problems)
{
    bool good = true;
    for (size_t i = 1; i <= areas()->option_count; i++) {
        struct hours_sent one = {.number = i};
        bool has_went;
        if (!hours_area_is_shown(page, i)) continue;
        good &= read_minutes(page, went_name(page, i), &one.went, &has_went, problems);
        good &= read_minutes(page, wanted_name(page, i), &one.wanted, &one.has_wanted, problems);
        if (has_went || one.has_wanted) sent[(*count)++] = one;
    }
    if (!good || *count > 0) return good;
    page->reply->status = 422;
    return problem_add(problems, page->arena, went_name(page, 1),
                       T(page, "One area is enough; all of them are still empty."));
}

static bool save_one(struct page *page, const struct hours_sent *sent, struct moment at,
                     struct problems *problems, id128 *version)
{
    struct form form = form_empty(page->arena, 3);
    form_add(&form, S("area"), areas()->options[sent->number - 1].name);
    form_add(&form, S("minutes"), page_path(page, "%lld", (long long)sent->went));
    if (sent->has_wanted)
        form_add(&form, S("wanted_min"), page_path(page, "%lld", (long long)sent->wanted));
    return save_new(page, kind_find(S("hours")), &form, at, problems, version);
}

void page_hours_saved(struct page *page)
{
    struct hours_sent sent[HOURS_AREA_COUNT_MAX];
    struct problems problems = {0};
    struct moment at;
    id128 versions[HOURS_AREA_COUNT_MAX];
    size_t count = 0;
    bool saved = !save_is_full(page, &problems) &&
                 field_read_at(page, &page->form, &problems, &at) &&
                 read_sent(page, sent, &count, &problems);
    for (size_t i = 0; saved && i < count; i++)
        saved = save_one(page, &sent[i], at, &problems, &versions[i]);
    if (!saved) {
        put_form(page, &page->form, &problems);
        return;
    }
    keep_drop(page, draft);
    page_see_all_saved(page, S("/life"), versions, count);
}
