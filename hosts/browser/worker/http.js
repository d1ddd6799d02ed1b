/* http.js - requests and answers as the bytes of HTTP/1.1, which is how the core takes and gives them. */

const text = new TextEncoder();
const words = new TextDecoder();

export function bytesOf(method, path, body) {
    const bytes = text.encode(body || '');
    const fields = method === 'POST'
        ? `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${bytes.length}\r\n` : '';
    const head = text.encode(`${method} ${path} HTTP/1.1\r\nHost: evenkeel\r\n${fields}\r\n`);
    const whole = new Uint8Array(head.length + bytes.length);
    whole.set(head);
    whole.set(bytes, head.length);
    return whole;
}

function headLength(response) {
    let end = response.indexOf(13);
    while (!(response[end + 1] === 10 && response[end + 2] === 13)) end = response.indexOf(13, end + 1);
    return end + 4;
}

/* As transport.js gives an answer, with `location` besides; `bytes` take the place of its body where they are given. */
export function answerOf(response, bytes = null) {
    const end = headLength(response);
    const [first, ...lines] = words.decode(response.subarray(0, end - 4)).split('\r\n');
    const fields = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(),
                                                line.slice(line.indexOf(':') + 1).trim()]));
    const name = /^attachment;.*filename="([^"]*)"/.exec(fields.get('content-disposition') || '');
    return {
        status: Number(first.split(' ')[1]),
        type: fields.get('content-type') || '',
        location: fields.get('location') || '',
        fileName: name ? name[1] : '',
        bytes: bytes || response.slice(end).buffer,
    };
}

/* Nothing could be worked out, and nothing was changed: the page says so above what is typed there. */
export function failure() {
    return { status: 500, type: '', location: '', fileName: '', bytes: new ArrayBuffer(0), notice: 'say-failed' };
}
