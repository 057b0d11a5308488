/**
 * Asks the server what fits a few typed letters. A zaaktype or a standard answer is offered as the vraagtype that it belongs to:
 * that is what a contact is registered with.
 */

import { post } from "./api.js";

const MAX_LETTERS = 100;
const MAX_ANTWOORD = 120;

/** @param lijsten see lijsten.js; @returns what a list of vraagtypen asks the server (see keuzelijst.js) */
export function findVraagtypen(lijsten) {
  const toKeuze = {
    VRAAGTYPE: ({ code, naam, afdeling }) => ({ code, naam, extra: lijsten.afdelingsnamen.get(afdeling) }),
    STANDAARDANTWOORD: ({ code, naam, antwoord }) => ({ code, naam, extra: `Antwoord: ${shorten(antwoord)}` }),
    ZAAKTYPE: ({ code, naam, afdeling }) => {
      const vraagtype = findVraagtype(lijsten.vraagtypen, code);
      return (
        vraagtype && {
          code: vraagtype.code,
          sleutel: vraagtype.zaaktypen.length > 1 ? `${vraagtype.code} ${code}` : vraagtype.code,
          naam,
          weergave: vraagtype.naam,
          extra: `Zaaktype van ${lijsten.afdelingsnamen.get(afdeling)}`,
          zaaktype: code,
        }
      );
    },
  };
  return async (tekst, signal) => {
    const suggesties = await search({ zoek: tekst.slice(0, MAX_LETTERS) }, signal);
    return suggesties.map((suggestie) => toKeuze[suggestie.soort](suggestie)).filter(Boolean);
  };
}

/** What a list of zaaktypen asks the server. */
export async function findZaaktypen(tekst, signal) {
  return search({ zoek: tekst.slice(0, MAX_LETTERS), soorten: ["ZAAKTYPE"] }, signal);
}

async function search(opdracht, signal) {
  const { suggesties } = await post("/suggesties/zoekopdracht", opdracht, { signal });
  return suggesties;
}

/** The vraagtype that names this zaaktype first, or else one that names it. */
function findVraagtype(vraagtypen, zaaktype) {
  return (
    vraagtypen.find(({ zaaktypen }) => zaaktypen[0] === zaaktype) ??
    vraagtypen.find(({ zaaktypen }) => zaaktypen.includes(zaaktype))
  );
}

function shorten(antwoord) {
  return antwoord.length > MAX_ANTWOORD ? `${antwoord.slice(0, MAX_ANTWOORD)}…` : antwoord;
}
