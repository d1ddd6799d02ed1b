/* file.js - a file that a page gives: saved on this machine, or handed to another app by the machine's share sheet. */

function fileOf(answer) {
    return new File([answer.bytes], answer.fileName, { type: answer.type.split(';')[0] });
}

/* Answers the file's name, to be said. */
export function save(answer) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(fileOf(answer));
    link.download = answer.fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    return answer.fileName;
}

/* Whether it can go by the share sheet, where the page asks for it. An app on the home screen of an iPhone shows a
 * file in place of itself and has no way back from there: from it, files always go by the share sheet. */
export function canShare(answer, wanted) {
    if (!wanted && navigator.standalone !== true) return false;
    return Boolean(navigator.canShare && navigator.canShare({ files: [fileOf(answer)] }));
}

/* What became of it: 'given'; 'left', when the person dismissed the sheet; 'late', when it takes another press, since
 * browsers share within a moment of one and a large file may have taken longer; or 'refused'. */
export async function share(answer) {
    try {
        await navigator.share({ files: [fileOf(answer)] });
        return 'given';
    } catch (error) {
        return { AbortError: 'left', NotAllowedError: 'late' }[error.name] || 'refused';
    }
}
