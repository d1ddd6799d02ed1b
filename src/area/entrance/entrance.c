#include "entrance.h"

static const struct route routes[] = {
    AREA_GET("/", ALWAYS, page_start),
    AREA_GET("/welcome", ALWAYS, page_welcome),
    AREA_GET("/look", ALWAYS, page_look),
    AREA_POST("/look", ALWAYS, page_look_begin),
    AREA_POST("/look/end", ALWAYS, page_look_end),
    AREA_GET("/new", ALWAYS, page_new),
    AREA_POST("/new", ALWAYS, page_new_made),
    AREA_GET("/unlock", ALWAYS, page_unlock),
    AREA_POST("/unlock", ALWAYS, page_unlocked),
    AREA_GET("/recover", ALWAYS, page_recover),
    AREA_POST("/recover", ALWAYS, page_recovered),
    AREA_POST("/lock", ALWAYS, page_lock),
};

const struct area area_entrance = {
    .id = STR_INIT("entrance"),
    .label = T_INIT("Ways in"),
    .meaning = STR_INIT(""),
    .routes = routes,
    .route_count = COUNT(routes),
};
