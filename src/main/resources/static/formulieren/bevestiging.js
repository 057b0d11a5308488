/** What to tell after a step in a contact: its number, the zaken with their expected dates, and what comes next. */

import { createPaginalink } from "./klantbeeld.js";
import { formatDatum } from "./tijd.js";

const AFGEROND = {
  DIRECT: "beantwoord",
  DOORVERBONDEN: "doorverbonden",
  TERUGBELVERZOEK: "teruggebeld",
};
const BIJ_AFDELING = {
  DOORVERBONDEN: "doorverbonden, de afdeling neemt het over",
  TERUGBELVERZOEK: "een collega belt terug",
};

/** @param bevestiging schema KlantcontactBevestiging */
export function describeBevestiging({ nummer, status, zaken, volgendeTaak, vragen = [] }) {
  const verder = volgendeTaak ? [`Volgende stap: ${volgendeTaak.naam}.`] : [];
  return {
    kop: status === "AFGEROND" ? `Klantcontact ${nummer} is afgerond.` : `Klantcontact ${nummer} is vastgelegd.`,
    regels: vragen.length > 1 ? vragen.flatMap(describeVraag) : [...zaken.map(describeZaak), ...verder],
  };
}

function describeVraag({ volgnummer, status, afhandeling, volgendeTaak, zaken }) {
  const stand = volgendeTaak
    ? `volgende stap: ${volgendeTaak.naam}`
    : ((status === "AFGEROND" ? AFGEROND : BIJ_AFDELING)[afhandeling] ?? "een collega gaat ermee verder");
  return zaken.length
    ? zaken.map((zaak) => `Vraag ${volgnummer}. ${describeZaak(zaak)}`)
    : [`Vraag ${volgnummer}: ${stand}.`];
}

function describeZaak(zaak) {
  return `Zaak ${zaak.nummer}: ${zaak.omschrijving}. Verwacht op ${formatDatum(zaak.verwachtOp)}.`;
}
