// transcript.mjs - reads what hosts/test/transcript.h writes: a conversation as steps.

import { readFileSync } from 'node:fs';
import { how, place as bit } from '../../hosts/browser/worker/border.js';

const ROOM = { S: 'stored', B: 'backup', M: 'mark', N: 'now', T: 'later', U: 'unlock', L: 'lock', F: 'full',
               H: 'host', Q: 'request', R: 'response', E: 'effects' };

/** The parts of a transcript, in order: { type, bytes }. */
export function readTranscript(path) {
  const file = readFileSync(path);
  const parts = [];
  for (let at = 0; at < file.length;) {
    const type = ROOM[String.fromCharCode(file[at])];
    const length = file.readUInt32LE(at + 1);
    parts.push({ type, bytes: file.subarray(at + 5, at + 5 + length) });
    at += 5 + length;
  }
  return parts;
}

export const readNow = (bytes) => ({
  ms: Number(bytes.readBigInt64LE(0)),
  offset: bytes.readInt32LE(8),
});

/** What a host is like, as core.js is told it: { told, memoryShort, backupFails, browser, staged }. */
export function readHost(bytes) {
  const flags = bytes.readUInt32LE(0), place = bytes.readUInt32LE(4), number = (i) => bytes.readUInt32LE(24 + 4 * i);
  return {
    told: flags & 1 ? how.browser : 0, memoryShort: (flags & 2) !== 0, backupFails: (flags & 4) !== 0,
    browser: {
      keeps: place & bit.keeps, installed: (place & bit.installed) !== 0,
      sharesFiles: (place & bit.sharesFiles) !== 0, holdsAside: (place & bit.holdsAside) !== 0,
      usedBytes: Number(bytes.readBigUInt64LE(8)), leftBytes: Number(bytes.readBigUInt64LE(16)),
    },
    staged: { state: number(0), same: number(1) !== 0, rowCount: number(2), newCount: number(3), asideCount: number(4) },
  };
}

/** RFC 3339, as --now takes it. */
export function timeOf(now) {
  const local = new Date(now.ms + now.offset * 60000).toISOString().slice(0, -1);
  const minutes = Math.abs(now.offset);
  const two = (number) => String(number).padStart(2, '0');
  return `${local}${now.offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The first place where two texts part, with what stands around it in each. */
export function firstDifference(got, wanted) {
  let at = 0;
  while (at < got.length && at < wanted.length && got[at] === wanted[at]) at++;
  const around = (text) => JSON.stringify(text.toString('latin1').slice(Math.max(0, at - 60), at + 60));
  return `at byte ${at}\n    got    ${around(got)}\n    wanted ${around(wanted)}`;
}
