/**
 * Marks the moment at which the talk with the customer is over: what the agent types after it counts as wrapping up. Nobody has to
 * mark it; then the talk lasted until the first line was done with the contact.
 */

import { toServertijd } from "./api.js";
import { el, show } from "./dom.js";
import { formatTijd } from "./tijd.js";
import { bindToetsen } from "./toetsen.js";

/** A customer waits in a queue and talks: on the phone, at the desk, in a chat. */
const MET_GESPREK = ["telefoon", "balie", "chat"];

export function hasGesprek(kanaal) {
  return MET_GESPREK.includes(kanaal);
}

/** @param {HTMLElement} houder the empty part of the form where the button comes */
export function createGesprek(houder) {
  const moment = el("input", { type: "hidden", name: "gesprekGeeindigdOp" });
  const stand = el("p", { role: "status", class: "zr-uitleg" });
  const knop = el(
    "button",
    { type: "button", class: "zr-knop", "aria-keyshortcuts": "Alt+G", on: { click: toggle } },
    ["Gesprek is klaar ", el("span", { class: "zr-toets", "aria-hidden": "true", tekst: "Alt+G" })],
  );
  houder.replaceChildren(knop, moment, stand);
  present();

  function toggle() {
    moment.value = moment.value ? "" : toServertijd(Date.now());
    present();
    // A script that fills a field in tells nobody.
    moment.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function present() {
    knop.setAttribute("aria-pressed", String(Boolean(moment.value)));
    stand.textContent = moment.value
      ? `Het gesprek was klaar om ${formatTijd(moment.value)}. Wat u nu nog doet, telt als nawerk.`
      : "";
  }

  return { toggle, update: present };
}

/**
 * The same button in a step after the registration, when the customer may still be on the line: his channel has talks, and nobody
 * marked the end of this one.
 *
 * @param {HTMLElement} houder the empty part of the form where the button comes
 * @param contact schema Klantcontact
 */
export function offerGesprek(houder, { kanaal, tijden }) {
  const loopt = hasGesprek(kanaal) && !tijden.gesprekGeeindigdOp && !tijden.geeindigdOp;
  show(houder, loopt);
  if (!loopt) {
    return { update() {} };
  }
  const gesprek = createGesprek(houder);
  bindToetsen(houder, { KeyG: gesprek.toggle });
  return gesprek;
}
