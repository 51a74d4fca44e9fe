// Words stand in the HTML, translated; scripts only fill their gaps and show or hide them.

// Put values into the [data-slot="name"] of root.
export function fill(root, values) {
  for (const [name, value] of Object.entries(values)) {
    for (const slot of root.querySelectorAll(`[data-slot="${name}"]`)) slot.textContent = value;
  }
  return root;
}

// Below root, show what data-case names this case, hide what names only others.
export const showCase = (root, name) => choose(root, "case", name);

// The same for the page as a whole and its data-view.
export const showView = (name) => choose(document, "view", name);

function choose(root, attribute, name) {
  for (const place of root.querySelectorAll(`[data-${attribute}]`)) {
    place.hidden = !place.dataset[attribute].split(" ").includes(name);
  }
  return root;
}

// A line of the page that is there or not: [data-line="name"].
export function showLine(name, holds) {
  for (const line of document.querySelectorAll(`[data-line="${name}"]`)) line.hidden = !holds;
}

// A copy of what <template id="…"> holds.
export function copyOf(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

// The word that templates/visits/words.html keeps for a code: wordFor("kind", "elder").
export function wordFor(vocabulary, code) {
  const word = document.querySelector(`[data-word="${vocabulary}:${code}"]`);
  return word ? word.textContent : code;
}

// How a household is called: number and name; a door nobody has recognised yet, by its code.
export function nameOf(household, code) {
  if (!household) return code;
  return wordFor("door", "named").replace("{number}", household.number).replace("{name}", household.name);
}
