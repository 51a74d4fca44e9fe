// A household's code, read on the phone: the twin of rules/households/codes.py, so that a typing error shows without a network.

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TOKEN_LENGTH = 16;
const SHORT_LENGTH = 8;
const ADDRESS = /^https?:\/\/[^/?#]+\/s\/([^/?#]+)/i;
const FILLING = /[\s\-_\u2010-\u2015\u2212\u200b\ufeff]+/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const LOOKALIKES = { O: "0", I: "1", L: "1" };

// What a camera saw or a person typed → { code, kind: "token" | "short" }, or { fault } with
// "foreign" (something else's code), "character", "length" or "check" (one character is wrong).
export function read(text) {
  const inside = codeIn(text.trim());
  if (inside === null) return { fault: "foreign" };
  const code = normalise(inside);
  if ([...code].some((character) => !ALPHABET.includes(character))) return { fault: "character" };
  if (code.length === TOKEN_LENGTH) return { code, kind: "token" };
  if (code.length !== SHORT_LENGTH) return { fault: "length" };
  return checkCharacter(code.slice(0, -1)) === code.slice(-1) ? { code, kind: "short" } : { fault: "check" };
}

export function shortForm(token) {
  const body = token.slice(0, SHORT_LENGTH - 1);
  return body + checkCharacter(body);
}

// ISO 7064, hybrid system, modulus 33,32.
export function checkCharacter(body) {
  let product = 32;
  for (const character of body) product = ((product + ALPHABET.indexOf(character)) % 32 || 32) * 2 % 33;
  return ALPHABET[(33 - product) % 32];
}

export function shown(code) {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

export function normalise(text) {
  const plain = text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  return plain.replace(FILLING, "").toUpperCase().replace(/[OIL]/g, (character) => LOOKALIKES[character]);
}

function codeIn(text) {
  const address = ADDRESS.exec(text);
  if (address) return address[1];
  return /[/:]/.test(text) ? null : text;
}
