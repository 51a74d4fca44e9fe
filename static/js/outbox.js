// The outbox: every visit recorded on this phone, from the moment it is saved until a month after the server has it.
//
// An entry is { uuid, deputy, visit, household, made_at, state, tries, receipt, epoch }. `visit` is what is sent;
// it never changes. `state` is "waiting", or what the server's receipt said: "kept", "conflict", "refused".
// Only its own deputy sees an entry or sends it.

import { announce } from "./changes.js";
import { transact } from "./store.js";
import { mintUuid } from "./uuid.js";

const MONTH = 30 * 24 * 3600 * 1000;
const BATCH = 50;
const SETTLED = ["kept", "conflict", "refused"];

// One transaction, on disk when it resolves. The same uuid again (a double tap) changes nothing.
export async function record({ uuid, deputy, visit, household }) {
  const entry = { uuid, deputy, visit, household, made_at: new Date().toISOString(), state: "waiting", tries: 0 };
  await transact("readwrite", async (tx) => {
    if (await tx.get("visits", uuid)) return;
    await tx.add("visits", entry);
    await tx.remove("drafts", [deputy, visit.code]);
  });
  announce();
}

export async function find(uuid, deputy) {
  const entry = await transact("readonly", (tx) => tx.get("visits", uuid));
  return entry && entry.deputy === deputy ? entry : null;
}

export async function entriesOf(deputy) {
  const entries = await transact("readonly", (tx) => tx.all("visits"));
  return entries.filter((entry) => entry.deputy === deputy).sort(byAge);
}

export const unsettled = (entries) => entries.filter((entry) => entry.state !== "kept");
export const waiting = (entries) => entries.filter((entry) => entry.state === "waiting");

const byAge = (one, other) => one.made_at.localeCompare(other.made_at);

// The next to send. What made the server choke goes last and in ever smaller company: one bad entry stops no other.
export async function nextBatch(deputy) {
  const due = waiting(await entriesOf(deputy)).sort((one, other) => one.tries - other.tries || byAge(one, other));
  const tries = due.length ? due[0].tries : 0;
  const size = Math.max(1, Math.floor(BATCH / 4 ** tries));
  return due.filter((entry) => entry.tries === tries).slice(0, size);
}

export async function markTried(batch) {
  await change(batch.map(({ uuid }) => uuid), (entry) => ({ ...entry, tries: entry.tries + 1 }));
}

// Write the server's receipts down; returns how many entries they settled.
export async function settle(receipts, epoch) {
  const receiptOf = Object.fromEntries(receipts.map((receipt) => [receipt.uuid, receipt]));
  return change(Object.keys(receiptOf), (entry) => {
    const receipt = receiptOf[entry.uuid];
    const news = entry.state === "waiting" && SETTLED.includes(receipt.state);
    return news ? { ...entry, state: receipt.state, receipt, epoch } : entry;
  });
}

// A server with another epoch was restored from a backup: what it confirmed within the last month is offered again.
// What it has had for longer need not stay on the phone.
export async function tidy(epoch, now = Date.now()) {
  const changed = await transact("readwrite", async (tx) => {
    const kept = (await tx.all("visits")).filter((entry) => entry.state === "kept");
    const old = kept.filter(({ receipt }) => now - Date.parse(receipt.received_at) > MONTH);
    const lost = kept.filter((entry) => entry.epoch !== epoch && !old.includes(entry));
    for (const entry of old) await tx.remove("visits", entry.uuid);
    for (const entry of lost) await tx.put("visits", { ...entry, state: "waiting", tries: 0 });
    return old.length + lost.length;
  });
  if (changed) announce();
}

// The server holds something else under the same uuid. Keep this phone's version as a record of its own…
export const keepAsNew = (entry) => decide(entry, ({ receipt, epoch, ...mine }, tx) =>
  tx.add("visits", { ...mine, uuid: mintUuid(), state: "waiting", tries: 0 }));

// …or let the server's stand.
export const drop = (entry) => decide(entry, () => undefined);

// Once, however often and in however many tabs it is pressed.
async function decide({ uuid }, keep) {
  await transact("readwrite", async (tx) => {
    const entry = await tx.get("visits", uuid);
    if (!entry || entry.state !== "conflict") return;
    await tx.remove("visits", uuid);
    await keep(entry, tx);
  });
  announce();
}

export const offerAgain = (entry) => change([entry.uuid], (kept) => ({ ...kept, state: "waiting", tries: 0 }));

// Entries from a file that this phone or another one saved; those that are here already stay as they are.
export async function takeIn(entries, deputy) {
  const own = entries.filter((entry) => entry.deputy === deputy && entry.uuid && entry.visit && entry.made_at);
  const added = await transact("readwrite", async (tx) => {
    const held = await Promise.all(own.map((entry) => tx.get("visits", entry.uuid)));
    const fresh = own.filter((_, position) => !held[position]);
    for (const entry of fresh) await tx.put("visits", { ...entry, state: "waiting", tries: 0 });
    return fresh.length;
  });
  announce();
  return added;
}

async function change(uuids, revise) {
  const changed = await transact("readwrite", async (tx) => {
    const entries = (await Promise.all(uuids.map((uuid) => tx.get("visits", uuid)))).filter(Boolean);
    for (const entry of entries) await tx.put("visits", revise(entry));
    return entries.length;
  });
  announce();
  return changed;
}
