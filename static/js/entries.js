// One entry of the outbox as a row: whose door, when, what became of it, and what the deputy can do about it.

import { shown } from "./codes.js";
import { dayAndHour } from "./days.js";
import { drop, keepAsNew, offerAgain } from "./outbox.js";
import { sendNow } from "./pace.js";
import { outcomeOf } from "./saved.js";
import { copyOf, fill, nameOf, showCase, wordFor } from "./slots.js";

const ACTS = { keep: keepAsNew, drop, again: offerAgain };

export function entryRow(entry) {
  const { visit, household, receipt, state } = entry;
  const row = fill(copyOf("entry"), {
    whose: nameOf(household, shown(visit.code)),
    said: inOneLine(dayAndHour(visit.visited_at), how(visit), visit.heard, visit.done, visit.promised),
    why: (receipt && receipt.why) || "",
  });
  showCase(row, outcomeOf(entry));
  if (state === "conflict") row.append(conflict(entry));
  if (state === "refused") row.append(copyOf("refused"));
  row.dataset.uuid = entry.uuid;
  row.addEventListener("click", ({ target }) => act(target.closest("[data-act]"), entry));
  return row;
}

export function draftRow({ code, begun, fields }, household) {
  const row = fill(copyOf("draft"), {
    whose: nameOf(household, shown(code)),
    said: inOneLine(dayAndHour(begun), fields.heard, fields.done, fields.promised),
  });
  row.querySelector("a").href = `/visits/new?code=${code}`;
  return row;
}

const inOneLine = (...parts) => parts.filter(Boolean).join(" · ");
const how = ({ place, schedule }) => `${wordFor("place", place)} ${wordFor("schedule", schedule)}`;

function conflict({ visit, receipt }) {
  const both = copyOf("conflict");
  const show = (name, version) => fill(both.querySelector(`[data-version="${name}"]`), {
    when: dayAndHour(version.visited_at),
    how: how(version),
    roles: version.roles.map((role) => wordFor("role", role)).join(" "),
    heard: version.heard,
    done: version.done,
    promised: version.promised,
  });
  show("mine", visit);
  if (receipt.theirs) show("theirs", receipt.theirs);
  else both.querySelector('[data-version="theirs"]').hidden = true; // it belongs to somebody else
  return both;
}

async function act(button, entry) {
  if (!button) return;
  await ACTS[button.dataset.act](entry);
  sendNow();
}
