/* My circle: who stands around me, what they give, how much rests on one person, and small ways to
 * widen it. How many names there are is never counted as worth. */
#include "circle_picture.h"
#include "circle_shows.h"
#include "kin.h"
#include "limits.h"
#include "people.h"
#include "query.h"
#include "save.h"
#include "sheet.h"
#include "str.h"
#include "trust.h"
#include "wording.h"

enum { IDEAS_SHOWN = 3, NAMES_SHOWN_MAX = 8, PEOPLE_ADDED_MAX = 20 };

static void put_passage_body(struct page *page, str id)
{
    page_put_body(page, content_passage(page->content, id)->body);
}

static str closeness_words(struct page *page, int64_t closeness)
{
    if (closeness < 0) return T(page, "not marked");
    if (closeness >= 8) return T(page, "very close");
    if (closeness >= 5) return T(page, "close");
    return closeness >= 2 ? T(page, "a little way off") : T(page, "far");
}

static void put_cells(struct page *page, const struct kin_person *person)
{
    html(page->out, "<tr><th scope=\"row\">");
    if (person->has_page)
        html(page->out, "<a href=\"%ls\"><bdi>%ls</bdi></a>",
             STR(sheet_path(page, &person_sheet, person->id, "")), STR(person->name));
    else
        html(page->out, "<bdi>%ls</bdi>", STR(person->name));
    html(page->out, "</th><td>%ls</td><td>%ls</td><td>%ls</td><td>%lld</td><td>%lld</td></tr>",
         STR(closeness_words(page, person->closeness)), STR(kin_kinds(page, person->gives)),
         STR(kin_kinds(page, person->i_give)), (long long)person->received.count,
         (long long)person->given.count);
}

static void put_table(struct page *page, const struct kin *kin)
{
    html(page->out,
         "<details><summary>%s</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" "
         "aria-label=\"%s\"><table><caption>%s</caption><thead><tr><th scope=\"col\">%s</th>"
         "<th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
         "<th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead><tbody>",
         TC(page, "The same as a table"), TC(page, "My circle"),
         TC(page, "Times of support are those of the last half year."), TC(page, "Who"),
         TC(page, "How near"), TC(page, "Gives me"), TC(page, "I give"), TC(page, "Times received"),
         TC(page, "Times given"));
    for (size_t i = 0; i < kin->count; i++) put_cells(page, &kin->people[i]);
    html(page->out, "</tbody></table></div></details>");
}

static str summary_of(struct page *page, const struct kin *kin)
{
    const struct kin_person *nearest = &kin->people[0];
    str name = page_path(page, "%ls", STR(nearest->name));
    if (kin->count == 1) return TF(page, "You in the middle, and {1}.", name);
    str others = wording_number(page, (int64_t)kin->count - 1);
    if (nearest->closeness < 0)
        return TF(page, "You in the middle, {1} and others around you.", name);
    return TF(page, "You in the middle. Nearest stands {1}; others around you: {2}.", name, others);
}

static void put_names(struct page *page, str heading, const struct kin *kin,
                      bool (*fits)(const struct kin_person *person))
{
    size_t shown = 0;
    for (size_t i = 0; i < kin->count && shown < NAMES_SHOWN_MAX; i++) {
        const struct kin_person *person = &kin->people[i];
        if (!fits(person)) continue;
        if (shown++ == 0)
            html(page->out, "<div><dt>%ls</dt><dd>", STR(heading));
        else
            html(page->out, ", ");
        if (person->has_page)
            html(page->out, "<a href=\"%ls\"><bdi>%ls</bdi></a>",
                 STR(sheet_path(page, &person_sheet, person->id, "")), STR(person->name));
        else
            html(page->out, "<bdi>%ls</bdi>", STR(person->name));
    }
    if (shown > 0) html(page->out, "</dd></div>");
}

enum { LISTEN = 1, FIX, COMPANY, SPACE, PRACTICAL, PERSPECTIVE };

static bool gives(const struct kin_person *person, int kind)
{
    return person->gives & UINT32_C(1) << kind;
}

static bool gives_listening(const struct kin_person *person)
{
    return gives(person, LISTEN);
}
static bool gives_fixing(const struct kin_person *person)
{
    return gives(person, FIX);
}
static bool gives_company(const struct kin_person *person)
{
    return gives(person, COMPANY);
}
static bool gives_space(const struct kin_person *person)
{
    return gives(person, SPACE);
}
static bool gives_practical(const struct kin_person *person)
{
    return gives(person, PRACTICAL);
}
static bool gives_view(const struct kin_person *person)
{
    return gives(person, PERSPECTIVE);
}

/* As marked; where nothing is marked, as single times were on the whole. */
static bool does_good(const struct kin_person *person)
{
    enum { GOOD = 2, TIMES_MIN = 3 };
    if (person->good != KIN_GOOD_UNKNOWN) return person->good >= GOOD;
    return person->good_count >= TIMES_MIN && person->good_sum >= GOOD * person->good_count;
}

static void put_who_gives_what(struct page *page, const struct kin *kin)
{
    html(page->out, "<section><h2>%s</h2><dl class=\"rows\">", TC(page, "To whom for what"));
    put_names(page, T(page, "Whose company does me good"), kin, does_good);
    put_names(page, T(page, "To be heard"), kin, gives_listening);
    put_names(page, T(page, "To think about a way"), kin, gives_fixing);
    put_names(page, T(page, "To be with"), kin, gives_company);
    put_names(page, T(page, "To be left in peace"), kin, gives_space);
    put_names(page, T(page, "For practical things"), kin, gives_practical);
    put_names(page, T(page, "For another way to see it"), kin, gives_view);
    html(page->out, "</dl>");
    put_passage_body(page, S("circle-perspective"));
    html(page->out, "</section>");
}

