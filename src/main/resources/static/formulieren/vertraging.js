/** Form "Beoordeel de vertraging": which promise moved, whose, by how much and why; and what whoever directs does about it. */

import { get } from "./api.js";
import { createBeschrijving, el } from "./dom.js";
import { createPaginalink } from "./klantbeeld.js";
import { getLijsten } from "./lijsten.js";
import { formatDatum, formatTijdstip } from "./tijd.js";
import { restoreFields, snapshotFields } from "./waarden.js";

const OORZAAK = {
  OPGESCHORT: "De zaak wacht op de klant.",
  LATER_BEGONNEN: "De zaak is later begonnen dan kon.",
  LATER_KLAAR: "De zaak duurt langer.",
  HEROPEND: "De zaak was klaar en is heropend.",
  ERBIJ_GEKOMEN: "De zaak is erbij gekomen.",
  RELATIE: "De zaak wacht voortaan op een andere zaak.",
  KALENDER: "Een dag is een vrije dag geworden.",
};

export async function start({ blok, taakId }) {
  const { onderwerp } = await get(`/taken/${encodeURIComponent(taakId)}`);
  const pad = `/klantaanvragen/${encodeURIComponent(onderwerp)}`;
  const lijsten = await getLijsten();
  const plek = blok.querySelector('[data-blok="vertraging"]');
  let klantaanvraag = await get(pad);
  const klant = klantaanvraag.klantnummer ? await get(`/klanten/${encodeURIComponent(klantaanvraag.klantnummer)}`) : undefined;
  present();

  function present() {
    plek.replaceChildren(createKaart(klantaanvraag, klant), ...describeVertragingen(klantaanvraag, lijsten));
  }

  async function reread(knop, status) {
    knop.disabled = true;
    try {
      klantaanvraag = await get(pad);
      present();
      status.textContent = "De vertraging is opnieuw opgehaald. Wat u invulde, staat er nog. Lees hierboven wat er is verschoven.";
    } catch (fout) {
      status.textContent = fout.detail || fout.titel;
    } finally {
      knop.disabled = false;
    }
  }

  return {
    pad: () => `${pad}/vertragingsbeoordeling`,
    toBody: (body) => ({ ...body, gezien: klantaanvraag.vertragingen.length }),
    describe: ({ nummer, verwachtOp }) => ({
      kop: `De vertraging van ${nummer} is beoordeeld.`,
      regels: [`Aan de klant beloofd: ${formatDatum(verwachtOp)}.`],
    }),
    acties(fout) {
      if (fout.code !== "vertraging-veranderd") {
        return [];
      }
      const status = el("p", { role: "status" });
      const knop = el("button", { type: "button", class: "zr-knop", tekst: "Vertraging opnieuw ophalen" });
      knop.addEventListener("click", () => reread(knop, status));
      return [knop, status];
    },
    snapshot: () => ({ velden: snapshotFields(blok) }),
    restore: ({ velden }) => restoreFields(blok, velden),
  };
}

/** Whose promise it is, and the way there. */
function createKaart({ nummer, klantcontact, beloofdOp, verwachtOp, berichtNa, einde }, klant) {
  return el("section", { class: "zr-kaart", "aria-label": "De belofte" }, [
    createBeschrijving([
      ["Klantaanvraag", nummer],
      ["Klant", klant ? [klant.voornaam, klant.naam].filter(Boolean).join(" ") : "Anoniem"],
      ["Telefoon", klant?.telefoonnummer],
      ["E-mail", klant ? (klant.emailadres ?? "Niet bekend: de klant krijgt geen bericht") : undefined],
      ["Bij de intake beloofd op", formatDatum(beloofdOp)],
      ["Nu beloofd op", formatDatum(verwachtOp)],
      [
        "Bericht aan de klant",
        berichtNa && klant?.emailadres ? `Gaat weg na ${formatTijdstip(berichtNa)}, als de dag dan niet meer is veranderd` : undefined,
      ],
      ["Naar verwachting klaar op", formatDatum(einde)],
    ]),
    el("p", {}, [createPaginalink(`/klantaanvragen/${encodeURIComponent(nummer)}`, "Klantaanvraag met de tijdlijn")]),
    klantcontact
      ? el("p", {}, [createPaginalink(`/klantcontacten/${encodeURIComponent(klantcontact)}`, `Klantcontact ${klantcontact}`)])
      : undefined,
  ]);
}

/** What moved since the last time that somebody looked at it stands open; the rest is one step further. */
function describeVertragingen({ vertragingen, beoordelingen = [], zaken }, lijsten) {
  const open = beoordelingen.find(({ beoordeeldOp }) => !beoordeeldOp);
  const isNieuw = ({ op }) => !open || new Date(op) >= new Date(open.gevraagdOp);
  const toRegel = (vertraging) => createRegel(vertraging, zaken, lijsten);
  const nieuw = vertragingen.filter(isNieuw);
  const eerder = vertragingen.filter((vertraging) => !isNieuw(vertraging));
  return [
    el("h4", { tekst: "Wat is er verschoven?" }),
    el("ul", { class: "zr-regels" }, nieuw.map(toRegel)),
    eerder.length
      ? el("details", { class: "zr-details" }, [
          el("summary", { tekst: `Eerder verschoven (${eerder.length})` }),
          el("ul", { class: "zr-regels" }, eerder.map(toRegel)),
          ...beoordelingen.filter(({ beoordeeldOp }) => beoordeeldOp).map(createBeoordeling),
        ])
      : "",
  ].filter(Boolean);
}

function createRegel({ op, van, naar, werkdagen, zaak, oorzaak, klantHoren }, zaken, lijsten) {
  const onderdeel = zaken.find(({ nummer }) => nummer === zaak);
  const afdeling = onderdeel ? (lijsten.afdelingsnamen.get(onderdeel.afdeling) ?? onderdeel.afdeling) : undefined;
  return el("li", {}, [
    el("strong", {
      tekst: `Van ${formatDatum(van)} naar ${formatDatum(naar)}, ${werkdagen} ${werkdagen === 1 ? "werkdag" : "werkdagen"} later`,
    }),
    el("span", { tekst: [onderdeel?.omschrijving, afdeling].filter(Boolean).join(" · ") }),
    el("span", {
      tekst: `${OORZAAK[oorzaak] ?? oorzaak} ${klantHoren ? "Zaakregie vertelt het de klant vanzelf." : "De klant hoorde dit al."}`,
    }),
    el("span", { tekst: formatTijdstip(op) }),
    createPaginalink(`/zaken/${encodeURIComponent(zaak)}`, zaak),
  ]);
}

function createBeoordeling({ beoordeeldOp, beoordeeldDoor, uitkomst, toelichting }) {
  const gedaan = { AKKOORD: "akkoord", KLANT_GEBELD: "klant gebeld", ANDERS: "anders", VERVALLEN: "vervallen" }[uitkomst];
  return el("p", { tekst: [`${formatTijdstip(beoordeeldOp)}, ${beoordeeldDoor}: ${gedaan}`, toelichting].filter(Boolean).join(". ") });
}
