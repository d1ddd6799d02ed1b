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
    AREA_GET("/ladders", OPEN, page_ladders),
    AREA_GET("/ladder/*", OPEN, page_ladder),
    AREA_POST("/ladder/*/rest", OPEN, page_ladder_rests),
    AREA_GET("/ladder/*/new", OPEN, page_rung_new),
    AREA_POST("/ladder/*/new", OPEN, page_rung_made),
    AREA_GET("/ladder/*/*", OPEN, page_rung),
    AREA_POST("/ladder/*/*", OPEN, page_rung_done),
    AREA_POST("/ladder/*/*/lower", OPEN, page_rung_lower),
    AREA_POST("/ladder/*/*/higher", OPEN, page_rung_higher),
    AREA_POST("/ladder/*/*/rest", OPEN, page_rung_rests),
};

static const struct home homes[] = {
    {STR_INIT("step"), STR_INIT("/ladder/"), STR_INIT("/ladders")},
};

static const struct door doors[] = {
    {STR_INIT("/practices"), T_INIT("Things to practise"),
     T_INIT("Short, and each with its reasons"), false},
    {STR_INIT("/ladders"), T_INIT("Small steps that rise"),
     T_INIT("Being alone well, deciding, opening up, saying no"), false},
};

const struct area area_steady = {
    .id = STR_INIT("steady"),
    .label = T_INIT("Steady myself"),
    .meaning = T_INIT("For hard moments, and to practise"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
    .homes = homes,
    .home_count = COUNT(homes),
};
