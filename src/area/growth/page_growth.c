/* Growth: where I stand, the week's picture, and what is not yet known with what would settle it.
 * Each part says what it is for and what the first small thing to do is; none of them is added up.
 */
#include "map.h"
#include "growth.h"
#include "row.h"
#include "series.h"
#include "sign.h"
#include "str.h"
#include "week_chart.h"
#include "wording.h"

/* Between two looks at the questionnaire. */
enum { LOOK_AGAIN_DAYS = 28 };

/* The latest looks among which one that could be placed is sought. */
enum { LOOKS_MAX = 3 };

static void put_invitation(struct page *page, str drawing, str sentence, const char *path, str act)
{
    html(page->out,
         "<div class=\"empty\"><svg class=\"art\" aria-hidden=\"true\">"
         "<use href=\"/art.svg#%ls\"></use></svg><p>%ls</p>"
         "<a class=\"button\" href=\"%s\">%ls</a></div>",
         STR(drawing), STR(sentence), path, STR(act));
}

static const struct position_time *last_placed(const struct position_path *path)
{
    for (size_t i = path->count; i-- > 0;)
        if (path->times[i].position.placed) return &path->times[i];
    return NULL;
}

static void put_where(struct page *page, const struct position_path *path)
{
    const struct position_time *shown = last_placed(path);
    html(page->out, "<section><h2>%s</h2>", TC(page, "Where I stand"));
    if (shown) {
        struct map_cloud cloud = map_cloud_of(&shown->position);
        map_put(page, &cloud, 1, wording_place(page, &shown->position));
        html(page->out, "<p class=\"quiet\">%s %ls.</p>", TC(page, "From your answers of"),
             STR(wording_day(page, shown->day)));
        html(page->out, "<p><a href=\"/where\">%s</a></p>", TC(page, "What the map says"));
    } else {
        put_invitation(
            page, S("lamps-5"),
            T(page, "A map of these weeks, in yourself and with others, from 24 sentences. About "
                    "five minutes, and you can leave out any of them."),
            "/questionnaire", T(page, "Where do I stand?"));
    }
    html(page->out, "</section>");
}

static void put_week(struct page *page, const struct weekpicture *week)
{
    enum { HEIGHT = 190 };
    html(page->out, "<section><h2>%s</h2>", TC(page, "These evenings"));
    if (week->mood.logged >= WEEK_CHART_MIN) {
        week_chart_put(page, week, HEIGHT);
        html(page->out, "<p><a href=\"/week\">%s</a></p>", TC(page, "The week"));
    } else {
        put_invitation(
            page, S("lamp-4"),
            week->mood.logged == 1
                ? T(page, "One evening is here. With a second one, a picture begins.")
                : T(page, "Half a minute in the evening is enough: one sky, more only if you like. "
                          "Two evenings make a first picture."),
            "/check-in", T(page, "Check in"));
    }
    html(page->out, "</section>");
}

/* Where answers of late tell of distance or of hard weeks, what six lines could be read as: praise
 * for needing nobody, or one more thing to answer for. */
static void put_before_signs(struct page *page, const struct position_path *path)
{
    enum { LATELY_DAYS = 120 };
    const struct position_time *last = last_placed(path);
    if (!last || last->day < page->today - LATELY_DAYS) return;
    if (last->position.likeliest == REGION_DISTANCE)
        html(page->out, "<p>%s <a href=\"/ladder/opening\">%s</a></p>",
             TC(page, "In these weeks the way leads towards people. So what connects, in each "
                      "of these lines, is the half to look at first."),
             TC(page, "Small steps of opening up"));
    if (last->position.likeliest == REGION_HARD) {
        html(page->out, "<p>%s <a href=\"/now\">%s</a></p>",
             TC(page, "These are hard weeks by your answers. Nothing here has to be looked at "
                      "tonight, and nobody has to carry them alone."),
             TC(page, "Help for this moment"));
        page_put_trained_line(page);
    }
}

/* Six lines and no total. What they rest on is behind each. */
static void put_signs(struct page *page, const struct position_path *path)
{
    day until = page->today;
    if (!day_parse(form_text(&page->query, S("until")), &until) || until > page->today)
        until = page->today;
    html(page->out, "<section><h2>%s</h2><p>%s</p>", TC(page, "Signs of growth"),
         TC(page, "Each from what you wrote down in the last year, each beside what connects. "
                  "Most of them stay open for months; that is how it should be."));
    put_before_signs(page, path);
    sign_put_list_kept(page, until);
    html(page->out, "</section>");
}

static void put_open_row(struct page *page, str question, str settled_by)
{
    html(page->out, "<h3>%ls</h3><p>%ls</p>", STR(question), STR(settled_by));
}

static str what_settles_change(struct page *page, const struct position_path *path)
{
    day again = path->times[path->count - 1].day + LOOK_AGAIN_DAYS;
    if (again <= page->today)
        return T(page, "The 24 sentences once more would tell. Four weeks or more have passed.");
    return page_path(page, "%s %ls.", TC(page, "The 24 sentences once more would tell, best from"),
                     STR(wording_day(page, again)));
}

