/** One question of a contact: what was asked, the decision on it while it is typed, and how it was handled. */

import { createBeslissingsgebied } from "./beslissing.js";
import { tieParts } from "./delen.js";
import { fillSelect, show } from "./dom.js";
import { clearFouten, showVeldfout } from "./fouten.js";
import { createKeuzelijst } from "./keuzelijst.js";
import { findVraagtypen, findZaaktypen } from "./suggesties.js";

const ZONDER_ZAAKTYPE = ["VRAAG", "PRODUCTOVERHANDIGING"];

/**
 * @param {HTMLDetailsElement} element the fields of a question, not yet filled
 * @param {object} diensten
 * @param diensten.lijsten see lijsten.js
 * @param {{code: string, naam: string}[]} diensten.zaaktypen
 * @param {() => void} diensten.onBeslissing another decision was taken
 * @param {() => void} diensten.onWeg the agent takes this question out
 * @param {(fout: Error) => void} diensten.onFout
 */
export function createVraagblok(element, { lijsten, zaaktypen, onBeslissing, onWeg, onFout }) {
  const vraagtypen = new Map(lijsten.vraagtypen.map((soort) => [soort.code, soort]));
  const veld = (naam) => element.querySelector(`[name="${voorvoegsel}${naam}"]`);
  const deel = (naam) => element.querySelector(`[data-blok="${naam}"]`);
  let voorvoegsel = "";
  let ingevuld = { vraag: "", antwoord: "", antwoordtype: "", telefoonnummer: "" };
  let genomen;

  fillSelect(veld("antwoordtype"), lijsten.antwoordtypen);
  fillSelect(veld("afdeling"), lijsten.afdelingen);

  const beslissing = createBeslissingsgebied(deel("beslissing"), {
    afdelingen: lijsten.afdelingsnamen,
    onBeslissing: present,
    onFout,
  });
  const zaaktype = createKeuzelijst(veld("zaaktype"), {
    meervoud: "zaaktypen",
    onKies: decide,
    haalOp: findZaaktypen,
  });
  const vraagtype = createKeuzelijst(veld("vraagtype"), {
    meervoud: "vraagtypen",
    onKies: onVraagtype,
    haalOp: findVraagtypen(lijsten),
  });
  const updateDelen = tieParts(element, "afhandeling", () => voorvoegsel);
  vraagtype.setKeuzes(
    lijsten.vraagtypen.map(({ code, naam, afdeling, trefwoorden }) => ({
      code,
      naam,
      extra: lijsten.afdelingsnamen.get(afdeling),
      zoekwoorden: trefwoorden,
    })),
  );
  veld("overlegNodig").addEventListener("change", decide);
  element.addEventListener("change", showKort);
  deel("weghalen").addEventListener("click", onWeg);
  decide();

  function onVraagtype(code, keuze) {
    const gekozen = vraagtypen.get(code);
    const vraagtOmZaaktype = Boolean(gekozen) && !ZONDER_ZAAKTYPE.includes(gekozen.aard);
    show(deel("zaaktype"), vraagtOmZaaktype);
    show(deel("overleg"), vraagtOmZaaktype);
    if (vraagtOmZaaktype) {
      offerZaaktypen(gekozen.zaaktypen);
      if (keuze?.zaaktype) {
        zaaktype.set(keuze.zaaktype);
      }
    }
    suggest("vraag", gekozen?.naam ?? "");
    suggest("antwoord", gekozen?.standaardantwoord ?? "");
    suggest("antwoordtype", gekozen?.antwoordtype ?? "");
    suggest("afdeling", gekozen?.afdeling ?? "");
    decide();
  }

  /** A vraagtype names the zaaktypen that fit it; with only one there is nothing to choose. */
  function offerZaaktypen(codes) {
    const passend = zaaktypen.filter(({ code }) => codes.includes(code));
    zaaktype.setKeuzes(passend.length ? passend : zaaktypen);
    zaaktype.set(passend.length === 1 ? passend[0].code : undefined);
  }

  /** Fills a field in, unless a person typed something else there. */
  function suggest(naam, waarde) {
    const plek = veld(naam);
    if (plek.value === (ingevuld[naam] ?? "")) {
      plek.value = waarde;
      ingevuld[naam] = waarde;
    }
  }

  function decide() {
    const metZaaktype = !deel("zaaktype").hidden;
    beslissing.update({
      vraagtype: vraagtype.waarde,
      zaaktype: metZaaktype ? (zaaktype.waarde ?? "") : undefined,
      overlegNodig: metZaaktype && veld("overlegNodig").checked,
    });
  }

  function present(nieuwe) {
    genomen = nieuwe;
    show(deel("afhandelen"), isZelfAfhandelen());
    updateDelen();
    showKort();
    onBeslissing();
  }

  function isZelfAfhandelen() {
    return genomen?.uitkomst === "AFHANDELEN";
  }

  /** What a closed question says of itself. */
  function showKort() {
    const gekozen = element.querySelector(`[name="${voorvoegsel}afhandeling"]:checked`);
    const hoe = isZelfAfhandelen() ? gekozen?.closest("label").textContent : genomen?.omschrijving;
    deel("kort").textContent = [lijsten.vraagtypenamen.get(vraagtype.waarde) ?? "Nog geen vraagtype", hoe]
      .filter(Boolean)
      .join(" · ");
  }

  return {
    element,
    ready: () => beslissing.ready(),
    isZelfAfhandelen,
    suggestTelefoonnummer: (nummer) => suggest("telefoonnummer", nummer),
    focus: () => veld("vraagtype").focus(),
    /** Whether it is clear what this question is about; says so at the field when it is not. */
    checkVraagtype() {
      if (vraagtype.waarde) {
        return true;
      }
      clearFouten(element);
      showVeldfout(veld("vraagtype"), "Kies eerst het vraagtype van deze vraag.");
      veld("vraagtype").focus();
      return false;
    },
    /** Gives the question its place among the others, from 0; its fields carry the names of that place. */
    setPlek(plek, totaal) {
      const nieuw = plek === 0 ? "" : `vervolgvragen[${plek - 1}].`;
      element.querySelectorAll("[name]").forEach((plaats) => {
        plaats.name = nieuw + plaats.name.slice(voorvoegsel.length);
      });
      voorvoegsel = nieuw;
      element.dataset.deel = plek === 0 ? "" : `vervolgvragen[${plek - 1}]`;
      element.querySelector("summary h4").textContent = `Vraag ${plek + 1}`;
      show(element.querySelector("summary"), totaal > 1);
      show(deel("weghalen"), totaal > 1);
      element.open ||= totaal === 1;
    },
    snapshot: () => ({
      vraagtype: vraagtype.waarde,
      zaaktype: zaaktype.waarde,
      ingevuld: { ...ingevuld },
      open: element.open,
    }),
    /** Chooses again what decides which fields there are; what was typed in them is put back after it. */
    restoreKeuzes(bewaard) {
      vraagtype.set(bewaard.vraagtype);
      zaaktype.set(bewaard.zaaktype);
      element.open = bewaard.open;
    },
    /** To be called when what was typed is back. */
    finishRestore(bewaard) {
      ingevuld = { ...bewaard.ingevuld };
      updateDelen();
      decide();
      showKort();
    },
  };
}
