#include "help.h"

static const struct route routes[] = {
    AREA_GET("/help", ALWAYS, page_help),
    AREA_GET("/help/safety", ALWAYS, page_help_safety),
    AREA_GET("/help/crisis", ALWAYS, page_help_crisis),
    AREA_GET("/help/conduct", ALWAYS, page_help_conduct),
    AREA_POST("/help/*", OPEN, page_help_chosen),
    AREA_GET("/help/*", ALWAYS, page_help_country),
};

static const struct door doors[] = {
    {STR_INIT("/help"), T_INIT("Help lines"), T_INIT("People to talk to, by country"), false},
};

const struct area area_help = {
    .id = STR_INIT("help"),
    .label = T_INIT("Help"),
    .meaning = T_INIT("People to talk to"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
};
