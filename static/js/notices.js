// What the deputy should know about this phone: no signal, signed out, a browser that forgets. The sentences stand in
// templates/phone-notices.html, hidden; this shows the ones that hold.

import { onChange } from "./changes.js";
import { me } from "./identity.js";
import { entriesOf, waiting } from "./outbox.js";
import { canWorkOffline } from "./registration.js";
import { isDurable } from "./store.js";

const DAY = 24 * 3600 * 1000;
const FAILED = ["trouble", "unreadable", "stale"];

let outcome = "clear";
let held = false; // whether entries live in this page alone

export function keepNotices() {
  document.addEventListener("outbox:turn", ({ detail }) => {
    outcome = detail.outcome;
    refresh();
  });
  window.addEventListener("online", refresh);
  window.addEventListener("offline", refresh);
  window.addEventListener("beforeunload", holdBack);
  setInterval(refresh, 60 * 1000);
  onChange(refresh);
}

async function refresh() {
  const [durable, deputy] = await Promise.all([isDurable(), me()]);
  const due = deputy ? waiting(await entriesOf(deputy.deputy)) : [];
  const silent = !navigator.onLine || outcome === "offline";
  held = !durable && due.length > 0;
  show("[data-offline]", silent);
  show("[data-outbox-old]", due.some(isOld));
  show('[data-notice="signed-out"]', ["signed-out", "revoked"].includes(outcome));
  leadBack();
  show('[data-notice="trouble"]', !silent && due.length && FAILED.includes(outcome));
  show('[data-notice="page-only"]', !durable);
  show('[data-notice="online-only"]', durable && !canWorkOffline());
}

const isOld = ({ made_at }) => Date.now() - Date.parse(made_at) > DAY;

function show(selector, holds) {
  for (const place of document.querySelectorAll(selector)) place.hidden = !holds;
}

// After signing in, back to this very page: a shell does not know its address.
function leadBack() {
  for (const link of document.querySelectorAll('[data-notice="signed-out"] a')) {
    link.search = new URLSearchParams({ next: location.pathname + location.search });
  }
}

function holdBack(event) {
  if (!held) return;
  event.preventDefault();
  event.returnValue = "";
}
