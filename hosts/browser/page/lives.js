/* lives.js - the texts of the made-up lives, which are fetched only when someone looks around.
 *
 *     const text = await lifeOf('anna');      rejects where it cannot be had
 *
 * They are scripts, since scripts are all that this page may still load once the program has begun (files.js). The page
 * loads them, not the worker: what a worker made from a blob imports, Firefox asks of the network alone.
 */
export async function lifeOf(name) {
    const { default: text } = await import(`./lives/${name}.js`);
    return text;
}
