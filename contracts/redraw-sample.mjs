#!/usr/bin/env node
// Draws the sample of a scrutiny exercise again from its file (oocd-draw-file-1, described in scrutiny.md), without the service and without its code.
//   node redraw-sample.mjs FILE…
// Exit code: 0 every sample is what its frame, seed and size draw, 1 one is not, 2 a file is not readable.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const IN_FULL = 'r7-override';
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0); // by UTF-16 code units, as all texts here are put in order
const unreadable = (why) => { throw Object.assign(new Error(why), { unreadable: true }); };
const fails = (why) => { throw new Error(why); };

function decision(line) {
  const found = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\t(\d{1,18})\t([^\t]*)\t(r7|-)$/.exec(line);
  if (!found) fails('A line of the frame is not a case, a version, a stratum, and r7 or -, with tabs between.');
  return { case: found[1], confirmation: Number(found[2]), stratum: found[3], name: `${found[1]}/${found[2]}` };
}

function shares(strata, size) { // strata: [name, how many] in order of name
  const first = size >= strata.length ? 1 : 0;
  const rest = size - first * strata.length;
  const left = strata.reduce((sum, [, n]) => sum + n, 0) - first * strata.length;
  const parts = strata.map(([name, n]) => ({ name, whole: left ? Math.floor(((n - first) * rest) / left) : 0, remainder: left ? ((n - first) * rest) % left : 0 }));
  const over = rest - parts.reduce((sum, part) => sum + part.whole, 0);
  const rounded = new Set([...parts].sort((a, b) => b.remainder - a.remainder).slice(0, over).map((part) => part.name));
  return new Map(parts.map((part) => [part.name, first + part.whole + (rounded.has(part.name) ? 1 : 0)]));
}

function check(file) {
  if (file.format !== 'oocd-draw-file-1' || file.algorithm !== 'oocd-draw-1') fails(`It is drawn by '${file.algorithm}' in the form '${file.format}', which this program does not know.`);
  const frame = file.frame.lines.map(decision);
  const ordered = [...frame].sort((a, b) => compare(a.case, b.case) || a.confirmation - b.confirmation);
  if (ordered.some((one, i) => one !== frame[i]) || new Set(frame.map((one) => one.name)).size < frame.length) fails('The lines of the frame are not in their order, or one stands twice.');
  const hash = sha256(file.frame.lines.map((line) => `${line}\n`).join(''));
  if (hash !== file.frame.hash) fails(`The frame's hash is ${hash}, not ${file.frame.hash}: it was changed.`);

  const inOrder = (cases) => cases.map((one) => [sha256(`${file.seed}\0${one.name}`), one]).sort(([a], [b]) => compare(a, b)).map(([, one]) => one);
  const random = frame.filter((one) => one.stratum !== IN_FULL);
  if (!Number.isSafeInteger(file.size) || file.size < 1 || file.size > random.length) fails(`${file.size} cannot be drawn from ${random.length}.`);
  const counts = new Map();
  for (const one of random) counts.set(one.stratum, (counts.get(one.stratum) ?? 0) + 1);
  const drawn = [];
  for (const [name, share] of shares([...counts].sort(([a], [b]) => compare(a, b)), file.size)) drawn.push(...inOrder(random.filter((one) => one.stratum === name)).slice(0, share));
  const sample = [...inOrder(drawn), ...inOrder(frame.filter((one) => one.stratum === IN_FULL))];

  const is = (stands, number, one) => stands && one && stands.number === number && stands.case === one.case && stands.confirmation === one.confirmation
    && stands.stratum === one.stratum && stands.inFull === (one.stratum === IN_FULL);
  for (let i = 0; i < Math.max(sample.length, file.sample.length); i++)
    if (!is(file.sample[i], i + 1, sample[i])) fails(`Number ${i + 1} of the sample is not what this frame, seed and size draw.`);
  const used = new Set(sample.map((one) => one.name));
  for (const by of file.replacements) {
    const next = inOrder(frame.filter((one) => one.stratum === by.stratum)).find((one) => !used.has(one.name));
    if (!next || !is(by, by.number, next) || !file.sample.some((one) => one.number === by.number && one.stratum === by.stratum)) fails(`What took the place of number ${by.number} is not the next of its stratum.`);
    used.add(next.name);
  }
  return `${sample.length} of ${frame.length} decisions, drawn with the seed '${file.seed}', and ${file.replacements.length} that took another's place.`;
}

const files = process.argv.slice(2);
if (files.length === 0) { console.error('Usage: node redraw-sample.mjs FILE…'); process.exit(2); }
let code = 0;
for (const path of files) {
  try {
    let file;
    try { file = JSON.parse(readFileSync(path, 'utf8')); } catch (fault) { unreadable(fault.message); }
    if (!Array.isArray(file?.frame?.lines) || !Array.isArray(file.sample) || !Array.isArray(file.replacements) || typeof file.seed !== 'string') unreadable('It is not the file of a draw.');
    console.log(`${path}: holds. ${check(file)}`);
  } catch (fault) {
    console.log(`${path}: ${fault.unreadable ? 'is not readable' : 'does not hold'}. ${fault.message}`);
    code = Math.max(code, fault.unreadable ? 2 : 1);
  }
}
process.exit(code);
