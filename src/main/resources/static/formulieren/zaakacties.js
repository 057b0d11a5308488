/** The steps of a zaak as choices: the common ones in view, the others one step away; each with its own questions. */

import { tieParts } from "./delen.js";
import { createId, el, fillSelect, show } from "./dom.js";
import { createKeuzerondjes, createVeld } from "./velden.js";
import { restoreFields, snapshotFields } from "./waarden.js";

const INFORMATIEWIJZEN = [
  { code: "BRIEF", naam: "met een brief" },
  { code: "E_MAIL", naam: "met een e-mail" },
  { code: "TELEFOON", naam: "aan de telefoon" },
  { code: "BALIE", naam: "aan de balie" },
  { code: "NIET_NODIG", naam: "niet nodig" },
];
const LIJNEN = { EERSTE_LIJN: "Eerste lijn", TWEEDE_LIJN: "Tweede lijn", VAKAFDELING: "Een vakafdeling" };
const EENHEDEN = { UREN: "uur", DAGEN: "dagen", WERKDAGEN: "werkdagen", WEKEN: "weken", MAANDEN: "maanden", JAREN: "jaar" };
const DAYS_TO_ANSWER = 14;

/** In the order in which they are offered; the first that can be taken now is chosen beforehand. */
const ACTIES = [
  {
    code: "CONTROLEREN",
    naam: "Resultaat controleren",
    pad: "kwaliteitscontrole",
    gewoon: true,
    velden: ({ zaak }) => [
      el("p", {
        tekst: zaak.voorstel
          ? `${zaak.voorstel.door} koos het resultaat '${zaak.voorstel.resultaat.omschrijving}'.`
          : "Er is geen resultaat om te controleren.",
      }),
      createKeuzerondjes("oordeel", "Mag dit zo naar de klant?", [
        { code: "GOEDGEKEURD", naam: "Ja, goedgekeurd" },
        { code: "AFGEKEURD", naam: "Nee, terug naar de behandelaar" },
      ]),
      createKeuze("geinformeerdVia", "Hoe hoort de klant het resultaat?", INFORMATIEWIJZEN, false),
      createTekst("toelichting", "Toelichting", false, "Verplicht als het resultaat niet goed is: schrijf op wat er beter moet."),
    ],
    kop: ({ nummer, status }) =>
      status === "AFGEROND" ? `Zaak ${nummer} is goedgekeurd en afgesloten.` : `Zaak ${nummer} is terug bij de behandelaar.`,
  },
  {
    code: "HERVATTEN",
    naam: "Verder met de zaak",
    pad: "hervatting",
    gewoon: true,
    velden: () => [
      createKeuzerondjes("uitkomst", "Heeft de klant geantwoord?", [
        { code: "AANGEVULD", naam: "Ja" },
        { code: "NIET_AANGEVULD", naam: "Nee, de tijd is voorbij" },
        { code: "VERVALLEN", naam: "Het is niet meer nodig" },
      ]),
      createVeld("ontvangenOp", {
        label: "Op welke dag kwam het antwoord?",
        type: "datum",
        verplicht: false,
        uitleg: "Laat leeg als dat vandaag was. De termijn loopt vanaf die dag weer.",
      }),
      createTekst("toelichting", "Wat vulde de klant aan?", false),
    ],
    kop: ({ nummer }) => `Zaak ${nummer} is hervat; de termijn loopt weer.`,
  },
  {
    code: "STARTEN",
    naam: "Nu beginnen",
    pad: "start",
    gewoon: true,
    velden: () => [el("p", { tekst: "U begint eerder dan gepland. De zaak komt daarna als gewone taak terug." })],
    kop: ({ nummer }) => `U bent begonnen aan zaak ${nummer}.`,
  },
  {
    code: "AFHANDELEN",
    naam: "Afgehandeld",
    pad: "behandeling",
    uitkomst: "AFGEHANDELD",
    gewoon: true,
    velden: ({ zaaktype }) => [
      zaaktype.kwaliteitscontrole
        ? el("p", { tekst: "Een collega controleert het resultaat voordat het naar de klant gaat." })
        : undefined,
      createKeuzerondjes(
        "resultaattype",
        "Wat is het resultaat?",
        zaaktype.resultaattypen.map(({ code, omschrijving }) => ({ code, naam: omschrijving })),
      ),
      zaaktype.kwaliteitscontrole
        ? undefined
        : createKeuze("geinformeerdVia", "Hoe hoort de klant het resultaat?", INFORMATIEWIJZEN, false),
      createTekst("toelichting", "Toelichting", false),
    ],
    kop: ({ nummer, status }) =>
      status === "AFGEROND" ? `Zaak ${nummer} is afgesloten.` : `Zaak ${nummer} gaat naar een collega voor de controle.`,
  },
  {
    code: "DOORZETTEN",
    naam: "Doorzetten naar de vakafdeling",
    pad: "behandeling",
    uitkomst: "DOORGEZET",
    gewoon: true,
    velden: () => [createTekst("reden", "Waarom zet u de zaak door?", true, "Schrijf ook op wat u al hebt gedaan.")],
    kop: ({ nummer }) => `Zaak ${nummer} is doorgezet naar de vakafdeling.`,
  },
  {
    code: "OVERDRAGEN",
    naam: "Overdragen aan een andere lijn of afdeling",
    pad: "overdracht",
    velden: ({ lijsten }) => [...createBestemming(lijsten), createTekst("toelichting", "Wat moet de collega daar weten?", true)],
    kop: ({ nummer }) => `Zaak ${nummer} is overgedragen.`,
  },
  {
    code: "OPSCHORTEN",
    naam: "De klant om een aanvulling vragen",
    pad: "opschorting",
    velden: () => [
      el("p", { tekst: "De termijn staat stil vanaf morgen, tot de klant antwoordt of de tijd voorbij is. De tekst voor de klant ziet u daarna." }),
      createTekst("gevraagd", "Wat moet de klant aanvullen?", true, "De klant leest deze woorden."),
      withValue(createVeld("uiterstOp", { label: "Uiterlijk op welke dag?", type: "datum", verplicht: true }), daysAhead(DAYS_TO_ANSWER)),
    ],
    kop: ({ nummer }) => `Zaak ${nummer} wacht op de klant; de termijn staat stil.`,
  },
  {
    code: "VERLENGEN",
    naam: "De termijn verlengen",
    pad: "verlenging",
    velden: ({ zaaktype }) => [
      el("p", { tekst: `De termijn wordt een keer langer${describeVerlenging(zaaktype)}. De tekst voor de klant ziet u daarna.` }),
      createTekst("reden", "Waarom is er meer tijd nodig?", true),
    ],
    kop: ({ nummer }) => `De termijn van zaak ${nummer} is verlengd.`,
  },
  {
    code: "TERUGGEVEN",
    naam: "Teruggeven: de zaak hoort hier niet",
    pad: "teruggave",
    velden: ({ lijsten }) => [
      createKeuzerondjes("reden", "Wat is er mis?", [
        { code: "VERKEERD_TOEGEDEELD", naam: "Verkeerd toegedeeld" },
        { code: "INTAKE_ONVOLLEDIG", naam: "De intake is niet compleet" },
        { code: "ANDERS", naam: "Iets anders" },
      ]),
      ...createBestemming(lijsten),
      createTekst("toelichting", "Toelichting", true),
    ],
    kop: ({ nummer }) => `Zaak ${nummer} is teruggegeven.`,
  },
  {
    code: "INTREKKEN",
    naam: "Intrekken: de klant wil de zaak niet meer",
    pad: "intrekking",
    velden: () => [createTekst("reden", "Wat zei de klant?", true)],
    kop: ({ nummer }) => `Zaak ${nummer} is ingetrokken.`,
  },
  {
    code: "NOTITIE",
    naam: "Alleen een notitie maken",
    pad: "notities",
    zonderVersie: true,
    velden: () => [createTekst("tekst", "Notitie voor collega's", true)],
    kop: ({ nummer }) => `De notitie staat bij zaak ${nummer}.`,
  },
];

