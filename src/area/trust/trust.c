#include "trust.h"

static const struct route routes[] = {
    AREA_GET("/circle", OPEN, page_circle),
    AREA_POST("/circle", OPEN, page_circle_added),
    AREA_GET("/circle/new", OPEN, page_person_new),
    AREA_POST("/circle/new", OPEN, page_person_made),
    AREA_GET("/circle/support", OPEN, page_circle_support),
    AREA_POST("/circle/support", OPEN, page_circle_supported),
    AREA_GET("/person/*", OPEN, page_person),
    AREA_GET("/person/*/change", OPEN, page_person_change),
    AREA_POST("/person/*/change", OPEN, page_person_changed),
    AREA_GET("/wins", OPEN, page_wins),
    AREA_GET("/wins/new", OPEN, page_win_new),
    AREA_POST("/wins/new", OPEN, page_win_made),
    AREA_GET("/wins/handled", OPEN, page_handled_new),
    AREA_POST("/wins/handled", OPEN, page_handled_made),
    AREA_GET("/wins/carried", OPEN, page_wins_carried),
    AREA_GET("/win/*", OPEN, page_win),
    AREA_POST("/win/*", OPEN, page_win_set),
    AREA_GET("/win/*/change", OPEN, page_win_change),
    AREA_POST("/win/*/change", OPEN, page_win_changed),
};

static const struct door doors[] = {
    {STR_INIT("/circle"), T_INIT("My circle"), T_INIT("Who is there, and for what"), false},
    {STR_INIT("/wins"), T_INIT("Wins"), T_INIT("What went well, and what you came through"), false},
};

static const struct home homes[] = {
    {STR_INIT("person"), STR_INIT("/person/"), STR_INIT("/circle/new")},
    {STR_INIT("support"), {0}, STR_INIT("/circle/support")},
    {STR_INIT("win"), STR_INIT("/win/"), STR_INIT("/wins/new")},
};

const struct area area_trust = {
    .id = STR_INIT("trust"),
    .label = T_INIT("Trust myself"),
    .meaning = T_INIT("My own judgement, my own life, my people"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
    .homes = homes,
    .home_count = COUNT(homes),
};
