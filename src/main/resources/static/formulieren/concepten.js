/**
 * Keeps what was typed but not sent: after a lost session, another task, Back or a reload the form opens as it was left.
 *
 * In memory, and for a reload in the storage of this tab, encrypted. The key is the server's: it gives it to whoever is logged in,
 * another one to each person and each day, and it is never stored here. So nobody can read a customer's words in the browser after
 * the shift is over, nor can a colleague at the same computer.
 */

import { get } from "./api.js";

const OPSLAG = "zaakregie.concept.";

const concepten = new Map();
let eigenaar;
let sleutel;

/** @returns what was kept for this person and task, or undefined */
export async function findConcept(wie, onderwerp) {
  forgetOthers(wie);
  return concepten.get(onderwerp) ?? (await findStored(onderwerp));
}

export function keepConcept(wie, onderwerp, concept) {
  forgetOthers(wie);
  concepten.set(onderwerp, concept);
  store(onderwerp, concept);
}

export function forgetConcept(onderwerp) {
  concepten.delete(onderwerp);
  useStorage((opslag) => opslag.removeItem(OPSLAG + onderwerp));
}

/** Someone else at this computer must not find a colleague's customer. */
function forgetOthers(wie) {
  if (eigenaar !== wie) {
    concepten.clear();
    sleutel = undefined;
    eigenaar = wie;
  }
}

async function store(onderwerp, concept) {
  try {
    const { aes, geldigTot } = await getSleutel();
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const tekst = new TextEncoder().encode(JSON.stringify(concept));
    const versleuteld = await crypto.subtle.encrypt(parameters(iv, onderwerp), aes, tekst);
    // Meanwhile the form may have been sent, or more was typed.
    if (concepten.get(onderwerp) === concept) {
      const inhoud = { geldigTot, iv: toBase64(iv), data: toBase64(new Uint8Array(versleuteld)) };
      useStorage((opslag) => opslag.setItem(OPSLAG + onderwerp, JSON.stringify(inhoud)));
    }
  } catch {
    // Without a key or a secure connection a draft lives until the page is left.
  }
}

async function findStored(onderwerp) {
  useStorage(sweep);
  const bewaard = useStorage((opslag) => opslag.getItem(OPSLAG + onderwerp));
  if (!bewaard) {
    return undefined;
  }
  try {
    const { aes } = await getSleutel();
    const { iv, data } = JSON.parse(bewaard);
    const tekst = await crypto.subtle.decrypt(parameters(fromBase64(iv), onderwerp), aes, fromBase64(data));
    const concept = JSON.parse(new TextDecoder().decode(tekst));
    concepten.set(onderwerp, concept);
    return concept;
  } catch (fout) {
    if (fout.name === "OperationError") {
      // Somebody else's, or yesterday's: nobody can read it any more.
      forgetConcept(onderwerp);
    }
    return undefined;
  }
}

/** Fetched once for each person and day; a failed attempt is forgotten. */
function getSleutel() {
  if (!sleutel || sleutel.geldigTot < Date.now()) {
    const nieuwe = { geldigTot: Infinity };
    nieuwe.belofte = fetchSleutel().then((gekregen) => Object.assign(nieuwe, gekregen));
    nieuwe.belofte.catch(() => (nieuwe.geldigTot = 0));
    sleutel = nieuwe;
  }
  return sleutel.belofte;
}

async function fetchSleutel() {
  const antwoord = await get("/conceptsleutel");
  const bytes = fromBase64(antwoord.sleutel);
  const aes = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  return { aes, geldigTot: Date.parse(antwoord.geldigTot) };
}

/** The subject is sealed too, so that a draft cannot be moved to another task. */
function parameters(iv, onderwerp) {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(onderwerp) };
}

/** Drafts that nobody can read any more. */
function sweep(opslag) {
  for (const naam of Object.keys(opslag).filter((kandidaat) => kandidaat.startsWith(OPSLAG))) {
    try {
      if (JSON.parse(opslag.getItem(naam)).geldigTot < Date.now()) {
        opslag.removeItem(naam);
      }
    } catch {
      opslag.removeItem(naam);
    }
  }
}

/** A browser may forbid storage, or have no room left. */
function useStorage(doe) {
  try {
    return doe(sessionStorage);
  } catch {
    return undefined;
  }
}

function toBase64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(tekst) {
  return Uint8Array.from(atob(tekst), (teken) => teken.charCodeAt(0));
}
