// What the deputy sees once a visit is saved: that it is on the phone, and, when it comes, what the server said.

import { onChange } from "./changes.js";
import { shown } from "./codes.js";
import { dayAndHour } from "./days.js";
import { find } from "./outbox.js";
import { fill, nameOf, showCase, showView, wordFor } from "./slots.js";
import { isDurable } from "./store.js";

export async function showSaved(uuid, deputy) {
  const section = document.querySelector("[data-saved]");
  const refresh = async () => {
    const entry = await find(uuid, deputy);
    if (entry) tell(section, entry, await isDurable());
    return entry;
  };
  if (!(await refresh())) return false;
  showView("saved");
  section.querySelector("h2").focus();
  onChange(refresh);
  return true;
}

function tell(section, entry, durable) {
  const { visit, household, receipt } = entry;
  fill(section, {
    whose: nameOf(household, shown(visit.code)),
    how: `${wordFor("place", visit.place)} · ${dayAndHour(visit.visited_at)}`,
    why: (receipt && receipt.why) || "",
  });
  showCase(section.parentElement, entry.state === "waiting" && !durable ? "page-only" : entry.state);
  showCase(section.querySelector("[data-state]"), outcomeOf(entry));
}

// A receipt says kept for what counts and for what a person has to look at first.
export function outcomeOf({ state, receipt }) {
  if (state !== "kept") return state;
  return receipt.counts ? "counted" : "looked-at";
}
