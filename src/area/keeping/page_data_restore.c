/* A backup brought back in the browser: chosen, looked at, put in the place of what is here, and
 * put back again.
 *
 * The file never reaches the core: the host reads it to its end, keeps it, and says what it found
 * (app.h). No key is needed for any of it, so that someone locked out can take an older notebook;
 * what was here is kept, sealed as it was. */
#include "keeping.h"
#include "restore_section.h"
#include "row.h"
#include "str.h"
#include "wording.h"

static bool in_browser(struct page *page)
{
    if (page->env->host_browser && !page->app->made_up) return true;
    page_not_found(page);
    return false;
}

/* Where someone comes from who looks at this page. */
static const char *way_back(const struct page *page)
{
    if (vault_state(page->app->vault) == VAULT_OPEN) return "/data";
    return vault_state(page->app->vault) == VAULT_LOCKED ? "/unlock" : "/welcome";
}

static void put_act(struct page *page, const char *path, const char *words, const char *look)
{
    html(page->out,
         "<form method=\"post\" action=\"/data/restore/%s\"><button class=\"%s\">%s</button>"
         "</form>",
         path, look, words);
}

/* -------------------------------------------------------------------------- choosing */

static str why_not(struct page *page, enum staged_state state)
{
    const str sentences[] = {
        [STAGED_NONE] = T(page, "Please choose a file first."),
        [STAGED_WHOLE] = T(page, "The file is whole."),
        [STAGED_FOREIGN] = T(page, "This file is not a backup from here. A backup has a name like "
                                   "notes-2026-11-22.backup."),
        [STAGED_CUT] =
            T(page, "The end of this file is missing, as if copying it had stopped half-way. "
                    "Please copy it once more from where it came from, or choose another backup."),
        [STAGED_HURT] =
            T(page, "Something in this file is not as it was when it was saved, so it was left "
                    "alone. Please copy it once more, or choose another backup."),
        [STAGED_LATER] =
            T(page, "A later version than this one made this file. Please load this page anew "
                    "while you are online, and try again."),
    };
    return sentences[state];
}

static void put_chooser(struct page *page, enum staged_state problem, bool shows_problem)
{
    page_begin(page, T(page, "Bring back a backup"), TAB_MORE);
    if (shows_problem)
        html(page->out,
             "<section class=\"problems\" role=\"alert\" tabindex=\"-1\"><p>%ls</p><p>%s</p>"
             "</section>",
             STR(why_not(page, problem)), TC(page, "Nothing here has changed."));
    bool empty = vault_state(page->app->vault) == VAULT_EMPTY;
    page_put_body(page, content_passage(page->content, empty ? S("data-restore-first")
                                                             : S("data-restore"))
                            ->body);
    html(page->out,
         "<form method=\"post\" action=\"/data/restore\" data-backup><div class=\"field\">"
         "<label for=\"file\">%s</label><p class=\"hint\" id=\"file-hint\">%s</p>"
         "<input type=\"file\" id=\"file\" name=\"file\" accept=\".backup\" "
         "aria-describedby=\"file-hint\"></div>"
         "<div class=\"actions\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"%s\">%s</a></div></form>",
         TC(page, "The backup file"),
         TC(page, "Mostly in the folder Downloads, with a name like notes-2026-11-22.backup. It "
                  "goes to this page only."),
         TC(page, "Look what is in it"), way_back(page), TC(page, "Not now"));
    page_end(page);
}

/* -------------------------------------------------------------------------- looking */

static void put_row(struct page *page, const char *what, uint32_t count)
{
    html(page->out, "<div><dt>%s</dt><dd>%u</dd></div>", what, (unsigned)count);
}

/* What is worth knowing then is that the backup holds everything; still, it may open with a
 * passphrase from before. */
static bool holds_the_same(const struct staged *staged)
{
    return staged->same_notebook && staged->new_count + staged->aside_count == 0;
}

static const char *whose(struct page *page, const struct staged *staged)
{
    if (holds_the_same(staged))
        return TC(page, "The file is whole. It holds exactly what is here.");
    return staged->same_notebook
               ? TC(page, "The file is whole. It is a backup of this notebook.")
               : TC(page, "The file is whole. It is a backup of another notebook than the one "
                          "that is here.");
}

static void put_difference(struct page *page, const struct staged *staged)
{
    bool empty = vault_state(page->app->vault) == VAULT_EMPTY;
    html(page->out, "<p class=\"lead\">%s</p><dl class=\"rows\">",
         empty ? TC(page, "The file is whole.") : whose(page, staged));
    put_row(page, TC(page, "Entries and changes in the file"), staged->row_count);
    if (!empty) put_row(page, TC(page, "Of these, new here"), staged->new_count);
    if (!empty) put_row(page, TC(page, "Here, but not in the file"), staged->aside_count);
    html(page->out, "</dl>");
}

