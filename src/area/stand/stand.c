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
};

static const struct door doors[] = {
    {STR_INIT("/missing"), T_INIT("Missing or dread?"), T_INIT("What being apart feels like"),
     true},
};

const struct area area_stand = {
    .id = STR_INIT("stand"),
    .label = T_INIT("Where do I stand?"),
    .meaning = T_INIT("In myself and with others, these weeks"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
};
