#include "save.h"

#include "pick.h"
#include "locked.h"
#include "str.h"
#include "typed.h"

bool save_is_full(struct page *page, struct problems *problems)
{
    if (!page->env->storage_full) return false;
    page->reply->status = 507;
    problem_add(
        problems, page->arena, (str){0},
        page->env->host_browser
            ? T(page, "The browser has no room left for this, so it is not saved yet. What you "
                      "typed is still here. Make some room on this device, then save again. What "
                      "was saved before is safe, and can be taken along as a backup.")
            : T(page, "There is no room left on this device, so this is not saved yet. What you "
                      "typed is still here. Make some room, then save again."));
    return true;
}

static bool refuse(struct page *page)
{
    page->reply->status = 422;
    return false;
}

/* The header of a version that is written now. */
static void stamp(struct page *page, struct record *record, struct moment at)
{
    uint8_t random[10];
    random_take(page->env->random, random, sizeof random);
    record->version = id_make(page->env->now.utc_ms, random);
    record->written = page->env->now;
    record->at = at.utc_ms == 0 ? page->env->now : at;
    record_set_late(record);
}

/* False when the fields are each within their limits and the whole is not. */
static bool append(struct page *page, const struct record *record, struct problems *problems)
{
    if (vault_append(page->app->vault, record, page->env->random, &page->reply->effects))
        return true;
    problem_add(problems, page->arena, (str){0},
                T(page, "All of it together is too long for one entry. Please write it as two."));
    return refuse(page);
}

/* Adds an empty text for every field that was not sent: an unticked box sends nothing. */
static struct form cleared(struct page *page, const struct kind *kind, const struct form *typed)
{
    struct form whole = form_empty(page->arena, typed->count + kind->field_count);
    for (size_t i = 0; i < typed->count; i++)
        form_add(&whole, typed->fields[i].name, typed->fields[i].text);
    for (size_t i = 0; i < kind->field_count; i++)
        if (!form_given(typed, kind->fields[i].name))
            form_add(&whole, kind->fields[i].name, (str){0});
    return whole;
}

/* Reads `typed` over `record`. What is named as new beside a link is written down only once the
 * rest may be. */
static bool read_typed(struct page *page, struct record *record, const struct form *typed,
                       bool whole, struct problems *problems)
{
    for (int make = 0; make < 2; make++) {
        struct record read = *record;
        struct form picked = pick_read(page, record->kind, typed, make);
        struct form own = typed_read(page, record->kind, &picked);
        if (whole) own = cleared(page, record->kind, &own);
        read.values = NEW(page->arena, struct value, record->kind->field_count);
        for (size_t i = 0; i < record->kind->field_count; i++) read.values[i] = record->values[i];
        if (!draft_read(&read, own.fields, own.count, page->env->now.offset_min, page->arena,
                        problems))
            return refuse(page);
        if (make || !pick_names_new(record->kind, typed)) {
            *record = read;
            return true;
        }
    }
    return false;
}

bool save_new(struct page *page, const struct kind *kind, const struct form *typed,
              struct moment at, struct problems *problems, id128 *version)
{
    struct record record = record_new(page->arena, kind);
    if (!read_typed(page, &record, typed, false, problems)) return false;
    stamp(page, &record, at);
    record.id = record.version;
    *version = record.version;
    return append(page, &record, problems);
}

bool save_amended(struct page *page, const struct entry *current, const struct form *typed,
                  bool whole, struct moment at, struct problems *problems, id128 *version)
{
    struct record record;
    bool read = notebook_read(current, page->arena, &record);
    CHECK(read && record.kind);
    if (!read_typed(page, &record, typed, whole, problems)) return false;
    record.follows = record.version;
    stamp(page, &record, at.utc_ms == 0 ? record.at : at);
    if (!locked_allows(page->notebook, current, &record, *page->arena)) {
        problem_add(problems, page->arena, (str){0},
                    N("How it turned out is written down, so the decision itself stays as it was. "
                      "What you see differently now belongs to the outcome."));
        return refuse(page);
    }
    *version = record.version;
    return append(page, &record, problems);
}

/* Appends the values of `from` as the version that follows `current`. */
static id128 follow(struct page *page, const struct entry *current, const struct entry *from,
                    bool erased)
{
    struct record record;
    bool read = notebook_read(from, page->arena, &record);
    CHECK(read);
    record.follows = current->version;
    record.erased = erased;
    stamp(page, &record, record.at);
    bool appended =
        vault_append(page->app->vault, &record, page->env->random, &page->reply->effects);
    CHECK(appended); /* it was taken before */
    return record.version;
}

void save_say_refused(struct page *page, const struct problems *problems)
{
    page_say(page, page->reply->status, T(page, "This could not be saved"),
             say_problem(page, &problems->at[0], S("")));
}

void save_set(struct page *page, const struct entry *current, const struct form *typed, str path)
{
    struct problems problems = {0};
    id128 version;
    if (save_is_full(page, &problems) ||
        !save_amended(page, current, typed, false, (struct moment){0}, &problems, &version))
        save_say_refused(page, &problems);
    else
        page_see_saved(page, path, version);
}

id128 save_erased(struct page *page, const struct entry *current, bool erased)
{
    return follow(page, current, current, erased);
}

bool save_undone(struct page *page, id128 version, id128 *undoing)
{
    const struct entry *current = notebook_of_version(page->notebook, version);
    if (!current || !current->current) return false;
    const struct entry *before = notebook_earlier(page->notebook, current);
    struct record earlier;
    if (before && notebook_read(before, page->arena, &earlier) &&
        !locked_allows(page->notebook, current, &earlier, *page->arena))
        return false;
    *undoing =
        before ? follow(page, current, before, before->erased) : save_erased(page, current, true);
    return true;
}

id128 save_setting(struct page *page, enum setting setting, str value)
{
    CHECK(setting_allows(setting, value));
    struct settings *settings = &page->app->settings;
    struct form form = form_empty(page->arena, 2);
    struct problems problems = {0};
    struct moment now = page->env->now;
    const struct entry *stored = notebook_current(page->notebook, settings->record[setting]);
    id128 version = stored ? stored->version : (id128){0};
    if (str_equal(setting_value(settings, setting), value)) return version;
    form_add(&form, S("name"), setting_name(setting));
    form_add(&form, S("value"), value);
    bool saved = stored && !stored->erased
                     ? save_amended(page, stored, &form, true, now, &problems, &version)
                     : save_new(page, kind_find(S("setting")), &form, now, &problems, &version);
    CHECK(saved);
    return version;
}
