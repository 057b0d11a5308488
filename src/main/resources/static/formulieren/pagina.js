/** What the pages beside Tasklist have in common that show what they say anew after a step, without losing what was typed. */

import { el } from "./dom.js";

/** The line that tells what happened; it must be on the page before its text changes, or nothing is read out. */
export function createStand() {
  const stand = el("div", { class: "zr-paginastand", role: "status" });
  return {
    element: stand,
    /** @param {(string|Node)[]} inhoud */
    tell: (...inhoud) => stand.replaceChildren(el("p", {}, inhoud)),
    clear: () => stand.replaceChildren(),
  };
}

/**
 * Fetches the page and puts its parts that can change (data-ververs) in the place of those that are shown.
 *
 * @returns {Promise<Document>} the page as it is now
 */
export async function refreshPagina() {
  const antwoord = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin", cache: "no-store" });
  if (!antwoord.ok) {
    throw new Error(`page answered ${antwoord.status}`);
  }
  const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html");
  for (const deel of document.querySelectorAll("[data-ververs]")) {
    const vers = nieuw.querySelector(`[data-ververs="${deel.dataset.ververs}"]`);
    deel.replaceChildren(...(vers ? [...document.adoptNode(vers).childNodes] : []));
  }
  return nieuw;
}
