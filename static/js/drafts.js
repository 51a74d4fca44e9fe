// A visit half written survives a closed page: kept as it is typed, one for each household and deputy.

import { announce } from "./changes.js";
import { transact } from "./store.js";

const PAUSE = 250; // milliseconds after the last key

export function findDraft(deputy, code) {
  return transact("readonly", (tx) => tx.get("drafts", [deputy, code]));
}

export async function draftsOf(deputy) {
  const drafts = await transact("readonly", (tx) => tx.all("drafts"));
  return drafts.filter((draft) => draft.deputy === deputy);
}

export async function dropDraft(deputy, code) {
  await transact("readwrite", (tx) => tx.remove("drafts", [deputy, code]));
  announce();
}

// Keep what draft() returns whenever the form changes. `keep` does it now; after `end` what was saved is no draft.
export function keepDraft(form, draft) {
  let timer = null;
  const keep = () => {
    clearTimeout(timer);
    timer = null;
    return transact("readwrite", (tx) => tx.put("drafts", draft())).catch((error) => console.error(error));
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  };
  const atOnce = () => timer && keep();
  const end = () => {
    clearTimeout(timer);
    timer = null;
    form.removeEventListener("input", soon);
  };
  form.addEventListener("input", soon);
  window.addEventListener("pagehide", atOnce);
  document.addEventListener("visibilitychange", atOnce);
  return { keep, end };
}
