#include "keeping.h"

#include "keep.h"

static const struct route routes[] = {
    AREA_GET("/write", OPEN, page_write),
    AREA_GET("/write/*", OPEN, page_write_kind),
    AREA_POST("/write/*", OPEN, page_write_saved),
    AREA_POST("/draft/*", OPEN, page_draft_kept),
    AREA_GET("/record/*", OPEN, page_record),
    AREA_GET("/record/*/edit", OPEN, page_record_edit),
    AREA_POST("/record/*/edit", OPEN, page_record_edited),
    AREA_GET("/record/*/history", OPEN, page_record_history),
    AREA_POST("/record/*/erase", OPEN, page_record_erased),
    AREA_POST("/record/*/restore", OPEN, page_record_restored),
    AREA_POST("/undo/*", OPEN, page_undone),
    AREA_GET("/everything", OPEN, page_everything),
    AREA_POST("/everything", OPEN, page_everything),
    AREA_GET("/trash", OPEN, page_trash),
    AREA_GET("/trash/empty", OPEN, page_trash_empty),
    AREA_POST("/trash/empty", OPEN, page_trash_emptied),
    AREA_GET("/more", OPEN, page_more),
    AREA_GET("/more/*", OPEN, page_part),
    AREA_POST("/more/*", OPEN, page_part_shown),
    AREA_GET("/data", OPEN, page_data),
    AREA_POST("/data/backup", OPEN, page_data_backup),
    AREA_POST("/data/export", OPEN, page_data_exported),
    AREA_POST("/data/export/table", OPEN, page_data_table),
    AREA_POST("/data/export/own-lock", OPEN, page_data_own_lock),
    AREA_GET("/data/import", OPEN, page_data_import),
    AREA_POST("/data/import", OPEN, page_data_import_part),
    AREA_POST("/data/import/take", OPEN, page_data_import_taken),
    AREA_POST("/data/import/drop", OPEN, page_data_import_dropped),
    AREA_POST("/data/import/back", OPEN, page_data_import_back),
    AREA_GET("/settings", OPEN, page_settings),
    AREA_POST("/settings", OPEN, page_settings_saved),
    AREA_GET("/settings/passphrase", OPEN, page_passphrase),
    AREA_POST("/settings/passphrase", OPEN, page_passphrase_changed),
    AREA_GET("/settings/recovery", OPEN, page_recovery),
    AREA_POST("/settings/recovery", OPEN, page_recovery_made),
};

static const struct door doors[] = {
    {STR_INIT("/everything"), T_INIT("Everything"),
     T_INIT("All that you wrote down, to find, change or take away"), false},
    {STR_INIT("/trash"), T_INIT("Trash"), T_INIT("What you took away and can bring back"), false},
    {STR_INIT("/data"), T_INIT("My data"),
     T_INIT("Take it out, back it up, see what leaves this device: nothing"), false},
    {STR_INIT("/settings"), T_INIT("Settings"),
     T_INIT("Questions, passphrase, locking, text size, country"), false},
};

const struct area area_keeping = {
    .id = STR_INIT("keeping"),
    .label = T_INIT("The notebook"),
    .meaning = T_INIT("Find, change, take out, keep"),
    .routes = routes,
    .route_count = COUNT(routes),
    .doors = doors,
    .door_count = COUNT(doors),
};
