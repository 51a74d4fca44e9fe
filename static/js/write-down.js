// The form while it is open: its draft, its time, and saving: one transaction on the phone, then the next door.

import { unfoldChosen } from "./companions.js";
import { dayAndHour, hour, isToday } from "./days.js";
import { dropDraft, keepDraft } from "./drafts.js";
import { record } from "./outbox.js";
import { sendNow } from "./pace.js";
import { sendInBackground } from "./registration.js";
import { askAgain, earlierThatDay } from "./same-day.js";
import { showSaved } from "./saved.js";
import { fill, showLine } from "./slots.js";
import { mintUuid } from "./uuid.js";
import { blankFields, grow, offerHandOver, readFields, writeFields } from "./visit-fields.js";

export function writeDown(form, visit, draft) {
  const uuid = mintUuid(); // for this opening of the form: saving twice is saving once, two tabs are two visits
  let begun = draft ? draft.begun : now();
  let touched = Boolean(draft);
  const fields = () => readFields(form, begun);
  const keeping = keepDraft(form, () => ({ deputy: visit.deputy, code: visit.code, begun, fields: fields() }));
  const start = (values) => {
    writeFields(form, values);
    unfoldChosen(form);
    tellTime(form, fields());
  };
  const blank = () => ({ ...blankFields(begun), ...(visit.place ? { place: visit.place } : {}) });
  start(draft ? draft.fields : blank());
  showLine("draft", draft);
  if (draft) fill(form, { begun: dayAndHour(begun) });

  const startAfresh = () => {
    begun = now();
    start(blank());
    showLine("draft", false);
  };

  form.querySelector("[data-afresh]").addEventListener("click", () => {
    dropDraft(visit.deputy, visit.code).then(startAfresh);
  });
  const cameBack = () => touched || document.hidden || startAfresh(); // it may have been open since yesterday
  document.addEventListener("visibilitychange", cameBack);
  form.addEventListener("input", ({ target }) => {
    touched = true;
    if (target.matches("textarea")) grow(target);
    offerHandOver(form);
    tellTime(form, fields());
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save(form, entryOf(uuid, visit, fields()), visit, keeping);
  });
}

const now = () => new Date().toISOString();

function tellTime(form, { visited_at: at }) {
  fill(form, { when: isToday(at) ? hour(at) : dayAndHour(at) });
}

// kept: the number of the appointment that the visit keeps.
function entryOf(uuid, { deputy, code, means, household, kept }, fields) {
  const visit = { code, means, ...fields, ...(kept ? { appointment: kept } : {}) };
  return { uuid, deputy, visit, household: household ? labelOf(household) : null };
}

// What the outbox goes on showing of a household after the book has changed hands.
const labelOf = ({ token, number, name, address }) => ({ token, number, name, address });

async function save(form, entry, visit, keeping) {
  const earlier = await earlierThatDay({ ...entry, household: visit.household });
  if (earlier && !(await askAgain(form, earlier))) return keeping.keep();
  const button = form.querySelector(".save-bar button");
  button.disabled = true;
  showLine("failed", false);
  try {
    await record(entry);
  } catch (error) {
    console.error(error);
    button.disabled = false;
    return showLine("failed", true);
  }
  visit.saved = true;
  keeping.end();
  return afterwards(entry);
}

// Only now may the network have its say.
async function afterwards({ uuid, deputy }) {
  history.replaceState(null, "", `/visits/new?saved=${uuid}`);
  await showSaved(uuid, deputy);
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => undefined);
  sendInBackground();
  sendNow();
}
