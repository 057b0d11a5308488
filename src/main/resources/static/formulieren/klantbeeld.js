/** Shows the view of a customer: running zaken and the last contacts over all channels. Links open beside the form. */

import { get } from "./api.js";
import { el } from "./dom.js";
import { formatDatum, formatTijdstip } from "./tijd.js";

const AFHANDELING = {
  DIRECT: "Direct beantwoord",
  DOORVERBONDEN: "Doorverbonden",
  TERUGBELVERZOEK: "Terugbelverzoek",
  ZAAK: "Zaak",
};

/** How many lines stand open; the others are one step further, so that the rest of the form stays near. */
const EERST = 3;

/** @returns schema Klantbeeld; the look is logged */
export function getKlantbeeld(klantnummer) {
  return get(`/klanten/${encodeURIComponent(klantnummer)}/klantbeeld`);
}

/**
 * @param beeld schema Klantbeeld
 * @param {string} kop name of the element for its headings, such as "h5"
 */
export function describeKlantbeeld(beeld, kop) {
  return [
    el(kop, { tekst: "Lopende zaken" }),
    createLijst(beeld.zaken, toZaakregel, "Er lopen geen zaken."),
    beeld.meerZaken ? el("p", { tekst: "Er lopen meer zaken dan hier staan." }) : undefined,
    el(kop, { tekst: "Laatste contacten" }),
    createLijst(beeld.klantcontacten, toContactregel, "Er zijn geen eerdere contacten."),
    beeld.meerKlantcontacten ? el("p", { tekst: "Er zijn ook oudere contacten." }) : undefined,
  ].filter(Boolean);
}

/** A card that fetches the view by itself and tells when that does not work out. */
export function createKlantbeeldkaart(klantnummer, kop) {
  const kaart = el("div", { class: "zr-klantbeeld" }, [el("p", { tekst: "Het klantbeeld wordt opgehaald…" })]);
  getKlantbeeld(klantnummer)
    .then((beeld) => kaart.replaceChildren(...describeKlantbeeld(beeld, kop)))
    .catch(() => kaart.replaceChildren(el("p", { tekst: "Het klantbeeld kon niet worden opgehaald." })));
  return kaart;
}

/** A link to a page of its own, so that what was typed stays where it is. */
export function createPaginalink(adres, tekst) {
  return el("a", { href: adres, target: "_blank", rel: "noopener" }, [
    tekst,
    el("span", { class: "zr-alleen-voorlezen", tekst: " (opent in een nieuw tabblad)" }),
  ]);
}

function createLijst(dingen, toRegel, geen) {
  if (dingen.length === 0) {
    return el("p", { tekst: geen });
  }
  const toLijst = (deel) => el("ul", { class: "zr-regels" }, deel.map(toRegel));
  const meer = dingen.slice(EERST);
  return el("div", {}, [
    toLijst(dingen.slice(0, EERST)),
    meer.length
      ? el("details", { class: "zr-details" }, [el("summary", { tekst: `Nog ${meer.length} tonen` }), toLijst(meer)])
      : undefined,
  ]);
}

function toZaakregel({ nummer, omschrijving, statustype, afdeling, verwachtOp }) {
  return el("li", {}, [
    el("strong", { tekst: omschrijving }),
    el("span", { tekst: `${statustype} · verwacht op ${formatDatum(verwachtOp)} · ${afdeling}` }),
    createPaginalink(`/zaken/${encodeURIComponent(nummer)}`, nummer),
  ]);
}

function toContactregel({ nummer, onderwerp, kanaal, begonnenOp, afhandeling, status }) {
  const hoe = [AFHANDELING[afhandeling], status === "OPEN" ? "nog niet afgerond" : undefined].filter(Boolean);
  return el("li", {}, [
    el("strong", { tekst: onderwerp }),
    el("span", { tekst: [kanaal, formatTijdstip(begonnenOp), ...hoe].join(" · ") }),
    createPaginalink(`/klantcontacten/${encodeURIComponent(nummer)}`, nummer),
  ]);
}