/** @param {HTMLElement} houder the empty part of the form where the choices come */
export function createZaakacties(houder, zaak, zaaktype, lijsten) {
  const gegevens = { zaak, zaaktype, lijsten };
  const opties = new Map(ACTIES.map((actie) => [actie.code, createOptie(actie)]));
  const secties = new Map(ACTIES.map((actie) => [actie.code, createSectie(actie, gegevens)]));
  const options = (gewoon) => ACTIES.filter((actie) => Boolean(actie.gewoon) === gewoon).map(({ code }) => opties.get(code));
  const meer = el("details", { class: "zr-details" }, [el("summary", { tekst: "Iets anders doen" }), ...options(false)]);
  houder.replaceChildren(
    el("fieldset", { class: "zr-veld zr-groep", role: "radiogroup" }, [
      el("legend", { tekst: "Wat doet u met de zaak?" }),
      ...options(true),
      meer,
    ]),
    ...secties.values(),
  );
  const update = tieParts(houder, "actie");

  function chosen() {
    const code = houder.querySelector('[name="actie"]:checked')?.value;
    return ACTIES.find((actie) => actie.code === code) ?? ACTIES.at(-1);
  }

  return {
    /** Shows what can be done now, and chooses the common one unless something else that can be done was chosen. */
    offer(mogelijk) {
      const kan = new Set([...mogelijk, "NOTITIE"]);
      opties.forEach((optie, code) => show(optie, kan.has(code)));
      if (!kan.has(houder.querySelector('[name="actie"]:checked')?.value)) {
        const eerste = ACTIES.find(({ code }) => kan.has(code));
        opties.get(eerste.code).querySelector("input").checked = true;
        meer.open = !eerste.gewoon;
      }
      update();
    },
    pad: () => chosen().pad,
    toBody({ actie, ...velden }, versie) {
      const { uitkomst, zonderVersie } = chosen();
      return { ...velden, ...(uitkomst && { uitkomst }), ...(!zonderVersie && { versie }) };
    },
    describe: (bevestiging) => ({
      kop: chosen().kop(bevestiging),
      regels: bevestiging.resultaat ? [`Resultaat: ${bevestiging.resultaat.omschrijving}.`] : [],
    }),
    snapshot: () => ({
      actie: chosen().code,
      secties: [...secties].map(([code, sectie]) => [code, snapshotFields(sectie)]),
    }),
    restore(bewaard) {
      opties.get(bewaard.actie).querySelector("input").checked = true;
      meer.open ||= !ACTIES.find(({ code }) => code === bewaard.actie).gewoon;
      bewaard.secties.forEach(([code, velden]) => restoreFields(secties.get(code), velden));
      secties.forEach((sectie) => sectie.dispatchEvent(new Event("change")));
      update();
    },
  };
}

