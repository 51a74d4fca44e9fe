// The outbox's page: how much waits and why, every entry with its state, and the queue as a file.

import { onChange } from "./changes.js";
import { draftsOf } from "./drafts.js";
import { draftRow, entryRow } from "./entries.js";
import { book, householdOf, me } from "./identity.js";
import { entriesOf, unsettled } from "./outbox.js";
import { sendNow } from "./pace.js";
import { offerFile } from "./queue-file.js";
import { fill, showCase, showLine } from "./slots.js";

const QUIET = ["clear", "offline"]; // nothing went wrong: where nothing waits, that is all there is to say

let outcome = navigator.onLine ? "sending" : "offline";

async function list() {
  const [recorder, pages] = await Promise.all([me(), book()]);
  const deputy = recorder ? recorder.deputy : null;
  const entries = (await entriesOf(deputy)).reverse();
  const due = unsettled(entries);
  const drafts = await draftsOf(deputy);
  put("unsettled", due.map(entryRow));
  put("kept", entries.filter((entry) => entry.state === "kept").map(entryRow));
  put("drafts", drafts.map((draft) => draftRow(draft, householdOf(pages, draft.code))));
  document.querySelector('[data-part="nothing"]').hidden = entries.length + drafts.length > 0;
  document.querySelector("[data-send]").hidden = !due.length;
  tell(due.length);
}

function put(part, rows) {
  const section = document.querySelector(`[data-part="${part}"]`);
  section.hidden = !rows.length;
  section.querySelector("[data-list]").replaceChildren(...rows);
}

function tell(count) {
  const section = fill(document.querySelector("[data-turn]"), { count });
  section.querySelector("[data-waits]").hidden = !count;
  showCase(section, QUIET.includes(outcome) && !count ? "empty" : outcome);
}

document.addEventListener("outbox:turn", ({ detail }) => {
  outcome = detail.outcome;
  list();
});
document.querySelector("[data-send]").addEventListener("click", sendNow);
showLine("elsewhere", location.pathname !== "/visits/waiting");
offerFile(document.querySelector("[data-file]"));
onChange(list);
