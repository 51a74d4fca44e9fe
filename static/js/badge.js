// How many of the deputy's own entries the server has not confirmed: on every page and on the app's icon.

import { onChange } from "./changes.js";
import { me } from "./identity.js";
import { entriesOf, unsettled } from "./outbox.js";

export const keepBadge = () => onChange(showCount);

async function showCount() {
  const deputy = await me();
  const count = deputy ? unsettled(await entriesOf(deputy.deputy)).length : 0;
  for (const place of document.querySelectorAll("[data-outbox-count]")) {
    place.textContent = count;
    place.hidden = !count;
  }
  for (const place of document.querySelectorAll("[data-outbox]")) place.hidden = !count;
  if (navigator.setAppBadge) navigator.setAppBadge(count).catch(() => undefined);
}
