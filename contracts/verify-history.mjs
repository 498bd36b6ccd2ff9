#!/usr/bin/env node
// Checks exported histories (oocd-history-1, described in evidence.md) without the service and without its code.
//   node verify-history.mjs FILE… --keys KEYS.json [--json]
// Exit code: 0 everything holds, 1 something does not, 2 something is not readable. With --json, a line for each file.
import { createDecipheriv, createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

const LARGEST = 32 * 1024 * 1024;
const DEEPEST = 64;
const HASH = 32;

class NotReadable extends Error {}
class DoesNotHold extends Error {
  constructor(why, version = null) { super(version === null ? why : `Version ${version} does not hold: ${why}`); this.version = version; }
}
const unreadable = (why) => { throw new NotReadable(why); };
const fails = (why) => { throw new DoesNotHold(why); };

// --- JSON: strict reading, and the form of RFC 8785 ---

function parse(bytes, what) {
  let text;
  try { text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes); } catch { unreadable(`${what} is not UTF-8.`); }
  let depth = 0, members = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text[i]) {
      case '"': for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++; break;
      case '{': case '[': if (++depth > DEEPEST) unreadable(`${what} is nested deeper than ${DEEPEST} levels.`); break;
      case '}': case ']': depth--; break;
      case ':': members++; break;
    }
  }
  let value;
  try { value = JSON.parse(text); } catch { unreadable(`${what} is not JSON.`); }
  if (count(value) !== members) unreadable(`${what} names a member twice.`); // the parser has kept the last of them only
  return value;
}

const isList = Array.isArray;
const isObject = (value) => typeof value === 'object' && value !== null && !isList(value);
const isEmpty = (value) => isObject(value) && Object.keys(value).length === 0;
const has = (value, name) => Object.prototype.hasOwnProperty.call(value, name);
const get = (value, name) => (value !== undefined && has(value, name) ? value[name] : undefined);

const count = (value) =>
  isList(value) ? value.reduce((sum, element) => sum + count(element), 0) :
  isObject(value) ? Object.values(value).reduce((sum, member) => sum + 1 + count(member), 0) : 0;

function canonical(value, what) {
  if (typeof value === 'number' && !Number.isFinite(value)) unreadable(`${what} holds a number that is too large.`);
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) unreadable(`${what} holds half a surrogate pair.`);
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map((element) => canonical(element, what)).join(',')}]`;
  if (isObject(value)) return `{${Object.keys(value).sort().map((name) => `${canonical(name, what)}:${canonical(value[name], what)}`).join(',')}}`;
  return JSON.stringify(value); // ECMAScript's own numbers are RFC 8785's; so are its escapes
}

// --- The kinds of values that the format has ---

function members(value, what, needed, optional = []) {
  if (!isObject(value)) unreadable(`${what} is not an object.`);
  for (const name of needed) if (!has(value, name)) unreadable(`${what} has no member '${name}'.`);
  for (const name of Object.keys(value)) if (!needed.includes(name) && !optional.includes(name)) unreadable(`${what} has a member '${name}', which the format does not know.`);
  return value;
}
const list = (value, what) => (isList(value) ? value : unreadable(`${what} is not a list.`));
const text = (value, what) => (typeof value === 'string' && value !== '' ? value : unreadable(`${what} is not a text.`));
const constant = (value, wanted, what) => (value === wanted ? value : unreadable(`${what} is not '${wanted}'.`));
const whole = (value, least, what) => (Number.isSafeInteger(value) && value >= least ? value : unreadable(`${what} is not a whole number from ${least}.`));
const matching = (form, value, what) => (typeof value === 'string' && form.test(value) ? value : unreadable(`${what} is not in its form.`));
const uuid = (value, what) => matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, value, what);
const keyId = (value, what) => matching(/^[0-9a-f]{16}$/, value, what);

function moment(value, what) {
  matching(/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/, value, what);
  const read = new Date(`${value.slice(0, 23)}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 23) === value.slice(0, 23) ? value : unreadable(`${what} is not a time.`);
}

function bytes(value, length, what) {
  const read = typeof value === 'string' ? Buffer.from(value, 'base64') : unreadable(`${what} is not a text.`);
  if (read.toString('base64') !== value) unreadable(`${what} is not in base64's one form.`);
  return length === null || read.length === length ? read : unreadable(`${what} has ${read.length} bytes, not ${length}.`);
}
const hash = (value, what) => bytes(value, HASH, what);
const hashes = (value, what) => list(value, what).map((one) => hash(one, what));

// --- Keys and heads ---

