/**
 * The questions of a contact: one block each. A next question closes the one before it into a line that says what it was; opening
 * that line lets the agent change it.
 */

import { createId, el, show } from "./dom.js";
import { createVraagblok } from "./vraagblok.js";

/** The contract takes one question and nine that follow. */
const MEESTE = 10;

const VERWIJZINGEN = ["for", "aria-labelledby", "aria-describedby"];

/**
 * @param {HTMLElement} houder holds the fields of the first question
 * @param {HTMLButtonElement} knop asks for another question
 * @param diensten see vraagblok.js; onBeslissing may ask isZelfAfhandelen here
 */
export function createVraagblokken(houder, knop, diensten) {
  const blanco = houder.firstElementChild.cloneNode(true);
  const stand = el("p", { role: "status", class: "zr-alleen-voorlezen" });
  const blokken = [];

  houder.after(stand);
  knop.addEventListener("click", addNext);
  add(houder.firstElementChild);

  function add(element) {
    const blok = createVraagblok(element, { ...diensten, onWeg: () => remove(blok) });
    blokken.push(blok);
    update();
    return blok;
  }

  function addNext() {
    if (blokken.length >= MEESTE || !blokken.at(-1).checkVraagtype()) {
      return;
    }
    const blok = addEmpty();
    blokken.slice(0, -1).forEach(({ element }) => (element.open = false));
    stand.textContent = `Vraag ${blokken.length} is toegevoegd.`;
    blok.focus();
  }

  function addEmpty() {
    const element = renewIds(blanco.cloneNode(true));
    element.querySelector("[data-eerste]").removeAttribute("data-eerste");
    // Named before it stands beside the others: choices with the same name in one form would undo each other.
    const blok = add(element);
    houder.append(element);
    return blok;
  }

  function remove(blok) {
    const plek = blokken.indexOf(blok);
    blokken.splice(plek, 1);
    blok.element.remove();
    update();
    stand.textContent = `Vraag ${plek + 1} is weggehaald.`;
    const over = blokken[Math.min(plek, blokken.length - 1)];
    over.element.open = true;
    over.focus();
    // Taking a question out changes the form, but no field says so.
    houder.dispatchEvent(new Event("change", { bubbles: true }));
    diensten.onBeslissing();
  }

  function update() {
    blokken.forEach((blok, plek) => blok.setPlek(plek, blokken.length));
    show(knop, blokken.length < MEESTE);
  }

  return {
    addNext,
    /** Waits for the decisions that are on their way. */
    ready: () => Promise.all(blokken.map((blok) => blok.ready())),
    /** Whether all questions can be answered here and now. */
    isZelfAfhandelen: () => blokken.every((blok) => blok.isZelfAfhandelen()),
    suggestTelefoonnummer: (nummer) => blokken.forEach((blok) => blok.suggestTelefoonnummer(nummer)),
    snapshot: () => blokken.map((blok) => blok.snapshot()),
    /** @param {() => void} restoreVelden puts back what was typed, once the fields are there */
    restore(bewaard, restoreVelden) {
      while (blokken.length < bewaard.length) {
        addEmpty();
      }
      bewaard.forEach((vraag, plek) => blokken[plek].restoreKeuzes(vraag));
      restoreVelden();
      bewaard.forEach((vraag, plek) => blokken[plek].finishRestore(vraag));
    },
  };
}

/** Two questions on one page may not share an id. */
function renewIds(element) {
  const nieuwe = new Map();
  for (const plek of element.querySelectorAll("[id]")) {
    nieuwe.set(plek.id, createId("vraag"));
    plek.id = nieuwe.get(plek.id);
  }
  for (const verwijzing of VERWIJZINGEN) {
    for (const plek of element.querySelectorAll(`[${verwijzing}]`)) {
      const ids = plek.getAttribute(verwijzing).split(" ");
      plek.setAttribute(verwijzing, ids.map((id) => nieuwe.get(id) ?? id).join(" "));
    }
  }
  return element;
}
