/* border.js - the numbers that the core and JavaScript share: all of them, as hosts/browser/border.h and the enums that
 * it names have them.
 */

export const state = { empty: 0, locked: 1, open: 2 }; /* enum vault_state */
export const secretType = { passphrase: 0, recovery: 1, keyFile: 2 };

/* With a request: BORDER_ASK_..., BORDER_BROWSER_..., enum browser_keeps, enum staged_state. */
export const how = { full: 1, browser: 2, memoryShort: 4, backupFailed: 8 };
export const place = { keeps: 3, installed: 4, sharesFiles: 8, holdsAside: 16 };
export const keeps = { unknown: 0, always: 1, whileRoom: 2, nothing: 3 };
export const staged = { none: 0, whole: 1, foreign: 2, cut: 3, hurt: 4, later: 5 };

/* With an answer: BORDER_FLAG_..., enum restoring. */
export const flag = { lock: 1, lookBegin: 2, lookEnd: 4, opened: 8, backup: 16, restoring: 32 };
export const restoring = { none: 0, take: 1, leave: 2, back: 3, forget: 4 };

/* Where each member of struct border_out begins, in words of four bytes. Texts take two: address and length. */
export const outAt = {
    response: 0, effects: 2, wishes: 4, mark: 6, panic: 8, state: 10, flags: 11, stale: 12, lookWho: 13, backup: 15,
    backupUsed: 17, backupState: 18, backupRowCount: 19, backupSame: 20, end: 21,
};
