/* What opens the notebook: another passphrase, another recovery code. Each asks for the passphrase
 * first. */
#include "door.h"
#include "field.h"
#include "keeping.h"
#include "recovery.h"
#include "save.h"
#include "str.h"

static void put_passphrase(struct page *page, const struct problems *problems)
{
    struct form none = {0};
    page_begin(page, T(page, "Change the passphrase"), TAB_MORE);
    field_put_problems(&(struct field_set){page, NULL, &none, problems});
    html(page->out, "<form method=\"post\" action=\"/settings/passphrase\">");
    door_put_passphrase(page, "old", T(page, "The passphrase now"),
                        T(page, "So that only you can change it."), false);
    door_put_new_passphrase(page);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/settings\">%s</a></div></form><p "
         "class=\"quiet\">%s</p>",
         TC(page, "Change it"), TC(page, "Keep the old one"),
         TC(page, "Backups made before still open with the old passphrase."));
    page_end(page);
}

void page_passphrase(struct page *page)
{
    if (vault_has(page->app->vault, SECRET_PASSPHRASE))
        put_passphrase(page, NULL);
    else
        page_not_found(page);
}

/* Whether the old passphrase is right; false, with the answer written, when it is not or is still
 * to be stretched. */
static bool old_is_right(struct page *page, const struct secret *old)
{
    if (vault_opens(page->app->vault, old)) return true;
    struct problems problems = {0};
    page->reply->status = 422;
    problem_add(&problems, page->arena, S("old"),
                T(page, "That is not the passphrase of this notebook."));
    put_passphrase(page, &problems);
    return false;
}

void page_passphrase_changed(struct page *page)
{
    struct problems problems = {0};
    struct secret old, secret;
    uint8_t salt[SALT_LEN];
    str passphrase;
    if (save_is_full(page, &problems) || !door_read_new_passphrase(page, &problems, &passphrase)) {
        put_passphrase(page, &problems);
        return;
    }
    bool have_old = door_stretch_present(page, 0, form_text(&page->form, S("old")), &old);
    bool have_new = door_stretch_new(page, 1, passphrase, salt, &secret);
    if (have_old && have_new && old_is_right(page, &old)) {
        vault_rewrap(page->app->vault, &secret, salt, door_cost(page), page->env->random,
                     &page->reply->effects);
        page_see(page, S("/settings?kept=1"));
    }
    if (have_old) secret_wipe(&old);
    if (have_new) secret_wipe(&secret);
}

static void put_recovery(struct page *page, const struct problems *problems)
{
    struct form none = {0};
    bool asks = vault_has(page->app->vault, SECRET_PASSPHRASE);
    page_begin(page, T(page, "A new recovery code"), TAB_MORE);
    field_put_problems(&(struct field_set){page, NULL, &none, problems});
    html(page->out, "<p class=\"lead\">%s</p><form method=\"post\" action=\"/settings/recovery\">",
         TC(page,
            "It opens the notebook when you forget the passphrase. Whoever finds it can read "
            "everything. If there was a code before, it then opens nothing; old backups still open "
            "with it."));
    if (asks)
        door_put_passphrase(page, "passphrase", T(page, "The passphrase"),
                            T(page, "So that only you can have a code made."), false);
    html(page->out,
         "<div class=\"actions stay\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/settings\">%s</a></div></form>",
         TC(page, "Show me a new code"), TC(page, "Not now"));
    page_end(page);
}

void page_recovery(struct page *page)
{
    put_recovery(page, NULL);
}

/* Whether the passphrase was given; a notebook that has none asks for none. False, with the answer
 * written, when it is wrong or still to be stretched. */
static bool passphrase_is_right(struct page *page)
{
    struct problems problems = {0};
    struct secret secret;
    if (!vault_has(page->app->vault, SECRET_PASSPHRASE)) return true;
    str passphrase = form_text(&page->form, S("passphrase"));
    if (!door_stretch_present(page, 0, passphrase, &secret)) return false;
    bool right = vault_opens(page->app->vault, &secret);
    secret_wipe(&secret);
    if (right) return true;
    page->reply->status = 422;
    problem_add(&problems, page->arena, S("passphrase"),
                T(page, "That is not the passphrase of this notebook."));
    put_recovery(page, &problems);
    return false;
}

void page_recovery_made(struct page *page)
{
    struct problems problems = {0};
    if (save_is_full(page, &problems)) {
        put_recovery(page, &problems);
    } else if (passphrase_is_right(page)) {
        struct secret code = recovery_make(page->env->random);
        vault_rewrap(page->app->vault, &code, NULL, door_cost(page), page->env->random,
                     &page->reply->effects);
        door_show_code(page, &code, "/settings");
        secret_wipe(&code);
    }
}
