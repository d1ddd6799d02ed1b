#include "know.h"

static const struct route routes[] = {
    AREA_GET("/feelings", ALWAYS, page_feelings),
    AREA_POST("/feelings", ALWAYS, page_feelings_named),
    AREA_POST("/feelings/keep", OPEN, page_feelings_kept),
    AREA_GET("/check-in", OPEN, page_check_in),
    AREA_POST("/check-in", OPEN, page_checked_in),
    AREA_GET("/rhythm", OPEN, page_rhythm),
    AREA_GET("/rituals", OPEN, page_rituals),
    AREA_POST("/rituals/calendar", OPEN, page_rituals_calendar),
    AREA_GET("/rituals/new", OPEN, page_ritual_new),
    AREA_POST("/rituals/new", OPEN, page_ritual_made),
    AREA_GET("/ritual/*", OPEN, page_ritual),
    AREA_POST("/ritual/*/done", OPEN, page_ritual_done),
    AREA_POST("/ritual/*/rest", OPEN, page_ritual_rests),
    AREA_GET("/ritual/*/change", OPEN, page_ritual_change),
    AREA_POST("/ritual/*/change", OPEN, page_ritual_changed),
};

static const struct door doors[] = {
    {STR_INIT("/rhythm"), T_INIT("My rhythm"), T_INIT("Sleep, movement, meals, what comes round"),
     false},
    {STR_INIT("/rituals"), T_INIT("Rituals"),
     T_INIT("Time alone and with others, in a calendar too"), false},
};

static const struct home homes[] = {
    {STR_INIT("ritual"), STR_INIT("/ritual/"), STR_INIT("/rituals/new")},
};

const struct area area_know = {
    .id = STR_INIT("know"),
    .label = T_INIT("Know myself"),
    .meaning = T_INIT("Evenings, feelings, what sets me off"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
    .homes = homes,
    .home_count = COUNT(homes),
};
