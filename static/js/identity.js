// Whose phone this is: the deputy who signed in last, and that deputy's book of households.
// Recording needs only this; sending needs a live sign-in. What another deputy recorded here is theirs and stays.

import { announce } from "./changes.js";
import { ask } from "./server.js";
import { transact } from "./store.js";

const BOOK_KEEPS = 15 * 60 * 1000;
const PAGES = "lianxin-pages-";

export const me = () => onShelf("me"); // { deputy, name }
export const book = () => onShelf("book"); // what /phones/book gave, and taken_at

async function onShelf(key) {
  const row = await transact("readonly", (tx) => tx.get("shelf", key));
  return row ? row.value : null;
}

// The server says who is signed in. A new deputy finds nothing of the one before: no name, no household, no page.
export async function welcome({ deputy, name }) {
  const before = await transact("readwrite", async (tx) => {
    const row = await tx.get("shelf", "me");
    if (row && row.value.deputy !== deputy) await tx.remove("shelf", "book");
    await tx.put("shelf", { key: "me", value: { deputy, name } });
    return row && row.value;
  });
  await forgetPages((cache) => cache !== PAGES + deputy);
  if (!before || before.deputy !== deputy) announce();
}

export async function refreshBook(fingerprint, now = Date.now()) {
  const kept = await book();
  if (kept && (kept.book === fingerprint || now - kept.taken_at < BOOK_KEEPS)) return;
  const taken = await ask("/phones/book");
  await transact("readwrite", async (tx) => {
    const row = await tx.get("shelf", "me");
    const own = row && row.value.deputy === taken.deputy;
    if (own) await tx.put("shelf", { key: "book", value: { ...taken, taken_at: now } });
  });
  announce();
}

// Signing out on this phone. What was recorded waits for its deputy to come back.
export async function forget() {
  await transact("readwrite", async (tx) => {
    await tx.remove("shelf", "me");
    await tx.remove("shelf", "book");
  });
  await forgetPages(() => true);
  announce();
}

async function forgetPages(unwanted) {
  if (!("caches" in self)) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(PAGES));
  await Promise.all(names.filter(unwanted).map((name) => caches.delete(name)));
}

// The household behind a code (token or short form), if it stands in the book.
export function householdOf(pages, code) {
  return pages && pages.households.find((household) => household.token === code || household.short === code);
}
