#include "steady.h"

static const struct route routes[] = {
    AREA_GET("/now", ALWAYS, page_now),
    AREA_GET("/now/*", ALWAYS, page_now_moment),
    AREA_GET("/practices", ALWAYS, page_practices),
    AREA_GET("/practice/*", ALWAYS, page_practice),
    AREA_POST("/practice/*/done", ALWAYS, page_practice_done),
    AREA_POST("/practice/*/*", ALWAYS, page_practice_step),
    AREA_GET("/urge", OPEN, page_urge),
    AREA_POST("/urge", OPEN, page_urge_noted),
    AREA_GET("/urge/*", OPEN, page_urge_wait),
    AREA_POST("/urge/*/wait", OPEN, page_urge_waits),
    AREA_GET("/urge/*/again", OPEN, page_urge_again),
    AREA_POST("/urge/*/again", OPEN, page_urge_looked),
};

static const struct door doors[] = {
    {STR_INIT("/practices"), T_INIT("Things to practise"),
     T_INIT("Short, and each with its reasons"), false},
};

const struct area area_steady = {
    .id = STR_INIT("steady"),
    .label = T_INIT("Steady myself"),
    .meaning = T_INIT("For hard moments, and to practise"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
};
