// When to send: at once when something was recorded, the network is back or the page is looked at again; after a
// failure with growing pauses; and every ten minutes to hear the news. Each turn's end is told as an "outbox:turn".

import { flush } from "./sender.js";

const PAUSES = [5, 15, 45, 120, 300]; // seconds
const NEWS = 600;

let failures = 0;
let timer;
let turning = null;
let again = false;

export function keepSending() {
  window.addEventListener("online", () => sendNow());
  window.addEventListener("pageshow", (event) => event.persisted && sendNow());
  document.addEventListener("visibilitychange", () => document.hidden || sendNow());
  return sendNow();
}

// Send what there is; a call during a turn means one more turn after it. Resolves with the outcome.
export function sendNow() {
  if (turning) again = true;
  else turning = turn();
  return turning;
}

async function turn() {
  let outcome;
  do {
    again = false;
    outcome = await flush().catch(unexpected);
  } while (again);
  turning = null;
  failures = outcome === "clear" ? 0 : failures + 1;
  clearTimeout(timer);
  timer = setTimeout(sendNow, 1000 * pause(outcome));
  document.dispatchEvent(new CustomEvent("outbox:turn", { detail: { outcome } }));
  return outcome;
}

function pause(outcome) {
  if (outcome === "clear") return NEWS;
  return PAUSES[Math.min(failures, PAUSES.length) - 1] * (0.8 + 0.4 * Math.random());
}

function unexpected(error) {
  console.error(error);
  return "trouble";
}
