/** Makes labelled fields from a description, such as the properties and documents of a zaaktype. */

import { createId, el } from "./dom.js";

const INVOERSOORT = { datum: "date", email: "email", telefoon: "tel" };
const TOETSENBORD = { getal: "numeric", bedrag: "decimal", bsn: "numeric" };
const LEESWIJZE = { getal: "getal", bedrag: "getal", bsn: "bsn" };

/**
 * @param {string} naam path of the value in the request
 * @param {{label: string, type: string, verplicht: boolean, keuzes?: string[], uitleg?: string}} vraag
 */
export function createVeld(naam, vraag) {
  if (vraag.type === "ja-nee") {
    return createJaNee(naam, vraag);
  }
  const id = createId("veld");
  const uitleg = createUitleg(vraag.uitleg);
  return el("div", { class: "zr-veld" }, [
    el("label", { for: id }, [vraag.label, optional(vraag)]),
    uitleg,
    createInvoer(id, naam, vraag, uitleg),
  ]);
}

/** One question with a tick for each document; a tick means that it was received. */
export function createDocumentenlijst(naam, documenten) {
  return createGroep(
    "Welke documenten zijn ontvangen?",
    undefined,
    documenten.map((document) => {
      const uitleg = createUitleg(document.uitleg);
      const vinkje = el("input", {
        type: "checkbox",
        name: naam,
        value: document.naam,
        "data-soort": "lijst",
        "aria-describedby": uitleg?.id,
      });
      return el("div", { class: "zr-optie" }, [
        el("label", {}, [vinkje, el("span", {}, [document.label, optional(document)])]),
        uitleg,
      ]);
    }),
  );
}

/** A question with one answer out of a few, all in view. */
export function createKeuzerondjes(naam, vraag, opties) {
  return createGroep(
    vraag,
    "radiogroup",
    opties.map(({ code, naam: tekst }) =>
      el("div", { class: "zr-optie" }, [
        el("label", {}, [el("input", { type: "radio", name: naam, value: code }), el("span", { tekst })]),
      ]),
    ),
  );
}

function createJaNee(naam, vraag) {
  const uitleg = createUitleg(vraag.uitleg);
  const groep = createGroep(
    vraag.label,
    "radiogroup",
    ["ja", "nee"].map((waarde) =>
      el("div", { class: "zr-optie" }, [
        el("label", {}, [
          el("input", { type: "radio", name: naam, value: waarde, "data-soort": "ja-nee" }),
          el("span", { tekst: waarde === "ja" ? "Ja" : "Nee" }),
        ]),
      ]),
    ),
  );
  const legenda = groep.querySelector("legend");
  legenda.append(optional(vraag));
  if (uitleg) {
    legenda.after(uitleg);
    groep.setAttribute("aria-describedby", uitleg.id);
  }
  return groep;
}

function createGroep(vraag, rol, inhoud) {
  return el("fieldset", { class: `zr-veld zr-groep${rol ? " zr-groep--rij" : ""}`, role: rol }, [
    el("legend", { tekst: vraag }),
    ...inhoud,
  ]);
}

function createInvoer(id, naam, { type, keuzes, verplicht }, uitleg) {
  const kenmerken = { id, name: naam, autocomplete: "off", "aria-describedby": uitleg?.id, "aria-required": verplicht };
  if (type === "keuze") {
    const opties = (keuzes ?? []).map((keuze) => el("option", { value: keuze, tekst: keuze }));
    return el("select", kenmerken, [el("option", { value: "", tekst: "Kies…" }), ...opties]);
  }
  if (type === "lange-tekst") {
    return el("textarea", { ...kenmerken, rows: 3 });
  }
  return el("input", {
    ...kenmerken,
    type: INVOERSOORT[type] ?? "text",
    inputmode: TOETSENBORD[type],
    "data-soort": LEESWIJZE[type],
  });
}

function createUitleg(tekst) {
  return tekst ? el("p", { id: createId("uitleg"), class: "zr-uitleg", tekst }) : undefined;
}

function optional({ verplicht }) {
  return verplicht ? "" : el("span", { class: "zr-niet-verplicht", tekst: " (niet verplicht)" });
}
