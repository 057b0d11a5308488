/** What a zaak is, what it waits for, and what a colleague changed in it meanwhile. */

import { createBeschrijving, createId, el } from "./dom.js";
import { formatDatum, formatTijdstip } from "./tijd.js";

const TIJD = new Intl.DateTimeFormat("nl-NL", { timeStyle: "short", timeZone: "Europe/Amsterdam" });
const LIJNEN = { EERSTE_LIJN: "eerste lijn", TWEEDE_LIJN: "tweede lijn", VAKAFDELING: "vakafdeling" };

/** What the handler has to know before anything else: who waits, until when, and what to send to the customer. */
export function describeStand(zaak) {
  const regels = [];
  if (zaak.toestand === "GEPLAND") {
    regels.push(`Gepland: start uiterlijk ${formatDatum(zaak.uitersteStart ?? zaak.geplandeStart)}.`);
  }
  if (zaak.klaarVoor && zaak.toestand === "IN_BEHANDELING") {
    regels.push(describeWachten(zaak.klaarVoor));
  }
  const open = zaak.opschortingen.find(({ beeindigdOp }) => !beeindigdOp);
  if (open) {
    regels.push(`De termijn staat stil. De klant kan antwoorden tot en met ${formatDatum(open.uiterstOp)}.`);
  }
  if (zaak.teruggaven) {
    regels.push(`Deze zaak is ${zaak.teruggaven} keer teruggegeven. Lees de notities.`);
  }
  const stand = regels.length ? el("div", { class: "zr-stand" }, regels.map((tekst) => el("p", { tekst }))) : "";
  return [stand, zaak.brief ? createBrief(zaak.brief) : ""].filter(Boolean);
}

function describeWachten(klaarVoor) {
  const minuten = Math.ceil((new Date(klaarVoor) - Date.now()) / 60000);
  const rest = minuten > 1 ? `nog ${minuten} minuten` : minuten === 1 ? "nog 1 minuut" : "de tijd is voorbij";
  return `De klant wacht. Klaar voor ${TIJD.format(new Date(klaarVoor))} (${rest}). Daarna gaat de zaak vanzelf naar de vakafdeling.`;
}

/** A text that the handler copies into a letter or mail. */
function createBrief({ onderwerp, tekst }) {
  const veld = el("textarea", { id: createId("brief"), rows: 10, readonly: true });
  veld.value = `${onderwerp}\n\n${tekst}`;
  const status = el("span", { role: "status" });
  const knop = el("button", { type: "button", class: "zr-knop", tekst: "Tekst kopiëren" });
  knop.addEventListener("click", async () => {
    veld.select();
    await navigator.clipboard.writeText(veld.value);
    status.textContent = " Gekopieerd.";
  });
  return el("details", { class: "zr-details" }, [
    el("summary", { tekst: `Tekst voor de klant: ${onderwerp}` }),
    el("div", { class: "zr-veld" }, [el("label", { for: veld.id, tekst: "Brief of e-mail" }), veld]),
    el("p", {}, [knop, status]),
  ]);
}

export function describeZaak(zaak, zaaktype, lijsten) {
  const documenten = new Map(zaaktype.documenten.map(({ naam, label }) => [naam, label]));
  return [
    createBeschrijving([
      ["Nummer", zaak.nummer],
      ["Zaaktype", zaak.omschrijving],
      ["Klant", zaak.betrokkene?.naam],
      ["Status", zaak.statustype],
      ["Ligt bij", describePlaats(zaak, lijsten)],
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
    ...describeBijlagen(zaak, documenten),
    ...describeNotities(zaak.notities),
    ...describeAanvullingen(zaak.opschortingen),
    el("details", { class: "zr-details" }, [
      el("summary", { tekst: "Wat er met de zaak is gebeurd" }),
      createLijst(zaak.historie.map(toRegel)),
    ]),
  ];
}

/** What is in the zaak now that was not there when the handler opened it. */
export function describeVerschil(vorige, nieuwe, lijsten) {
  const regels = [
    ...nieuwe.historie.slice(vorige.historie.length).map(toRegel),
    ...nieuwe.notities.slice(vorige.notities.length).map(({ door, tekst }) => `${door} schreef: ${tekst}`),
  ];
  if (nieuwe.lijn !== vorige.lijn || nieuwe.afdeling !== vorige.afdeling) {
    regels.push(`De zaak ligt nu bij: ${describePlaats(nieuwe, lijsten)}.`);
  }
  return createLijst(regels.length ? regels : ["Niets dat u hier ziet."]);
}

/** Files to keep; they open outside the form. */
function describeBijlagen({ nummer, bijlagen }, soorten) {
  if (!bijlagen?.length) {
    return [];
  }
  const links = bijlagen.map(({ id, bestandsnaam, documenttype, op, door }) =>
    el("li", {}, [
      el("a", { href: `/zaken/${nummer}/documenten/${id}`, download: true, tekst: bestandsnaam }),
      `, ${[soorten.get(documenttype), formatTijdstip(op), door].filter(Boolean).join(", ")}`,
    ]),
  );
  return [el("h4", { tekst: "Documenten" }), el("ul", {}, links)];
}

/** What a colleague wrote down, such as why the second line passed the zaak on, must not be missed. */
function describeNotities(notities) {
  if (!notities.length) {
    return [];
  }
  return [
    el("h4", { tekst: "Notities van collega's" }),
    createLijst(notities.map(({ op, door, tekst }) => `${formatTijdstip(op)}, ${door}: ${tekst}`)),
  ];
}

function describeAanvullingen(opschortingen) {
  if (!opschortingen.length) {
    return [];
  }
  const hoe = { AANGEVULD: "aangevuld op", NIET_AANGEVULD: "niet aangevuld; verder op", VERVALLEN: "niet meer nodig vanaf" };
  return [
    el("h4", { tekst: "Gevraagd aan de klant" }),
    createLijst(
      opschortingen.map(({ gevraagdOp, gevraagd, uiterstOp, beeindigdOp, uitkomst }) => {
        const einde = beeindigdOp ? `${hoe[uitkomst]} ${formatDatum(beeindigdOp)}` : `uiterlijk ${formatDatum(uiterstOp)}`;
        return `${formatDatum(gevraagdOp)}: ${gevraagd} (${einde})`;
      }),
    ),
  ];
}

function createLijst(regels) {
  return el(
    "ul",
    {},
    regels.map((tekst) => el("li", { tekst })),
  );
}

function toRegel({ op, door, wat }) {
  return `${formatTijdstip(op)}, ${door}: ${wat}`;
}

/** Whose work the zaak is: a line, or a department by its name. */
export function describePlaats(zaak, lijsten) {
  return zaak.lijn === "VAKAFDELING" ? (lijsten.afdelingsnamen.get(zaak.afdeling) ?? zaak.afdeling) : LIJNEN[zaak.lijn];
}

function toPaar(waarde, { label, type }) {
  if (typeof waarde === "boolean") {
    return [label, waarde ? "Ja" : "Nee"];
  }
  return [label, type === "datum" ? formatDatum(waarde) : String(waarde)];
}
