#include "know.h"

static const struct route routes[] = {
    AREA_GET("/feelings", ALWAYS, page_feelings),
    AREA_POST("/feelings", ALWAYS, page_feelings_named),
    AREA_POST("/feelings/keep", OPEN, page_feelings_kept),
    AREA_GET("/check-in", OPEN, page_check_in),
    AREA_POST("/check-in", OPEN, page_checked_in),
};

const struct area area_know = {
    .id = STR_INIT("know"),
    .label = T_INIT("Know myself"),
    .meaning = T_INIT("Evenings, feelings, what sets me off"),
    .routes = routes,
    .route_count = COUNT(routes),
};
