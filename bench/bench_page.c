/* bench_page.c - every page over a made-up life, rendered in process; and search against
 * strcasestr.
 *
 * usage: bench_page [YEARS...]        1, 10 and 100 when none is given
 */
#define _GNU_SOURCE
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "area.h"
#include "bench.h"
#include "life.h"
#include "limits.h"
#include "query.h"
#include "str.h"
#include "utf8.h"

enum { PAGE_ROUNDS = 20, FIRST_ROUNDS = 3, SEARCH_ROUNDS = 15, RECORDS_AT_ONCE = 2000 };
enum { OUT_LEN = 64 << 20, EFFECTS_LEN = 64 << 20 };
enum { PATH_LEN_MAX = 200, FOUND_MAX = 600, OF_ONE_ROUTE_MAX = 3, SLOWEST = 10 };

static const struct moment now = {3215363400000, 60}; /* 2071-11-21T21:30+01:00 */

/* An address that links lead to, and the route that answers it. */
struct found {
    const struct route *route;
    char path[PATH_LEN_MAX];
    double first_ms, median_ms, p99_ms;
};

struct world {
    struct vault vault;
    struct app app;
    struct arena notebook;
    char *scratch, *out;
    struct random random;
};

static void commit_some(struct world *world, struct life *life, bool *over)
{
    struct arena arena = arena_over(world->scratch, EFFECTS_LEN);
    struct effects effects = effects_new(&arena);
    for (int i = 0; i < RECORDS_AT_ONCE && !*over; i++) {
        struct record record;
        *over = !life_next(life, &arena, &record);
        if (*over) break;
        bool appended = vault_append(&world->vault, &record, &world->random, &effects);
        CHECK(appended);
    }
    vault_commit(&world->vault);
}

static struct world *make_world(int years)
{
    static uint8_t keys[KEYS_MEMORY_LEN];
    size_t notebook_len = (size_t)years * 8 << 20;
    struct world *world = calloc(1, sizeof *world);
    struct life *life = calloc(1, sizeof *life);
    CHECK(world && life);
    world->notebook = arena_over(bench_take(notebook_len), notebook_len);
    world->scratch = bench_take(EFFECTS_LEN);
    world->out = bench_take(OUT_LEN);
    vault_init(&world->vault, keys, &world->notebook);
    world->app.vault = &world->vault;
    struct arena arena = arena_over(world->scratch, EFFECTS_LEN);
    struct effects effects = effects_new(&arena);
    struct secret secret = {.type = SECRET_KEY_FILE};
    vault_make(&world->vault, &secret, 1, NULL, STRETCH_NATIVE, &world->random, &effects);
    vault_commit(&world->vault);
    bool over = false;
    life_begin(life, &life_tellers[0], 1, years, now);
    while (!over) commit_some(world, life, &over);
    free(life);
    return world;
}

/* Asks for a page; `body` gets it, empty unless it is one: a status of 200 and HTML. */
static double ask(struct world *world, const char *path, str *body)
{
    char request[PATH_LEN_MAX + 64];
    int len = snprintf(request, sizeof request, "GET %s HTTP/1.1\r\n\r\n", path);
    struct env env = {.now = now, .random = &world->random, .lang = S("en")};
    struct arena scratch = arena_over(world->scratch, EFFECTS_LEN);
    struct buf out = buf_over(world->out, OUT_LEN);
    double begin = bench_cpu_seconds();
    struct reply reply = app_answer(&world->app, (str){request, (size_t)len}, &env, &scratch, &out);
    double took = bench_cpu_seconds() - begin;
    str whole = buf_str(&out);
    ptrdiff_t head = str_find(whole, S("\r\n\r\n"));
    bool page = reply.status == 200 && head >= 0 &&
                str_find(str_slice(whole, 0, (size_t)head), S("text/html")) >= 0;
    *body = page ? str_slice(whole, (size_t)head, whole.len) : S("");
    return took;
}

static bool matches(str pattern, str path)
{
    while (pattern.len > 0 || path.len > 0) {
        str want = str_cut(&pattern, '/'), part = str_cut(&path, '/');
        if (!(str_equal(want, S("*")) && part.len > 0) && !str_equal(want, part)) return false;
    }
    return true;
}

