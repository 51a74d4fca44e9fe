// The service worker: register it, let it stock what is needed later, follow the page's look, and update when idle.

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

export const canWorkOffline = () => "serviceWorker" in navigator;

export async function installApp() {
  if (!canWorkOffline()) return;
  reloadWhenReplaced();
  const registration = await register();
  keepUpdated(registration);
  const { active } = await navigator.serviceWorker.ready;
  followLook(active);
  whenQuiet(() => active.postMessage({ act: "stock-later" }));
}

// After the page is closed, the browser may send for us once the network is back (not Safari, not Firefox).
export async function sendInBackground() {
  const registration = canWorkOffline() && await navigator.serviceWorker.getRegistration();
  if (registration && registration.sync) await registration.sync.register("outbox").catch(() => undefined);
}

function register() {
  const plain = () => navigator.serviceWorker.register("/service-worker.js");
  if (!("SyncManager" in window)) return plain();
  return navigator.serviceWorker.register("/background-worker.js", { type: "module" }).catch(plain); // Chrome before 91
}

function keepUpdated(registration) {
  let looked = Date.now();
  const takeOver = () => registration.waiting && registration.waiting.postMessage({ act: "activate" });
  const watch = () => registration.installing && registration.installing.addEventListener("statechange", takeOver);
  registration.addEventListener("updatefound", watch);
  watch();
  document.addEventListener("visibilitychange", () => {
    takeOver();
    if (document.hidden || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(() => undefined); // no signal: another time
  });
  setInterval(takeOver, MINUTE);
  takeOver();
}

// A page that a new version has overtaken starts afresh once nobody looks at it, unless something is written on it.
function reloadWhenReplaced() {
  let replaced = false;
  let before = navigator.serviceWorker.controller;
  const reload = () => replaced && document.hidden && !isWrittenOn() && location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    replaced = Boolean(before);
    before = navigator.serviceWorker.controller;
    reload();
  });
  document.addEventListener("visibilitychange", reload);
}

function isWrittenOn() {
  const fields = [...document.querySelectorAll("textarea, input:not([type=hidden])")];
  return document.body.dataset.shell === "form" || fields.some((field) => field.value !== field.defaultValue);
}

// The shells are kept as they were rendered: the worker fetches them anew when the language or the type size changes.
function followLook(worker) {
  if ("shell" in document.body.dataset) return; // it may itself be the one to be replaced
  const { lang, className } = document.documentElement;
  worker.postMessage({ act: "follow-look", look: `lang="${lang}" class="${className}"` });
}

function whenQuiet(work) {
  if (navigator.connection && navigator.connection.saveData) return;
  const idle = window.requestIdleCallback || ((callback) => setTimeout(callback, 3000));
  idle(work, { timeout: 10000 });
}
