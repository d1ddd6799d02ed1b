#include "fact.h"

#include "str.h"

/* Which of "one two three" it is; false for none. */
static bool choose(str options, str value, int *chosen)
{
    for (*chosen = 0; options.len > 0; ++*chosen)
        if (str_equal(str_cut(&options, ' '), value)) return true;
    return false;
}

static bool read_choice(struct host_kind *host, str name, str value, bool *fine)
{
    struct browser *place = &host->place;
    const struct {
        str name, options;
        bool *flag;
    } flags[] = {
        {S("installed"), S("no yes"), &place->installed},
        {S("shares"), S("no yes"), &place->shares_files},
        {S("aside"), S("no yes"), &place->holds_aside},
        {S("same"), S("no yes"), &place->staged.same_notebook},
        {S("memory"), S("enough short"), &host->memory_short},
        {S("backup"), S("works fails"), &host->backup_fails},
    };
    int chosen = 0;
    for (size_t i = 0; i < COUNT(flags); i++)
        if (str_equal(flags[i].name, name)) {
            *fine = choose(flags[i].options, value, &chosen);
            *flags[i].flag = chosen == 1;
            return true;
        }
    if (str_equal(name, S("keeps"))) {
        *fine = choose(S("unknown always room nothing"), value, &chosen);
        place->keeps = (enum browser_keeps)chosen;
        return true;
    }
    if (!str_equal(name, S("file"))) return false;
    *fine = choose(S("none whole foreign cut hurt later"), value, &chosen);
    place->staged.state = (enum staged_state)chosen;
    return true;
}

static bool read_number(struct browser *place, str name, uint64_t number)
{
    const struct {
        str name;
        uint32_t *number;
    } counts[] = {
        {S("rows"), &place->staged.row_count},
        {S("new"), &place->staged.new_count},
        {S("apart"), &place->staged.aside_count},
    };
    for (size_t i = 0; i < COUNT(counts); i++)
        if (str_equal(counts[i].name, name)) {
            *counts[i].number = (uint32_t)number;
            return true;
        }
    if (str_equal(name, S("used")))
        place->used_bytes = number;
    else if (str_equal(name, S("left")))
        place->left_bytes = number;
    else
        return false;
    return true;
}

bool fact_read(struct host_kind *host, str name, str value)
{
    bool fine = false;
    int64_t number;
    if (read_choice(host, name, value, &fine)) return fine;
    return str_parse_int(value, &number) && number >= 0 &&
           read_number(&host->place, name, (uint64_t)number);
}
