/** Shows the contact that a task is about: who, what, and what was decided. */

import { get } from "./api.js";
import { describe } from "./beslissing.js";
import { createBeschrijving, el } from "./dom.js";
import { formatTijdstip } from "./tijd.js";

const SOORT = { ANONIEM: "Anoniem", NIEUW: "Nieuwe klant", BEKEND: "Bekende klant" };
const VORM = { DOORVERBONDEN: "Doorverbonden", AFSPRAAK: "Afspraak", TERUGBELVERZOEK: "Terugbelverzoek" };

/** The contact of a task. */
export async function getContactVan(taakId) {
  const taak = await get(`/taken/${encodeURIComponent(taakId)}`);
  return get(`/klantcontacten/${encodeURIComponent(taak.onderwerp)}`);
}

/** @param contact schema Klantcontact; @param lijsten see lijsten.js */
export function createContactkaart(contact, lijsten) {
  const { betrokkene, overdracht } = contact;
  return el("section", { class: "zr-kaart", "aria-label": "Het contact" }, [
    createBeschrijving([
      ["Nummer", contact.nummer],
      ["Klant", betrokkene.naam ?? SOORT[betrokkene.soort]],
      ["Klantnummer", betrokkene.klantnummer],
      ["Kanaal", lijsten.kanaalnamen.get(contact.kanaal) ?? contact.kanaal],
      ["Begonnen", formatTijdstip(contact.tijden.begonnenOp)],
      ["Vraagtype", lijsten.vraagtypenamen.get(contact.vraagtype) ?? contact.vraagtype],
      ["Vraag", contact.vraag],
      ["Antwoord", contact.antwoord],
      ["Notitie", contact.notitie],
      ["Terugbellen op", contact.telefoonnummer],
    ]),
    overdracht ? createOverdrachtkaart(overdracht, lijsten) : undefined,
    el("details", { class: "zr-details" }, [
      el("summary", { tekst: `Beslissing: ${contact.beslissing.omschrijving}` }),
      ...describe(contact.beslissing, lijsten.afdelingsnamen).slice(1),
    ]),
  ]);
}

function createOverdrachtkaart(overdracht, lijsten) {
  return createBeschrijving([
    ["Overgedragen", `${VORM[overdracht.vorm]}, ${formatTijdstip(overdracht.overgedragenOp)}`],
    ["Door", overdracht.door],
    ["Aan", overdracht.medewerker ?? lijsten.afdelingsnamen.get(overdracht.afdeling)],
    ["Afspraak op", formatTijdstip(overdracht.afspraakOp)],
    ["Terugbellen op", overdracht.telefoonnummer],
    ["Toelichting", overdracht.toelichting],
  ]);
}
