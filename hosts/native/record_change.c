#include "record_change.h"

#include <stdio.h>
#include <string.h>

#include "codec.h"
#include "language.h"
#include "str.h"
#include "utf8.h"

enum { INPUT_LEN_MAX = 2 * TEXT_LEN_MAX, ID_DIGITS_MIN = 4 };

const struct entry *record_named(struct call *call, const char *typed, struct refusal *why)
{
    const struct notebook *notebook = &call->nb->vault.notebook;
    str text = str_of_c(typed);
    const struct entry *found = NULL;
    id128 id;
    if (id_parse(text, &id))
        found = notebook_current(notebook, id);
    else if (text.len >= ID_DIGITS_MIN)
        found = notebook_find_prefix(notebook, text);
    if (found == NULL)
        refuse(why, OUTCOME_USAGE, "There is no record %s, or more than one begins so.", typed);
    return found;
}

bool record_may_be_seen(struct call *call, const struct kind *kind, struct refusal *why)
{
    if (kind == NULL || !kind->own_lock || !vault_has(&call->nb->vault, SECRET_PASSPHRASE))
        return true;
    struct passphrase passphrase = {0};
    struct secret secret;
    bool good = call_passphrase(call, &passphrase, why) &&
                open_stretch(call->nb, &passphrase, &secret, why);
    if (good && !vault_opens(&call->nb->vault, &secret))
        good = refuse(why, OUTCOME_LOCKED, "This is not the passphrase of the notebook.");
    secrets_drop_passphrase(&passphrase);
    return good;
}

const struct entry *record_named_and_seen(struct call *call, const char *typed, struct refusal *why)
{
    const struct entry *found = record_named(call, typed, why);
    if (found == NULL || !record_may_be_seen(call, kind_of_number(found->kind_number), why))
        return NULL;
    return found;
}

void record_stamp(struct call *call, struct record *record, const struct entry *before)
{
    uint8_t random[10];
    random_take(&call->random, random, sizeof random);
    record->version = id_make(call->now.utc_ms, random);
    record->id = before != NULL ? before->id : record->version;
    record->follows = before != NULL ? before->version : (id128){0};
    record->written = call->now;
}

bool record_append(struct call *call, const struct record *record, struct effects *effects,
                   struct refusal *why)
{
    return vault_append(&call->nb->vault, record, &call->random, effects) ||
           refuse(why, OUTCOME_USAGE,
                  "The whole record is too long: all its fields together may have %d bytes.",
                  (int)RECORD_LEN_MAX);
}

bool refuse_problems(struct refusal *why, const struct problems *problems)
{
    struct buf text = buf_over(why->text, sizeof why->text - 1);
    for (size_t i = 0; i < problems->count; i++) {
        char room[PROBLEM_SAID_LEN_MAX];
        struct arena arena = arena_over(room, sizeof room);
        str problem = problem_say(&problems->at[i], &language_tongue, S(""), &arena);
        buf_format(&text, "%s%ls", i > 0 ? "\nevenkeel: " : "", STR(problem));
    }
    why->text[text.len] = '\0';
    why->outcome = OUTCOME_USAGE;
    return false;
}

static bool read_input(struct arena *arena, str *out, struct refusal *why)
{
    struct buf text = buf_new(arena, INPUT_LEN_MAX);
    size_t len = fread(text.ptr, 1, INPUT_LEN_MAX, stdin);
    if (ferror(stdin)) return refuse(why, OUTCOME_FAILED, "Standard input cannot be read.");
    if (len == INPUT_LEN_MAX)
        return refuse(why, OUTCOME_USAGE, "Standard input is too long: a text may have %d bytes.",
                      (int)TEXT_LEN_MAX);
    *out = (str){text.ptr, len};
    if (str_ends(*out, S("\n"))) out->len--;
    if (str_ends(*out, S("\r"))) out->len--;
    if (str_starts(*out, S("\xef\xbb\xbf"))) *out = str_slice(*out, 3, out->len);
    return utf8_valid(*out) || refuse(why, OUTCOME_USAGE, "Standard input is not text in UTF-8.");
}

bool record_read_fields(char **words, size_t count, struct draft_field *fields, struct arena *arena,
                        struct refusal *why)
{
    bool input_taken = false;
    for (size_t i = 0; i < count; i++) {
        str text = str_of_c(words[i]);
        if (str_find_char(text, '=') <= 0)
            return refuse(why, OUTCOME_USAGE,
                          "Each field is written FIELD=VALUE, and number %zu of them is not.",
                          i + 1);
        fields[i].name = str_cut(&text, '=');
        fields[i].text = text;
        if (!str_equal(text, S("-"))) continue;
        if (input_taken)
            return refuse(why, OUTCOME_USAGE, "Only one field can be read from standard input.");
        input_taken = true;
        if (!read_input(arena, &fields[i].text, why)) return false;
    }
    return true;
}
