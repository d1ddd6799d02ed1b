#include "people.h"

#include "area.h"
#include "str.h"

/* The person record of that id as text; NULL when there is none, or it is in the trash. */
static const struct entry *people_find(struct page *page, str link)
{
    const struct entry *entry = notebook_current_named(page->notebook, link);
    bool person = entry && !entry->erased && entry->kind_number == kind_find(S("person"))->number;
    return person ? entry : NULL;
}

str people_name(struct page *page, str link)
{
    id128 id;
    struct record record;
    if (!id_parse(link, &id)) return link;
    const struct entry *entry = notebook_current(page->notebook, id);
    if (!entry || !notebook_read(entry, page->arena, &record) || !record.kind)
        return T(page, "someone");
    return record_text(&record, S("name"));
}

void people_put_name(struct page *page, str link)
{
    const struct entry *entry = people_find(page, link);
    str name = people_name(page, link);
    if (entry)
        html(page->out, "<a href=\"%ls\"><bdi>%ls</bdi></a>",
             STR(area_shows(page, kind_find(S("person")), entry->id)), STR(name));
    else
        html(page->out, "<bdi>%ls</bdi>", STR(name));
}
