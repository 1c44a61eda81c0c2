/* The guide on a reader's device, for use without a signal. The build puts this file at the site's root as worker.js,
   with `GUIDE` in front of it (hooks/handbook/output/offline/worker.py): the edition, the file that holds all of it, and what
   both have to be. Where a district keeps nothing on devices, assets/offline/switched-off.js takes its place.
   docs/about/decisions/0033-without-a-signal.md says why it is so.

   One edition is kept whole in a cache of its own, and a small cache says which one readers get. A new edition is
   fetched beside it; when every file of it is there and right, that word changes, and the next page that is opened is
   new. A piece of a page comes from the edition of that page, or from the network. */

"use strict";

const HERE = registration.scope;
const OURS = `guide 1 ${HERE} `; // all caches of an address are in one list, with those of other guides there
const STATE = `${OURS}state`;
const CURRENT = `${HERE}?current`;
const FULL = `${HERE}?full`; // when this device had no room
const WHOLE = `${HERE}?whole`; // put last into an edition's cache, so that a cache that has it is whole
const HASHED = /\.[0-9a-f]{8}\.(min\.)?[a-z]+$/; // such a name belongs to one content, whatever the edition
const AT_ONCE = 16;
const PATIENCE = 1000; // milliseconds that a page waits for the list of pages
const FRESH = 60_000; // for so long that list is not asked for again
const DAY = 86_400_000; // for so long nothing is fetched again for a device that has no room

const TYPES = {
  css: "text/css",
  gif: "image/gif",
  html: "text/html; charset=utf-8",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript",
  json: "application/json",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
  webp: "image/webp",
};

class NoRoom extends Error {}

const opened = new Map(); // the edition of each page that this worker opened
let keeping = null;
let asking = null;
let askedAt = 0;

const cached = (edition, address) => caches.match(address, { cacheName: OURS + edition });
const addressed = (path) => HERE + path.replace(/(^|\/)index\.html$/, "$1");

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest));
}

/* What is noted, by an address that no page has: which edition readers get, and which an open page came from */
async function noted(address) {
  const said = await caches.match(address, { cacheName: STATE });
  return said ? said.text() : "";
}

async function note(address, edition) {
  await (await caches.open(STATE)).put(address, new Response(edition));
}

const current = () => noted(CURRENT);
const pageNote = (id) => `${HERE}?page=${id}`;
const editionOf = async (id) => opened.get(id) ?? noted(pageNote(id)); // another worker may have opened it

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

/* Drop the caches of this guide, apart from those of some editions */
async function dropAllBut(...editions) {
  const left = [STATE, ...editions.filter(Boolean).map((edition) => OURS + edition)];
  for (const name of await ours()) if (!left.includes(name)) await caches.delete(name);
}

async function forget() {
  for (const name of await ours()) await caches.delete(name);
}

/* Fetching an edition whole */

async function fetched(path, hash) {
  for (const cache of ["default", "reload"]) { // what the browser has may be old or broken
    const answer = await fetch(HERE + path, { cache });
    const bytes = answer.ok ? await answer.arrayBuffer() : new ArrayBuffer(0);
    if (answer.ok && (await sha256(bytes)) === hash) return bytes;
  }
  throw new Error(`${path} is not what this edition has`);
}

async function unpacked(bytes) {
  const stream = new Response(bytes).body.pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}

async function keep(cache, path, bytes) {
  const type = TYPES[path.split(".").pop()] ?? "application/octet-stream";
  await cache.put(addressed(path), new Response(bytes, { headers: { ...GUIDE.headers, "Content-Type": type } }));
}

async function fetchAll(cache) {
  const { usage = 0, quota = Infinity } = (await navigator.storage?.estimate?.()) ?? {}; // Chrome never says less than 10 GB
  if (quota - usage < GUIDE.room || Date.now() - (await noted(FULL)) < DAY) throw new NoRoom();
  const { lines, texts, others, marks } = await unpacked(await fetched(GUIDE.pack, GUIDE.hash));
  const text = new TextEncoder();
  const work = [
    ...Object.entries(texts).map(([path, [hash, ...numbers]]) => async () => {
      const bytes = text.encode(numbers.map((number) => lines[number]).join("\n"));
      if ((await sha256(bytes)) !== hash) throw new Error(`${path} is not what this edition has`);
      await keep(cache, path, bytes);
    }),
    ...Object.entries(others).map(([path, hash]) => async () => keep(cache, path, await fetched(path, hash))),
  ];
  while (work.length) await Promise.all(work.splice(0, AT_ONCE).map((act) => act()));
  const paths = [...Object.keys(texts).filter((path) => path.endsWith(".html")), ...Object.keys(others)];
  await cache.put(WHOLE, new Response(JSON.stringify({ marks, paths })));
}

