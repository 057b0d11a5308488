/** Shows the contact that a task is about: who, which question, and what was decided on it. */

import { get } from "./api.js";
import { describe } from "./beslissing.js";
import { createBeschrijving, el } from "./dom.js";
import { formatTijdstip } from "./tijd.js";

const SOORT = { ANONIEM: "Anoniem", NIEUW: "Nieuwe klant", BEKEND: "Bekende klant" };
const VORM = { DOORVERBONDEN: "Doorverbonden", AFSPRAAK: "Afspraak", TERUGBELVERZOEK: "Terugbelverzoek" };

/** The number of a contact, and of a question that is not its first. */
const ONDERWERP = /^(KC-\d{4}-\d{7})(?:-(\d+))?$/;

/** @returns the contact of a task, the question that the task is about, and where its steps go */
export async function getContactVan(taakId) {
  const taak = await get(`/taken/${encodeURIComponent(taakId)}`);
  const [, nummer, volgnummer = "1"] = ONDERWERP.exec(taak.onderwerp);
  const contact = await get(`/klantcontacten/${nummer}`);
  return {
    contact,
    vraag: contact.vragen.find((vraag) => vraag.volgnummer === Number(volgnummer)),
    /** @param {"intake"|"overdracht"|"beoordeling"} stap */
    pad: (stap) => `/klantcontacten/${nummer}/${stap}?volgnummer=${volgnummer}`,
  };
}

/**
 * @param contact schema Klantcontact
 * @param lijsten see lijsten.js
 * @param vraag the question it is about
 */
export function createContactkaart(contact, lijsten, vraag = contact.vragen[0]) {
  const { betrokkene, vragen } = contact;
  return el("section", { class: "zr-kaart", "aria-label": "Het contact" }, [
    createBeschrijving([
      ["Nummer", contact.nummer],
      ["Het gaat over", vragen.length > 1 ? `vraag ${vraag.volgnummer} van ${vragen.length}` : undefined],
      ["Klant", betrokkene.naam ?? SOORT[betrokkene.soort]],
      ["Klantnummer", betrokkene.klantnummer],
      ["Kanaal", lijsten.kanaalnamen.get(contact.kanaal) ?? contact.kanaal],
      ["Begonnen", formatTijdstip(contact.tijden.begonnenOp)],
      ["Gesprek klaar", formatTijdstip(contact.tijden.gesprekGeeindigdOp)],
      ["Vraagtype", naamVan(vraag, lijsten)],
      ["Vraag", vraag.vraag],
      ["Antwoord", vraag.antwoord],
      ["Notitie", contact.notitie],
      ["Terugbellen op", vraag.telefoonnummer],
    ]),
    vraag.overdracht ? createOverdrachtkaart(vraag.overdracht, lijsten) : undefined,
    createDetails(
      `Beslissing: ${vraag.beslissing.omschrijving}`,
      describe(vraag.beslissing, lijsten.afdelingsnamen).slice(1),
    ),
    vragen.length > 1 ? createAndereVragen(vragen, vraag, lijsten) : undefined,
  ]);
}

function createOverdrachtkaart(overdracht, lijsten) {
  return createBeschrijving([
    ["Overgedragen", `${VORM[overdracht.vorm]}, ${formatTijdstip(overdracht.overgedragenOp)}`],
    ["Door", overdracht.door],
    ["Aan", overdracht.medewerkerNaam ?? overdracht.medewerker ?? lijsten.afdelingsnamen.get(overdracht.afdeling)],
    ["Afspraak op", formatTijdstip(overdracht.afspraakOp)],
    ["Terugbellen op", overdracht.telefoonnummer],
    ["Toelichting", overdracht.toelichting],
  ]);
}

/** What else the customer asked: whoever calls back should know. */
function createAndereVragen(vragen, deze, lijsten) {
  const andere = vragen.filter((vraag) => vraag !== deze);
  return createDetails(
    andere.length === 1 ? "De klant had nog een vraag" : `De klant had nog ${andere.length} vragen`,
    andere.map((vraag) =>
      createBeschrijving([
        [`Vraag ${vraag.volgnummer}`, naamVan(vraag, lijsten)],
        ["In woorden", vraag.vraag],
        ["Antwoord", vraag.antwoord],
        ["Stand", vraag.status === "AFGEROND" ? "Afgerond" : "Nog open"],
      ]),
    ),
  );
}

function createDetails(kop, inhoud) {
  return el("details", { class: "zr-details" }, [el("summary", { tekst: kop }), ...inhoud]);
}

function naamVan({ vraagtype }, lijsten) {
  return lijsten.vraagtypenamen.get(vraagtype) ?? vraagtype;
}
