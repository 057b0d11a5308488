/**
 * Opens the next piece of work by itself after one is done: the next step of the same contact, else the first task of the list that
 * is open, or an empty form for the next contact. Each person can switch it off, for this browser.
 */

const INSTELLING = "zaakregie.volgende";
const UIT = "uit";
const ENGINE = new URL("../camunda/api/engine/engine/default", import.meta.url).pathname;

export function opensVolgende() {
  try {
    return localStorage.getItem(INSTELLING) !== UIT;
  } catch {
    // A browser may forbid all storage.
    return true;
  }
}

export function setOpensVolgende(aan) {
  try {
    if (aan) {
      localStorage.removeItem(INSTELLING);
    } else {
      localStorage.setItem(INSTELLING, UIT);
    }
  } catch {
    // It then holds until the page is left.
  }
}

/**
 * The task that stands first in the list now, in the order of the list.
 *
 * @param {{filter?: string}} adres what Tasklist's address says is open
 * @param {string} klaar id of the task that was just done
 * @returns {Promise<string|undefined>} its id; undefined when there is none, or the list could not be read
 */
export async function findVolgende({ filter }, klaar) {
  if (!filter) {
    return undefined;
  }
  try {
    const antwoord = await fetch(`${ENGINE}/filter/${encodeURIComponent(filter)}/list?firstResult=0&maxResults=2`, {
      headers: { Accept: "application/json" },
      credentials: "same-origin",
      cache: "no-store",
    });
    const taken = antwoord.ok ? await antwoord.json() : [];
    return taken.find(({ id }) => id !== klaar)?.id;
  } catch {
    return undefined;
  }
}
