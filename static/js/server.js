// Asking the server: JSON in, JSON out. Whatever is not a clear answer throws NoAnswer with its reason:
//   "offline"     nobody answered in time          "signed-out"  sign in again, then it goes on
//   "revoked"     the office took it back          "stale"       the page's token has expired
//   "unreadable"  the server chokes on this        "trouble"     anything else: later perhaps

const CHOKED = [400, 413, 422, 500];

export class NoAnswer extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export const ask = (path) => exchange(path, {}, 20);

export const tell = (path, message, csrf) => exchange(path, {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-CSRFToken": csrf },
  body: JSON.stringify(message),
}, 60);

async function exchange(path, options, seconds) {
  const response = await fetchWithin(path, options, seconds);
  const answer = await response.json().catch(() => null);
  if (response.ok && answer) return answer;
  if (answer && answer.revoked) throw new NoAnswer("revoked");
  if (response.status === 401 || response.status === 403) throw new NoAnswer("signed-out");
  if (answer && answer.error === "csrf") throw new NoAnswer("stale");
  throw new NoAnswer(CHOKED.includes(response.status) ? "unreadable" : "trouble");
}

async function fetchWithin(path, options, seconds) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), seconds * 1000);
  const headers = { Accept: "application/json", ...options.headers };
  try {
    return await fetch(path, { ...options, headers, cache: "no-store", signal: patience.signal });
  } catch {
    throw new NoAnswer("offline");
  } finally {
    clearTimeout(timer);
  }
}
