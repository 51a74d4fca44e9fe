// The fellow deputies as chips: those who came along lately first, the rest behind one more tap.

import { copyOf, fill } from "./slots.js";

const FIRST = 4;

export function offerCompanions(form, colleagues, entries) {
  const place = form.querySelector("[data-people]");
  const people = latelyFirst(colleagues, entries);
  place.replaceChildren(...people.map(chip));
  form.querySelector("[data-companions]").hidden = !people.length;
  foldAway(form.querySelector("[data-everyone]"), [...place.children].slice(FIRST));
}

function latelyFirst(colleagues, entries) {
  const times = new Map();
  for (const id of entries.flatMap((entry) => entry.visit.companions)) times.set(id, (times.get(id) || 0) + 1);
  return [...colleagues].sort((one, other) => (times.get(other.id) || 0) - (times.get(one.id) || 0));
}

function chip({ id, name }) {
  const label = fill(copyOf("person"), { person: name });
  label.querySelector("input").value = id;
  return label;
}

function foldAway(button, rest) {
  button.hidden = !rest.length;
  for (const label of rest) label.hidden = true;
  button.addEventListener("click", () => {
    for (const label of rest) label.hidden = false;
    button.hidden = true;
    if (rest.length) rest[0].querySelector("input").focus();
  });
}

// A draft may name somebody who is folded away.
export function unfoldChosen(form) {
  for (const input of form.querySelectorAll("[data-people] :checked")) input.closest("label").hidden = false;
}
