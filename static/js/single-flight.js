// One sender at a time among all tabs and the service worker. It saves airtime; that nothing counts twice rests on the
// uuids, so a sender that hangs may be overtaken.

import { transact } from "./store.js";
import { mintUuid } from "./uuid.js";

const NAME = "lianxin-outbox";
const PATIENCE = 90 * 1000; // a tab that the system has frozen may hold the lock for ever
const LEASE = 12 * 1000;

const holder = mintUuid();

export async function alone(work) {
  return navigator.locks ? withLock(work) : withLease(work);
}

async function withLock(work) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  const started = () => {
    clearTimeout(timer);
    return work();
  };
  try {
    return await navigator.locks.request(NAME, { signal: patience.signal }, started);
  } catch (error) {
    if (error.name !== "AbortError" || !patience.signal.aborted) throw error;
    return navigator.locks.request(NAME, { steal: true }, work);
  }
}

// Without Web Locks (Safari before 15.4) a row in the database says who sends. It is renewed while the work lasts, so
// that a tab closed in the middle holds up the others for a moment only.
async function withLease(work) {
  while (!(await takeLease())) await new Promise((resolve) => setTimeout(resolve, 500));
  const renewal = setInterval(takeLease, LEASE / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await giveBack();
  }
}

function takeLease() {
  return transact("readwrite", async (tx) => {
    const row = await tx.get("shelf", "lease");
    if (row && row.value.holder !== holder && holds(row.value.until)) return false;
    await tx.put("shelf", { key: "lease", value: { holder, until: Date.now() + LEASE } });
    return true;
  });
}

// Neither over, nor further off than any lease lasts: the clock may have been set back.
const holds = (until) => until > Date.now() && until <= Date.now() + LEASE;

function giveBack() {
  return transact("readwrite", async (tx) => {
    const row = await tx.get("shelf", "lease");
    if (row && row.value.holder === holder) await tx.remove("shelf", "lease");
  });
}
