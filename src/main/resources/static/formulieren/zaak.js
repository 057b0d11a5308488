/** Form "Behandel zaak": shows the zaak with its contact, and closes it with a result or passes it on. */

import { get } from "./api.js";
import { createContactkaart } from "./contactkaart.js";
import { tieParts } from "./delen.js";
import { createBeschrijving, el, show } from "./dom.js";
import { getLijsten } from "./lijsten.js";
import { formatDatum, formatTijdstip } from "./tijd.js";
import { createKeuzerondjes } from "./velden.js";
import { restoreFields, snapshotFields } from "./waarden.js";

export async function start({ blok, taakId }) {
  const taak = await get(`/taken/${encodeURIComponent(taakId)}`);
  const pad = `/zaken/${encodeURIComponent(taak.onderwerp)}`;
  const lijsten = await getLijsten();
  const zaak = await get(pad);
  const [zaaktype, contact] = await Promise.all([
    get(`/zaaktypen/${encodeURIComponent(zaak.zaaktype)}?versie=${zaak.zaaktypeVersie}`),
    zaak.klantcontact ? get(`/klantcontacten/${encodeURIComponent(zaak.klantcontact)}`) : undefined,
  ]);
  let { versie } = zaak;

  blok.querySelector('[data-blok="resultaat"]').replaceChildren(
    createKeuzerondjes(
      "resultaattype",
      "Wat is het resultaat?",
      zaaktype.resultaattypen.map(({ code, omschrijving }) => ({ code, naam: omschrijving })),
    ),
  );
  blok
    .querySelector('[data-blok="contact"]')
    .replaceChildren(
      ...(contact ? [createContactkaart(contact, lijsten)] : [el("p", { tekst: "Geen klantcontact." })]),
    );
  const update = tieParts(blok, "uitkomst");
  present(zaak);

  function present(gelezen) {
    ({ versie } = gelezen);
    blok.querySelector('[data-blok="zaak"]').replaceChildren(...describeZaak(gelezen, zaaktype, lijsten));
    // Only the second line has somebody behind it to pass a zaak on to.
    show(blok.querySelector('[data-blok="doorzetten"]'), gelezen.lijn === "TWEEDE_LIJN");
  }

  async function reread(knop, status) {
    knop.disabled = true;
    try {
      present(await get(pad));
      status.textContent = "De zaak is opnieuw opgehaald. Bekijk wat er is veranderd en rond de taak daarna af.";
    } catch (fout) {
      status.textContent = fout.detail || fout.titel;
    } finally {
      knop.disabled = false;
    }
  }

  return {
    pad: () => `${pad}/behandeling`,
    toBody: (body) => ({ ...body, versie }),
    describe: ({ nummer, status, resultaat }) =>
      status === "AFGEROND"
        ? { kop: `Zaak ${nummer} is afgesloten.`, regels: resultaat ? [`Resultaat: ${resultaat.omschrijving}.`] : [] }
        : { kop: `Zaak ${nummer} is doorgezet naar de vakafdeling.` },
    acties(fout) {
      if (fout.status !== 409) {
        return [];
      }
      const status = el("p", { role: "status" });
      const knop = el("button", { type: "button", class: "zr-knop", tekst: "Zaak opnieuw ophalen" });
      knop.addEventListener("click", () => reread(knop, status));
      return [knop, status];
    },
    snapshot: () => snapshotFields(blok),
    restore(bewaard) {
      restoreFields(blok, bewaard);
      update();
    },
  };
}

/** Everything about a zaak, in the words and the order of its zaaktype. */
export function describeZaak(zaak, zaaktype, lijsten) {
  const documenten = new Map(zaaktype.documenten.map(({ naam, label }) => [naam, label]));
  return [
    createBeschrijving([
      ["Nummer", zaak.nummer],
      ["Zaaktype", zaak.omschrijving],
      ["Klant", zaak.betrokkene?.naam],
      ["Status", zaak.statustype],
      ["Afdeling", lijsten.afdelingsnamen.get(zaak.afdeling) ?? zaak.afdeling],
      ["Begonnen op", formatDatum(zaak.startdatum)],
      ["Verwacht op", formatDatum(zaak.verwachtOp)],
      ["Uiterlijk klaar op", formatDatum(zaak.uiterlijkOp)],
    ]),
    el("h4", { tekst: "Gegevens" }),
    createBeschrijving([
      ...zaaktype.eigenschappen
        .filter(({ naam }) => naam in zaak.eigenschappen)
        .map((eigenschap) => toPaar(zaak.eigenschappen[eigenschap.naam], eigenschap)),
      ["Ontvangen documenten", zaak.documenten.map((naam) => documenten.get(naam) ?? naam).join(", ")],
      ["Toelichting", zaak.toelichting],
    ]),
    ...describeNotities(zaak.notities),
    el("details", { class: "zr-details" }, [
      el("summary", { tekst: "Wat er met de zaak is gebeurd" }),
      el(
        "ul",
        {},
        zaak.historie.map(({ op, door, wat }) => el("li", { tekst: `${formatTijdstip(op)}, ${door}: ${wat}` })),
      ),
    ]),
  ];
}

/** What a colleague wrote down, such as why the second line passed the zaak on, must not be missed. */
function describeNotities(notities) {
  if (!notities.length) {
    return [];
  }
  const regels = notities.map(({ op, door, tekst }) => el("li", { tekst: `${formatTijdstip(op)}, ${door}: ${tekst}` }));
  return [el("h4", { tekst: "Notities van collega's" }), el("ul", {}, regels)];
}

function toPaar(waarde, { label, type }) {
  if (typeof waarde === "boolean") {
    return [label, waarde ? "Ja" : "Nee"];
  }
  return [label, type === "datum" ? formatDatum(waarde) : String(waarde)];
}
