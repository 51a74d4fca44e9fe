// Signing out on this phone: first the server, then the phone forgets whose it was. What waits to be sent stays.

import { forget } from "./identity.js";

export function watchSignOut() {
  document.addEventListener("submit", (event) => {
    if (!event.target.matches('form[action$="/sign-ins/current/end"]')) return;
    event.preventDefault();
    signOut(event.target).catch(() => event.target.submit()); // no signal: the browser says so
  });
}

async function signOut(form) {
  const response = await fetch(form.action, { method: "POST", body: new FormData(form) });
  if (response.ok) await forget();
  location.assign(response.url);
}
