// The same service worker for browsers with Background Sync: it also sends the outbox after the page was closed.
import "/service-worker.js";
import { flush } from "/static/js/sender.js";

const SETTLED = ["clear", "signed-out", "revoked"];

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(sendOrAskAgain());
});

async function sendOrAskAgain() {
  const outcome = await flush();
  if (!SETTLED.includes(outcome)) throw new Error(outcome); // the browser tries again later
}
