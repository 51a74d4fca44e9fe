// Passkeys: a form with data-passkey="create" or "get" asks the phone for finger, face or code instead of being sent.
// data-options is where the browser is told what to ask; the form's action takes the answer and says where to go on.
// In the form: [data-passkey-failed] is shown when it came to nothing.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));

const text = (buffer) => btoa(Array.from(new Uint8Array(buffer), (one) => String.fromCharCode(one)).join(""))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) offer(form);
}

function offer(form) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(form, "[data-passkey-failed]", false);
    perform(form).catch((error) => {
      console.error(error);
      show(form, "[data-passkey-failed]", true);
    });
  });
}

async function perform(form) {
  const credential = await ask(form.dataset.passkey, await post(form, form.dataset.options, {}));
  const next = form.elements.next ? form.elements.next.value : "";
  const answer = await post(form, form.action, { credential: told(credential), next });
  location.assign(answer.next);
}

function ask(verb, options) {
  const publicKey = { ...options, challenge: bytes(options.challenge) };
  if (verb === "get") return navigator.credentials.get({ publicKey });
  publicKey.user = { ...options.user, id: bytes(options.user.id) };
  publicKey.excludeCredentials = (options.excludeCredentials || []).map((one) => ({ ...one, id: bytes(one.id) }));
  return navigator.credentials.create({ publicKey });
}

function told({ id, type, rawId, response }) {
  const parts = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) parts[name] = text(response[name]);
  }
  return { id, type, rawId: text(rawId), response: parts, clientExtensionResults: {} };
}

async function post(form, path, message) {
  const response = await fetch(path, {
    method: "POST",
    headers: {
      Accept: "application/json",
      "Content-Type": "application/json",
      "X-CSRFToken": form.elements.csrf_token.value,
    },
    body: JSON.stringify(message),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function show(form, selector, on) {
  for (const place of form.querySelectorAll(selector)) place.hidden = !on;
}
