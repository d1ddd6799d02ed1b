#include "felt_picture.h"

#include "number.h"
#include "str.h"
#include "utf8.h"

enum {
    WIDTH = 400,
    EDGE = 10,
    ROW = 50,
    TEXT_AT = 18,
    LINE_AT = 34,
    FOOT = 48,
    SCALE_MAX = 10,
    LABEL_LEN_MAX = 46,
};

static void put_at(struct page *page, double value)
{
    number_put_places(page->out, EDGE + value / SCALE_MAX * (WIDTH - 2 * EDGE), 1);
}

static str short_label(struct page *page, str label)
{
    if (utf8_count(label) <= LABEL_LEN_MAX) return label;
    str rest = label;
    for (size_t i = 0; i + 1 < LABEL_LEN_MAX; i++) utf8_next(&rest);
    return page_path(page, "%ls…", STR(str_slice(label, 0, label.len - rest.len)));
}

static void put_row(struct page *page, const struct felt_row *row, int y)
{
    html(page->out,
         "<text x=\"%d\" y=\"%d\">%ls</text><path class=\"grid\" d=\"M%d %dH%d\"/>"
         "<path class=\"line\" d=\"M",
         EDGE, y + TEXT_AT, STR(short_label(page, row->label)), EDGE, y + LINE_AT, WIDTH - EDGE);
    put_at(page, row->expected);
    html(page->out, " %dH", y + LINE_AT);
    put_at(page, row->felt);
    html(page->out, "\"/><circle class=\"dot\" cx=\"");
    put_at(page, row->expected);
    html(page->out, "\" cy=\"%d\" r=\"6\"/><circle class=\"dot full\" cx=\"", y + LINE_AT);
    put_at(page, row->felt);
    html(page->out, "\" cy=\"%d\" r=\"5\"/>", y + LINE_AT);
}

/* What the two marks mean, and the ends of the scale. */
static void put_foot(struct page *page, int y)
{
    enum { MIDDLE = WIDTH / 2, KEY = 16 };
    html(page->out,
         "<text x=\"%d\" y=\"%d\">%s</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s"
         "</text><circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"6\"/><text x=\"%d\" y=\"%d\">%s"
         "</text><circle class=\"dot full\" cx=\"%d\" cy=\"%d\" r=\"5\"/><text x=\"%d\" y=\"%d\">"
         "%s</text></svg>",
         EDGE, y + TEXT_AT, TC(page, "0, easy"), WIDTH - EDGE, y + TEXT_AT,
         TC(page, "10, very hard"), EDGE + 6, y + FOOT - 6, EDGE + KEY, y + FOOT - 2,
         TC(page, "Expected"), MIDDLE, y + FOOT - 6, MIDDLE + KEY - 6, y + FOOT - 2,
         TC(page, "Felt"));
}

static void put_table(struct page *page, str title, str of, const struct felt_row *rows,
                      size_t count)
{
    html(page->out,
         "<details><summary>%s</summary><div class=\"scroll\" role=\"region\" tabindex=\"0\" "
         "aria-label=\"%ls\"><table><caption>%ls</caption><thead><tr><th scope=\"col\">%ls</th>"
         "<th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr>"
         "</thead><tbody>",
         TC(page, "The same as a table"), STR(title), STR(title), STR(of), TC(page, "Expected"),
         TC(page, "Felt"), TC(page, "From how many"));
    for (size_t i = 0; i < count; i++) {
        html(page->out, "<tr><th scope=\"row\" dir=\"auto\">%ls</th><td>", STR(rows[i].label));
        number_put(page->out, rows[i].expected, 2);
        html(page->out, "</td><td>");
        number_put(page->out, rows[i].felt, 2);
        html(page->out, "</td><td>%d</td></tr>", (int)rows[i].n);
    }
    html(page->out, "</tbody></table></div></details>");
}

void felt_picture_put(struct page *page, str title, str summary, str of,
                      const struct felt_row *rows, size_t count)
{
    int foot = (int)count * ROW;
    CHECK(count > 0);
    html(page->out,
         "<figure class=\"chart\"><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%ls\">"
         "<desc>%ls</desc>",
         WIDTH, foot + FOOT, STR(title), STR(summary));
    for (size_t i = 0; i < count; i++) put_row(page, &rows[i], (int)i * ROW);
    put_foot(page, foot);
    html(page->out, "<figcaption>%ls</figcaption>", STR(summary));
    put_table(page, title, of, rows, count);
    html(page->out, "</figure>");
}
