/* keeping.h - keeping what was written: writing any kind of record, finding it, its trash, its
 * data, settings.
 *
 * Floor 5.
 */
#ifndef AREA_KEEPING_H
#define AREA_KEEPING_H

#include "area.h"

extern const struct area area_keeping;

/* page_write.c: any kind of record, by its table. */
void page_write(struct page *page);
void page_write_kind(struct page *page);
void page_write_saved(struct page *page);

/* page_record.c: one record: read, edit, history, trash. */
void page_record(struct page *page);
void page_record_edit(struct page *page);
void page_record_edited(struct page *page);
void page_record_history(struct page *page);
void page_record_erased(struct page *page);
void page_record_restored(struct page *page);
void page_undone(struct page *page);

/* page_everything.c */
void page_everything(struct page *page);
void page_trash(struct page *page);
void page_trash_empty(struct page *page);
void page_trash_emptied(struct page *page);

/* page_more.c */
void page_more(struct page *page);
void page_part(struct page *page);
void page_part_shown(struct page *page);

/* page_data.c: what leaves this device, where it lies, out of it and into it. */
void page_data(struct page *page);
void page_data_exported(struct page *page);
void page_data_table(struct page *page);
void page_data_own_lock(struct page *page);

/* page_data_backup.c: a backup, handed out or put off. */
void page_data_backup(struct page *page);
void page_data_backup_share(struct page *page);
void page_data_backup_shared(struct page *page);
void page_data_backup_later(struct page *page);

/* page_data_restore.c: a backup brought back, in the browser; and what was put aside for it. */
void page_data_restore(struct page *page);
void page_data_restore_chosen(struct page *page);
void page_data_restored(struct page *page);
void page_data_restore_left(struct page *page);
void page_data_restored_back(struct page *page);
void page_data_aside_forgotten(struct page *page);

/* page_data_import.c: a file brought in, looked at first, and taken back. */
void page_data_import(struct page *page);
void page_data_import_part(struct page *page);
void page_data_import_taken(struct page *page);
void page_data_import_dropped(struct page *page);
void page_data_import_back(struct page *page);

/* page_settings.c */
void page_settings(struct page *page);
void page_settings_saved(struct page *page);

/* page_keys.c */
void page_passphrase(struct page *page);
void page_passphrase_changed(struct page *page);
void page_recovery(struct page *page);
void page_recovery_made(struct page *page);

#endif
