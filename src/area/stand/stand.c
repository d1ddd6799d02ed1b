#include "stand.h"

static const struct route routes[] = {
    AREA_GET("/safety-check", OPEN, page_safety_check),
    AREA_POST("/safety-check", OPEN, page_safety_checked),
    AREA_GET("/safety-check/answers", OPEN, page_safety_answers),
    AREA_POST("/safety-check/answers", OPEN, page_safety_answers_shown),
    AREA_POST("/safety-check/erase", OPEN, page_safety_erased),
    AREA_GET("/questionnaire", OPEN, page_questionnaire),
    AREA_GET("/questionnaire/*", OPEN, page_questionnaire_item),
    AREA_POST("/questionnaire/*", OPEN, page_questionnaire_answered),
    AREA_GET("/where", OPEN, page_where),
    AREA_GET("/missing", GATED, page_missing),
    AREA_GET("/missing/new", GATED, page_missing_new),
    AREA_POST("/missing/new", GATED, page_missing_answered),
    AREA_GET("/missing/*", GATED, page_missing_look),
    AREA_GET("/origins", OPEN, page_origins),
    AREA_GET("/origins/kept", OPEN, page_origins_kept),
    AREA_POST("/origins/kept", OPEN, page_origins_shown),
    AREA_POST("/origins/erase", OPEN, page_origins_erased),
    AREA_POST("/origins/kept/*/change", OPEN, page_origin_changed),
    AREA_POST("/origins/kept/*/erase", OPEN, page_origin_erased),
    AREA_POST("/origins/kept/*/restore", OPEN, page_origin_restored),
    AREA_GET("/origins/*", OPEN, page_origin),
    AREA_POST("/origins/*", OPEN, page_origin_kept),
    AREA_GET("/origins/*/done", OPEN, page_origin_done),
    AREA_POST("/origins/*/begun", OPEN, page_origin_begun),
    AREA_POST("/origins/*/anew", OPEN, page_origin_anew),
};

static const struct door doors[] = {
    {STR_INIT("/missing"), T_INIT("Missing or dread?"), T_INIT("What being apart feels like"),
     true},
    {STR_INIT("/origins"), T_INIT("Where it may come from"),
     T_INIT("In no hurry, behind its own lock"), false},
};

static const struct home homes[] = {
    {STR_INIT("origin"), {0}, STR_INIT("/origins")},
};

const struct area area_stand = {
    .id = STR_INIT("stand"),
    .label = T_INIT("Where do I stand?"),
    .meaning = T_INIT("In myself and with others, these weeks"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
    .homes = homes,
    .home_count = COUNT(homes),
};
