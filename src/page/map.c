#include "map.h"

#include "number.h"
#include "wording.h"

/* The drawing is 320 by 320; a share is three units, and ten are left around. */
enum { SIZE = 320, MARGIN = 10, SHARE_UNITS = 3, EARLIER_COUNT_MAX = 4 };

static double x_of(double connection)
{
    return MARGIN + SHARE_UNITS * connection;
}

static double y_of(double steadiness)
{
    return SIZE - MARGIN - SHARE_UNITS * steadiness;
}

struct map_cloud map_cloud_of(const struct position *position)
{
    const struct estimate *s = &position->axes[AXIS_STEADINESS].estimate;
    const struct estimate *c = &position->axes[AXIS_CONNECTION].estimate;
    CHECK(position->placed);
    return (struct map_cloud){
        .steadiness = position_percent(s->value),
        .connection = position_percent(c->value),
        .steadiness_radius = position_percent(s->hi - s->lo) / 2,
        .connection_radius = position_percent(c->hi - c->lo) / 2,
    };
}

static void put_number(struct buf *out, const char *name, double number)
{
    html(out, " %s=\"", name);
    number_put_places(out, number, 1);
    html(out, "\"");
}

static void put_cloud(struct buf *out, const struct map_cloud *cloud, const char *name, double size)
{
    html(out, "<ellipse class=\"%s\"", name);
    put_number(out, "cx", x_of(cloud->connection));
    put_number(out, "cy", y_of(cloud->steadiness));
    put_number(out, "rx", SHARE_UNITS * cloud->connection_radius * size);
    put_number(out, "ry", SHARE_UNITS * cloud->steadiness_radius * size);
    html(out, "/>");
}

static void put_path(struct buf *out, const struct map_cloud *clouds, size_t count)
{
    if (count < 2) return;
    html(out, "<polyline class=\"path\" points=\"");
    for (size_t i = 0; i < count; i++) {
        if (i > 0) html(out, " ");
        number_put_places(out, x_of(clouds[i].connection), 1);
        html(out, ",");
        number_put_places(out, y_of(clouds[i].steadiness), 1);
    }
    html(out, "\"/>");
}

static void put_place(struct page *page, enum region region, int x, int y, const char *anchor)
{
    str name = wording_content_region(page, region)->name;
    html(page->out, "<text class=\"place\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%ls</text>", x, y,
         anchor, STR(wording_sentence_start(page, name)));
}

void map_put(struct page *page, const struct map_cloud *clouds, size_t count, str caption)
{
    CHECK(count > 0);
    struct buf *out = page->out;
    html(out,
         "<figure class=\"map\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%ls\">"
         "<use href=\"/art.svg#map\" width=\"%d\" height=\"%d\"></use>",
         SIZE, SIZE, STR(caption), SIZE, SIZE);
    /* Only the latest are drawn: more would be a tangle, and hide the land. */
    if (count > EARLIER_COUNT_MAX + 1) {
        clouds += count - (EARLIER_COUNT_MAX + 1);
        count = EARLIER_COUNT_MAX + 1;
    }
    for (size_t i = 0; i + 1 < count; i++) put_cloud(out, &clouds[i], "cloud past", 0.5);
    put_cloud(out, &clouds[count - 1], "cloud", 1);
    put_path(out, clouds, count);
    put_place(page, REGION_DISTANCE, MARGIN, 24, "start");
    put_place(page, REGION_GROUNDED, SIZE - MARGIN, 24, "end");
    put_place(page, REGION_HARD, MARGIN, 306, "start");
    put_place(page, REGION_LEANING, SIZE - MARGIN, 306, "end");
    html(out, "</svg><figcaption>%ls</figcaption></figure>", STR(caption));
}
