#include "data_file.h"

void data_file_name(struct page *page, const char *ending)
{
    struct buf today = buf_new(page->arena, 16);
    day_put(&today, page->today);
    page->file_name = page_path(page, "notes-%ls.%s", STR(buf_str(&today)), ending);
}
