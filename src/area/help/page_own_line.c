/* A number of one's own: added, put in the place of one of the list, changed, taken back. */
#include "field.h"
#include "help.h"
#include "keep.h"
#include "own_lines.h"
#include "save.h"
#include "str.h"
#include "subject.h"

static const struct kind *line_kind(void)
{
    return kind_find(S("help-line"));
}

static const struct content_helpline *find_shipped(struct page *page, str id)
{
    for (size_t i = 0; i < page->content->helpline_count; i++)
        if (str_equal(page->content->helplines[i].id, id)) return &page->content->helplines[i];
    return NULL;
}

/* The page that lists what the form is about. */
static str list_of(struct page *page, const struct form *form)
{
    const struct content_country *country =
        content_find_country(page->content, form_text(form, S("country")));
    return country ? page_path(page, "/help/%ls", STR(country->id)) : S("/help");
}

/* What the address brings: a line of the list to put right, or a country. */
static struct form form_of_address(struct page *page)
{
    const struct content_helpline *line = find_shipped(page, form_text(&page->query, S("of")));
    const struct content_country *country =
        content_find_country(page->content, form_text(&page->query, S("country")));
    struct form form = form_empty(page->arena, 5);
    if (line) {
        form_add(&form, S("of"), line->id);
        form_add(&form, S("for"), own_line_kind_name(line->kind));
        form_add(&form, S("name"), line->name);
        form_add(&form, S("number"), line->number);
        form_add(&form, S("country"), line->country->id);
    } else if (country) {
        form_add(&form, S("country"), country->id);
    }
    return form;
}

static void put_hidden(struct page *page, const struct form *form, str name)
{
    html(page->out, "<input type=\"hidden\" name=\"%ls\" value=\"%ls\">", STR(name),
         STR(form_text(form, name)));
}

static void put_country_choice(struct page *page, const struct form *form)
{
    str chosen = form_text(form, S("country"));
    html(page->out,
         "<div class=\"field\"><label for=\"country\">%s</label>"
         "<select id=\"country\" name=\"country\"><option value=\"\">%s</option>",
         TC(page, "Country"), TC(page, "Any country"));
    for (size_t i = 0; i < page->content->country_count; i++) {
        const struct content_country *country = &page->content->countries[i];
        html(page->out, "<option value=\"%ls\"%s>%ls</option>", STR(country->id),
             str_equal(country->id, chosen) ? " selected" : "", STR(country->name));
    }
    html(page->out, "</select></div>");
}

/* The form; of a line of the list only what may differ is asked. */
static void put_form(struct page *page, const struct form *form, const struct problems *problems,
                     str action)
{
    struct field_set set = {page, line_kind(), form, problems};
    const struct content_helpline *line = find_shipped(page, form_text(form, S("of")));
    page_begin(page, line ? T(page, "Put a number right") : T(page, "A number of my own"),
               TAB_NONE);
    if (line)
        html(page->out, "<p class=\"lead\">%s</p>",
             TFC(page, "The list says: {1}, {2}.", line->name, line->number));
    field_put_problems(&set);
    html(page->out, "<form method=\"post\" action=\"%ls\">", STR(action));
    put_hidden(page, form, S("of"));
    field_put_asking(&set, S("name"), T(page, "Who answers there"));
    field_put_asking(&set, S("number"), T(page, "Number"));
    if (line) {
        put_hidden(page, form, S("country"));
        put_hidden(page, form, S("for"));
    } else {
        field_put(&set, S("for"));
        put_country_choice(page, form);
    }
    field_put(&set, S("note"));
    field_put(&set, S("checked"));
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div></form>",
         TC(page, "Save"), STR(list_of(page, form)), TC(page, "Not now"));
}

