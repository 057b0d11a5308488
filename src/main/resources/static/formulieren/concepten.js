/**
 * Keeps what was typed but not sent: after a lost session, another task or Back the form opens as it was left.
 *
 * In memory only. The browser's storage would keep a customer's words readable after the shift is over.
 */

const concepten = new Map();
let eigenaar;

/** @returns what was kept for this person and task, or undefined */
export function findConcept(wie, onderwerp) {
  forgetOthers(wie);
  return concepten.get(onderwerp);
}

export function keepConcept(wie, onderwerp, concept) {
  forgetOthers(wie);
  concepten.set(onderwerp, concept);
}

export function forgetConcept(onderwerp) {
  concepten.delete(onderwerp);
}

/** Someone else at this computer must not find a colleague's customer. */
function forgetOthers(wie) {
  if (eigenaar !== wie) {
    concepten.clear();
    eigenaar = wie;
  }
}
