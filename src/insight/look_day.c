#include "look_day.h"

#include "thennow.h"

day look_day_of(day as_of)
{
    enum { A_SUNDAY = 3 }; /* 1970-01-04 */
    int32_t past = (as_of - A_SUNDAY) % THENNOW_LOOK_GAP_DAYS;
    return as_of - (past < 0 ? past + THENNOW_LOOK_GAP_DAYS : past);
}

double look_day_end(day as_of)
{
    return (double)look_day_of(as_of) + 1;
}