/* Names that stand in other entries become people by one press. */
static void put_names_met(struct page *page, const struct kin *kin)
{
    if (kin->count == kin->page_count) return;
    html(page->out, "<p>%s</p><div class=\"actions\">",
         TC(page, "Names that stand in your notebook already:"));
    size_t left = NAMES_SHOWN_MAX;
    for (size_t i = kin->page_count; i < kin->count && left > 0; i++, left--)
        html(page->out, "<button name=\"met\" value=\"%ls\"><bdi>%ls</bdi></button>",
             STR(kin->people[i].name), STR(kin->people[i].name));
    html(page->out, "</div>");
}

static void put_adding(struct page *page, const struct kin *kin, const struct problems *problems)
{
    struct field_set set = {page, NULL, &page->form, problems};
    html(page->out, "<section><h2>%s</h2>", TC(page, "Add someone"));
    field_put_problems(&set);
    html(page->out,
         "<form method=\"post\" action=\"/circle\"><div class=\"field\"><label "
         "for=\"names\">%s</label><p class=\"hint\" id=\"names-hint\">%s</p>"
         "<input type=\"text\" id=\"names\" name=\"names\" dir=\"auto\" autocomplete=\"off\" "
         "spellcheck=\"false\" aria-describedby=\"names-hint\" value=\"%ls\"></div>"
         "<div class=\"actions\"><button class=\"%s\">%s</button>"
         "<a class=\"button quiet\" href=\"%ls\">%s</a></div>",
         TC(page, "What you call them"), TC(page, "Several at once: with commas between them."),
         STR(form_text(&page->form, S("names"))), kin->count == 0 ? "primary" : "", TC(page, "Add"),
         STR(person_sheet.makes), TC(page, "With more about them"));
    put_names_met(page, kin);
    html(page->out, "</form></section>");
}

/* A few of the ideas, others in another week. */
static void put_ideas(struct page *page)
{
    const struct content_collection *ideas = content_collection(page->content, S("circle-wider"));
    size_t from = (size_t)(page->today - DAY_FIRST) / 7 * IDEAS_SHOWN;
    html(page->out, "<section><h2>%ls</h2><p>%ls</p><ul>", STR(ideas->title), STR(ideas->what));
    for (size_t i = 0; i < IDEAS_SHOWN; i++)
        html(page->out, "<li>%ls</li>", STR(ideas->ideas[(from + i) % ideas->idea_count].text));
    html(page->out, "</ul>");
    put_passage_body(page, S("circle-safe"));
    html(page->out, "</section>");
}

/* The terminal asks for another day (evenkeel insight support --as-of). */
static day until_of(const struct page *page)
{
    day until = page->today;
    day_parse(form_text(&page->query, S("until")), &until);
    return until;
}

static void put_circle(struct page *page, const struct problems *problems)
{
    struct kin kin = kin_read(page);
    page_begin(page, T(page, "My circle"), TAB_MORE);
    if (kin.count == 0) {
        put_passage_body(page, S("circle-empty"));
    } else {
        circle_picture_put(page, &kin, T(page, "My circle"), summary_of(page, &kin));
        put_table(page, &kin);
        html(page->out, "<p class=\"quiet\">%ls</p>",
             STR(content_passage(page->content, S("circle-picture"))->body));
        if (kin.count == 1) put_passage_body(page, S("circle-one"));
        put_who_gives_what(page, &kin);
        circle_shows_put(page, until_of(page));
    }
    put_adding(page, &kin, problems);
    if (kin.count > 0)
        html(page->out,
             "<ul class=\"list\"><li><a href=\"/circle/support\"><span>%s <small>%s</small>"
             "</span></a></li></ul>",
             TC(page, "Write down a time of support"), TC(page, "What you gave or were given"));
    put_ideas(page);
    html(page->out, "<p class=\"quiet\">%ls</p>",
         STR(content_passage(page->content, S("circle-number"))->body));
    page_put_quiet_line(page);
    page_end(page);
}

void page_circle(struct page *page)
{
    put_circle(page, NULL);
}

static bool is_known(const struct kin *kin, str name)
{
    for (size_t i = 0; i < kin->page_count; i++)
        if (str_equal_nocase(kin->people[i].name, name)) return true;
    return false;
}

/* Adds each name that is not there yet; true with the last version when any was added. */
static bool add_people(struct page *page, const str *names, size_t count, struct problems *problems,
                       id128 *version)
{
    struct kin kin = kin_read(page);
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        struct form form = form_empty(page->arena, 1);
        if (is_known(&kin, names[i])) continue;
        form_add(&form, S("name"), names[i]);
        if (!save_new(page, kind_find(S("person")), &form, (struct moment){0}, problems, version))
            return false;
        any = true;
    }
    return any;
}

void page_circle_added(struct page *page)
{
    struct problems problems = {0};
    str met = form_text(&page->form, S("met"));
    str *names = NEW(page->arena, str, PEOPLE_ADDED_MAX);
    size_t count = 1;
    id128 version;
    if (met.len > 0)
        names[0] = met;
    else
        count = draft_cut_list(form_text(&page->form, S("names")), page->arena, names,
                               PEOPLE_ADDED_MAX);
    if (save_is_full(page, &problems)) {
        put_circle(page, &problems);
    } else if (add_people(page, names, count, &problems, &version)) {
        if (count == 1)
            page_see_saved(page, sheet_path(page, &person_sheet, version, ""), version);
        else
            page_see(page, S("/circle"));
    } else if (problems.count > 0) {
        put_circle(page, &problems);
    } else {
        page_see(page, S("/circle"));
    }
}
