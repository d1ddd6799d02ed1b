/* kin.h - the people around someone, as one list: those with a page of their own, and those who so
 * far are only a name in other entries.
 *
 * Floor 5. Support that went to and fro in the last half year stands beside each; what was written
 * under the name before the person had a page counts too.
 *
 *     struct kin kin = kin_read(page);
 *     for (size_t i = 0; i < kin.count; i++) kin.people[i].name ...
 */
#ifndef AREA_KIN_H
#define AREA_KIN_H

#include "circle.h"
#include "page.h"

/* People with a page that are read: the newest. More than anyone keeps near. */
enum { KIN_PAGES_MAX = 60, KIN_MAX = KIN_PAGES_MAX + CIRCLE_PEOPLE_MAX };

/* Days back in which a mere name is still looked for in the evenings. */
enum { KIN_NAMES_DAYS = 90 };

struct kin_person {
    bool has_page;
    id128 id; /* of the person record, where there is one */
    str name;
    str relation;
    int64_t closeness;      /* 0..10; -1 where it is not known */
    uint32_t gives, i_give; /* bit n: the option of number n; as marked and as it took place */
    int64_t good;           /* -5..5 as marked; KIN_GOOD_UNKNOWN where it was not */
    struct circle_sum received, given;
    int64_t good_count, good_sum; /* of single times */
};

enum { KIN_GOOD_UNKNOWN = -6 };

struct kin {
    struct kin_person *people; /* those with a page first, the nearest first */
    size_t count, page_count;
    struct circle_sum received, given;
    int64_t waiting;
};

struct kin kin_read(struct page *page);

/* The one of that record; NULL when it is not among them. */
const struct kin_person *kin_find(const struct kin *kin, id128 id);

/* The whole share of what was received that rests on the person, in tenths, rounded. */
int kin_tenths(const struct kin *kin, const struct kin_person *person);

/* "Listening, Company": the names of the kinds of support in `bits`. */
str kin_kinds(struct page *page, uint32_t bits);

#endif
