// The queue as a file: saved for a phone that may not live, read back on this one or another; twice adds nothing.

import { dayKey } from "./days.js";
import { me } from "./identity.js";
import { entriesOf, takeIn, unsettled } from "./outbox.js";
import { sendNow } from "./pace.js";
import { fill, showCase } from "./slots.js";

const KIND = "lianxin-outbox";

export function offerFile(section) {
  const said = section.querySelector("[data-file-said]");
  section.querySelector("[data-save-file]").addEventListener("click", save);
  section.querySelector("[data-read-file]").addEventListener("change", async ({ target }) => {
    const added = await readBack(target.files[0]).catch(() => null);
    target.value = "";
    fill(said, { added });
    showCase(said, added === null ? "unreadable" : "read");
    if (added) sendNow();
  });
}

async function save() {
  const { deputy, name } = await me();
  const entries = unsettled(await entriesOf(deputy));
  const content = { kind: KIND, deputy, name, saved_at: new Date().toISOString(), entries };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
  link.download = `${KIND}-${dayKey(Date.now())}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

async function readBack(file) {
  const content = JSON.parse(await file.text());
  if (content.kind !== KIND) throw new Error("another file");
  return takeIn(content.entries, (await me()).deputy);
}
