/**
 * Reads a form into the JSON of the API and back. A field's name is its path in that JSON, such as
 * `zaken[0].eigenschappen.bsn`, so that an error from the API finds its field by the same name.
 */

import { toTijdstip } from "./tijd.js";

const VELDEN = "input[name], select[name], textarea[name]";

/** Everything that is filled in and visible, as the body of a request. Empty fields are left out. */
export function readBody(formulier) {
  const body = {};
  for (const veld of visibleFields(formulier)) {
    const waarde = readWaarde(veld);
    if (waarde !== undefined) {
      put(body, veld.name, waarde, veld.dataset.soort === "lijst");
    }
  }
  return body;
}

/** Everything that was typed, hidden parts too, to put back later with {@link restoreFields}. */
export function snapshotFields(formulier) {
  return fields(formulier).map((veld) => ({
    naam: veld.name,
    optie: isChoice(veld) ? veld.value : undefined,
    gekozen: isChoice(veld) ? veld.checked : undefined,
    tekst: isChoice(veld) ? undefined : veld.value,
    waarde: veld.dataset.waarde,
  }));
}

export function restoreFields(formulier, snapshot) {
  const alle = fields(formulier);
  for (const { naam, optie, gekozen, tekst, waarde } of snapshot) {
    const veld = alle.find(
      (kandidaat) => kandidaat.name === naam && (optie === undefined || kandidaat.value === optie),
    );
    if (!veld) {
      continue;
    }
    if (optie === undefined) {
      veld.value = tekst;
    } else {
      veld.checked = gekozen;
    }
    if (waarde === undefined) {
      delete veld.dataset.waarde;
    } else {
      veld.dataset.waarde = waarde;
    }
  }
}

/** The fields whose text no value can be made of, as the API would report them. */
export function findUnreadable(formulier) {
  return visibleFields(formulier)
    .filter(
      (veld) => veld.validity.badInput || (veld.dataset.soort === "getal" && typeof readWaarde(veld) === "string"),
    )
    .map((veld) => ({
      name: veld.name,
      code: "onleesbaar",
      reason: veld.validity.badInput ? "Vul de hele datum in." : "Vul een getal in, in cijfers.",
    }));
}

/** The fields with this name that a person can go to: one, or the options of one question. */
export function findFields(formulier, naam) {
  return [...formulier.querySelectorAll(VELDEN)].filter(
    (veld) => veld.name === naam && veld.type !== "hidden" && isUsed(veld),
  );
}

/** Files go their own way: a choice of files is no text, and cannot be put back. */
function fields(formulier) {
  return [...formulier.querySelectorAll(VELDEN)].filter((veld) => veld.type !== "file");
}

function visibleFields(formulier) {
  return fields(formulier).filter(isUsed);
}

function isUsed(veld) {
  return !veld.closest("[hidden]") && !veld.disabled;
}

function isChoice(veld) {
  return veld.type === "checkbox" || veld.type === "radio";
}

function readWaarde(veld) {
  const soort = veld.dataset.soort;
  if (isChoice(veld)) {
    if (soort === "vlag") {
      return veld.checked;
    }
    return veld.checked ? (soort === "ja-nee" ? veld.value === "ja" : veld.value) : undefined;
  }
  if (soort === "keuzelijst") {
    return veld.dataset.waarde || undefined;
  }
  const tekst = veld.value.trim();
  if (tekst === "") {
    return undefined;
  }
  switch (soort) {
    case "getal":
      return toGetal(tekst);
    case "bsn":
      return tekst.replace(/[\s.]/g, "");
    case "tijdstip":
      return toTijdstip(tekst);
    default:
      return tekst;
  }
}

/** Dutch notation: 1.250,50. What is no number goes to the API as it was typed, which then says what is wrong with it. */
function toGetal(tekst) {
  const kaal = tekst.replace(/^€\s*/, "");
  const gewoon = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(kaal) ? kaal.replaceAll(".", "") : kaal;
  const punt = gewoon.replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(punt) ? Number(punt) : tekst;
}

function put(body, pad, waarde, alsLijst) {
  const stappen = pad.split(/[.[\]]+/).filter((stap) => stap !== "");
  const laatste = stappen.pop();
  let plek = body;
  stappen.forEach((stap, i) => {
    const volgende = i + 1 < stappen.length ? stappen[i + 1] : laatste;
    plek[stap] ??= /^\d+$/.test(volgende) ? [] : {};
    plek = plek[stap];
  });
  if (alsLijst) {
    (plek[laatste] ??= []).push(waarde);
  } else {
    plek[laatste] = waarde;
  }
}
