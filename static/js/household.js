// Whose door it is: the head of the visit form, from the book on the phone.

import { day } from "./days.js";
import { fill, nameOf, showLine, showView, wordFor } from "./slots.js";

export function showHousehold(household, entries, pages) {
  const { area, kinds, address, last_visit_on: last, no_visits: unwanted } = household;
  const about = [area, ...kinds.map((kind) => wordFor("kind", kind))].join(" · ");
  fill(document, { whose: nameOf(household), about, address, times: timesSoFar(household, entries, pages) + 1 });
  if (last) fill(document, { last: day(last) });
  showLine("address", address);
  showLine("last", last);
  showLine("no-visits", unwanted);
  showView("known");
}

export function showUnknown(code) {
  fill(document, { code });
  showView("unknown");
}

// The book's count, and what this phone has recorded since the book was taken.
function timesSoFar(household, entries, pages) {
  const since = entries.filter(({ made_at, state, visit }) =>
    isAt(visit, household) && (state === "waiting" || Date.parse(made_at) > pages.taken_at));
  return household.visits + since.length;
}

export const isAt = (visit, household) => visit.code === household.token || visit.code === household.short;
