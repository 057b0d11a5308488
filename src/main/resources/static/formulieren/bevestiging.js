/** What to tell after a step in a contact: its number, the zaken with their expected dates, and what comes next. */

import { formatDatum } from "./tijd.js";

/** @param bevestiging schema KlantcontactBevestiging */
export function describeBevestiging({ nummer, status, zaken, volgendeTaak }) {
  return {
    kop: status === "AFGEROND" ? `Klantcontact ${nummer} is afgerond.` : `Klantcontact ${nummer} is vastgelegd.`,
    regels: [
      ...zaken.map((zaak) => `Zaak ${zaak.nummer}: ${zaak.omschrijving}. Verwacht op ${formatDatum(zaak.verwachtOp)}.`),
      ...(volgendeTaak ? [`Volgende stap: ${volgendeTaak.naam}.`] : []),
    ],
  };
}
