// The same service worker for browsers with Background Sync: it also sends the outbox after the page was closed.
import "/service-worker.js";
import { flush } from "/static/js/sender.js";

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(sendOrAskAgain());
});

async function sendOrAskAgain() {
  const outcome = await flush();
  if (outcome !== "clear" && outcome !== "signed-out") throw new Error(outcome); // the browser tries again later
}
