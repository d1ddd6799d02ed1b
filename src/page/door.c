#include "door.h"

#include <string.h>

#include "limits.h"
#include "recovery.h"
#include "str.h"
#include "utf8.h"

/* Once, however many passphrases there were to stretch. */
static void say_memory_short(struct page *page, enum stretch_cost cost)
{
    if (page->out->len > 0) return;
    bool from_computer = page->env->host_browser && cost == STRETCH_NATIVE;
    page_say(page, 507, T(page, "There is not enough memory for it now"),
             from_computer
                 ? T(page, "This notebook was locked on a computer, and opening it takes 256 MB of "
                           "memory for a moment. This device could not give that. Please close "
                           "what else is open and try again. On the computer it opens as before. "
                           "Nothing is lost.")
                 : T(page, "A passphrase takes much memory for a moment, so that nobody can try "
                           "many of them. This device could not give that. Please close what else "
                           "is open and try again. Nothing is lost."));
}

/* The secret of a passphrase, stretched by the host: false, with the wish in the reply, while it
 * has not been yet. `index` counts the wishes of one answer. */
static bool stretched(struct page *page, size_t index, str passphrase, const uint8_t salt[SALT_LEN],
                      enum stretch_cost cost, struct secret *secret)
{
    if (index < page->env->stretched_count) {
        secret->type = SECRET_PASSPHRASE;
        memcpy(secret->bytes, page->env->stretched[index], SECRET_LEN);
        return true;
    }
    if (page->env->memory_short) {
        say_memory_short(page, cost);
        return false;
    }
    struct stretch_wish *wish = &page->reply->stretch[page->reply->stretch_count++];
    *wish = (struct stretch_wish){.passphrase = passphrase, .cost = cost};
    memcpy(wish->salt, salt, SALT_LEN);
    return false;
}

bool door_stretch_present(struct page *page, size_t index, str passphrase, struct secret *secret)
{
    uint8_t salt[SALT_LEN];
    enum stretch_cost cost;
    vault_salt(page->app->vault, salt, &cost);
    return stretched(page, index, passphrase, salt, cost, secret);
}

bool door_stretch_new(struct page *page, size_t index, str passphrase, uint8_t salt[SALT_LEN],
                      struct secret *secret)
{
    random_take(page->env->random, salt, SALT_LEN);
    return stretched(page, index, passphrase, salt, door_cost(page), secret);
}

enum door_again door_ask_again(struct page *page, struct problems *problems)
{
    struct secret secret;
    if (!door_stretch_present(page, 0, form_text(&page->form, S("passphrase")), &secret))
        return DOOR_WAITS;
    bool right = vault_opens(page->app->vault, &secret);
    secret_wipe(&secret);
    if (right) return DOOR_RIGHT;
    page->reply->status = 422;
    problem_add(problems, page->arena, S("passphrase"), T(page, "That is not the passphrase."));
    return DOOR_WRONG;
}

enum stretch_cost door_cost(const struct page *page)
{
    return page->env->host_browser ? STRETCH_BROWSER : STRETCH_NATIVE;
}

void door_put_passphrase(struct page *page, const char *name, str label, str hint, bool is_new)
{
    html(page->out,
         "<div class=\"field\"><label for=\"%s\">%ls</label>"
         "<p class=\"hint\" id=\"%s-hint\">%ls</p>"
         "<input type=\"password\" id=\"%s\" name=\"%s\" autocomplete=\"%s\" "
         "spellcheck=\"false\" aria-describedby=\"%s-hint\" required></div>",
         name, STR(label), name, STR(hint), name, name,
         is_new ? "new-password" : "current-password", name);
}

void door_put_new_passphrase(struct page *page)
{
    door_put_passphrase(
        page, "passphrase", T(page, "A passphrase"),
        T(page, "At least 12 characters. Four or five words that only you would put "
                "together are easy to keep in mind. Someone close to you can guess names, "
                "dates, pets and songs."),
        true);
    door_put_passphrase(page, "again", T(page, "The same once more"),
                        T(page, "So that no slip locks you out. If the browser offers to save it: "
                                "whoever uses this browser could then open the notebook."),
                        true);
}

/* Also the words of a passphrase's problem; empty when it may be used. */
static str passphrase_problem(struct page *page, str passphrase, str again)
{
    if (passphrase.len > PASSPHRASE_LEN_MAX)
        return T(page, "A passphrase may have at most 1,024 bytes.");
    if (utf8_count(passphrase) < PASSPHRASE_CHARS_MIN)
        return T(page, "A passphrase needs at least 12 characters.");
    if (!str_equal(passphrase, again)) return T(page, "The two are not the same.");
    return (str){0};
}

bool door_read_new_passphrase(struct page *page, struct problems *problems, str *passphrase)
{
    *passphrase = form_text(&page->form, S("passphrase"));
    str problem = passphrase_problem(page, *passphrase, form_text(&page->form, S("again")));
    if (problem.len == 0) return true;
    page->reply->status = 422;
    problem_add(problems, page->arena, S("passphrase"), problem);
    return false;
}

void door_show_code(struct page *page, const struct secret *code, const char *next)
{
    struct buf text = buf_new(page->arena, RECOVERY_TEXT_LEN);
    recovery_put(&text, code);
    page_begin(page, T(page, "Your recovery code"), TAB_NONE);
    html(page->out, "<p class=\"lead\">%s</p><p class=\"code\"><b>%ls</b></p><p>%s</p>",
         TC(page, "Write this down on paper. It is shown this one time."), STR(buf_str(&text)),
         TC(page,
            "Keep it where the people you live with do not look, or with someone you trust. A "
            "photo "
            "of it may end up in a cloud. Later you can have another in the settings; this one "
            "then "
            "opens nothing."));
    html(page->out,
         "<div class=\"actions stay\"><a class=\"button primary\" href=\"%s\">%s</a></div>", next,
         TC(page, "I have it"));
    page_end(page);
}
