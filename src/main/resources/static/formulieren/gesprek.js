/**
 * Marks the moment at which the talk with the customer is over: what the agent types after it counts as wrapping up. Nobody has to
 * mark it; then the talk lasted until the contact was registered.
 */

import { toServertijd } from "./api.js";
import { el } from "./dom.js";
import { formatTijd } from "./tijd.js";

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
