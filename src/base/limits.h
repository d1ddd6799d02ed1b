/* limits.h - every bound in the program, each with its reason.
 *
 * Floor 0. tests/unit/test_limits.c tries each at, below and above.
 */
#ifndef LIMITS_H
#define LIMITS_H

/* A text field. 64 KiB is some thirty pages: more than anyone writes in one sitting, and little
 * enough to search and show at once. */
enum { TEXT_LEN_MAX = 64 * 1024 };

/* Entries of a list field. */
enum { LIST_COUNT_MAX = 64 };

/* One entry of a list field: a long sentence; longer thoughts have text fields. */
enum { WORD_LEN_MAX = 1024 };

/* An encoded record: one full text field and a long list still fit. */
enum { RECORD_LEN_MAX = 128 * 1024 };

/* One line of an import file: a record whose every byte is escaped as \u00xx, six for one. */
enum { IMPORT_LINE_LEN_MAX = 4 * 1024 * 1024 };

/* How deep JSON may be nested, and how many keys the objects that are open may have together: our
 * own lines have three levels and at most a hundred keys. */
enum { JSON_DEPTH_MAX = 128, JSON_KEY_COUNT_MAX = 1024 };

/* Columns of a table that is imported: twice what our widest kind has, and more. */
enum { CSV_COLUMN_COUNT_MAX = 128 };

/* A request's body: the largest record form-encoded (three bytes for one), with room to spare. What
 * stands before it holds an address and a few headers. */
enum { REQUEST_LEN_MAX = 1024 * 1024, REQUEST_HEAD_LEN_MAX = 8 * 1024 };

/* Header fields of a request that reach the core. */
enum { REQUEST_HEADER_COUNT_MAX = 32 };

/* Fields of a submitted form: the widest kind has 22, each list entry may come as its own field. */
enum { FORM_FIELD_COUNT_MAX = 512 };

/* What one press saves, and one undo takes back: all of the values to choose from, ticked at once.
 * Each is named in the address that follows. */
enum { SAVED_TOGETHER_MAX = 48 };

/* An answer: a list of 365 entries is about 200 KiB, but ten years taken out as plain lines are
 * 10 MiB, and twice that with every earlier version. The command line exports without this
 * bound. */
enum { REPLY_LEN_MAX = 24 * 1024 * 1024 };

/* What one request may use besides its reply: sort room for a hundred years of records and the
 * folded text of one. */
enum { SCRATCH_LEN = 32 * 1024 * 1024 };

/* What pages keep of their figures beside an open notebook: all pages of growth once, with room to
 * look at other windows. */
enum { MEMO_LEN = 512 * 1024 };

/* A bare table for `insight --from`: a hundred years of nightly rows with a dozen columns are 6
 * MiB; the questionnaire has 25 columns. A name stands in sentences. */
enum { BARE_LEN_MAX = 8 * 1024 * 1024, BARE_COLUMN_COUNT_MAX = 128, BARE_NAME_LEN_MAX = 64 };

/* Times the questionnaire was taken that one path holds: a hundred years of months. */
enum { POSITION_TIMES_MAX = 1200 };

/* Days of two people in one table: a hundred years. */
enum { BARE_DYAD_DAYS_MAX = 36600 };

/* Different words that one picture tells apart: a wide vocabulary of feelings has some hundreds. */
enum { WORDS_DISTINCT_MAX = 4096 };

/* Fields of one kind. Field numbers below 128 take two bytes on the wire. */
enum { FIELD_COUNT_MAX = 48 };

/* Fields of one submitted draft that can be wrong at once and still be told one by one. */
enum { PROBLEM_COUNT_MAX = 32 };

/* Sealed payloads are padded to whole steps, so that sizes tell little: a mood and a line of
 * text look alike. Above 4 KiB the steps grow to 4 KiB. */
enum { PAD_STEP = 256, PAD_STEP_LONG = 4096 };

/* Chains in one notebook: one for each installation that ever wrote to it, and one more each time a
 * copy was put back. */
enum { CHAIN_COUNT_MAX = 256 };

/* Drafts kept at once: one for each kind of record and some for records being changed. A draft is a
 * form as it was submitted. */
enum { DRAFT_COUNT_MAX = 64, DRAFT_LEN_MAX = REQUEST_LEN_MAX };

/* Passphrases: the least that `new` and `passphrase` accept, in characters; the most, in bytes. */
enum { PASSPHRASE_CHARS_MIN = 12, PASSPHRASE_LEN_MAX = 1024 };

#endif
