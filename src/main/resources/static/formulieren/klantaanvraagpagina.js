/** What people change from the page of a klantaanvraag: in which order its zaken go, and which zaken belong to it. */

import { get, post } from "./api.js";
import { createActie } from "./actie.js";
import { createId, el, fillSelect } from "./dom.js";
import { createStand, refreshPagina } from "./pagina.js";
import { formatDatum } from "./tijd.js";
import { createKeuzerondjes } from "./velden.js";

const SOORTEN = [
  { code: "EERST_KLAAR", naam: "B begint als A klaar is" },
  { code: "SAMEN_LEVEREN", naam: "A en B worden samen geleverd" },
  { code: "GEEN", naam: "A en B hebben geen verband" },
];

const houder = document.getElementById("acties");
const { nummer, klant } = houder.dataset;
const pad = `/klantaanvragen/${encodeURIComponent(nummer)}`;
const stand = createStand();

const volgorde = createActie({
  kop: "Volgorde veranderen",
  knop: "Volgorde opslaan",
  velden: askVolgorde,
  doe: (relatie, sleutel) => change("relaties", relatie, sleutel, () => findRelatie(relatie)),
  ververs,
});
const toevoegen = createActie({
  kop: "Zaak toevoegen",
  knop: "Zaak toevoegen",
  velden: askZaak,
  doe: (keuze, sleutel) => change("zaken", keuze, sleutel, () => document.getElementById(keuze.zaak)?.querySelector("a")),
  ververs,
});

houder.append(stand.element, volgorde.element, toevoegen.element);
houder.hidden = false;

async function askVolgorde() {
  const { zaken } = await get(pad);
  const open = zaken.filter((zaak) => zaak.stand !== "KLAAR").map(toKeuze);
  if (open.length < 2) {
    return [el("p", { tekst: "Er is maar een zaak die nog loopt. Er valt geen volgorde te kiezen." })];
  }
  return [
    el("p", { tekst: "Wat u kiest, komt in de plaats van wat er nu tussen deze twee zaken ligt. De planning wordt meteen opnieuw gemaakt." }),
    createKeuze("van", "Zaak A", open),
    createKeuze("naar", "Zaak B", open),
    createKeuzerondjes("soort", "Hoe hangen A en B samen?", SOORTEN),
  ];
}

async function askZaak() {
  if (!klant) {
    return [el("p", { tekst: "De klant is anoniem. Van een anonieme klant zijn geen andere zaken bekend." })];
  }
  const [{ zaken: hier }, { zaken }] = await Promise.all([
    get(pad),
    get(`/zaken?klant=${encodeURIComponent(klant)}&status=OPEN&limiet=100`),
  ]);
  const andere = zaken.filter((zaak) => !hier.some((deel) => deel.nummer === zaak.nummer));
  if (andere.length === 0) {
    return [el("p", { tekst: "Deze klant heeft geen andere zaken die nog lopen." })];
  }
  return [
    el("p", { tekst: "De zaak verlaat de klantaanvraag waar zij nu bij hoort. De planning wordt meteen opnieuw gemaakt." }),
    createKeuze("zaak", "Welke zaak van deze klant?", andere.map(toKeuze)),
  ];
}

/** @param {() => HTMLElement|undefined} findVeranderd what is to be seen of it on the page */
async function change(stap, body, sleutel, findVeranderd) {
  const gezien = Number(houder.dataset.versie);
  const { einde, verwachtOp, versie } = await post(`${pad}/${stap}`, { ...body, versie: gezien }, { sleutel });
  houder.dataset.versie = versie;
  const melding = `De planning is bijgewerkt. Alles is klaar op ${formatDatum(einde)}. Aan de klant beloofd: ${formatDatum(verwachtOp)}.`;
  try {
    await refresh();
    stand.tell(melding);
  } catch {
    stand.tell(melding, " Ververs de pagina om de planning te zien.");
  }
  const veranderd = findVeranderd() ?? houder.querySelector("h2");
  veranderd.focus();
  veranderd.scrollIntoView({ block: "center" });
}

/** What is shown now is what was seen when something is changed next. */
async function refresh() {
  const nieuw = (await refreshPagina()).getElementById("acties");
  houder.dataset.versie = nieuw?.dataset.versie ?? houder.dataset.versie;
}

async function ververs() {
  await refresh();
  return "De pagina is bijgewerkt. Wat u koos, staat er nog. Kijk of het nog klopt en probeer het opnieuw.";
}

/** Zaken that are delivered together or are not related stand there in any order. */
function findRelatie({ van, naar }) {
  return (
    document.querySelector(`[data-relatie="${van} ${naar}"]`) ?? document.querySelector(`[data-relatie="${naar} ${van}"]`) ?? undefined
  );
}

function toKeuze({ nummer: code, omschrijving }) {
  return { code, naam: `${code} ${omschrijving}` };
}

function createKeuze(naam, label, keuzes) {
  const select = el("select", { id: createId("veld"), name: naam, "aria-required": true });
  fillSelect(select, keuzes);
  return el("div", { class: "zr-veld" }, [el("label", { for: select.id, tekst: label }), select]);
}
