/* restoring.js - a backup file from being chosen to being brought back, as far as a host has to do with it (app.h).
 *
 *     const restoring = new Restoring(store);
 *     await restoring.choose(core, file);            reads it to its end, whatever is in it
 *     restoring.tell(core);                          before a request: what was found
 *     await restoring.act(out.restoring);            'stored', or 'full' and nothing changed
 *     restoring.changes(out.restoring)               whether another notebook is here then, locked
 *
 * What was found is kept in memory alone, sealed as it is in the file, until it is brought back, left, or replaced by
 * another choice.
 */
import { nothingStaged, readBackup } from './backup.js';
import { restoring as asked, staged } from './border.js';

export class Restoring {
    constructor(store) {
        this.store = store;
        this.found = nothingStaged;
    }

    async choose(core, file) {
        this.found = nothingStaged;
        this.found = await readBackup(core, file, await this.store.all());
    }

    /* What was wrong with a file is said in answer to it, and no longer. */
    forgetFault() {
        if (this.found.state !== staged.whole) this.found = nothingStaged;
    }

    tell(core) { core.tellStaged(this.found); }

    changes(what) { return what === asked.take || what === asked.back; }

    async act(what) {
        let result = 'stored';
        if (what === asked.take) result = await this.store.replace(this.found.batches);
        if (what === asked.back) result = await this.store.bringBack();
        if (what === asked.forget) result = await this.store.forgetAside();
        if (result === 'stored' && (what === asked.take || what === asked.leave)) this.found = nothingStaged;
        return result;
    }
}
