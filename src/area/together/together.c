#include "together.h"

static const struct route routes[] = {
    AREA_GET("/support", GATED, page_support),
    AREA_GET("/support/new", GATED, page_support_new),
    AREA_POST("/support/new", GATED, page_support_made),
    AREA_GET("/support/*", GATED, page_support_one),
    AREA_POST("/support/*", GATED, page_support_set),
    AREA_GET("/support/*/change", GATED, page_support_change),
    AREA_POST("/support/*/change", GATED, page_support_changed),

    AREA_GET("/topics", GATED, page_topics),
    AREA_GET("/topics/new", GATED, page_topic_new),
    AREA_POST("/topics/new", GATED, page_topic_made),
    AREA_GET("/topic/*", GATED, page_topic),
    AREA_POST("/topic/*", GATED, page_topic_set),
    AREA_GET("/topic/*/change", GATED, page_topic_change),
    AREA_POST("/topic/*/change", GATED, page_topic_changed),

    AREA_GET("/conflicts", GATED, page_conflicts),
    AREA_GET("/conflicts/new", GATED, page_conflict_new),
    AREA_POST("/conflicts/new", GATED, page_conflict_made),
    AREA_GET("/conflict/*", GATED, page_conflict),
    AREA_POST("/conflict/*", GATED, page_conflict_set),
    AREA_POST("/conflict/*/pause", GATED, page_conflict_paused),
    AREA_GET("/conflict/*/change", GATED, page_conflict_change),
    AREA_POST("/conflict/*/change", GATED, page_conflict_changed),

    AREA_GET("/repair/new", GATED, page_repair_new),
    AREA_POST("/repair/new", GATED, page_repair_made),
    AREA_GET("/repair/*", GATED, page_repair),
    AREA_POST("/repair/*", GATED, page_repair_set),
    AREA_GET("/repair/*/change", GATED, page_repair_change),
    AREA_POST("/repair/*/change", GATED, page_repair_changed),

    AREA_GET("/appreciation", GATED, page_appreciation),
    AREA_GET("/appreciation/new", GATED, page_appreciation_new),
    AREA_POST("/appreciation/new", GATED, page_appreciation_made),
    AREA_GET("/appreciation/received", GATED, page_appreciation_received),
    AREA_POST("/appreciation/received", GATED, page_appreciation_kept),
    AREA_GET("/appreciation/*", GATED, page_appreciation_one),
    AREA_POST("/appreciation/*", GATED, page_appreciation_set),
    AREA_GET("/appreciation/*/change", GATED, page_appreciation_change),
    AREA_POST("/appreciation/*/change", GATED, page_appreciation_changed),

    AREA_GET("/ahead", GATED, page_ahead),
    AREA_GET("/ahead/new", GATED, page_ahead_new),
    AREA_POST("/ahead/new", GATED, page_ahead_made),
    AREA_GET("/ahead/*", GATED, page_ahead_one),
    AREA_POST("/ahead/*", GATED, page_ahead_set),
    AREA_GET("/ahead/*/change", GATED, page_ahead_change),
    AREA_POST("/ahead/*/change", GATED, page_ahead_changed),

    AREA_GET("/visions", GATED, page_visions),
    AREA_GET("/visions/new", GATED, page_vision_new),
    AREA_POST("/visions/new", GATED, page_vision_made),
    AREA_GET("/vision/*", GATED, page_vision),
    AREA_POST("/vision/*", GATED, page_vision_set),
    AREA_GET("/vision/*/change", GATED, page_vision_change),
    AREA_POST("/vision/*/change", GATED, page_vision_changed),
};

static const struct door doors[] = {
    {STR_INIT("/support"), T_INIT("Support"), T_INIT("What I need, and how I want to be supported"),
     true},
    {STR_INIT("/topics"), T_INIT("Hard topics"), T_INIT("And whether now is the time"), true},
    {STR_INIT("/conflicts"), T_INIT("When we clash"),
     T_INIT("From both sides, a pause, and putting it right"), true},
    {STR_INIT("/appreciation"), T_INIT("Thanks"), T_INIT("Given, received, and said"), true},
    {STR_INIT("/ahead"), T_INIT("What is coming"), T_INIT("Strain and changes, told early"), true},
    {STR_INIT("/visions"), T_INIT("Where we want to go"),
     T_INIT("Hopes, together and each one's own"), true},
};

static const struct home homes[] = {
    {STR_INIT("topic"), STR_INIT("/topic/"), STR_INIT("/topics/new")},
    {STR_INIT("conflict"), STR_INIT("/conflict/"), STR_INIT("/conflicts/new")},
    {STR_INIT("repair"), STR_INIT("/repair/"), STR_INIT("/repair/new")},
    {STR_INIT("appreciation"), STR_INIT("/appreciation/"), STR_INIT("/appreciation/new")},
    {STR_INIT("stressor"), STR_INIT("/ahead/"), STR_INIT("/ahead/new")},
    {STR_INIT("vision"), STR_INIT("/vision/"), STR_INIT("/visions/new")},
};

const struct area area_together = {
    .id = STR_INIT("together"),
    .label = T_INIT("With others"),
    .meaning = T_INIT("What to say, and what to do together"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
    .homes = homes,
    .home_count = COUNT(homes),
};
