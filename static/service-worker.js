// What makes the app open without a signal: its files, the shells (pages that hold nothing personal), and the last
// state of a deputy's own pages. It keeps no visit and never touches the outbox.
//
// Above these lines the server writes SHELF = { version, files: { path: fingerprint }, later, shells, pages }: any
// change to the app changes this file, and so the browser fetches the new version and lets it wait (registration.js).

const { version, files, later, shells, pages } = self.SHELF;
const FILES = "lianxin-files";
const SHELLS = `lianxin-shells-${version}`;
const PAGES = "lianxin-pages-";
const FORMS = ["/visits/new", "/visits/scan", "/S/"];
const SLOW = 4000; // milliseconds until the last state of a page is shown instead

self.addEventListener("install", (event) => event.waitUntil(Promise.all([stockFiles(atOnce()), stockShells()])));
self.addEventListener("activate", (event) => event.waitUntil(clearOut().then(() => self.clients.claim())));
self.addEventListener("message", (event) => event.waitUntil(obey(event.data)));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin) return;
  if (event.request.method !== "GET") event.waitUntil(someoneSigns(url.pathname));
  else if (files[url.pathname]) event.respondWith(file(url, event.request));
  else if (event.request.mode === "navigate") event.respondWith(page(event, url));
});

function obey({ act, look }) {
  if (act === "stock-later") return stockFiles(later);
  if (act === "follow-look") return followLook(look).finally(clearLeftovers);
  if (act === "activate") return activateWhenIdle();
  return undefined;
}

// Kept under its fingerprint: an update fetches only what has changed.
const addressOf = (path) => `${path}?v=${files[path]}`;
const atOnce = () => Object.keys(files).filter((path) => !later.includes(path));

async function stockFiles(paths) {
  const cache = await caches.open(FILES);
  const addresses = paths.map(addressOf);
  const held = await Promise.all(addresses.map((address) => cache.match(address)));
  await cache.addAll(addresses.filter((_, position) => !held[position]));
}

// Fails when nobody is signed in (the gate redirects): then the version before this one goes on.
async function stockShells() {
  const fresh = await Promise.all(shells.map((path) => fetch(path, { cache: "no-store", redirect: "error" })));
  if (!fresh.every((response) => response.ok)) throw new Error("no shell");
  const cache = await caches.open(SHELLS);
  await Promise.all(fresh.map((response, position) => cache.put(shells[position], response)));
}

// `look` is how a fresh page opens: <html lang="…" class="…">. The shells speak and look like it.
async function followLook(look) {
  const shell = await fromShells(shells[0]);
  if (!shell || !(await shell.text()).includes(`<html ${look}>`)) await stockShells();
}

async function clearOut() {
  await (await leftovers())();
}

// What other versions kept, as it is now; the answer clears it away.
async function leftovers() {
  const cache = await caches.open(FILES);
  const wanted = new Set(Object.keys(files).map((path) => new URL(addressOf(path), self.location).href));
  const unwanted = (await cache.keys()).filter((request) => !wanted.has(request.url));
  const old = (await caches.keys()).filter((name) => name.startsWith("lianxin-shells-") && name !== SHELLS);
  return () => Promise.all([...unwanted.map((one) => cache.delete(one)), ...old.map((name) => caches.delete(name))]);
}

// A phone may stop a worker while it clears out, and counts it as active all the same: what it left is cleared later,
// but never what another version is just laying up. The order matters: list, look whether one is at it, clear.
async function clearLeftovers() {
  const clear = await leftovers();
  if (!self.registration.installing && !self.registration.waiting) await clear();
}

// A new version takes over when no form and no scanner is open anywhere.
async function activateWhenIdle() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const busy = open.some(({ url }) => FORMS.some((form) => new URL(url).pathname.startsWith(form)));
  if (!busy) await self.skipWaiting();
}

// A page that is newer than this worker may ask for a newer style or picture. Scripts, which import each other, are
// always of one version: this worker's.
async function file(url, request) {
  const path = url.pathname;
  const cache = await caches.open(FILES);
  const kept = await cache.match(addressOf(path));
  const asked = url.searchParams.get("v") || files[path];
  if (kept && (asked === files[path] || path.endsWith(".js"))) return kept;
  if (kept) return fetch(request).catch(() => kept);
  if (!later.includes(path)) return fetch(request);
  await stockFiles([path]);
  return cache.match(addressOf(path));
}

async function page(event, url) {
  const deputy = await whosePhone();
  if (!deputy) return fetch(event.request);
  const shell = shellFor(url.pathname);
  if (shell) return (await fromShells(shell)) || fetch(event.request);
  if (pages.includes(url.pathname)) return newestPage(event, url, deputy);
  return fetch(event.request).catch(() => fromShells("/visits/waiting"));
}

function shellFor(path) {
  if (path.startsWith("/S/")) return "/visits/new";
  return shells.find((shell) => shell === path);
}

// Not by opening the store: a version that was replaced would make its own anew.
function fromShells(path) {
  return caches.match(path, { cacheName: SHELLS });
}

// From the network if it answers soon, else as it was the last time; so too when the sign-in has expired.
async function newestPage(event, url, deputy) {
  const cache = await caches.open(PAGES + deputy);
  const path = url.pathname === "/" ? pages[0] : url.pathname;
  const kept = await cache.match(path);
  const fresh = fetch(event.request);
  const storing = fresh.then((response) => {
    if (response.ok && !url.search) return cache.put(path, response.clone());
    return undefined;
  });
  event.waitUntil(storing.catch(() => undefined));
  if (!kept) return fresh.catch(() => fromShells("/visits/waiting"));
  const signedOut = (response) => response.type === "opaqueredirect" && url.pathname === path;
  const newest = fresh.then((response) => (signedOut(response) ? kept : response), () => kept);
  return Promise.race([newest, new Promise((resolve) => setTimeout(resolve, SLOW, kept))]);
}

// Whoever signs in or out: the pages kept for the deputy before are not for them.
async function someoneSigns(path) {
  if (!path.startsWith("/sign-ins") && !path.startsWith("/E/")) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(PAGES));
  await Promise.all(names.map((name) => caches.delete(name)));
}

// The deputy that identity.js put on the shelf, or nothing. Never creates the database: that is store.js's.
function whosePhone() {
  return new Promise((resolve) => {
    const request = indexedDB.open("lianxin");
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = () => resolve(null);
    request.onsuccess = () => {
      const found = request.result.transaction("shelf").objectStore("shelf").get("me");
      found.onsuccess = () => resolve(found.result ? found.result.value.deputy : null);
      found.onerror = () => resolve(null);
      request.result.close(); // once the reading is done
    };
  });
}
