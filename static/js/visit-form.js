// The visit form's page: who records, whose door it is, then the form; or what was saved; or why there is no form.

import { onChange } from "./changes.js";
import { read, shown } from "./codes.js";
import { offerCompanions } from "./companions.js";
import { findDraft } from "./drafts.js";
import { showHousehold, showUnknown } from "./household.js";
import { book, householdOf, me } from "./identity.js";
import { entriesOf } from "./outbox.js";
import { sendNow } from "./pace.js";
import { showSaved } from "./saved.js";
import { fill, showCase, showView } from "./slots.js";
import { writeDown } from "./write-down.js";

const form = document.querySelector("[data-visit-form]");
const query = new URLSearchParams(location.search);
const byLink = location.pathname.startsWith("/S/"); // a scanner outside the app opened the code's address
const arrived = byLink ? location.href : query.get("code") || "";
const means = byLink ? "link" : query.get("means") || "list";

open().catch((error) => console.error(error));

async function open() {
  const recorder = (await me()) || (await firstTime());
  if (!recorder) return showView("nobody");
  if (query.has("saved") && await showSaved(query.get("saved"), recorder.deputy)) return undefined;
  const { code, fault } = read(arrived);
  return fault ? showFault(fault) : openForm(recorder, code);
}

// On a phone that has never heard who is signed in, the first pulse tells.
async function firstTime() {
  await sendNow();
  return me();
}

function showFault(fault) {
  showCase(document.querySelector("[data-fault]"), fault);
  showView("fault");
}

async function openForm({ deputy, name }, code) {
  const visit = { deputy, code, means, household: null, kept: Number(query.get("appointment")) || 0, place: query.get("place") };
  const [pages, entries, draft] = await Promise.all([book(), entriesOf(deputy), findDraft(deputy, code)]);
  offerCompanions(form, pages ? pages.colleagues : [], entries);
  fill(form, { recorder: name });
  await identify(visit);
  if (!visit.household) onChange(() => visit.household || visit.saved || identify(visit)); // the book may be on its way
  writeDown(form, visit, draft);
}

async function identify(visit) {
  const [pages, entries] = await Promise.all([book(), entriesOf(visit.deputy)]);
  visit.household = householdOf(pages, visit.code);
  if (visit.household) showHousehold(visit.household, entries, pages);
  else showUnknown(shown(visit.code));
}
