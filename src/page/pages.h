/* pages.h - every page, by the file that holds it; app.c says at which address.
 *
 * Floor 3.
 */
#ifndef PAGES_H
#define PAGES_H

#include "page.h"

/* page_door.c: the ways in and out. */
void page_start(struct page *page);
void page_welcome(struct page *page);
void page_look_begin(struct page *page);
void page_look_end(struct page *page);
void page_new(struct page *page);
void page_new_made(struct page *page);
void page_unlock(struct page *page);
void page_unlocked(struct page *page);
void page_recover(struct page *page);
void page_recovered(struct page *page);
void page_lock(struct page *page);

/* page_now.c */
void page_now(struct page *page);
void page_now_moment(struct page *page);

/* page_feelings.c */
void page_feelings(struct page *page);
void page_feelings_named(struct page *page);
void page_feelings_kept(struct page *page);

/* page_practice.c */
void page_practices(struct page *page);
void page_practice(struct page *page);
void page_practice_step(struct page *page);
void page_practice_done(struct page *page);

/* page_help.c */
void page_help(struct page *page);
void page_help_safety(struct page *page);
void page_help_crisis(struct page *page);
void page_help_conduct(struct page *page);
void page_help_chosen(struct page *page);
void page_help_country(struct page *page);

/* page_today.c */
void page_today(struct page *page);
void page_today_not_now(struct page *page);

/* page_checkin.c */
void page_check_in(struct page *page);
void page_checked_in(struct page *page);

/* page_urge.c */
void page_urge(struct page *page);

/* When the wait that was chosen for an urge is over, in UTC milliseconds; the moment it was written
 * where none was chosen. */
int64_t page_urge_wait_end_ms(struct page *page, const struct entry *urge);


void page_urge_noted(struct page *page);
void page_urge_wait(struct page *page);
void page_urge_waits(struct page *page);
void page_urge_again(struct page *page);
void page_urge_looked(struct page *page);

/* page_safety.c: the private check and its answers. */
void page_safety_check(struct page *page);
void page_safety_checked(struct page *page);
void page_safety_answers(struct page *page);
void page_safety_answers_shown(struct page *page);
void page_safety_erased(struct page *page);

/* page_questionnaire.c */
void page_questionnaire(struct page *page);
void page_questionnaire_item(struct page *page);
void page_questionnaire_answered(struct page *page);

/* page_growth.c: the tab. */
void page_growth(struct page *page);

/* page_where.c */
void page_where(struct page *page);

/* page_week.c */
void page_week(struct page *page);
void page_week_until(struct page *page);

/* page_weeks.c: twelve weeks as one line. */
void page_weeks(struct page *page);
void page_weeks_until(struct page *page);

/* page_write.c: any kind of record, by its table. */
void page_write(struct page *page);
void page_write_kind(struct page *page);
void page_write_saved(struct page *page);
void page_draft_kept(struct page *page);

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

/* page_data.c: what leaves this device, where it lies, out of it and into it. */
void page_data(struct page *page);
void page_data_backup(struct page *page);
void page_data_exported(struct page *page);
void page_data_table(struct page *page);
void page_data_own_lock(struct page *page);

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
