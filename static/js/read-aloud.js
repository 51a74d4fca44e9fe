// Reads the page's main part aloud with the browser's own voice, part by part in the order in which it stands there.
// Where the browser has no voice for the page's language the button stays hidden. data-unread is left out.

const PARTS = "h1, h2, h3, p, li, summary, dt, dd, label, strong, .sub";
const LEFT_OUT = "[data-unread], [hidden], .no-print, .sr-only, form";

const start = document.querySelector("[data-read-aloud]");
const stop = document.querySelector("[data-read-stop]");
const language = document.documentElement.lang;
const speech = window.speechSynthesis;
let turn = 0;

if (start && speech && window.SpeechSynthesisUtterance) {
  offer();
  if (speech.addEventListener) speech.addEventListener("voiceschanged", offer);
  start.addEventListener("click", read);
  stop.addEventListener("click", fallSilent);
  window.addEventListener("pagehide", () => speech.cancel());
}

// Some browsers name their voices late, some never: only a list without ours is a no.
function offer() {
  if (stop.hidden) start.hidden = speech.getVoices().length > 0 && !voice();
}

function voice() {
  const ours = speech.getVoices().filter((one) => base(one.lang) === base(language));
  return ours.find((one) => tag(one.lang) === tag(language)) || ours[0];
}

function read() {
  const mine = (turn += 1);
  speech.cancel();
  show(true);
  say(sentences(document.querySelector("main")), mine);
}

// One part at a time: a browser breaks off what takes too long.
function say(texts, mine) {
  if (mine !== turn) return;
  if (!texts.length) return show(false);
  const utterance = new SpeechSynthesisUtterance(texts[0]);
  utterance.lang = language;
  utterance.rate = 0.9;
  if (voice()) utterance.voice = voice();
  utterance.onend = () => say(texts.slice(1), mine);
  utterance.onerror = () => mine === turn && show(false);
  speech.speak(utterance);
}

function fallSilent() {
  turn += 1;
  speech.cancel();
  show(false);
}

function show(reading) {
  const had = document.activeElement === (reading ? start : stop);
  start.hidden = reading;
  stop.hidden = !reading;
  if (had) (reading ? stop : start).focus();
}

// Each part once: what is read as a whole is not read again piece by piece.
function sentences(main) {
  const seen = [...main.querySelectorAll(PARTS)].filter((part) => !part.closest(LEFT_OUT) && part.offsetParent !== null);
  const whole = seen.filter(speaks);
  const first = whole.filter((part) => !whole.some((outer) => outer !== part && outer.contains(part)));
  return first.map((part) => part.textContent.replace(/\s+/g, " ").trim()).filter(Boolean);
}

// A part with words of its own speaks for what is inside it; one that only holds others leaves it to them.
function speaks(part) {
  const words = [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  return words || !part.querySelector(PARTS);
}

function base(text) {
  return tag(text).split("-")[0];
}

function tag(text) {
  return text.toLowerCase().replace("_", "-");
}
