/* A backup: one sealed file with everything in it, offered now and then where a browser may lose
 * what it keeps. */
#include "backup_section.h"
#include "browser_place.h"
#include "data_file.h"
#include "keeping.h"
#include "query.h"
#include "row.h"
#include "save.h"
#include "str.h"
#include "wording.h"

enum {
    OFFER_DAYS = 30,       /* between two backups, and after "not now" */
    OFFER_ENTRIES_MIN = 20 /* new ones, before anything is offered */
};

void backup_section_put_row(struct page *page)
{
    day last = setting_day(&page->app->settings, SETTING_BACKED_UP_ON);
    if (last > DAY_FIRST)
        row_put_fact(page, T(page, "Last backup saved here"), wording_day(page, last));
    else if (page->env->host_browser)
        row_put_fact(page, T(page, "Last backup saved here"), T(page, "none so far"));
}

static void put_acts(struct page *page)
{
    html(page->out, "<div class=\"actions\"><form method=\"post\" action=\"/data/backup\">"
                    "<button class=\"primary\">%s</button></form>",
         TC(page, "Save a backup"));
    if (page->env->browser.shares_files)
        html(page->out,
             "<form method=\"post\" action=\"/data/backup/share\""
             " data-share=\"/data/backup/shared\"><button>%s</button></form>",
             TC(page, "Share it to somewhere else"));
    browser_place_put_act(page);
    html(page->out, "</div>");
}

void backup_section_put(struct page *page)
{
    bool browser = page->env->host_browser;
    html(page->out, "<p>%s</p>",
         browser ? TC(page, "If the browser clears what it keeps, or this device is lost, a backup "
                            "brings it all back. It is one sealed file, and opens as this notebook "
                            "does.")
                 : TC(page, "If this device breaks or is lost, a backup brings it all back. It is "
                            "one sealed file, and opens as this notebook does."));
    put_acts(page);
    page_put_fold(page, browser ? S("data-backup-found-browser") : S("data-backup-found-program"));
}

/* Whether there are some entries since then; stops counting as soon as there are. */
static bool has_new_entries(struct page *page, day since)
{
    struct query query = query_all();
    query.without = kind_find(S("setting"));
    query.since = since;
    struct query_run run = query_start(page->notebook, &query, *page->arena);
    int count = 0;
    while (count < OFFER_ENTRIES_MIN && query_next(&run)) count++;
    return count == OFFER_ENTRIES_MIN;
}

void backup_section_put_offer(struct page *page)
{
    const struct settings *settings = &page->app->settings;
    if (!page->env->host_browser || page->app->made_up) return;
    day last = setting_day(settings, SETTING_BACKED_UP_ON);
    if (page->today < setting_day(settings, SETTING_BACKUP_FROM)) return;
    if (last > DAY_FIRST && page->today < last + OFFER_DAYS) return;
    if (!has_new_entries(page, last)) return;
    html(page->out,
         "<section><p class=\"quiet\">%s</p><form method=\"post\" action=\"/data/backup/later\">"
         "<div class=\"actions\"><a class=\"button quiet\" href=\"/data\">%s</a>"
         "<button class=\"quiet\">%s</button></div></form></section>",
         TC(page, "If this browser ever loses the notebook, a backup brings it back. It is a file "
                  "that someone could come across, so it is yours to have or to leave."),
         TC(page, "Look at it"), TC(page, "Not this month"));
}

static void save_day(struct page *page, enum setting setting, day d)
{
    struct buf text = buf_new(page->arena, 16);
    day_put(&text, d);
    save_setting(page, setting, buf_str(&text));
}

/* That there was one is no longer known, so that nobody relies on a file that is not there. */
static void take_day_back(struct page *page)
{
    id128 id = page->app->settings.record[SETTING_BACKED_UP_ON];
    const struct entry *stored = notebook_current(page->notebook, id);
    if (stored && !stored->erased && !page->env->storage_full) save_erased(page, stored, true);
}

static void note_backup(struct page *page)
{
    if (!page->env->storage_full) save_day(page, SETTING_BACKED_UP_ON, page->today);
}

static void hand_out(struct page *page)
{
    if (page->app->made_up) {
        page_not_found(page);
    } else if (page->env->backup_failed) {
        page_say(
            page, 507, T(page, "The backup could not be made"),
            T(page,
              "There may be no room left on this device. Nothing in your notebook has changed."));
    } else {
        page->reply->backup = true;
        page->content_type = S("application/octet-stream");
        data_file_name(page, "backup");
    }
}

/* The day is stored before the file is made, so that it stands in the file too. With no room left
 * to store it a backup is worth all the more. */
void page_data_backup(struct page *page)
{
    if (!page->app->made_up) {
        if (page->env->backup_failed)
            take_day_back(page);
        else
            note_backup(page);
    }
    hand_out(page);
}

/* For the share sheet, which may be dismissed: what it took is written down afterwards. */
void page_data_backup_share(struct page *page)
{
    hand_out(page);
}

void page_data_backup_shared(struct page *page)
{
    note_backup(page);
    page_see(page, S("/data"));
}

void page_data_backup_later(struct page *page)
{
    struct problems problems = {0};
    if (save_is_full(page, &problems)) {
        save_say_refused(page, &problems);
        return;
    }
    save_day(page, SETTING_BACKUP_FROM, page->today + OFFER_DAYS);
    page_see(page, S("/today"));
}
