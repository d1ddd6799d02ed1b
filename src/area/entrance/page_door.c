/* The ways in and out: welcome, a new notebook, unlocking, locking, looking around in a made-up
 * one. */
#include "door.h"
#include "entrance.h"
#include "field.h"
#include "keeping/browser_place.h"
#include "keeping/restore_section.h"
#include "life_teller.h"
#include "recovery.h"
#include "row.h"
#include "save.h"
#include "str.h"

void page_welcome(struct page *page)
{
    bool locked = vault_state(page->app->vault) == VAULT_LOCKED;
    page_begin_under_sky(page, T(page, "Good that you are here"), TAB_NONE, S("dusk"));
    html(page->out, "<p class=\"lead\">%s</p><ul class=\"list doors\">",
         TC(page, "A quiet place to steady yourself and stay close to the people you love. "
                  "Nothing that you write leaves this device."));
    row_put_way(page, S("/now"), T(page, "Help for this moment"),
                T(page, "Nothing to set up. Breathe, find the ground, find the word."));
    if (locked)
        row_put_way(page, S("/unlock"), T(page, "Open my notebook"),
                    T(page, "With your passphrase"));
    else
        row_put_way(page, S("/new"), T(page, "Make a notebook"),
                    T(page, "Yours alone. It takes a minute."));
    if (page->env->host_browser && !page->app->made_up)
        row_put_way(page, S("/data/restore"), T(page, "I have a backup"),
                    T(page, "From another device, or from before"));
    html(page->out, "</ul><p class=\"actions\"><a href=\"/look\">%s</a></p>",
         TC(page, "Look around in a made-up notebook"));
    page_end(page);
}

/* Where an address without a path leads: what the shell asks for first. */
void page_start(struct page *page)
{
    page_see(page, page->notebook ? S("/today") : S("/welcome"));
}

/* Who there is to look around with: each a button, which says what its life is like. */
void page_look(struct page *page)
{
    page_begin(page, T(page, "Look around"), TAB_NONE);
    html(page->out,
         "<p class=\"lead\">%s</p>"
         "<form method=\"post\" action=\"/look\"><ul class=\"list doors\">",
         TC(page, "Four made-up people, and a year of what each wrote. None of them exists. "
                  "Change what you like; nothing of it is kept."));
    for (size_t i = 0; i < life_faces_count; i++) {
        const struct life_face *face = &life_faces[i];
        html(page->out,
             "<li><button name=\"who\" value=\"%ls\"><span>%ls <small>%ls</small></span>"
             "</button></li>",
             STR(face->name), STR(face->title), STR(face->about));
    }
    html(page->out, "</ul></form><p><a href=\"/\">%s</a></p>", TC(page, "Back to the start"));
    page_end(page);
}

void page_look_begin(struct page *page)
{
    const struct life_face *face = life_face_find(form_text(&page->form, S("who")));
    page->reply->look_begin = true;
    page->reply->look_who = face ? face->name : life_faces[0].name;
    page_see(page, S("/today"));
}

void page_look_end(struct page *page)
{
    page->reply->look_end = true;
    page_see(page, S("/welcome"));
}

static void put_problems(struct page *page, const struct problems *problems)
{
    struct form none = {0};
    field_put_problems(&(struct field_set){page, NULL, &none, problems});
}

/* What sealing and leaving fast can do and cannot: said once, where it is decided. */
static void put_limits(struct page *page)
{
    html(page->out, "<section><h2>%s</h2><p>%s</p>", TC(page, "What this cannot do"),
         TC(page,
            "If both the passphrase and the code are lost, nobody can open the notebook. And no "
            "seal helps when someone watches your screen or can make you open it."));
    if (page->env->host_browser)
        html(page->out, "<p>%s</p>",
             TC(page, "This browser keeps the notebook. If someone clears the browser's data, the "
                      "notebook goes with it. A backup can be saved at any time."));
    html(page->out, "</section><section>");
    page_put_passage(page, S("safety-leave-page"));
    html(page->out, "<p class=\"quiet\"><a href=\"/help/safety\">%s</a></p></section>",
         TC(page, "If you are afraid of someone, read this first"));
}

