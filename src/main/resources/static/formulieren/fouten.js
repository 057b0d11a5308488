/** Shows what the API refuses: a summary that gets focus, and the message at each field. What was typed stays. */

import { createId, el } from "./dom.js";
import { findFields } from "./waarden.js";

/** Takes away all messages of an earlier attempt. */
export function clearFouten(formulier) {
  formulier.querySelectorAll(".zr-foutmelding").forEach((melding) => {
    formulier.querySelectorAll(`[aria-describedby~="${melding.id}"]`).forEach((veld) => {
      const rest = veld
        .getAttribute("aria-describedby")
        .split(" ")
        .filter((id) => id !== melding.id);
      rest.length ? veld.setAttribute("aria-describedby", rest.join(" ")) : veld.removeAttribute("aria-describedby");
      veld.removeAttribute("aria-invalid");
    });
    melding.closest(".zr-veld")?.classList.remove("zr-veld--fout");
    melding.remove();
  });
  formulier.querySelector(".zr-fouten")?.remove();
}

/**
 * @param {HTMLElement} formulier
 * @param {import('./api.js').ApiFout} fout
 * @param {Node[]} acties buttons that help out of this refusal
 */
export function showFouten(formulier, fout, acties = []) {
  clearFouten(formulier);
  const geplaatst = fout.velden.map(({ name, reason }) => ({ reason, ...place(formulier, name, reason) }));
  geplaatst.sort((a, b) => position(a.doel, b.doel));
  const kop = createId("fouten");
  const samenvatting = el("div", { class: "zr-fouten", tabindex: "-1", role: "group", "aria-labelledby": kop }, [
    el("h3", { id: kop, tekst: heading(fout) }),
    fout.detail ? el("p", { tekst: fout.detail }) : undefined,
    geplaatst.length ? el("ul", {}, geplaatst.map(toRegel)) : undefined,
    ...acties,
  ]);
  formulier.prepend(samenvatting);
  samenvatting.focus();
  samenvatting.scrollIntoView({ block: "start" });
}

/** Puts one message at a field without a summary, for a check that needs no request. */
export function showVeldfout(veld, reden) {
  const melding = el("p", { id: createId("fout"), class: "zr-foutmelding" }, [
    el("span", { class: "zr-alleen-voorlezen", tekst: "Fout: " }),
    reden,
  ]);
  openAround(veld);
  const kader = veld.closest(".zr-veld") ?? veld.parentElement;
  const vraag = veld.type === "radio" || veld.type === "checkbox" ? (veld.closest("fieldset") ?? veld) : veld;
  kader.classList.add("zr-veld--fout");
  if (vraag.tagName === "FIELDSET") {
    vraag.querySelector("legend").after(melding);
  } else {
    (veld.closest(".zr-keuzelijst") ?? veld).before(melding);
  }
  vraag.setAttribute("aria-describedby", `${melding.id} ${vraag.getAttribute("aria-describedby") ?? ""}`.trim());
  // A group has no aria-invalid; a radio group and a field do.
  if (vraag.tagName !== "FIELDSET" || vraag.getAttribute("role") === "radiogroup") {
    vraag.setAttribute("aria-invalid", "true");
  }
}

function heading(fout) {
  return fout.velden.length ? "Controleer wat u invulde" : fout.titel;
}

function toRegel({ doel, vraag, reason }) {
  const tekst = vraag ? `${vraag}: ${reason}` : reason;
  if (!doel) {
    return el("li", { tekst });
  }
  doel.id ||= createId("veld");
  const ga = (gebeurtenis) => {
    // Tasklist reads the part after # as its own address.
    gebeurtenis.preventDefault();
    gebeurtenis.stopPropagation();
    focusField(doel);
  };
  return el("li", {}, [el("a", { href: `#${doel.id}`, tekst, on: { click: ga } })]);
}

function place(formulier, naam, reden) {
  const veld = findFields(formulier, naam)[0];
  if (veld) {
    showVeldfout(veld, reden);
    return { doel: veld, vraag: question(veld) };
  }
  const deel = findPart(formulier, naam);
  if (deel?.tagName === "FIELDSET") {
    showVeldfout(deel, reden);
  }
  return { doel: deel, vraag: undefined };
}

/** The part of the form that speaks for a path without a field of its own: itself, or the nearest part around it. */
function findPart(formulier, naam) {
  for (let pad = naam; pad; pad = pad.replace(/(^|[.[])[^.[]*$/, "")) {
    const deel = [...formulier.querySelectorAll("[data-deel]")].find(
      (kandidaat) => kandidaat.dataset.deel.split(" ").includes(pad) && !kandidaat.closest("[hidden]"),
    );
    if (deel) {
      return deel;
    }
  }
  return undefined;
}

function question(veld) {
  const groep = veld.type === "radio" || veld.type === "checkbox" ? veld.closest("fieldset") : undefined;
  const tekst = groep ? groep.querySelector("legend").textContent : veld.labels?.[0]?.textContent;
  const vraag = tekst
    ?.replace(/\(niet verplicht\)/, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[?:]$/, "");
  return vraag && [...chapter(veld), vraag].join(", ");
}

/** With several zaken in one form the same question comes back; then the zaak is named first. */
function chapter(veld) {
  const blok = veld.closest(".zr-blok");
  return blok?.parentElement.childElementCount > 1 ? [blok.querySelector("h4").textContent] : [];
}

/** What is folded away cannot be seen, nor be gone to. */
function openAround(doel) {
  for (let om = doel.closest("details"); om; om = om.parentElement.closest("details")) {
    om.open = true;
  }
}

function focusField(doel) {
  openAround(doel);
  if (!doel.matches("input, select, textarea, button, [tabindex]")) {
    doel.tabIndex = -1;
  }
  doel.focus();
  doel.scrollIntoView({ block: "center" });
}

function position(a, b) {
  if (!a || !b) {
    return a === b ? 0 : a ? -1 : 1;
  }
  return a === b ? 0 : a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