const sha256 = (...parts) => parts.reduce((digest, part) => digest.update(part), createHash('sha256')).digest();

function readKeys(path) {
  const file = members(parse(readFileSync(path), 'The list of keys'), 'The list of keys', ['keys']);
  const keys = new Map();
  for (const one of list(file.keys, 'The list of keys')) {
    members(one, 'A key', ['algorithm', 'id', 'spki']);
    const id = keyId(one.id, "A key's id");
    constant(one.algorithm, 'ES256', `The algorithm of key ${id}`);
    const spki = bytes(one.spki, null, `The key ${id}`);
    if (sha256(spki).toString('hex').slice(0, 16) !== id) unreadable(`The key ${id} does not have that id.`);
    if (keys.has(id)) unreadable(`The key ${id} stands twice among the keys.`);
    let key;
    try { key = createPublicKey({ key: spki, format: 'der', type: 'spki' }); } catch { unreadable(`The key ${id} is not a public key.`); }
    if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails.namedCurve !== 'prime256v1' || !key.export({ format: 'der', type: 'spki' }).equals(spki)) unreadable(`The key ${id} is not a public key on P-256.`);
    keys.set(id, key);
  }
  return keys;
}

function readHead(value, what) {
  members(value, what, ['at', 'format', 'key', 'log', 'number', 'previous', 'root', 'signature', 'size']);
  constant(value.format, 'oocd-head-1', `${what}'s format`);
  const head = {
    log: uuid(value.log, `${what}'s log`), number: whole(value.number, 1, `${what}'s number`), at: moment(value.at, `${what}'s time`),
    size: whole(value.size, 1, `${what}'s size`), root: hash(value.root, `${what}'s root`), previous: hash(value.previous, `${what}'s previous head`),
    key: keyId(value.key, `${what}'s key`), signature: bytes(value.signature, 64, `${what}'s signature`),
  };
  if (head.number === 1 && !head.previous.equals(Buffer.alloc(HASH))) unreadable(`${what} is the first, but stands on another.`);
  const { signature, ...unsigned } = value;
  return { ...head, signed: canonical(unsigned, what), hash: sha256(canonical(value, what)) };
}

function checkSigned(head, what, log, keys) {
  if (head.log !== log) fails(`${what} is one of another log.`);
  if (!keys.has(head.key)) fails(`${what} is signed by the key ${head.key}, which is not among the keys given.`);
  if (!verify('sha256', Buffer.from(head.signed), { key: keys.get(head.key), dsaEncoding: 'ieee-p1363' }, head.signature)) fails(`${what} does not carry the signature of its key ${head.key}.`);
}

// --- The tree of RFC 9162, sections 2.1.3.2 and 2.1.4.2. Sizes may be beyond 32 bits, so no bit operators. ---

const leaf = (entry) => sha256(Buffer.of(0), entry);
const node = (left, right) => sha256(Buffer.of(1), left, right);
const half = (n) => Math.floor(n / 2);
const isOdd = (n) => n % 2 === 1;

function includes(entry, index, size, path, root) {
  if (index >= size) return false;
  let here = index, last = size - 1, now = leaf(entry);
  for (const beside of path) {
    if (last === 0) return false;
    if (isOdd(here) || here === last) {
      now = node(beside, now);
      while (!isOdd(here) && here !== 0) { here = half(here); last = half(last); }
    } else now = node(now, beside);
    here = half(here); last = half(last);
  }
  return last === 0 && now.equals(root);
}

function begins(first, second, path) {
  if (first.size > second.size) return false;
  if (first.size === second.size) return path.length === 0 && first.root.equals(second.root);
  let here = first.size - 1, last = second.size - 1;
  while (isOdd(here)) { here = half(here); last = half(last); }
  const all = here === 0 ? [first.root, ...path] : path; // here is 0 when the first size is a power of two
  if (all.length === 0) return false;
  let [one] = all, two = one;
  for (const beside of all.slice(1)) {
    if (last === 0) return false;
    if (isOdd(here) || here === last) {
      one = node(beside, one); two = node(beside, two);
      while (!isOdd(here) && here !== 0) { here = half(here); last = half(last); }
    } else two = node(two, beside);
    here = half(here); last = half(last);
  }
  return last === 0 && one.equals(first.root) && two.equals(second.root);
}

// --- The parts of an event ---

const PARTS = ['order', 'open', 'withheld', 'personal'];

