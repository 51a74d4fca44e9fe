// The same household again on the same day: perhaps a second visit, perhaps the first one. Only the deputy knows.

import { day, dayAndHour, dayKey } from "./days.js";
import { isAt } from "./household.js";
import { entriesOf } from "./outbox.js";
import { fill, showLine } from "./slots.js";

// When this household was visited before on the visit's day, as words; or nothing. The book knows only the day.
export async function earlierThatDay({ deputy, visit, household }) {
  const same = (other) => (household ? isAt(other, household) : other.code === visit.code);
  const on = dayKey(visit.visited_at);
  const entries = await entriesOf(deputy);
  const earlier = entries.find((entry) => same(entry.visit) && dayKey(entry.visit.visited_at) === on);
  if (earlier) return dayAndHour(earlier.visit.visited_at);
  return household && household.last_visit_on === on ? day(visit.visited_at) : null;
}

// Resolves true for "record it", false for "leave it": then the draft stays.
export function askAgain(form, earlier) {
  const question = form.querySelector("[data-again]");
  fill(question, { earlier });
  reveal(question, true);
  question.querySelector("h2").focus();
  return new Promise((resolve) => {
    question.onclick = ({ target }) => {
      const button = target.closest("[data-answer]");
      if (!button) return;
      reveal(question, false);
      resolve(button.dataset.answer === "yes");
    };
  });
}

function reveal(question, asking) {
  question.hidden = !asking;
  showLine("save", !asking);
}
