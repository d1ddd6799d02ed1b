#include "growth.h"

static const struct route routes[] = {
    AREA_GET("/growth", OPEN, page_growth),       AREA_GET("/week", OPEN, page_week),
    AREA_GET("/week/*", OPEN, page_week_until),   AREA_GET("/weeks", OPEN, page_weeks),
    AREA_GET("/weeks/*", OPEN, page_weeks_until),
};

static const struct door doors[] = {
    {STR_INIT("/week"), T_INIT("The week"), T_INIT("What the last days showed"), false},
};

const struct area area_growth = {
    .id = STR_INIT("growth"),
    .label = T_INIT("Growth"),
    .meaning = T_INIT("What the weeks show"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
};
