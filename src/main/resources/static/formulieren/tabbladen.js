/** The tabs Klantbeeld and Zaak that Tasklist shows beside the form of a task. */

import { get } from "./api.js";
import { createContactkaart } from "./contactkaart.js";
import { el } from "./dom.js";
import { createPaginalink, describeKlantbeeld, getKlantbeeld } from "./klantbeeld.js";
import { getLijsten } from "./lijsten.js";
import { describeStand, describeZaak } from "./zaakkaart.js";

/** A process about a second question of a contact carries its number behind that of the contact. */
const CONTACT = /^KC-\d{4}-\d{7}/;

const KLANTAANVRAAG = /^KA-\d{4}-\d{7}$/;

export const tabbladen = [
  createTabblad("klantbeeld", "Klantbeeld", 950, describeKlant),
  createTabblad("zaak", "Zaak", 900, describeZaken),
];

/** @param {number} plek below 1000, the place of the form: the tab with the highest comes first */
function createTabblad(naam, label, plek, describe) {
  return {
    id: `task-detail-${naam}`,
    pluginPoint: "tasklist.task.detail",
    priority: plek,
    properties: { label },
    render: (plaats, { taskId }) => fill(plaats, label, taskId, describe),
  };
}

async function fill(plaats, label, taakId, describe) {
  const blad = el("section", { class: "zr-formulier zr-tabblad", "aria-label": label }, [
    el("p", { role: "status", tekst: "De gegevens worden opgehaald…" }),
  ]);
  plaats.append(blad);
  try {
    const { onderwerp } = await get(`/taken/${encodeURIComponent(taakId)}`);
    blad.replaceChildren(...(await describe(onderwerp)));
  } catch (fout) {
    blad.replaceChildren(
      el("p", { role: "status", tekst: fout.detail || fout.titel || "De gegevens konden niet worden opgehaald." }),
    );
  }
}

async function describeKlant(onderwerp) {
  const contact = CONTACT.exec(onderwerp)?.[0];
  const klantnummer = KLANTAANVRAAG.test(onderwerp)
    ? (await get(toPad("klantaanvragen", onderwerp))).klantnummer
    : (await get(contact ? toPad("klantcontacten", contact) : toPad("zaken", onderwerp))).betrokkene?.klantnummer;
  if (!klantnummer) {
    return [el("p", { tekst: "De klant is anoniem. Er is geen klantbeeld." })];
  }
  const beeld = await getKlantbeeld(klantnummer);
  return [
    el("h3", { tekst: [beeld.klant.voornaam, beeld.klant.naam].filter(Boolean).join(" ") }),
    el("p", { tekst: beeld.klant.klantnummer }),
    ...describeKlantbeeld(beeld, "h4"),
  ];
}

/** The zaak of the task; with a task about a klantaanvraag all of its zaken; with a task about a contact, the contact and the zaken that came out of it. */
async function describeZaken(onderwerp) {
  const lijsten = await getLijsten();
  if (KLANTAANVRAAG.test(onderwerp)) {
    const { zaken } = await get(toPad("klantaanvragen", onderwerp));
    return (await Promise.all(zaken.map(({ nummer }) => describeEenZaak(nummer, lijsten)))).flat();
  }
  const nummer = CONTACT.exec(onderwerp)?.[0];
  if (!nummer) {
    return describeEenZaak(onderwerp, lijsten);
  }
  const contact = await get(toPad("klantcontacten", nummer));
  const zaken = await Promise.all(contact.zaken.map((zaak) => describeEenZaak(zaak.nummer, lijsten)));
  return zaken.length
    ? zaken.flat()
    : [el("p", { tekst: "Er is nog geen zaak. Dit is het contact." }), createContactkaart(contact, lijsten)];
}

async function describeEenZaak(nummer, lijsten) {
  const zaak = await get(toPad("zaken", nummer));
  const zaaktype = await get(`${toPad("zaaktypen", zaak.zaaktype)}?versie=${zaak.zaaktypeVersie}`);
  return [
    el("h3", { tekst: `${zaak.omschrijving} ${zaak.nummer}` }),
    ...describeStand(zaak),
    ...describeZaak(zaak, zaaktype, lijsten),
    el("p", {}, [createPaginalink(`/zaken/${encodeURIComponent(nummer)}`, "Zaak op een eigen pagina")]),
    el("p", {}, [createPaginalink(`/klantaanvragen/${encodeURIComponent(nummer)}`, "Planning, en waarom deze eerst")]),
  ];
}

function toPad(soort, nummer) {
  return `/${soort}/${encodeURIComponent(nummer)}`;
}
