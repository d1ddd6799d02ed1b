#include "evening.h"

#include "due.h"

static const struct route routes[] = {
    AREA_GET("/today", OPEN, page_today),
    AREA_POST("/today/not-now", OPEN, page_today_not_now),
    AREA_POST("/due/*", OPEN, page_due_answered),
};

const struct area area_evening = {
    .id = STR_INIT("evening"),
    .label = T_INIT("Today"),
    .meaning = T_INIT("What one minute is enough for"),
    .routes = routes,
    .route_count = COUNT(routes),
};
