/** Form of a zaak, in every task it waits in: shows the zaak with its contact, and offers the steps that can be taken now. */

import { ApiFout, get } from "./api.js";
import { BESTANDEN, createBijlagenveld } from "./bijlagen.js";
import { createContactkaart } from "./contactkaart.js";
import { el, show } from "./dom.js";
import { getLijsten } from "./lijsten.js";
import { createZaakacties } from "./zaakacties.js";
import { describeStand, describeVerschil, describeZaak } from "./zaakkaart.js";

export async function start({ blok, taakId }) {
  const taak = await get(`/taken/${encodeURIComponent(taakId)}`);
  const pad = `/zaken/${encodeURIComponent(taak.onderwerp)}`;
  const lijsten = await getLijsten();
  let zaak = await get(pad);
  const [zaaktype, contact] = await Promise.all([
    get(`/zaaktypen/${encodeURIComponent(zaak.zaaktype)}?versie=${zaak.zaaktypeVersie}`),
    zaak.klantcontact ? get(`/klantcontacten/${encodeURIComponent(zaak.klantcontact)}`) : undefined,
  ]);
  blok.querySelector(".zr-titel").textContent = taak.naam;
  blok
    .querySelector('[data-blok="contact"]')
    .replaceChildren(
      ...(contact ? [createContactkaart(contact, lijsten, findVraag(contact, zaak.nummer))] : [el("p", { tekst: "Geen klantcontact." })]),
    );
  const bijlagen = createBijlagenveld(zaak.nummer, zaaktype, showBijlagen);
  blok.querySelector('[data-blok="bijlagen"]').append(bijlagen.element);
  const acties = createZaakacties(blok.querySelector('[data-blok="acties"]'), zaak, zaaktype, lijsten);
  present();

  function present() {
    blok.querySelector('[data-blok="stand"]').replaceChildren(...describeStand(zaak));
    presentZaak();
    show(blok.querySelector('[data-blok="bijlagen"]'), zaak.bevoegdheden.includes("DOCUMENT_TOEVOEGEN"));
    acties.offer(zaak.mogelijkeActies);
  }

  function presentZaak() {
    const kaart = blok.querySelector('[data-blok="zaak"]');
    const open = kaart.querySelector("details")?.open ?? false;
    kaart.replaceChildren(...describeZaak(zaak, zaaktype, lijsten));
    kaart.querySelector("details").open = open;
  }

  /** Only the documents: what else a colleague changed meanwhile must still be told when this person finishes. */
  async function showBijlagen() {
    const { bijlagen: nieuwe, documenten } = await get(pad);
    zaak = { ...zaak, bijlagen: nieuwe, documenten };
    presentZaak();
  }

  /** A task that closes would take files with it that were chosen and not added. */
  async function refuseUnsent() {
    await bijlagen.ready();
    if (bijlagen.hasUnsent()) {
      const reason = "U koos een bestand dat nog niet is toegevoegd. Kies Toevoegen, of maak de keuze leeg.";
      throw new ApiFout(400, { title: "Er staat nog een document klaar", invalidParams: [{ name: BESTANDEN, reason }] });
    }
  }

  async function reread(knop, status) {
    knop.disabled = true;
    try {
      const gelezen = await get(pad);
      const verschil = describeVerschil(zaak, gelezen, lijsten);
      zaak = gelezen;
      present();
      status.replaceChildren(
        el("p", { tekst: "De zaak is opnieuw opgehaald. Wat u invulde, staat er nog. Dit is er veranderd:" }),
        verschil,
      );
    } catch (fout) {
      status.textContent = fout.detail || fout.titel;
    } finally {
      knop.disabled = false;
    }
  }

  return {
    pad: () => `${pad}/${acties.pad()}`,
    ready: refuseUnsent,
    toBody: (body) => acties.toBody(body, zaak.versie),
    describe: (bevestiging) => acties.describe(bevestiging),
    acties(fout) {
      if (fout.status !== 409) {
        return [];
      }
      const status = el("div", { role: "status" });
      const knop = el("button", { type: "button", class: "zr-knop", tekst: "Zaak opnieuw ophalen" });
      knop.addEventListener("click", () => reread(knop, status));
      return [knop, status];
    },
    snapshot: () => acties.snapshot(),
    restore: (bewaard) => acties.restore(bewaard),
  };
}

/** The question that this zaak came out of. */
function findVraag(contact, zaaknummer) {
  return contact.vragen.find(({ zaken }) => zaken.some(({ nummer }) => nummer === zaaknummer));
}
