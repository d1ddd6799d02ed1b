#include "say.h"

#include "page.h"

str say(const struct page *page, str sentence)
{
    return content_say(page->content, sentence);
}
