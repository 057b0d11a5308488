/** Says what happened, also after the form is gone: read out by a screen reader and visible until it is closed. */

import { el } from "./dom.js";

/** How long to wait for a dialog that keeps everything behind it silent. */
const GEDULD = 2000;

const VAK = "zr-meldingvak";

let houder;

/**
 * @param {string} kop one sentence
 * @param {(string|Node)[]} regels what to tell the customer
 * @param {HTMLElement} [formulier] the form that stays open, in a dialog that keeps all else silent
 */
export async function showMelding(kop, regels = [], formulier = undefined) {
  clearMelding();
  const gebied = formulier ? getVak(formulier) : getHouder();
  await untilHeard(gebied);
  const sluit = el("button", {
    type: "button",
    class: "zr-knop zr-knop--stil",
    tekst: "Melding sluiten",
    on: { click: clearMelding },
  });
  gebied.replaceChildren(
    el("div", { class: "zr-melding" }, [
      el("p", { class: "zr-melding__kop", tekst: kop }),
      ...regels.map((regel) => (typeof regel === "string" ? el("p", { tekst: regel }) : el("p", {}, [regel]))),
      sluit,
    ]),
  );
}

export function clearMelding() {
  getHouder().replaceChildren();
  document.querySelectorAll(`.${VAK}`).forEach((vak) => vak.replaceChildren());
}

/** The live region on top of a form in a dialog. */
export function getVak(formulier) {
  let vak = formulier.querySelector(`.${VAK}`);
  if (!vak) {
    vak = el("div", { class: VAK, role: "status", "aria-live": "polite" });
    formulier.prepend(vak);
  }
  return vak;
}

/** The live region must be there before its text changes, or nothing is read out. */
export function getHouder() {
  if (!houder) {
    houder = el("div", { class: "zr-meldingen", role: "status", "aria-live": "polite" });
    document.body.append(houder);
  }
  return houder;
}

/** Tasklist hides the page from screen readers while a dialog is open, until it has faded out. */
async function untilHeard(gebied) {
  const tot = Date.now() + GEDULD;
  while (gebied.closest('[aria-hidden="true"]') && Date.now() < tot) {
    await new Promise((verder) => setTimeout(verder, 50));
  }
}
