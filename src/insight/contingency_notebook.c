/* The evenings of a notebook as rows: one for each emotional day, with the day's means. */
#include "contingency.h"
#include "query.h"
#include "str.h"

enum { SATURDAY = 6, CONTACT_NONE = 1 };

/* What is taken from a check-in; the last two are the outcomes. */
enum source { PARTNER_MOOD, CONTACT, CONFLICT, SLEPT, MOVED, STRESS, SOLID, MOOD, SOURCE_COUNT };

/* Beside them, what the day itself tells. */
enum { WEEKEND = SOURCE_COUNT, TIME, PLACE_COUNT };

static const struct {
    str name;
    enum contingency_block block;
    int place;
} column_list[] = {
    {STR_INIT("partner_mood"), CONTINGENCY_PARTNER, PARTNER_MOOD},
    {STR_INIT("conflict"), CONTINGENCY_PARTNER, CONFLICT},
    {STR_INIT("contact"), CONTINGENCY_PARTNER, CONTACT},
    {STR_INIT("slept_min"), CONTINGENCY_OTHER, SLEPT},
    {STR_INIT("moved_min"), CONTINGENCY_OTHER, MOVED},
    {STR_INIT("stress"), CONTINGENCY_OTHER, STRESS},
    {STR_INIT("weekend"), CONTINGENCY_OTHER, WEEKEND},
    {STR_INIT("time"), CONTINGENCY_TIME, TIME},
};

static const str source_names[SOURCE_COUNT] = {
    [PARTNER_MOOD] = STR_INIT("partner_mood"), [CONTACT] = STR_INIT("contact"),
    [CONFLICT] = STR_INIT("conflict"),         [SLEPT] = STR_INIT("slept_min"),
    [MOVED] = STR_INIT("moved_min"),           [STRESS] = STR_INIT("stress"),
    [SOLID] = STR_INIT("solid"),               [MOOD] = STR_INIT("mood"),
};

/* One day's check-ins while they are read. */
struct evening {
    day day;
    double sum[SOURCE_COUNT];
    int32_t n[SOURCE_COUNT];
};

struct table {
    double *t, *values[PLACE_COUNT];
    bool *known[PLACE_COUNT];
    size_t count;
};

static struct table new_table(size_t max, struct arena *arena)
{
    struct table table = {.t = NEW(arena, double, max)};
    for (size_t p = 0; p < PLACE_COUNT; p++) {
        table.values[p] = NEW(arena, double, max);
        table.known[p] = NEW(arena, bool, max);
    }
    return table;
}

static void put(struct table *table, size_t place, double value)
{
    table->values[place][table->count] = value;
    table->known[place][table->count] = true;
}

static void close_evening(struct table *table, const struct evening *evening)
{
    if (evening->n[SOLID] == 0 && evening->n[MOOD] == 0) return;
    table->t[table->count] = (double)evening->day;
    for (size_t s = 0; s < SOURCE_COUNT; s++)
        if (evening->n[s] > 0) put(table, s, evening->sum[s] / evening->n[s]);
    /* Contact at one check-in of the day is contact on that day, and so is a conflict. */
    if (evening->n[CONTACT] > 0) put(table, CONTACT, evening->sum[CONTACT] > 0);
    if (evening->n[CONFLICT] > 0) put(table, CONFLICT, evening->sum[CONFLICT] > 0);
    put(table, WEEKEND, day_weekday(evening->day) >= SATURDAY);
    put(table, TIME, (double)evening->day);
    table->count++;
}

static void add_check_in(struct evening *evening, const struct record *record)
{
    for (size_t s = 0; s < SOURCE_COUNT; s++) {
        const struct value *value = record_value(record, source_names[s]);
        if (!value) continue;
        bool contact = s == CONTACT;
        evening->sum[s] += contact ? value->number != CONTACT_NONE : (double)value->number;
        evening->n[s]++;
    }
}

static void read_evenings(struct table *table, struct notebook *nb, const struct query *query,
                          struct arena scratch)
{
    struct query_run run = query_start(nb, query, scratch);
    struct evening evening = {.day = DAY_FIRST - 1};
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record record;
        if (!notebook_read(entry, &room, &record)) continue;
        if (record_number(&record, S("late"), 0) == 1) continue;
        if (entry_day(entry) != evening.day) {
            close_evening(table, &evening);
            evening = (struct evening){.day = entry_day(entry)};
        }
        add_check_in(&evening, &record);
    }
    close_evening(table, &evening);
}

struct contingency_rows contingency_rows_of_notebook(struct notebook *nb, day since, day until,
                                                     struct arena *arena)
{
    struct table table = {0};
    if (nb) {
        struct query query = query_all();
        query.kind = kind_find(S("weather"));
        query.since = since;
        query.until = until;
        query.oldest_first = true;
        table = new_table(query_count(nb, &query, *arena), arena);
        read_evenings(&table, nb, &query, *arena);
    }
    struct contingency_rows rows = {.count = table.count, .t = table.t,
                                    .column_count = COUNT(column_list), .outcome_count = 2};
    for (size_t j = 0; j < COUNT(column_list); j++) {
        int place = column_list[j].place;
        rows.columns[j] = (struct contingency_column){column_list[j].name, column_list[j].block,
                                                      table.values[place], table.known[place]};
    }
    for (size_t k = 0; k < 2; k++) {
        size_t place = SOLID + k;
        rows.outcomes[k] = (struct contingency_column){
            source_names[place], CONTINGENCY_OTHER, table.values[place], table.known[place]};
    }
    return rows;
}
