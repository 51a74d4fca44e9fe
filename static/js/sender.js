// Sending the outbox: ask who is signed in, offer that deputy's entries in batches, write each receipt down.
// flush() says how it ended: "clear", or the reason of a NoAnswer. It may be called at any time, from anywhere.

import { forget, refreshBook, welcome } from "./identity.js";
import { markTried, nextBatch, settle, tidy } from "./outbox.js";
import { NoAnswer, ask, tell } from "./server.js";
import { alone } from "./single-flight.js";

export async function flush() {
  try {
    return await alone(send);
  } catch (error) {
    if (error.reason === "revoked") await forget(); // perhaps a lost phone: its households are not for the finder
    if (error instanceof NoAnswer) return error.reason;
    if (error.name === "AbortError") return "trouble"; // overtaken by another tab
    throw error;
  }
}

async function send() {
  try {
    return await sendAs(await greet());
  } catch (error) {
    if (error.reason !== "stale") throw error;
    return sendAs(await greet()); // a token of a session that has ended; who is signed in now may be somebody else
  }
}

async function greet() {
  const pulse = await ask("/phones/pulse");
  await welcome(pulse);
  await tidy(pulse.epoch);
  return pulse;
}

async function sendAs(pulse) {
  for (;;) {
    const batch = await nextBatch(pulse.deputy);
    if (!batch.length) break;
    await deliver(batch, pulse.csrf);
  }
  await refreshBook(pulse.book);
  return "clear";
}

async function deliver(batch, csrf) {
  const visits = batch.map(({ uuid, deputy, visit }) => ({ ...visit, uuid, deputy }));
  const answer = await offer({ sent_at: new Date().toISOString(), visits }, csrf, batch);
  const settled = await settle(answer.receipts, answer.epoch);
  if (!settled) throw new NoAnswer("trouble"); // an answer that acknowledges nothing is none
  await tidy(answer.epoch);
}

async function offer(message, csrf, batch) {
  try {
    return await tell("/visits", message, csrf);
  } catch (error) {
    if (error.reason === "unreadable") await markTried(batch);
    throw error;
  }
}