function readPart(value, what) {
  if (isObject(value) && has(value, 'digest')) return { digest: hash(members(value, what, ['digest']).digest, `${what}'s digest`) };
  members(value, what, ['salt', 'value']);
  if (!isObject(value.value)) unreadable(`${what}'s value is not an object.`);
  return { value: value.value, digest: sha256(bytes(value.salt, 16, `${what}'s salt`), canonical(value.value, what)) };
}

function readEvent(value, place) {
  const what = `The event at place ${place}`;
  members(value, what, ['leaf', 'parts', 'path', 'version'], ['keys']);
  members(value.parts, `${what}'s list of parts`, PARTS);
  const event = { version: whole(value.version, 1, `${what}'s version`), leaf: whole(value.leaf, 0, `${what}'s leaf`), path: hashes(value.path, `${what}'s path`), keys: new Map() };
  for (const part of PARTS) event[part] = readPart(value.parts[part], `${what}'s ${part} part`);
  if (has(value, 'keys')) {
    if (!isObject(value.keys) || isEmpty(value.keys)) unreadable(`${what}'s list of keys is not an object with members.`);
    for (const [subject, key] of Object.entries(value.keys)) event.keys.set(uuid(subject, `${what}'s list of keys`), bytes(key, 32, `${what}'s key`));
  }
  return event;
}

const isCipher = (value) => isObject(value) && Object.keys(value).length === 1 && has(value, '$c');
const hasCipher = (value) => isCipher(value) || (isList(value) ? value.some(hasCipher) : isObject(value) && Object.values(value).some(hasCipher));

// The tree that a list of paths makes: steps to further steps, and whether a path ends there.
function paths(listed) {
  const root = { steps: new Map(), ends: false };
  for (const path of listed) {
    let at = root;
    for (const step of path.split('/')) {
      if (!at.steps.has(step)) at.steps.set(step, { steps: new Map(), ends: false });
      at = at.steps.get(step);
    }
    at.ends = true;
  }
  return root;
}
const next = (at, step) => at?.steps.get(step);

const isClear = (value, at, inList) =>
  at?.ends ? inList && isEmpty(value) :
  isList(value) ? value.every((element) => isClear(element, next(at, '*'), true)) :
  !isObject(value) || Object.entries(value).every(([name, member]) => isClear(member, next(at, name), false));

const isListed = (value, at, mayBeEmpty) =>
  at?.ends ? true :
  isEmpty(value) ? mayBeEmpty :
  isList(value) ? value.length > 0 && value.every((element) => isListed(element, next(at, '*'), true)) :
  isObject(value) && Object.entries(value).every(([name, member]) => isListed(member, next(at, name), false));

const areCiphers = (value, mayBeEmpty) =>
  isCipher(value) ? true :
  isEmpty(value) ? mayBeEmpty :
  isList(value) ? value.length > 0 && value.every((element) => areCiphers(element, true)) :
  isObject(value) && Object.values(value).every((member) => areCiphers(member, false));

const fit = (one, other) =>
  one === undefined || other === undefined || isEmpty(one) || isEmpty(other) ? true :
  isObject(one) && isObject(other) ? !isCipher(one) && !isCipher(other) && Object.keys(one).every((name) => fit(one[name], get(other, name))) :
  isList(one) && isList(other) && one.length === other.length && one.every((element, i) => fit(element, other[i]));

function checkParts({ open, withheld, personal }) {
  let listed = paths([]);
  if (open) {
    if (hasCipher(open)) fails('the open part holds an encrypted member.');
    if (has(open, '$withheld')) listed = paths(list(open.$withheld, 'the list of withheld members').map((path) => text(path, 'a withheld path')));
    if (!isClear(open, listed, false)) fails('the open part holds what its own list says is withheld.');
  }
  if (withheld) {
    members(withheld, 'the withheld part', ['data', 'headers', 'id', 'recordedAt']);
    uuid(withheld.id, "the event's id");
    moment(withheld.recordedAt, 'the time of recording');
    if (!isObject(withheld.data) || !isObject(withheld.headers)) fails('the withheld part is not in its form.');
    if (hasCipher(withheld)) fails('the withheld part holds an encrypted member.');
    if (open && !isListed(withheld.data, listed, true)) fails('the withheld part holds what the open part does not list as withheld.');
  }
  if (personal) {
    members(personal, 'the personal part', ['data', 'headers', 'subjects']);
    for (const part of [personal.data, personal.headers]) if (!isObject(part) || isCipher(part) || !areCiphers(part, true)) fails('the personal part holds what is not encrypted.');
    list(personal.subjects, 'the list of subjects').forEach((subject) => uuid(subject, 'a subject'));
  }
  if (!fit(open, withheld?.data) || !fit(open, personal?.data) || !fit(withheld?.data, personal?.data) || !fit(withheld?.headers, personal?.headers)) fails('its parts cannot be of one event.');
}

