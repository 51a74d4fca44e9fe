// One sender at a time among all tabs and the service worker. It saves airtime; that nothing counts twice rests on the
// uuids, so a sender that hangs may be overtaken.

import { transact } from "./store.js";
import { mintUuid } from "./uuid.js";

const NAME = "lianxin-outbox";
const PATIENCE = 90 * 1000;
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

// Without Web Locks (Safari before 15.4) a line in the database says who sends, and until when that holds.
async function withLease(work) {
  while (!(await takeLease())) await new Promise((resolve) => setTimeout(resolve, 1000));
  try {
    return await work();
  } finally {
    await transact("readwrite", async (tx) => {
      const row = await tx.get("shelf", "lease");
      if (row && row.value.holder === holder) await tx.remove("shelf", "lease");
    });
  }
}

function takeLease(now = Date.now()) {
  return transact("readwrite", async (tx) => {
    const row = await tx.get("shelf", "lease");
    if (row && row.value.holder !== holder && row.value.until > now && row.value.until < now + 2 * PATIENCE) return false;
    await tx.put("shelf", { key: "lease", value: { holder, until: now + PATIENCE } });
    return true;
  });
}
