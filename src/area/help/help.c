#include "help.h"

static const struct route routes[] = {
    AREA_GET("/help", ALWAYS, page_help),
    AREA_GET("/help/safety", ALWAYS, page_help_safety),
    AREA_GET("/help/crisis", ALWAYS, page_help_crisis),
    AREA_GET("/help/conduct", ALWAYS, page_help_conduct),
    AREA_GET("/help/professional", ALWAYS, page_help_professional),
    AREA_GET("/help/own/new", OPEN, page_own_line_new),
    AREA_POST("/help/own/new", OPEN, page_own_line_saved),
    AREA_GET("/help/own/*", OPEN, page_own_line),
    AREA_POST("/help/own/*", OPEN, page_own_line_amended),
    AREA_POST("/help/left-out/*", OPEN, page_line_left_out),
    AREA_POST("/help/shown/*", OPEN, page_line_shown),
    AREA_POST("/help/*", OPEN, page_help_chosen),
    AREA_GET("/help/*", ALWAYS, page_help_country),
    AREA_GET("/library", ALWAYS, page_library),
    AREA_POST("/library", ALWAYS, page_library),
    AREA_GET("/library/*", ALWAYS, page_article),
};

static const struct door doors[] = {
    {STR_INIT("/library"), T_INIT("Things to read"),
     T_INIT("Short pages on being steady and close, with their sources"), false},
    {STR_INIT("/help/professional"), T_INIT("Help from a trained person"),
     T_INIT("Which kinds there are, and how to begin"), false},
    {STR_INIT("/help"), T_INIT("Help lines"), T_INIT("People to talk to, by country"), false},
};

static const struct home homes[] = {
    {STR_INIT("help-line"), STR_INIT("/help/own/"), STR_INIT("/help/own/new")},
};

const struct area area_help = {
    .id = STR_INIT("help"),
    .label = T_INIT("Read, and find help"),
    .meaning = T_INIT("Short pages, help lines, trained people"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
    .homes = homes,
    .home_count = COUNT(homes),
};