static void put_staged(struct page *page, const struct staged *staged)
{
    bool empty = vault_state(page->app->vault) == VAULT_EMPTY;
    page_begin(page, T(page, "Bring back a backup"), TAB_MORE);
    put_difference(page, staged);
    html(page->out, "<p>%s</p>",
         TC(page, "It opens with the passphrase or the recovery code that the notebook had when "
                  "the backup was made."));
    if (!empty)
        html(page->out, "<p>%s</p><p class=\"quiet\">%s</p>",
             TC(page, "What is here now is put aside and kept, sealed as it is. You can put it "
                      "back at any time, until you bring back another backup or remove it."),
             TC(page, "What you erased for good after the backup was made comes back with it."));
    bool same = !empty && holds_the_same(staged);
    html(page->out, "<div class=\"actions\">");
    if (same) put_act(page, "leave", TC(page, "Leave everything as it is"), "primary");
    put_act(page, "take", TC(page, "Bring it back"), same ? "quiet" : "primary");
    if (!same) put_act(page, "leave", TC(page, "Leave everything as it is"), "quiet");
    html(page->out, "</div>");
    page_end(page);
}

void page_data_restore(struct page *page)
{
    const struct staged *staged = &page->env->browser.staged;
    if (!in_browser(page)) return;
    if (staged->state == STAGED_WHOLE)
        put_staged(page, staged);
    else
        put_chooser(page, STAGED_NONE, false);
}

void page_data_restore_chosen(struct page *page)
{
    enum staged_state state = page->env->browser.staged.state;
    if (!in_browser(page)) return;
    if (state == STAGED_WHOLE) {
        page_see(page, S("/data/restore"));
        return;
    }
    page->reply->status = 422;
    put_chooser(page, state, true);
}

/* -------------------------------------------------------------------------- acts */

/* True, with the answer written, when there is no room for it. */
static bool is_full(struct page *page)
{
    if (!page->env->storage_full) return false;
    page_say(page, 507, T(page, "There is not enough room"),
             T(page, "For a moment both notebooks have to be kept here, and the browser has no "
                     "room for that. Nothing has changed. Please make some room, then try again."));
    return true;
}

void page_data_restored(struct page *page)
{
    if (!in_browser(page) || is_full(page)) return;
    if (page->env->browser.staged.state != STAGED_WHOLE) {
        page_see(page, S("/data/restore"));
        return;
    }
    page->reply->restoring = RESTORING_TAKE;
    page_see(page, S("/unlock?here=backup"));
}

void page_data_restore_left(struct page *page)
{
    if (!in_browser(page)) return;
    page->reply->restoring = RESTORING_LEAVE;
    page_see(page, str_of_c(way_back(page)));
}

void page_data_restored_back(struct page *page)
{
    if (!in_browser(page) || is_full(page)) return;
    if (page->env->browser.holds_aside) page->reply->restoring = RESTORING_BACK;
    page_see(page, page->env->browser.holds_aside ? S("/unlock?here=before") : S("/unlock"));
}

void page_data_aside_forgotten(struct page *page)
{
    if (!in_browser(page) || is_full(page)) return;
    page->reply->restoring = RESTORING_FORGET;
    page_see(page, S("/data"));
}

/* -------------------------------------------------------------------------- on other pages */

/* "backup" or "before"; else nothing. */
static str what_came(const struct page *page)
{
    const str known[] = {S("backup"), S("before")};
    str here = form_text(&page->query, S("here"));
    for (size_t i = 0; page->env->host_browser && i < COUNT(known); i++)
        if (str_equal(here, known[i])) return known[i];
    return (str){0};
}

void restore_section_put_arrived(struct page *page)
{
    str here = what_came(page);
    const char *words = NULL;
    if (str_equal(here, S("backup")))
        words = TC(page, "The backup is here now. It opens with the passphrase or the recovery "
                         "code that the notebook had when the backup was made.");
    if (str_equal(here, S("before")))
        words = TC(page, "What was there before is here again, and opens as it did.");
    if (words)
        html(page->out, "<div class=\"notice\" role=\"status\"><p>%s</p></div>", words);
}

str restore_section_unlock_path(struct page *page)
{
    str here = what_came(page);
    return here.len > 0 ? page_path(page, "/unlock?here=%ls", STR(here)) : S("/unlock");
}

void restore_section_put_back(struct page *page)
{
    if (!page->env->host_browser || !page->env->browser.holds_aside) return;
    html(page->out, "<section>");
    page_put_passage(page, S("data-aside"));
    html(page->out, "<div class=\"actions\">");
    put_act(page, "back", TC(page, "Put back what was there before"), "");
    html(page->out, "</div></section>");
}

static void put_forget(struct page *page)
{
    html(page->out, "<details><summary>%s</summary><p>%s</p><div class=\"actions\">",
         TC(page, "Remove what was there before"),
         TC(page, "It is then gone for good. What is here now stays."));
    put_act(page, "forget", TC(page, "Remove it for good"), "");
    html(page->out, "</div></details>");
}

void restore_section_put_folds(struct page *page)
{
    if (!page->env->host_browser)
        page_put_fold(page, S("data-restore-program"));
    else if (page->env->browser.holds_aside)
        put_forget(page);
}

void restore_section_put_way(struct page *page)
{
    if (page->env->host_browser)
        row_put_way(page, S("/data/restore"), T(page, "Bring back a backup"),
                    T(page, "In the place of what is here, which is kept"));
}
