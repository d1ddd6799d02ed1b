#include "scale.h"

#include "str.h"
#include "title.h"
#include "wording.h"

struct picture {
    const char *class;  /* of the fieldset */
    const char *prefix; /* of the symbol in art.svg */
    bool named;         /* each step shows its name, else its number */
};

static void put_step(const struct field_set *set, const struct content_scale *scale, int value,
                     struct picture picture, str symbol)
{
    struct page *page = set->page;
    str text = page_path(page, "%d", value);
    const struct content_level *level = content_level(scale, value);
    str label = picture.named && level ? wording_sentence_start(page, level->name) : text;
    html(page->out,
         "<label><input type=\"radio\" name=\"%ls\" value=\"%ls\"%s>"
         "<svg aria-hidden=\"true\"><use href=\"/art.svg#%s-%ls\"></use></svg>"
         "<span>%ls</span></label>",
         STR(scale->id), STR(text),
         str_equal(form_text(set->form, scale->id), text) ? " checked" : "", picture.prefix,
         STR(symbol), STR(label));
}

static void put_scale(const struct field_set *set, str id, str question, struct picture picture)
{
    struct page *page = set->page;
    const struct content_scale *scale = content_scale(page->content, id);
    html(page->out, "<fieldset class=\"scale %s\" id=\"%ls\"><legend>%ls</legend><div>",
         picture.class, STR(id), STR(say(page, question)));
    for (int value = scale->min; value <= scale->max; value++) {
        str symbol =
            str_equal(id, S("mood")) ? title_sky(value) : page_path(page, "%d", value - scale->min);
        put_step(set, scale, value, picture, symbol);
    }
    html(page->out, "</div>");
    if (!picture.named)
        html(page->out, "<p class=\"ends\"><span>%ls</span><span>%ls</span></p>", STR(scale->low),
             STR(scale->high));
    field_put_problem(set, id);
    html(page->out, "</fieldset>");
}

void scale_put_skies(const struct field_set *set, str question)
{
    put_scale(set, S("mood"), question, (struct picture){"named", "sky", true});
}

void scale_put_winds(const struct field_set *set, str question)
{
    put_scale(set, S("energy"), question, (struct picture){"named", "wind", true});
}

void scale_put_lamps(const struct field_set *set, str question)
{
    put_scale(set, S("solid"), question, (struct picture){"lamps", "lamp", false});
}

void scale_put_tens(const struct field_set *set, str name, str question, str low, str high)
{
    struct page *page = set->page;
    str typed = form_text(set->form, name);
    int64_t stored = -1;
    if (!str_parse_int(typed, &stored)) stored = -1;
    html(page->out, "<fieldset class=\"scale\" id=\"%ls\"><legend>%ls</legend><div>", STR(name),
         STR(say(page, question)));
    for (int step = 0; step <= 100; step += 10) {
        str text = page_path(page, "%d", step);
        field_put_option(page, name, text, text, step == stored);
        if (stored > step && stored < step + 10 && stored < 100)
            field_put_option(page, name, typed, typed, true);
    }
    html(page->out, "</div><p class=\"ends\"><span>%ls</span><span>%ls</span></p>", STR(low),
         STR(high));
    field_put_problem(set, name);
    html(page->out, "</fieldset>");
}