function decrypt(path, cipher, key) {
  const open = createDecipheriv('aes-256-gcm', key, Buffer.concat([Buffer.alloc(10), cipher.subarray(1, 3)]), { authTagLength: 16 });
  open.setAuthTag(cipher.subarray(-16));
  let plain;
  try { plain = Buffer.concat([open.update(cipher.subarray(3, -16)), open.final()]); } catch { fails(`the key that is given does not open the member ${path}.`); }
  if (plain.subarray(0, 32).some((byte) => byte !== 0)) fails(`the member ${path} was not written under the key that is given, which opens it all the same.`);
  const value = parse(plain.subarray(32), `the member ${path}`);
  canonical(value, `the member ${path}`);
  return value;
}

function personalMembers(personal, keys) {
  const found = [];
  const walk = (value, path) => {
    if (isCipher(value)) {
      const cipher = bytes(value.$c, null, `the member ${path}`);
      if (cipher.length <= 51 || cipher[0] >= personal.subjects.length) fails(`the member ${path} is not in the form of an encrypted one.`);
      const subject = personal.subjects[cipher[0]];
      found.push(keys.has(subject) ? { path, subject, value: decrypt(path, cipher, keys.get(subject)) } : { path, subject });
    } else if (isList(value)) value.forEach((element, i) => walk(element, `${path}/${i}`));
    else Object.keys(value).sort().forEach((name) => walk(value[name], `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`));
  };
  walk(personal.data, '/data');
  walk(personal.headers, '/headers');
  for (const subject of keys.keys()) if (!found.some((member) => member.subject === subject)) fails(`a key is given for ${subject}, of whom it holds nothing.`);
  return found;
}

// --- The whole ---

function readHistory(path) {
  if (statSync(path).size > LARGEST) unreadable(`The file is larger than ${LARGEST} bytes.`);
  const file = readFileSync(path);
  const value = parse(file, 'The file');
  if (!Buffer.from(canonical(value, 'The file')).equals(file)) unreadable('The file is not in its RFC 8785 form.');
  members(value, 'The file', ['events', 'format', 'head', 'log', 'stream'], ['earlier']);
  constant(value.format, 'oocd-history-1', "The file's format");
  members(value.stream, 'The stream', ['id', 'type', 'version']);
  const history = {
    log: uuid(value.log, 'The log'), head: readHead(value.head, 'The head'), earlier: null,
    stream: { id: uuid(value.stream.id, "The stream's id"), type: text(value.stream.type, "The stream's type"), version: whole(value.stream.version, 1, "The stream's version") },
  };
  if (has(value, 'earlier')) {
    members(value.earlier, "The earlier head's proof", ['consistency', 'head']);
    history.earlier = { ...readHead(value.earlier.head, 'The earlier head'), path: hashes(value.earlier.consistency, 'The consistency path') };
  }
  history.events = list(value.events, 'The list of events').map((event, i) => readEvent(event, i + 1));
  return history;
}

function checkHeads({ log, head, earlier, stream, events }, keys) {
  checkSigned(head, 'The head', log, keys);
  if (earlier) {
    checkSigned(earlier, 'The earlier head', log, keys);
    if (earlier.number >= head.number || earlier.size > head.size) fails('The earlier head is not earlier than the head.');
    if (earlier.number + 1 === head.number && !earlier.hash.equals(head.previous)) fails('The head does not stand on the earlier head, which is the one just before it.');
    if (!begins(earlier, head, earlier.path)) fails('The log of the earlier head is not the beginning of the log of the head.');
  }
  if (stream.version !== events.length) fails(`The stream is said to have ${stream.version} events; the file has ${events.length}.`);
}

function checkEvent(event, version, previous, after, { head, stream }) {
  if (event.version !== version) fails(`in its place stands version ${event.version}.`);
  if (event.leaf <= after || event.leaf >= head.size) fails(`leaf ${event.leaf} is not after the version before and within the log's ${head.size} events.`);
  const now = sha256(previous, ...PARTS.map((part) => event[part].digest));
  if (!includes(now, event.leaf, head.size, event.path, head.root)) fails(`it is not what was recorded: its parts and those before it do not lead to leaf ${event.leaf} under the head's root.`);
  const [order, open, withheld, personal] = PARTS.map((part) => event[part].value);
  if (!order) fails('its order part is withheld, which must be shown.');
  members(order, 'the order part', ['name', 'stream', 'type', 'version']);
  text(order.name, 'the name');
  if (order.stream !== stream.id || order.type !== stream.type) fails('it is an event of another stream.');
  if (order.version !== version) fails('it was recorded as another version.');
  checkParts({ open, withheld, personal });
  if (!personal && event.keys.size > 0) fails('keys are given for a part that is withheld.');
  return { now, proved: { version, name: order.name, leaf: event.leaf, open: open ?? null, withheld: withheld ?? null, personal: personal ? personalMembers(personal, event.keys) : null } };
}

