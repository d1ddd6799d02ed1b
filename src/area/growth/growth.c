#include "growth.h"

static const struct route routes[] = {
    AREA_GET("/growth", OPEN, page_growth),
    AREA_GET("/growth/*", OPEN, page_sign),
    AREA_GET("/week", OPEN, page_week),
    AREA_GET("/week/*", OPEN, page_week_until),
    AREA_GET("/weeks", OPEN, page_weeks),
    AREA_GET("/weeks/*", OPEN, page_weeks_until),
    AREA_GET("/level", OPEN, page_level),
    AREA_POST("/level", OPEN, page_level_marked),
    AREA_GET("/plan", OPEN, page_plan),
    AREA_POST("/plan/*", OPEN, page_plan_answered),
    AREA_GET("/look-back", OPEN, page_look_back),
    AREA_GET("/look-back/*", OPEN, page_look_back_part),
    AREA_POST("/look-back/*", OPEN, page_look_back_gone_on),
    AREA_GET("/month", OPEN, page_month),
    AREA_GET("/moves", GATED, page_moves),
    AREA_GET("/stepping-back", OPEN, page_stepping_back),
    AREA_POST("/stepping-back", OPEN, page_stepping_back_chosen),
    AREA_GET("/between-us", GATED, page_between_us),
    AREA_GET("/between-us/new", GATED, page_between_us_new),
    AREA_POST("/between-us/new", GATED, page_between_us_kept),
    AREA_GET("/between-us/*", GATED, page_between_us_look),
};

static const struct door doors[] = {
    {STR_INIT("/week"), T_INIT("The week"), T_INIT("What the last days showed"), false},
    {STR_INIT("/level"), T_INIT("My weather"), T_INIT("Level, swing, and how long a dip lasts"),
     false},
    {STR_INIT("/plan"), T_INIT("The plan"), T_INIT("One small step at a time, and why"), false},
    {STR_INIT("/look-back"), T_INIT("Look back on the week"), T_INIT("About ten minutes"), false},
    {STR_INIT("/month"), T_INIT("The month"), T_INIT("What moved, and what did not"), false},
    {STR_INIT("/stepping-back"), T_INIT("Stepping back"), T_INIT("When you need this less"), false},
    {STR_INIT("/moves"), T_INIT("What moves with what"),
     T_INIT("How solid you felt, and your mood, beside the two of you"), true},
    {STR_INIT("/between-us"), T_INIT("Between us"), T_INIT("Four marks, once a month"), true},
};

static const struct home homes[] = {
    {STR_INIT("plan-step"), {0}, STR_INIT("/plan")},
};

const struct area area_growth = {
    .id = STR_INIT("growth"),
    .label = T_INIT("Growth"),
    .meaning = T_INIT("What the weeks show"),
    .routes = routes,
    .route_count = COUNT(routes),
    .homes = homes,
    .home_count = COUNT(homes),
    .doors = doors,
    .door_count = COUNT(doors),
};