/* The button comes after what is said of the code, never over it: that decision can matter. */
static void put_new(struct page *page, const struct problems *problems)
{
    page_begin(page, T(page, "A notebook of your own"), TAB_NONE);
    put_problems(page, problems);
    browser_place_put_fleeting(page);
    html(page->out, "<p class=\"lead\">%s</p>",
         TC(page,
            "Only your passphrase opens it. It stays on this device unless you take it elsewhere, "
            "and nobody else holds a key."));
    html(page->out, "<form method=\"post\" action=\"/new\">");
    door_put_new_passphrase(page);
    html(page->out,
         "<label class=\"tick\"><input type=\"checkbox\" name=\"code\" value=\"1\" checked> "
         "<span>%s <small>%s</small></span></label>",
         TC(page, "Give me a recovery code to keep on paper"),
         TC(page, "It opens the notebook if you forget the passphrase. Whoever finds it can read "
                  "everything. If someone goes through your things, leave it out."));
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/welcome\">%s</a></div></form>",
         TC(page, "Make the notebook"), TC(page, "Not now"));
    put_limits(page);
    page_end(page);
}

void page_new(struct page *page)
{
    if (vault_state(page->app->vault) != VAULT_EMPTY)
        page_see(page, S("/today"));
    else
        put_new(page, NULL);
}

void page_new_made(struct page *page)
{
    struct problems problems = {0};
    str passphrase;
    if (vault_state(page->app->vault) != VAULT_EMPTY) {
        page_see(page, S("/today"));
        return;
    }
    if (save_is_full(page, &problems) || !door_read_new_passphrase(page, &problems, &passphrase)) {
        put_new(page, &problems);
        return;
    }
    struct secret secrets[2];
    uint8_t salt[SALT_LEN];
    if (!door_stretch_new(page, 0, passphrase, salt, &secrets[0])) return;
    bool code = form_given(&page->form, S("code"));
    if (code) secrets[1] = recovery_make(page->env->random);
    vault_make(page->app->vault, secrets, code ? 2 : 1, salt, door_cost(page), page->env->random,
               &page->reply->effects);
    if (code)
        door_show_code(page, &secrets[1], "/today");
    else
        page_see(page, S("/today"));
    secret_wipe(&secrets[0]);
    if (code) secret_wipe(&secrets[1]);
}

static void put_unlock(struct page *page, const struct problems *problems)
{
    page_begin(page, T(page, "Open the notebook"), TAB_NONE);
    put_problems(page, problems);
    restore_section_put_arrived(page);
    html(page->out, "<form method=\"post\" action=\"%ls\">",
         STR(restore_section_unlock_path(page)));
    door_put_passphrase(
        page, "passphrase", T(page, "Passphrase"),
        problems ? T(page, "You can try as often as you like. After a few tries each one waits a "
                           "little, half a minute at most. That slows down anyone who guesses.")
                 : T(page, "Opening takes a moment."),
        false);
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button></div></form>"
         "<ul class=\"list\"><li><a href=\"/now\"><span>%s</span></a></li>"
         "<li><a href=\"/recover\"><span>%s</span></a></li></ul>",
         TC(page, "Open"), TC(page, "Help for this moment"), TC(page, "I forgot the passphrase"));
    restore_section_put_back(page);
    page_end(page);
}

/* Where someone goes who asks for a way in that is not theirs to take now; false when they may
 * stay. */
static bool see_elsewhere(struct page *page)
{
    if (vault_state(page->app->vault) == VAULT_LOCKED) return false;
    page_see(page, vault_state(page->app->vault) == VAULT_OPEN ? S("/today") : S("/welcome"));
    return true;
}

void page_unlock(struct page *page)
{
    if (!see_elsewhere(page)) put_unlock(page, NULL);
}

/* A notebook that comes from a browser is stretched harder from its first opening on a computer on;
 * where that cannot be done or stored, it opens all the same. */