function createOptie({ code, naam }) {
  return el("div", { class: "zr-optie" }, [
    el("label", {}, [el("input", { type: "radio", name: "actie", value: code }), el("span", { tekst: naam })]),
  ]);
}

function createSectie(actie, gegevens) {
  const sectie = el("div", { "data-bij": `actie:${actie.code}`, "data-actie": actie.code }, actie.velden(gegevens));
  const afdeling = sectie.querySelector('[name="afdeling"]')?.closest(".zr-veld");
  if (afdeling) {
    const tie = () => show(afdeling, sectie.querySelector('[name="naar"]:checked')?.value === "VAKAFDELING");
    sectie.addEventListener("change", tie);
    tie();
  }
  return sectie;
}

function createBestemming(lijsten) {
  return [
    createKeuzerondjes(
      "naar",
      "Waar gaat de zaak heen?",
      Object.entries(LIJNEN).map(([code, naam]) => ({ code, naam })),
    ),
    createKeuze("afdeling", "Welke afdeling?", lijsten.afdelingen, true),
  ];
}

function createKeuze(naam, label, opties, verplicht) {
  const select = el("select", { id: createId("veld"), name: naam, "aria-required": verplicht });
  fillSelect(select, opties);
  return el("div", { class: "zr-veld" }, [
    el("label", { for: select.id }, [label, verplicht ? "" : el("span", { class: "zr-niet-verplicht", tekst: " (niet verplicht)" })]),
    select,
  ]);
}

function createTekst(naam, label, verplicht, uitleg) {
  return createVeld(naam, { label, type: "lange-tekst", verplicht, uitleg });
}

function withValue(veld, waarde) {
  veld.querySelector("input").value = waarde;
  return veld;
}

function daysAhead(dagen) {
  const dag = new Date();
  dag.setDate(dag.getDate() + dagen);
  return [dag.getFullYear(), dag.getMonth() + 1, dag.getDate()].map((deel) => String(deel).padStart(2, "0")).join("-");
}

function describeVerlenging({ verlenging }) {
  return verlenging ? `, met ${verlenging.aantal} ${EENHEDEN[verlenging.eenheid] ?? verlenging.eenheid}` : "";
}