async function fetchEdition() {
  const before = await current();
  if (before === GUIDE.edition) return;
  const { edition } = await listed();
  if (edition !== GUIDE.edition) throw new Error("another edition has been published");
  const cache = await caches.open(OURS + GUIDE.edition);
  try {
    if (!(await cache.match(WHOLE))) await fetchAll(cache);
    await note(CURRENT, GUIDE.edition);
  } catch (error) {
    await caches.delete(OURS + GUIDE.edition);
    if (error instanceof NoRoom) await forget(); // an old edition that cannot be renewed would be read for ever
    if (error.name === "QuotaExceededError") {
      await forget();
      await note(FULL, Date.now());
    }
    throw error;
  }
}

/* Pages that are no more */

async function withdraw(path) {
  const address = addressed(path);
  for (const name of await ours()) await (await caches.open(name)).delete(address);
  for (const page of await clients.matchAll({ type: "window" })) {
    if (page.url.split(/[?#]/)[0] === address) await page.navigate(page.url).catch(() => {});
  }
}

async function listed() {
  const answer = await fetch(`${HERE}pages.json`, { cache: "no-store", signal: AbortSignal.timeout(10 * PATIENCE) });
  if ([404, 410].includes(answer.status)) { // there is no guide here any more
    await forget();
    await registration.unregister();
  }
  return answer.json();
}

async function askForPages() {
  const { marks } = await listed();
  const whole = await cached(await current(), WHOLE);
  if (whole && typeof marks === "string") {
    const kept = await whole.json();
    const there = new Set(marks.match(/.{5}/g));
    if (kept.marks !== marks) {
      for (const path of kept.paths) if (!there.has((await sha256(new TextEncoder().encode(path))).slice(0, 5))) await withdraw(path);
    }
  }
  askedAt = Date.now();
}

/* The list comes before the page, unless the line is slow */
async function heard(event) {
  if (asking || Date.now() - askedAt < FRESH) return;
  asking = askForPages().catch(() => {}).finally(() => { asking = null; });
  event.waitUntil(asking);
  await Promise.race([asking, new Promise((done) => setTimeout(done, PATIENCE))]);
}

/* What a page asks for */

async function page(event, address) {
  if (!(await cached(await current(), address))) return null;
  await heard(event);
  const edition = await current();
  const found = await cached(edition, address);
  if (found) {
    opened.set(event.resultingClientId, edition);
    event.waitUntil(note(pageNote(event.resultingClientId), edition).catch(() => {}));
  }
  return found;
}

async function piece(event, address) {
  const own = await editionOf(event.clientId);
  if (own) return cached(own, address);
  if (!HASHED.test(address)) return null;
  const found = await Promise.all((await ours()).map((cacheName) => caches.match(address, { cacheName })));
  return found.find(Boolean);
}

async function answered(event) {
  const address = addressed(event.request.url.slice(HERE.length).split(/[?#]/)[0]);
  try {
    const found = await (event.request.mode === "navigate" ? page : piece)(event, address);
    if (found) return found;
  } catch {} // a browser that keeps nothing throws
  return fetch(event.request);
}

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  if (method === "GET" && url.startsWith(HERE) && !headers.has("range")) event.respondWith(answered(event));
});

/* What the page's script asks: to keep this edition, to drop all, or only how things are */

async function state(id) {
  const kept = await current();
  if (kept) await clearAway(kept);
  return { edition: GUIDE.edition, megabytes: GUIDE.megabytes, kept, page: await editionOf(id) };
}

/* Drop the editions that no open page came from, and the notes on pages that are closed */
async function clearAway(kept) {
  const ids = (await clients.matchAll({ type: "window" })).map(({ id }) => id);
  const needed = await Promise.all(ids.map(editionOf));
  if (!keeping) await dropAllBut(kept, ...needed);
  const notes = await caches.open(STATE);
  const left = [CURRENT, ...[...ids, ...opened.keys()].map(pageNote)];
  for (const { url } of await notes.keys()) if (!left.includes(url)) await notes.delete(url);
}

const acts = {
  forget,
  keep: () => (keeping ??= fetchEdition().finally(() => { keeping = null; })),
};

addEventListener("message", (event) => {
  const told = async () => {
    await acts[event.data]?.().catch(() => {});
    event.ports[0].postMessage(await state(event.source.id).catch(() => ({})));
  };
  event.waitUntil(told());
});