/* The page at that path: of several routes the one without a "*", which comes before the others in
 * every area's table or stands alone. */
static const struct route *route_of(str path)
{
    size_t count;
    const struct route *found = NULL;
    const struct area *const *areas = app_areas(&count);
    for (size_t a = 0; a < count; a++)
        for (size_t r = 0; r < areas[a]->route_count; r++) {
            const struct route *route = &areas[a]->routes[r];
            if (route->method != HTTP_GET || !matches(route->pattern, path)) continue;
            if (!found || str_find_char(found->pattern, '*') >= 0) found = route;
        }
    return found;
}

static void add_found(struct found *found, size_t *count, str path)
{
    const struct route *route = route_of(path);
    size_t of_route = 0;
    if (!route || path.len >= PATH_LEN_MAX || *count == FOUND_MAX) return;
    for (size_t i = 0; i < *count; i++) {
        if (str_equal(str_of_c(found[i].path), path)) return;
        of_route += found[i].route == route;
    }
    if (of_route == OF_ONE_ROUTE_MAX) return;
    struct found *next = &found[(*count)++];
    *next = (struct found){.route = route};
    memcpy(next->path, path.ptr, path.len);
}

/* Every page of the program: those with an address of their own, and a few of each kind that links
 * lead to. */
static size_t find_pages(struct world *world, struct found *found)
{
    size_t count = 0, area_count;
    const struct area *const *areas = app_areas(&area_count);
    for (size_t a = 0; a < area_count; a++)
        for (size_t r = 0; r < areas[a]->route_count; r++) {
            const struct route *route = &areas[a]->routes[r];
            if (route->method == HTTP_GET && str_find_char(route->pattern, '*') < 0)
                add_found(found, &count, route->pattern);
        }
    for (size_t i = 0; i < count; i++) {
        str body;
        ask(world, found[i].path, &body);
        if (body.len == 0) {
            found[i--] = found[--count];
            continue;
        }
        for (ptrdiff_t at; (at = str_find(body, S("href=\"/"))) >= 0;) {
            body = str_slice(body, (size_t)at + 6, body.len);
            str rest = body, href = str_cut(&rest, '"'), path = str_cut(&href, '?');
            add_found(found, &count, str_cut(&path, '#'));
        }
    }
    return count;
}

static int by_p99(const void *a, const void *b)
{
    const struct found *first = a, *second = b;
    return first->p99_ms < second->p99_ms ? 1 : first->p99_ms > second->p99_ms ? -1 : 0;
}

static int by_first(const void *a, const void *b)
{
    const struct found *first = a, *second = b;
    return first->first_ms < second->first_ms ? 1 : first->first_ms > second->first_ms ? -1 : 0;
}

/* As after something was written: what was worked out for the state before is gone. */
static void forget(struct world *world)
{
    if (world->vault.beside) memset(world->vault.beside, 0, MEMO_LEN);
}

static void tell_slowest(struct found *found, size_t count)
{
    qsort(found, count, sizeof *found, by_p99);
    for (size_t p = 0; p < count && p < SLOWEST; p++)
        fprintf(stderr, "  %-36s median %.3f ms, p99 %.3f ms\n", found[p].path, found[p].median_ms,
                found[p].p99_ms);
    qsort(found, count, sizeof *found, by_first);
    fprintf(stderr, "  and the slowest when seen first:\n");
    for (size_t p = 0; p < count && p < SLOWEST; p++)
        fprintf(stderr, "  %-36s %.3f ms, later %.3f ms\n", found[p].path, found[p].first_ms,
                found[p].median_ms);
}

/* The 99th percentile over all pages, and the slowest first view after something was written; the
 * slowest go to standard error. */
