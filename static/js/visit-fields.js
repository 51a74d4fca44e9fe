// The fields of the visit form as plain values, and back.

import { fieldTime } from "./days.js";

const TEXTS = ["heard", "done", "promised"];

// begun: the moment the form was opened, which is the visit's time unless the deputy changes it.
export function readFields(form, begun) {
  const data = new FormData(form);
  const texts = Object.fromEntries(TEXTS.map((name) => [name, data.get(name).trim()]));
  return {
    visited_at: visitedAt(data.get("visited_at"), begun),
    place: data.get("place"),
    schedule: data.get("schedule"),
    companions: data.getAll("companions").map(Number),
    roles: data.getAll("roles"),
    ...texts,
    ...(texts.heard && data.has("hand_over") ? { hand_over: true } : {}),
  };
}

function visitedAt(field, begun) {
  const changed = field && field !== fieldTime(begun) && new Date(field);
  return (changed && !isNaN(changed) ? changed : new Date(begun)).toISOString();
}

export function writeFields(form, values) {
  for (const input of form.querySelectorAll("[type=radio], [type=checkbox]")) {
    input.checked = [].concat(values[input.name] || []).map(String).includes(input.value);
  }
  for (const name of TEXTS) form.elements[name].value = values[name] || "";
  form.elements.visited_at.value = fieldTime(values.visited_at);
  form.querySelectorAll("textarea").forEach(grow);
  offerHandOver(form);
}

// What was heard may go to the office: there is nothing to tick before something is written.
export function offerHandOver(form) {
  form.querySelector("[data-hand-over]").hidden = !form.elements.heard.value.trim();
}

export const blankFields = (begun) => ({ place: "home", schedule: "routine", visited_at: begun });

// A field is as high as what it holds, so that nothing written is out of sight.
export function grow(area) {
  area.style.height = "auto";
  if (area.scrollHeight) area.style.height = `${area.scrollHeight}px`;
}
