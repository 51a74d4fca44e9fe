// Word goes round when the outbox or the book has changed: within the page, to other tabs, and from the service worker.

const channel = "BroadcastChannel" in self ? new BroadcastChannel("lianxin") : null; // Safari from 15.4
const listeners = new Set();

if (channel) channel.onmessage = () => listeners.forEach((listener) => listener());

export function announce() {
  listeners.forEach((listener) => listener());
  if (channel) channel.postMessage("changed");
}

export function onChange(listener) {
  listeners.add(listener);
  listener();
}
