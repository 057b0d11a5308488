/**
 * The zaken that come out of an intake or an assessment: one block each, with what its zaaktype asks for. Suggests what the
 * customer probably needs as well, so that nobody has to call back for it.
 */

import { get } from "./api.js";
import { createId, el } from "./dom.js";
import { showVeldfout } from "./fouten.js";
import { createKeuzelijst } from "./keuzelijst.js";
import { getZaaktypekeuzes } from "./lijsten.js";
import { findZaaktypen } from "./suggesties.js";
import { createDocumentenlijst, createVeld } from "./velden.js";

/** @param {HTMLElement} houder the empty part of the form where the blocks come */
export async function createZaakblokken(houder) {
  const keuzes = await getZaaktypekeuzes();
  const lijst = el("div", { "data-deel": "zaken" });
  const suggesties = el("div", { class: "zr-suggesties" });
  const stand = el("p", { role: "status", class: "zr-alleen-voorlezen" });
  const zoekveld = el("input", { id: createId("zaaktype"), type: "text", "data-soort": "keuzelijst" });
  const zoekblok = el("div", { class: "zr-veld" }, [
    el("label", { for: zoekveld.id, tekst: "Nog een zaak toevoegen: zoek een zaaktype" }),
    zoekveld,
  ]);
  const blokken = [];

  houder.replaceChildren(lijst, suggesties, zoekblok, stand);
  const keuzelijst = createKeuzelijst(zoekveld, {
    meervoud: "zaaktypen",
    onKies: (code) => {
      if (code) {
        add(code).catch((fout) => showVeldfout(zoekveld, fout.detail || fout.titel));
        keuzelijst.set(undefined);
      }
    },
    haalOp: findZaaktypen,
  });
  keuzelijst.setKeuzes(keuzes);

  async function add(identificatie, stil = false) {
    const zaaktype = await get(`/zaaktypen/${encodeURIComponent(identificatie)}`);
    const blok = createBlok(zaaktype, () => remove(blok));
    blokken.push(blok);
    lijst.append(blok.element);
    update();
    if (!stil) {
      stand.textContent = `${zaaktype.omschrijving} is toegevoegd.`;
      blok.kop.focus();
    }
  }

  function remove(blok) {
    blokken.splice(blokken.indexOf(blok), 1);
    blok.element.remove();
    update();
    stand.textContent = `${blok.zaaktype.omschrijving} is weggehaald.`;
    (blokken.at(-1)?.kop ?? zoekveld).focus();
  }

  function update() {
    blokken.forEach((blok, i) => blok.setNummer(i, blokken.length));
    const aanwezig = new Set(blokken.map((blok) => blok.zaaktype.identificatie));
    const voorstellen = new Map();
    for (const { zaaktype } of blokken) {
      for (const voorstel of zaaktype.gerelateerdeZaaktypen) {
        if (!aanwezig.has(voorstel.zaaktype)) {
          voorstellen.set(voorstel.zaaktype, voorstel);
        }
      }
    }
    suggesties.replaceChildren(...createSuggesties([...voorstellen.values()], add));
  }

  return {
    /** Puts blocks for these zaaktypen in place of what is there. */
    async build(identificaties) {
      blokken.splice(0).forEach(({ element }) => element.remove());
      for (const identificatie of identificaties) {
        await add(identificatie, true);
      }
      update();
    },
    /** The zaaktypen of the blocks, in order; enough to build them again. */
    get zaaktypen() {
      return blokken.map((blok) => blok.zaaktype.identificatie);
    },
  };
}

function createBlok(zaaktype, onVerwijder) {
  const kop = el("h4", { tabindex: "-1", class: "zr-blok__kop", id: createId("zaak"), tekst: zaaktype.omschrijving });
  const verwijder = el("button", {
    type: "button",
    class: "zr-knop zr-knop--stil",
    tekst: "Deze zaak weghalen",
    "aria-describedby": kop.id,
    on: { click: onVerwijder },
  });
  const velden = [
    el("input", { type: "hidden", name: "zaaktype", value: zaaktype.identificatie }),
    ...zaaktype.eigenschappen.map((eigenschap) => createVeld(`eigenschappen.${eigenschap.naam}`, eigenschap)),
    zaaktype.documenten.length ? createDocumentenlijst("documenten", zaaktype.documenten) : undefined,
    createVeld("toelichting", { label: "Toelichting voor de behandelaar", type: "lange-tekst", verplicht: false }),
  ];
  const element = el("section", { class: "zr-blok", "aria-labelledby": kop.id }, [
    kop,
    zaaktype.doel ? el("p", { class: "zr-uitleg", tekst: zaaktype.doel }) : undefined,
    el("div", { class: "zr-raster" }, velden),
    verwijder,
  ]);
  let voorvoegsel = "";
  return {
    element,
    kop,
    zaaktype,
    setNummer(nummer, totaal) {
      const nieuw = `zaken[${nummer}].`;
      element.querySelectorAll("[name]").forEach((veld) => {
        veld.name = nieuw + veld.name.slice(voorvoegsel.length);
      });
      element.dataset.deel = `zaken[${nummer}] zaken[${nummer}].zaaktype zaken[${nummer}].documenten`;
      kop.textContent = totaal > 1 ? `Zaak ${nummer + 1}: ${zaaktype.omschrijving}` : zaaktype.omschrijving;
      voorvoegsel = nieuw;
    },
  };
}

function createSuggesties(voorstellen, add) {
  if (voorstellen.length === 0) {
    return [];
  }
  const regels = voorstellen.map(({ zaaktype, omschrijving, toelichting }) => {
    const fout = el("span", { role: "status" });
    const voegToe = () => add(zaaktype).catch((weigering) => (fout.textContent = weigering.detail || weigering.titel));
    return el("li", {}, [
      el("p", {}, [el("strong", { tekst: omschrijving }), toelichting ? `: ${toelichting}` : undefined]),
      el("button", {
        type: "button",
        class: "zr-knop",
        tekst: `Ook toevoegen: ${omschrijving}`,
        on: { click: voegToe },
      }),
      fout,
    ]);
  });
  return [el("h4", { tekst: "Heeft de klant ook dit nodig?" }), el("ul", {}, regels)];
}
