/**
 * Reads what a caller tells, typed in one field, into the parts that customers are searched by (schema KlantZoekopdracht). A part
 * that is not complete yet, such as half a postcode, is left out: searching for half of it would look at the wrong people.
 */

import { formatDatum } from "./tijd.js";

const MINSTE_CIJFERS = 8;

const LEZERS = [
  [/\bZAAK-\d{4}-\d{7}\b/i, ([nummer]) => ({ zaaknummer: nummer.toUpperCase() })],
  [/\bKC-\d{4}-\d{7}\b/i, ([nummer]) => ({ klantcontactnummer: nummer.toUpperCase() })],
  [/\bK-\d{7}\b/i, ([nummer]) => ({ klantnummer: nummer.toUpperCase() })],
  [/\S+@\S+\.[a-z]{2,}/i, ([emailadres]) => ({ emailadres })],
  [/\b(\d{4})-(\d{2})-(\d{2})\b/, ([, jaar, maand, dag]) => toGeboortedatum(jaar, maand, dag)],
  [/\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b/, ([, dag, , maand, jaar]) => toGeboortedatum(jaar, maand, dag)],
  [
    /(?<=^|[\s,])([1-9]\d{3}) ?([a-z]{2})\b(?:[ ,]+(\d{1,5})\b)?/i,
    ([, cijfers, letters, huisnummer]) => ({
      postcode: `${cijfers}${letters.toUpperCase()}`,
      ...(Number(huisnummer) > 0 && { huisnummer: Number(huisnummer) }),
    }),
  ],
  [
    /(?:\+|\b0)[\d ()-]*\d/,
    ([telefoonnummer]) =>
      telefoonnummer.replace(/\D/g, "").length >= MINSTE_CIJFERS && telefoonnummer.length <= 25 && { telefoonnummer },
  ],
];

const WOORDEN = {
  zaaknummer: "zaak",
  klantcontactnummer: "contact",
  klantnummer: "klantnummer",
  naam: "naam",
  geboortedatum: "geboortedatum",
  postcode: "postcode",
  huisnummer: "huisnummer",
  telefoonnummer: "telefoonnummer",
  emailadres: "e-mailadres",
};

/** @returns the parts of schema KlantZoekopdracht that stand in the text; empty when there is nothing to search by yet */
export function readZoekvraag(tekst) {
  let rest = tekst;
  const vraag = {};
  for (const [patroon, lees] of LEZERS) {
    const gelezen = patroon.exec(rest);
    const deel = gelezen && lees(gelezen);
    if (deel) {
      Object.assign(vraag, deel);
      rest = rest.replace(gelezen[0], " ");
    }
  }
  const naam = rest
    .split(/[\s,;]+/)
    .filter((woord) => /\p{L}/u.test(woord) && !/\d/.test(woord))
    .join(" ");
  // Two letters with something else, three by themselves.
  if (naam.length > (Object.keys(vraag).length ? 1 : 2)) {
    vraag.naam = naam.slice(0, 200);
  }
  return vraag;
}

/** How the text was read, for the person who typed it. */
export function describeZoekvraag(vraag) {
  return Object.entries(vraag)
    .map(([deel, waarde]) => `${WOORDEN[deel]} ${deel === "geboortedatum" ? formatDatum(waarde) : waarde}`)
    .join(", ");
}

function toGeboortedatum(jaar, maand, dag) {
  const datum = `${jaar}-${maand.padStart(2, "0")}-${dag.padStart(2, "0")}`;
  const gelezen = new Date(`${datum}T00:00:00Z`);
  return !Number.isNaN(gelezen.getTime()) && gelezen.toISOString().startsWith(datum) && { geboortedatum: datum };
}