static void measure_pages(struct world *world, int years)
{
    enum { TARGET_MS = 5, FIRST_TARGET_MS = 50 };
    static double all[FOUND_MAX * PAGE_ROUNDS];
    static struct found found[FOUND_MAX];
    str body;
    size_t count = find_pages(world, found);
    for (size_t p = 0; p < count; p++) {
        double own[PAGE_ROUNDS], first[FIRST_ROUNDS];
        for (size_t i = 0; i < FIRST_ROUNDS; i++) {
            forget(world);
            first[i] = ask(world, found[p].path, &body) * 1e3;
        }
        found[p].first_ms = bench_median(first, FIRST_ROUNDS);
        for (size_t i = 0; i < PAGE_ROUNDS; i++)
            all[p * PAGE_ROUNDS + i] = own[i] = ask(world, found[p].path, &body) * 1e3;
        found[p].median_ms = bench_median(own, PAGE_ROUNDS);
        found[p].p99_ms = bench_quantile(own, PAGE_ROUNDS, 0.99);
    }
    fprintf(stderr, "  %zu pages over %d years; the slowest:\n", count, years);
    tell_slowest(found, count);
    double p99 = bench_quantile(all, count * PAGE_ROUNDS, 0.99);
    /* Over ten years; beyond, it may grow as the years do. */
    double target = years <= 10 ? TARGET_MS : TARGET_MS * years / 10.0;
    bench_row("page_p99_ms", years, p99, target, p99 / target, 1);
    double first = found[0].first_ms;
    bench_row("page_first_ms", years, first, FIRST_TARGET_MS, first / FIRST_TARGET_MS, 1);
}

static bool is_searched(enum field_type type)
{
    return type == FIELD_TEXT || type == FIELD_WORDS || type == FIELD_LINK || type == FIELD_LINKS;
}

/* Every text of the notebook, one after the other with zero bytes between: what a bare search would
 * read. */
static char *all_text(struct world *world, size_t *len_out)
{
    size_t cap = 64 << 20, len = 0;
    char *text = bench_take(cap);
    struct query query = query_all();
    struct arena scratch = arena_over(world->scratch, EFFECTS_LEN);
    struct query_run run = query_start(&world->vault.notebook, &query, scratch);
    for (const struct entry *entry; (entry = query_next(&run));) {
        struct arena room = scratch;
        struct record record;
        CHECK(notebook_read(entry, &room, &record));
        for (size_t f = 0; f < record.kind->field_count; f++) {
            const struct value *value = &record.values[f];
            if (!value->present || !is_searched(record.kind->fields[f].type)) continue;
            struct buf out = buf_over(text + len, cap - len);
            value_put_plain(&out, &record.kind->fields[f], value);
            buf_put_char(&out, '\0');
            CHECK(!out.full);
            len += out.len;
        }
    }
    *len_out = len;
    return text;
}

static size_t search_bare(const char *text, size_t len, const char *needle)
{
    size_t hits = 0;
    for (const char *at = text; at < text + len; at += strlen(at) + 1)
        hits += strcasestr(at, needle) != NULL;
    return hits;
}

static void measure_search(struct world *world, int years)
{
    static const char *const needles[] = {"river", "unlikely words", "mara", "the"};
    enum { TARGET = 3 };
    size_t len;
    char *text = all_text(world, &len);
    double ours[COUNT(needles) * SEARCH_ROUNDS], bare[COUNT(needles) * SEARCH_ROUNDS];
    double ratio[COUNT(needles) * SEARCH_ROUNDS];
    size_t count = 0, hits = 0;
    for (int round = 0; round < SEARCH_ROUNDS; round++)
        for (size_t n = 0; n < COUNT(needles); n++, count++) {
            struct query query = query_all();
            struct arena scratch = arena_over(world->scratch, EFFECTS_LEN);
            query.folded_text = str_of_c(needles[n]);
            double begin = bench_seconds();
            hits += query_count(&world->vault.notebook, &query, scratch);
            ours[count] = bench_seconds() - begin;
            begin = bench_seconds();
            hits += search_bare(text, len, needles[n]);
            bare[count] = bench_seconds() - begin;
            ratio[count] = ours[count] / bare[count];
        }
    CHECK(hits > 0);
    bench_row("search_ms", years, bench_median(ours, count) * 1e3, bench_median(bare, count) * 1e3,
              bench_median(ratio, count), TARGET);
    free(text);
}

static void measure(int years)
{
    struct world *world = make_world(years);
    measure_pages(world, years);
    measure_search(world, years);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    CHECK(sodium_init() >= 0);
    static const int otherwise[] = {1, 10, 100};
    for (int i = 1; i < argc; i++) measure(atoi(argv[i]));
    for (size_t i = 0; argc == 1 && i < COUNT(otherwise); i++) measure(otherwise[i]);
    return 0;
}