static bool is_open(const struct position_path *path, enum axis axis)
{
    const struct position_trend *trend = &path->trends[axis];
    return trend->since_first.estimate.verdict == VERDICT_NOT_YET_KNOWN || !trend->confirmed;
}

/* The lines of which it is not clear yet whether they moved; empty when both are clear. */
static str open_change(struct page *page, const struct position_path *path)
{
    bool steadiness = is_open(path, AXIS_STEADINESS), connection = is_open(path, AXIS_CONNECTION);
    if (!steadiness && !connection) return (str){0};
    if (steadiness && connection) return T(page, "Whether either line has moved");
    str name = wording_content_axis(page, steadiness ? AXIS_STEADINESS : AXIS_CONNECTION)->name;
    return page_path(page, "%ls: %s", STR(name), TC(page, "whether it has moved"));
}

static size_t evenings_of_weeks(struct page *page)
{
    enum { SPAN_DAYS = 84 };
    return series_of_notebook(page->notebook, S("mood"), page->today - (SPAN_DAYS - 1), page->today,
                              page->arena)
        .logged;
}

/* Only what the program can tell once it is settled, and what has no invitation of its own above.
 */
static void put_open(struct page *page, const struct position_path *path)
{
    str change = last_placed(path) ? open_change(page, path) : (str){0};
    size_t evenings = evenings_of_weeks(page);
    if (change.len == 0 && evenings >= WEEKS_CHART_MIN) return;
    html(page->out, "<section><h2>%s</h2>", TC(page, "Not yet known"));
    if (change.len > 0) put_open_row(page, change, what_settles_change(page, path));
    if (evenings < WEEKS_CHART_MIN)
        put_open_row(page, T(page, "How the weather goes over the weeks"),
                     page_path(page, "%s %zu %s",
                               TC(page, "Seven evenings would begin to show it, with any gaps."),
                               evenings, TC(page, "so far.")));
    html(page->out, "</section>");
}

static void put_doors(struct page *page)
{
    static const struct {
        str path, label, meaning;
    } doors[] = {
        {STR_INIT("/plan"), T_INIT("The plan"), T_INIT("One small step at a time, and why")},
        {STR_INIT("/look-back"), T_INIT("Look back on the week"),
         T_INIT("What it showed, what helped, what to keep")},
        {STR_INIT("/month"), T_INIT("The month"), T_INIT("What moved, and what did not")},
        {STR_INIT("/week"), T_INIT("The week"),
         T_INIT("Evening by evening, and the words you used")},
        {STR_INIT("/level"), T_INIT("My weather"),
         T_INIT("Level, swing, and how long a dip lasts")},
        {STR_INIT("/weeks"), T_INIT("The weeks"),
         T_INIT("Twelve of them as one line, and back to the first")},
        {STR_INIT("/where"), T_INIT("Where I stand"),
         T_INIT("The map, both lines and their parts")},
        {STR_INIT("/reassurance"), T_INIT("Reassurance"), T_INIT("Does it hold?")},
        {STR_INIT("/deciding"), T_INIT("Deciding"), T_INIT("How sure, and what came of it")},
        {STR_INIT("/circle"), T_INIT("My circle"), T_INIT("Who is there for what")},
        {STR_INIT("/helps"), T_INIT("What helps"),
         T_INIT("How it went on after each thing you did")},
        {STR_INIT("/moves"), T_INIT("What moves with what"),
         T_INIT("How solid you felt, and your mood, beside the two of you")},
        {STR_INIT("/practices"), T_INIT("Things to practise"),
         T_INIT("Short, each with its reasons")},
        {STR_INIT("/everything"), STR_INIT("Everything"), T_INIT("All that you wrote down")},
    };
    html(page->out, "<h2>%s</h2><ul class=\"list\">", TC(page, "Look closer"));
    for (size_t i = 0; i < COUNT(doors); i++) {
        const struct area *area = area_of_path(page, doors[i].path);
        if (area == NULL) continue; /* behind the closed gate */
        if (area != &area_growth && area_rests(page, area)) continue;
        row_put_way(page, doors[i].path, say(page, doors[i].label), say(page, doors[i].meaning));
    }
    html(page->out, "</ul>");
}

void page_growth(struct page *page)
{
    struct position_path path =
        position_path_latest(page->notebook, page->today, LOOKS_MAX, page->arena);
    struct weekpicture week = weekpicture_of_notebook(page->notebook, page->today, page->arena);
    page_begin(page, T(page, "Growth"), TAB_GROWTH);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page,
            "What your own evenings and answers show. They are compared with nobody, and never "
            "made "
            "into one number."));
    bool begun = week.mood.logged >= WEEK_CHART_MIN;
    if (!begun) put_week(page, &week);
    put_signs(page, &path);
    if (begun) put_week(page, &week);
    put_where(page, &path);
    put_open(page, &path);
    put_doors(page);
    page_end(page);
}