void page_own_line_new(struct page *page)
{
    struct form form = form_of_address(page);
    const struct content_helpline *line = find_shipped(page, form_text(&form, S("of")));
    put_form(page, &form, NULL, S("/help/own/new"));
    if (line)
        html(page->out,
             "<form method=\"post\" action=\"/help/left-out/%ls\"><p>%s</p>"
             "<div class=\"actions\"><button class=\"quiet\">%s</button></div></form>",
             STR(line->id), TC(page, "Or leave this line out. You can show it again at any time."),
             TC(page, "Leave it out"));
    page_end(page);
}

/* A number is what it is for; a name makes it easy to find. */
static bool has_number(struct page *page, struct problems *problems)
{
    if (str_trim(form_text(&page->form, S("number"))).len > 0) return true;
    return problem_add_field(problems, page->arena, kind_field(line_kind(), S("number")),
                             N("{1} is needed."), S(""));
}

void page_own_line_saved(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) || !has_number(page, &problems) ||
        !save_new(page, line_kind(), &page->form, page->env->now, &problems, &version)) {
        if (page->reply->status == 200) page->reply->status = 422;
        put_form(page, &page->form, &problems, S("/help/own/new"));
        page_end(page);
        return;
    }
    page_see_saved(page, list_of(page, &page->form), version);
}

static void put_take_away(struct page *page, const struct entry *entry)
{
    html(page->out,
         "<form method=\"post\" action=\"%ls\"><div class=\"actions\">"
         "<button class=\"quiet\">%s</button></div></form>",
         STR(subject_path(page, "/record/", entry->id, "/erase")), TC(page, "Move to the trash"));
}

void page_own_line(struct page *page)
{
    struct record record;
    const struct entry *entry = subject_of_address(page, line_kind()->name, &record);
    if (!entry) return;
    struct form form = form_of_record(&record, page->arena);
    put_form(page, &form, NULL, area_shows(page, line_kind(), entry->id));
    put_take_away(page, entry);
    page_end(page);
}

void page_own_line_amended(struct page *page)
{
    struct problems problems = {0};
    struct record record;
    id128 version;
    const struct entry *entry = subject_of_address(page, line_kind()->name, &record);
    if (!entry) return;
    if (save_is_full(page, &problems) || !has_number(page, &problems) ||
        !save_amended(page, entry, &page->form, true, page->env->now, &problems, &version)) {
        if (page->reply->status == 200) page->reply->status = 422;
        put_form(page, &page->form, &problems, area_shows(page, line_kind(), entry->id));
        page_end(page);
        return;
    }
    page_see_saved(page, list_of(page, &page->form), version);
}

void page_line_left_out(struct page *page)
{
    struct problems problems = {0};
    id128 version;
    const struct content_helpline *line = find_shipped(page, page->params[0]);
    if (!line) {
        page_not_found(page);
        return;
    }
    struct form form = form_empty(page->arena, 5);
    form_add(&form, S("of"), line->id);
    form_add(&form, S("for"), own_line_kind_name(line->kind));
    form_add(&form, S("name"), line->name);
    form_add(&form, S("country"), line->country->id);
    form_add(&form, S("hidden"), S("1"));
    if (save_is_full(page, &problems) ||
        !save_new(page, line_kind(), &form, page->env->now, &problems, &version))
        save_say_refused(page, &problems);
    else
        page_see_saved(page, list_of(page, &form), version);
}

/* What stood in its place, or left it out, goes to the trash. */
void page_line_shown(struct page *page)
{
    struct problems problems = {0};
    struct own_lines own = own_lines_read(page);
    const struct content_helpline *line = find_shipped(page, page->params[0]);
    const struct own_line *mine = own_lines_of(&own, page->params[0]);
    if (!line || !mine) {
        page_not_found(page);
    } else if (save_is_full(page, &problems)) {
        save_say_refused(page, &problems);
    } else {
        id128 version = save_erased(page, notebook_current(page->notebook, mine->id), true);
        page_see_saved(page, page_path(page, "/help/%ls", STR(line->country->id)), version);
    }
}
