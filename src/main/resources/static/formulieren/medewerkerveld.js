/** Asks which colleague takes a question over: chosen from those of the department, or typed when they are not known here. */

import { get } from "./api.js";
import { createId, el } from "./dom.js";
import { createKeuzelijst } from "./keuzelijst.js";

/** @param {HTMLElement} houder the empty part of the form where the field comes */
export function createMedewerkerveld(houder) {
  let gevraagd;

  return {
    /** Asks anew for this department; what was filled in for another is gone. */
    async build(afdeling) {
      gevraagd = afdeling;
      const collegas = await findCollegas(afdeling);
      if (gevraagd === afdeling) {
        createVeld(houder, collegas);
      }
    },
  };
}

/** Without an answer the name can still be typed. */
async function findCollegas(afdeling) {
  if (!afdeling) {
    return [];
  }
  try {
    return (await get(`/medewerkers?afdeling=${encodeURIComponent(afdeling)}`)).medewerkers;
  } catch {
    return [];
  }
}

function createVeld(houder, collegas) {
  const veld = el("input", { id: createId("medewerker"), name: "medewerker", type: "text", autocomplete: "off" });
  houder.replaceChildren(
    el("label", { for: veld.id }, [
      collegas.length ? "Collega" : "Naam van de collega",
      el("span", { class: "zr-niet-verplicht", tekst: " (niet verplicht)" }),
    ]),
    veld,
  );
  if (collegas.length) {
    veld.dataset.soort = "keuzelijst";
    createKeuzelijst(veld, { meervoud: "collega's", onKies: () => {} }).setKeuzes(
      collegas.map(({ gebruikersnaam, naam, functie }) => ({ code: gebruikersnaam, naam, extra: functie })),
    );
  }
}
