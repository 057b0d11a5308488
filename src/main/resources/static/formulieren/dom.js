/** Makes elements. Text always goes in as text, never as markup, so that nothing a customer said can become code. */

let volgnummer = 0;

/** An id that no other element on the page has, whatever forms are open at the same time. */
export function createId(soort) {
  volgnummer += 1;
  return `zr-${soort}-${volgnummer}`;
}

/**
 * @param {string} naam name of the element
 * @param {Object<string, unknown>} kenmerken attributes; `tekst` is its text, `on` its listeners; undefined and false leave out
 * @param {(Node|string|undefined)[]} inhoud children
 */
export function el(naam, kenmerken = {}, inhoud = []) {
  const element = document.createElement(naam);
  for (const [kenmerk, waarde] of Object.entries(kenmerken)) {
    if (kenmerk === "tekst") {
      element.textContent = waarde;
    } else if (kenmerk === "on") {
      Object.entries(waarde).forEach(([gebeurtenis, doe]) => element.addEventListener(gebeurtenis, doe));
    } else if (waarde !== undefined && waarde !== false) {
      element.setAttribute(kenmerk, waarde === true ? "" : String(waarde));
    }
  }
  element.append(...inhoud.filter((kind) => kind !== undefined && kind !== ""));
  return element;
}

/** Shows or hides a part of the form; what is hidden is not sent. */
export function show(element, zichtbaar) {
  element.hidden = !zichtbaar;
}

/** A list of terms with their values; pairs without a value are left out. */
export function createBeschrijving(paren) {
  const lijst = el("dl", { class: "zr-beschrijving" });
  for (const [term, waarde] of paren) {
    if (waarde !== undefined && waarde !== null && waarde !== "") {
      lijst.append(el("div", {}, [el("dt", { tekst: term }), el("dd", { tekst: String(waarde) })]));
    }
  }
  return lijst;
}

/** Fills a select with one empty option followed by the values of a managed list. */
export function fillSelect(select, opties, gekozen) {
  select.replaceChildren(el("option", { value: "", tekst: "Kies…" }));
  for (const { code, naam } of opties) {
    select.append(el("option", { value: code, tekst: naam }));
  }
  select.value = gekozen ?? "";
}