function check(path, keys) {
  const history = readHistory(path);
  checkHeads(history, keys);
  const events = [];
  let previous = Buffer.alloc(HASH), after = -1;
  for (const [i, event] of history.events.entries()) {
    try {
      const { now, proved } = checkEvent(event, i + 1, previous, after, history);
      events.push(proved);
      [previous, after] = [now, event.leaf];
    } catch (fault) {
      if (fault instanceof DoesNotHold || fault instanceof NotReadable) throw new DoesNotHold(fault.message, i + 1);
      throw fault;
    }
  }
  const summary = (head) => head && { at: head.at, key: head.key, number: head.number, size: head.size };
  return {
    verdict: 'holds', version: null, why: `Versions 1 to ${events.length} are in the log as they stand here. Whether later ones followed, no file can prove.`,
    log: history.log, stream: history.stream, head: summary(history.head), earlier: summary(history.earlier), events,
  };
}

function verdict(path, keys) {
  try {
    return check(path, keys);
  } catch (fault) {
    if (fault instanceof DoesNotHold) return { verdict: 'does-not-hold', version: fault.version, why: fault.message };
    if (fault instanceof NotReadable || fault.syscall) return { verdict: 'not-readable', version: null, why: fault.message };
    throw fault;
  }
}

// Nothing that a file holds may move the cursor or turn the direction of what a person reads.
const shown = (value) => canonical(value, 'The value').replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (one) => one.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''));
const plain = (text) => shown(text).slice(1, -1);

function print(path, found) {
  console.log(`${path}: ${{ holds: 'HOLDS', 'does-not-hold': 'DOES NOT HOLD', 'not-readable': 'NOT READABLE' }[found.verdict]}`);
  console.log(`  ${plain(found.why)}`);
  if (found.verdict !== 'holds') return;
  const head = (what, { number, at, size, key }) => console.log(`  ${what} ${number} of log ${found.log}: ${size} events, made ${at}, signed by key ${key}`);
  head('Head', found.head);
  if (found.earlier) head('It continues head', found.earlier);
  console.log(`  Stream ${found.stream.id} (${plain(found.stream.type)}), versions 1 to ${found.stream.version}`);
  for (const event of found.events) {
    console.log(`\n  ${event.version}. ${plain(event.name)} (leaf ${event.leaf})`);
    console.log(`     open: ${event.open ? shown(event.open) : 'withheld'}`);
    console.log(`     withheld part: ${event.withheld ? shown(event.withheld) : 'withheld'}`);
    if (!event.personal) console.log('     personal: withheld');
    else if (event.personal.length === 0) console.log('     personal: nothing');
    else for (const member of event.personal) console.log(`     personal ${plain(member.path)} (of ${member.subject}): ${has(member, 'value') ? shown(member.value) : 'encrypted'}`);
  }
}

function main(given) {
  const asJson = given.includes('--json');
  const at = given.indexOf('--keys');
  const files = given.filter((one, i) => one !== '--json' && !(at >= 0 && (i === at || i === at + 1)));
  if (at < 0 || at + 1 >= given.length || files.length === 0 || files.some((file) => file.startsWith('--'))) {
    console.error('Usage: node verify-history.mjs FILE… --keys KEYS.json [--json]\nThe public keys must come from elsewhere than the file: a key inside it would prove nothing.');
    return 2;
  }
  let keys;
  try { keys = readKeys(given[at + 1]); } catch (fault) {
    if (!(fault instanceof NotReadable || fault.syscall)) throw fault;
    console.error(`The keys are not readable: ${fault.message}`);
    return 2;
  }
  const exit = { holds: 0, 'does-not-hold': 1, 'not-readable': 2 };
  return Math.max(...files.map((file) => {
    const found = verdict(file, keys);
    if (asJson) console.log(canonical(found, 'The verdict')); else print(file, found);
    return exit[found.verdict];
  }));
}

process.exitCode = main(process.argv.slice(2));
