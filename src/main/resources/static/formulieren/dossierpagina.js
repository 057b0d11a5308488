/** What people do from the page of a zaak: add a document or a note, withdraw it, open it again. Only what the server says they may. */

import { get, post } from "./api.js";
import { createActie, createUitklap } from "./actie.js";
import { createBijlagenveld } from "./bijlagen.js";
import { el } from "./dom.js";
import { getLijsten } from "./lijsten.js";
import { createStand, refreshPagina } from "./pagina.js";
import { createVeld } from "./velden.js";
import { describePlaats } from "./zaakkaart.js";

const STAPPEN = {
  NOTITIE_TOEVOEGEN: {
    kop: "Notitie toevoegen",
    knop: "Notitie opslaan",
    pad: "notities",
    zonderVersie: true,
    velden: () => [createVeld("tekst", { label: "Notitie voor collega's", type: "lange-tekst", verplicht: true })],
    klaar: () => ["De notitie staat bij de zaak."],
  },
  INTREKKEN: {
    kop: "Zaak intrekken",
    knop: "Zaak intrekken",
    pad: "intrekking",
    velden: () => [
      el("p", { tekst: "Alleen als de klant de zaak niet meer wil. De zaak wordt meteen afgesloten en de taak van uw collega vervalt." }),
      createVeld("reden", { label: "Wat zei de klant?", type: "lange-tekst", verplicht: true }),
    ],
    klaar: () => ["De zaak is ingetrokken en afgesloten."],
  },
  HEROPENEN: {
    kop: "Zaak heropenen",
    knop: "Zaak heropenen",
    pad: "heropening",
    velden: () => [
      el("p", { tekst: "De zaak gaat terug naar wie haar het laatst behandelde, met een nieuwe taak." }),
      createVeld("reden", { label: "Waarom moet de zaak weer open?", type: "lange-tekst", verplicht: true }),
    ],
    klaar: describeHeropening,
  },
};

const houder = document.getElementById("acties");
const kop = houder.querySelector("h2");
const stand = createStand();
const plaats = el("div");
const acties = new Map();

houder.append(stand.element, plaats);
present();

/** What may be done now; a form that is open stays as it is. */
function present() {
  const mogelijk = (houder.dataset.mogelijk ?? "").split(" ").filter(Boolean);
  const nieuwe = mogelijk.filter((code) => !acties.has(code));
  nieuwe.forEach((code) => acties.set(code, code === "DOCUMENT_TOEVOEGEN" ? createDocumentactie() : createStap(code)));
  [...acties.keys()].filter((code) => !mogelijk.includes(code)).forEach((code) => {
    acties.get(code).element.remove();
    acties.delete(code);
  });
  mogelijk.forEach((code) => plaats.append(acties.get(code).element));
  houder.hidden = false;
}

async function refresh() {
  const nieuw = (await refreshPagina()).getElementById("acties");
  houder.dataset.mogelijk = nieuw?.dataset.mogelijk ?? "";
  houder.dataset.versie = nieuw?.dataset.versie ?? houder.dataset.versie;
}

async function showBijlagen() {
  stand.clear();
  await refresh();
}

function createStap(code) {
  const { kop: tekst, knop, pad, zonderVersie, velden, klaar } = STAPPEN[code];
  const actie = createActie({
    kop: tekst,
    knop,
    velden: async () => velden(),
    async doe(body, sleutel) {
      const versie = zonderVersie ? {} : { versie: Number(houder.dataset.versie) };
      const melding = await klaar(await post(toPad(pad), { ...body, ...versie }, { sleutel }));
      // The step was taken; that the page could not be shown anew takes nothing away from that.
      await refresh().catch(() => melding.push(" Ververs de pagina om de nieuwe stand te zien."));
      present();
      stand.tell(...melding);
      (actie.element.isConnected ? actie : kop).focus();
    },
    async ververs() {
      await refresh();
      return houder.dataset.mogelijk.split(" ").includes(code)
        ? "De pagina is bijgewerkt. Wat u invulde, staat er nog. Kijk of het nog klopt en probeer het opnieuw."
        : "De pagina is bijgewerkt. Deze stap kan nu niet meer; kijk bij 'Wat er is gebeurd'. Wat u invulde, staat er nog.";
    },
  });
  return actie;
}

/** The same action as in the form of the zaak; it needs no button but its own. */
function createDocumentactie() {
  return createUitklap("Documenten toevoegen", el("div", { class: "zr-formulier", role: "group" }), async () => {
    const zaak = await get(toPad());
    const zaaktype = await get(`/zaaktypen/${encodeURIComponent(zaak.zaaktype)}?versie=${zaak.zaaktypeVersie}`);
    return [createBijlagenveld(zaak.nummer, zaaktype, showBijlagen).element];
  });
}

async function describeHeropening(bevestiging) {
  const begin = "De zaak is heropend. ";
  const { volgendeTaak } = bevestiging;
  const waar = await getLijsten().then((lijsten) => describePlaats(bevestiging, lijsten), () => undefined);
  return [
    waar ? `${begin}De taak staat bij: ${waar}. ` : begin,
    volgendeTaak
      ? el("a", { href: `/taken/${encodeURIComponent(volgendeTaak.id)}`, tekst: `Naar de taak: ${volgendeTaak.naam}` })
      : "",
  ].filter(Boolean);
}

function toPad(stap) {
  const zaak = `/zaken/${encodeURIComponent(houder.dataset.nummer)}`;
  return stap ? `${zaak}/${stap}` : zaak;
}
