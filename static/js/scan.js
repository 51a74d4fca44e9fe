// The scanner's page: camera, photo and typed code, all to the same form.

import { CameraFault, openCamera } from "./camera.js";
import { read } from "./codes.js";
import { openDecoder } from "./decoder.js";
import { readPhoto } from "./photo.js";
import { showCase } from "./slots.js";

const BETWEEN = 80; // milliseconds from one frame to the next
const GLARE = 6000;
const LONG = 20000;
const AGAIN = 3000; // how long a wrong code is named

const viewfinder = document.querySelector("[data-viewfinder]");
const video = viewfinder.querySelector("video");
const said = viewfinder.querySelector("[data-said]");
const torch = document.querySelector("[data-torch]");
const retry = document.querySelector("[data-retry]");
const decoding = openDecoder();

// an appointment that the visit keeps, and where they meet
const passedOn = Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => ["appointment", "place"].includes(name)));

let camera = null;
let watching = 0; // which opening of the camera this is: an earlier one that still runs gives up

function say(name) {
  if (said.dataset.said === name) return;
  said.dataset.said = name;
  showCase(said, name);
}

async function start() {
  const mine = ++watching;
  retry.hidden = true;
  say("opening");
  try {
    const opened = await openCamera(video);
    if (mine !== watching) return opened.close();
    camera = opened;
  } catch (error) {
    if (!(error instanceof CameraFault)) throw error;
    retry.hidden = error.why === "unsupported";
    return say(error.why);
  }
  torch.hidden = !camera.hasLight;
  return watch(mine);
}

function stop() {
  watching += 1;
  if (camera) camera.close();
  camera = null;
  torch.hidden = true;
  torch.setAttribute("aria-pressed", "false");
}

async function watch(mine) {
  const decoder = await decoding;
  const began = Date.now();
  let namedUntil = 0;
  while (mine === watching) {
    const text = video.readyState >= 2 ? await decoder.decode(video) : null;
    if (mine !== watching) return;
    if (text && go(text, "scan")) return;
    if (text) namedUntil = Date.now() + AGAIN;
    say(Date.now() < namedUntil ? "foreign" : patience(Date.now() - began));
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}

function patience(waited) {
  if (waited > LONG) return "long";
  return waited > GLARE ? "glare" : "looking";
}

// To the form, if the text is a household's code.
function go(text, means) {
  const { code } = read(text);
  if (!code) return false;
  say("found");
  stop();
  if (navigator.vibrate) navigator.vibrate(60);
  location.assign(`/visits/new?${new URLSearchParams({ code, means, ...passedOn })}`);
  return true;
}

async function lookAt(file) {
  const answer = document.querySelector("[data-photo-said]");
  showCase(answer, "reading");
  const text = await readPhoto(file, await decoding).catch(() => undefined);
  if (text && go(text, "photo")) return;
  showCase(answer, text === undefined ? "picture" : text ? "foreign" : "nothing");
}

function check(event) {
  const field = event.target.elements.code;
  const { code, fault } = read(field.value);
  showCase(document.querySelector("[data-typed-said]"), fault);
  field.setAttribute("aria-invalid", String(Boolean(fault)));
  if (!fault) {
    field.value = code;
    for (const [name, value] of Object.entries(passedOn)) event.target.append(hidden(name, value));
  }
  else {
    event.preventDefault();
    field.focus();
  }
}

function hidden(name, value) {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}

torch.addEventListener("click", async () => {
  const on = torch.getAttribute("aria-pressed") !== "true";
  await camera.light(on).catch(() => { torch.hidden = true; });
  torch.setAttribute("aria-pressed", String(on));
});
retry.addEventListener("click", start);
document.querySelector("[data-photo]").addEventListener("change", ({ target }) => {
  if (target.files.length) lookAt(target.files[0]);
});
document.querySelector("[data-typed]").addEventListener("submit", check);
document.addEventListener("visibilitychange", () => (document.hidden ? stop() : start()));
window.addEventListener("pagehide", stop);
window.addEventListener("pageshow", (event) => event.persisted && start());
start();
