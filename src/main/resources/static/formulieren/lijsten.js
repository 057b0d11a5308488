/** The managed lists, fetched once for each form that opens. */

import { get } from "./api.js";

/** @returns the lists of schema Referentielijsten, with a look-up from code to name for each */
export async function getLijsten() {
  const lijsten = await get("/referentielijsten");
  return {
    ...lijsten,
    kanaalnamen: toNamen(lijsten.kanalen),
    vraagtypenamen: toNamen(lijsten.vraagtypen),
    antwoordtypenamen: toNamen(lijsten.antwoordtypen),
    afdelingsnamen: toNamen(lijsten.afdelingen),
  };
}

/** All zaaktypen, as choices for a searchable list. */
export async function getZaaktypekeuzes() {
  const { zaaktypen } = await get("/zaaktypen");
  return zaaktypen.map(({ identificatie, omschrijving, trefwoorden }) => ({
    code: identificatie,
    naam: omschrijving,
    zoekwoorden: trefwoorden,
  }));
}

function toNamen(lijst) {
  return new Map(lijst.map(({ code, naam }) => [code, naam]));
}