static bool is_to_be_raised(const struct page *page)
{
    uint8_t salt[SALT_LEN];
    enum stretch_cost cost;
    vault_salt(page->app->vault, salt, &cost);
    return cost == STRETCH_BROWSER && door_cost(page) == STRETCH_NATIVE &&
           !page->env->storage_full && !page->env->memory_short;
}

static void say_wrong(struct page *page)
{
    struct problems problems = {0};
    page->reply->status = 422;
    problem_add(&problems, page->arena, S("passphrase"),
                T(page, "That does not open the notebook. Capital letters count."));
    put_unlock(page, &problems);
}

void page_unlocked(struct page *page)
{
    struct secret secret = {0}, raised = {0};
    uint8_t salt[SALT_LEN];
    str passphrase = form_text(&page->form, S("passphrase"));
    if (see_elsewhere(page)) return;
    if (passphrase.len == 0 || passphrase.len > PASSPHRASE_LEN_MAX) {
        say_wrong(page);
        return;
    }
    bool raises = is_to_be_raised(page);
    bool waits = !door_stretch_present(page, 0, passphrase, &secret);
    if (raises) waits |= !door_stretch_new(page, 1, passphrase, salt, &raised);
    if (!waits && vault_unlock(page->app->vault, &secret)) {
        page->reply->opened = true;
        if (raises)
            vault_rewrap(page->app->vault, &raised, salt, STRETCH_NATIVE, page->env->random,
                         &page->reply->effects);
        page_see(page, S("/today"));
    } else if (!waits) {
        say_wrong(page);
    }
    secret_wipe(&secret);
    secret_wipe(&raised);
}

static void put_recover(struct page *page, const struct problems *problems)
{
    page_begin(page, T(page, "Open with the recovery code"), TAB_NONE);
    put_problems(page, problems);
    html(page->out,
         "<form method=\"post\" action=\"/recover\"><div class=\"field\"><label "
         "for=\"code\">%s</label>"
         "<p class=\"hint\" id=\"code-hint\">%s</p><input type=\"text\" id=\"code\" name=\"code\" "
         "autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"code-hint\" required></div>",
         TC(page, "The recovery code"),
         TC(page, "From the paper. Small letters and missing dashes are fine."));
    door_put_new_passphrase(page);
    html(page->out,
         "<div class=\"actions\"><button class=\"primary\">%s</button>"
         "<a class=\"button quiet\" href=\"/unlock\">%s</a></div></form>",
         TC(page, "Open with a new passphrase"), TC(page, "Back"));
    page_end(page);
}

void page_recover(struct page *page)
{
    if (!see_elsewhere(page)) put_recover(page, NULL);
}

static bool read_code(struct page *page, struct problems *problems, struct secret *code)
{
    bool right = recovery_parse(form_text(&page->form, S("code")), code) &&
                 vault_opens(page->app->vault, code);
    if (right) return true;
    page->reply->status = 422;
    problem_add(
        problems, page->arena, S("code"),
        T(page, "This code does not open the notebook. Please compare it letter by letter."));
    return false;
}

void page_recovered(struct page *page)
{
    struct problems problems = {0};
    struct secret code, secret;
    uint8_t salt[SALT_LEN];
    str passphrase;
    if (see_elsewhere(page)) return;
    if (save_is_full(page, &problems) || !read_code(page, &problems, &code) ||
        !door_read_new_passphrase(page, &problems, &passphrase)) {
        put_recover(page, &problems);
    } else if (door_stretch_new(page, 0, passphrase, salt, &secret)) {
        bool opened = vault_unlock(page->app->vault, &code);
        CHECK(opened);
        page->reply->opened = true;
        vault_rewrap(page->app->vault, &secret, salt, door_cost(page), page->env->random,
                     &page->reply->effects);
        page_see(page, S("/today"));
        secret_wipe(&secret);
    }
    secret_wipe(&code);
}

void page_lock(struct page *page)
{
    page->reply->lock = true;
    page_see(page, S("/unlock"));
}
