#include "circle_picture.h"

#include "str.h"
#include "utf8.h"

enum {
    SIZE = 400,
    MIDDLE = SIZE / 2,
    REACH_FAR = 142, /* closeness 0 */
    REACH_STEP = 7,  /* of one step of closeness */
    REACH_RING = 156,
    NAME_LEN_MAX = 12,
    NAME_BELOW = 22,
    DIRECTIONS = 24,
    LINE_MAX = 6,
};

/* Twenty-four directions of the clock in thousandths, from the top: whole numbers, so that every
 * host draws the same. */
static const struct circle_place directions[DIRECTIONS] = {
    {0, -1000}, {259, -966},  {500, -866},  {707, -707},  {866, -500},  {966, -259},
    {1000, 0},  {966, 259},   {866, 500},   {707, 707},   {500, 866},   {259, 966},
    {0, 1000},  {-259, 966},  {-500, 866},  {-707, 707},  {-866, 500},  {-966, 259},
    {-1000, 0}, {-966, -259}, {-866, -500}, {-707, -707}, {-500, -866}, {-259, -966},
};

/* People come by nearness: steps that leap keep two near ones from standing side by side. */
static size_t leap(size_t count)
{
    static const size_t leaps[CIRCLE_DRAWN_MAX + 1] = {1, 1, 1, 1, 1, 2, 1, 3, 3, 4, 3, 4, 5};
    return leaps[count];
}

struct circle_place circle_place_of(size_t index, size_t count, int64_t closeness)
{
    CHECK(count > 0 && count <= CIRCLE_DRAWN_MAX && index < count);
    struct circle_place way = directions[index * leap(count) % count * DIRECTIONS / count];
    int reach = closeness < 0 ? REACH_RING : REACH_FAR - REACH_STEP * (int)closeness;
    return (struct circle_place){way.x * reach / 1000, way.y * reach / 1000};
}

static str short_name(struct page *page, str name)
{
    if (utf8_count(name) <= NAME_LEN_MAX) return name;
    str rest = name;
    for (size_t i = 0; i + 1 < NAME_LEN_MAX; i++) utf8_next(&rest);
    return page_path(page, "%ls…", STR(str_slice(name, 0, name.len - rest.len)));
}

/* The line to someone: thicker the more support came from there. */
static void put_line(struct page *page, const struct kin *kin, const struct kin_person *person,
                     struct circle_place place)
{
    int width = 1 + kin_tenths(kin, person) * (LINE_MAX - 1) / 10;
    html(page->out,
         "<line class=\"tie\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" "
         "stroke-width=\"%d\"/>",
         MIDDLE, MIDDLE, MIDDLE + place.x, MIDDLE + place.y, width);
}

static void put_person(struct page *page, const struct kin_person *person,
                       struct circle_place place)
{
    int x = MIDDLE + place.x, y = MIDDLE + place.y;
    html(page->out,
         "<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"7\"/>"
         "<text class=\"label\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%ls</text>",
         x, y, x, y + NAME_BELOW, STR(short_name(page, person->name)));
}

static void put_rings(struct page *page, bool ring)
{
    for (int closeness = 0; closeness <= 10; closeness += 5)
        html(page->out, "<circle class=\"grid\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>", MIDDLE, MIDDLE,
             REACH_FAR - REACH_STEP * closeness);
    if (ring)
        html(page->out, "<circle class=\"zero\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>", MIDDLE, MIDDLE,
             REACH_RING);
}

void circle_picture_put(struct page *page, const struct kin *kin, str title, str summary)
{
    size_t count = kin->count < CIRCLE_DRAWN_MAX ? kin->count : CIRCLE_DRAWN_MAX;
    bool ring = false;
    for (size_t i = 0; i < count; i++) ring |= kin->people[i].closeness < 0;
    html(page->out,
         "<figure class=\"chart circle\"><svg viewBox=\"0 0 %d %d\" role=\"img\" "
         "aria-labelledby=\"circle-title circle-summary\"><title id=\"circle-title\">%ls</title>"
         "<desc id=\"circle-summary\">%ls</desc>",
         SIZE, SIZE, STR(title), STR(summary));
    put_rings(page, ring);
    for (size_t i = 0; i < count; i++)
        put_line(page, kin, &kin->people[i], circle_place_of(i, count, kin->people[i].closeness));
    html(page->out, "<circle class=\"me\" cx=\"%d\" cy=\"%d\" r=\"11\"/>", MIDDLE, MIDDLE);
    for (size_t i = 0; i < count; i++)
        put_person(page, &kin->people[i], circle_place_of(i, count, kin->people[i].closeness));
    html(page->out, "</svg><figcaption>%ls</figcaption></figure>", STR(summary));
}
