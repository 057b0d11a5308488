/**
 * Who is calling: anonymous, known or new. A known customer is searched while what the caller tells is typed, in one field; what is
 * found is a list to choose from. The search goes in the body of a request, never in an address.
 */

import { post } from "./api.js";
import { createId, el, show } from "./dom.js";
import { clearFouten } from "./fouten.js";
import { createKlantbeeldkaart } from "./klantbeeld.js";
import { formatDatum } from "./tijd.js";
import { findFields, restoreFields, snapshotFields } from "./waarden.js";
import { describeZoekvraag, readZoekvraag } from "./zoekvraag.js";

/** Milliseconds without a letter after which is searched; every look at a customer is logged, so not at each letter. */
const RUST = 350;

/**
 * @param {HTMLElement} gebied the part of the form about the caller
 * @param {{onKlant: (klant: object|undefined) => void, onFout: (fout: Error) => void}} opties
 */
export function createKlantzoeker(gebied, { onKlant, onFout }) {
  const zoek = gebied.querySelector('[data-blok="zoek"]');
  const nieuw = gebied.querySelector('[data-blok="nieuw"]');
  const resultaat = gebied.querySelector('[data-blok="resultaat"]');
  const keuze = gebied.querySelector('[data-blok="keuze"]');
  const stand = el("p", { role: "status", class: "zr-uitleg" });
  const veld = createZoekveld();
  let gekozen;
  let gevonden;
  let rust;
  let lopend;

  resultaat.before(stand);
  gebied.addEventListener("change", (gebeurtenis) => {
    if (gebeurtenis.target.name === "betrokkene.soort") {
      update();
    }
  });
  veld.addEventListener("input", () => {
    forget();
    rust = setTimeout(search, RUST);
  });
  zoek.addEventListener("keydown", onToets);

  function createZoekveld() {
    const id = createId("zoek");
    const uitleg = `${id}-uitleg`;
    const invoer = el("input", { id, type: "text", autocomplete: "off", "aria-describedby": uitleg });
    const tekst =
      "Naam en geboortedatum, postcode en huisnummer, telefoonnummer, e-mailadres, of het nummer van klant, zaak of contact.";
    resultaat.before(
      el("div", { class: "zr-veld" }, [
        el("label", { for: id, tekst: "Wat weet u van de klant?" }),
        el("p", { id: uitleg, class: "zr-uitleg", tekst }),
        invoer,
      ]),
    );
    return invoer;
  }

  /** Enter takes the only customer that was found, and else goes to the list; arrows walk through it. */
  async function onToets(gebeurtenis) {
    const { key, target } = gebeurtenis;
    if (target === veld && key === "Enter" && !gebeurtenis.ctrlKey) {
      gebeurtenis.preventDefault();
      if (!gevonden) {
        clearTimeout(rust);
        await search();
      }
      gevonden?.length === 1 ? choose(gevonden[0], true) : knoppen()[0]?.focus();
    } else if (key === "ArrowDown" || key === "ArrowUp") {
      const rij = [veld, ...knoppen()];
      const doel = rij[rij.indexOf(target) + (key === "ArrowDown" ? 1 : -1)];
      if (rij.includes(target) && doel) {
        gebeurtenis.preventDefault();
        doel.focus();
      }
    }
  }

  function knoppen() {
    return [...resultaat.querySelectorAll("button")];
  }

  function soort() {
    return gebied.querySelector('[name="betrokkene.soort"]:checked').value;
  }

  function setSoort(waarde) {
    gebied.querySelector(`[name="betrokkene.soort"][value="${waarde}"]`).checked = true;
    update();
  }

  function update() {
    show(zoek, soort() === "BEKEND" && !gekozen);
    show(keuze, soort() === "BEKEND" && Boolean(gekozen));
    show(nieuw, soort() === "NIEUW");
    onKlant(soort() === "BEKEND" ? gekozen : undefined);
  }

  /** What was found belongs to what was typed before. */
  function forget() {
    clearTimeout(rust);
    lopend?.abort();
    lopend = undefined;
    gevonden = undefined;
    resultaat.replaceChildren();
    stand.textContent = "";
  }

  async function search() {
    forget();
    clearFouten(zoek);
    const vraag = readZoekvraag(veld.value);
    if (Object.keys(vraag).length === 0) {
      return;
    }
    const opdracht = (lopend = new AbortController());
    stand.textContent = "Zoeken…";
    try {
      const { klanten, meer } = await post("/klanten/zoekopdracht", vraag, { signal: opdracht.signal });
      gevonden = klanten;
      stand.textContent = `${count(klanten, meer)} Gezocht op ${describeZoekvraag(vraag)}.`;
      resultaat.replaceChildren(
        ...(klanten.length ? [el("ul", { class: "zr-klanten" }, klanten.map(toRegel))] : []),
        createNieuweKnop(vraag),
      );
    } catch (fout) {
      if (fout.name === "AbortError") {
        return;
      }
      stand.textContent = fout.velden?.[0]?.reason ?? "";
      if (fout.status !== 400) {
        onFout(fout);
      }
    }
  }

  function toRegel(klant) {
    return el("li", {}, [
      el("button", { type: "button", class: "zr-knop zr-knop--breed", on: { click: () => choose(klant, true) } }, [
        el("strong", { tekst: name(klant) }),
        el("span", { tekst: details(klant) }),
      ]),
    ]);
  }

  function createNieuweKnop(gezocht) {
    const wordNieuw = () => {
      setSoort("NIEUW");
      for (const [naam, waarde] of Object.entries(gezocht)) {
        const [plek] = findFields(nieuw, `betrokkene.gegevens.${naam}`);
        if (plek && !plek.value) {
          plek.value = waarde;
        }
      }
      nieuw.querySelector("input").focus();
    };
    return el("button", {
      type: "button",
      class: "zr-knop",
      tekst: "Als nieuwe klant vastleggen",
      on: { click: wordNieuw },
    });
  }

  function choose(klant, metFocus) {
    gekozen = klant;
    const wissel = el("button", {
      type: "button",
      class: "zr-knop zr-knop--stil",
      tekst: "Andere klant kiezen",
      on: {
        click: () => {
          gekozen = undefined;
          update();
          veld.focus();
        },
      },
    });
    keuze.replaceChildren(
      el("input", { type: "hidden", name: "betrokkene.klantnummer", value: klant.klantnummer }),
      el("p", {}, [el("strong", { tekst: name(klant) }), ` ${klant.klantnummer}`]),
      el("p", { tekst: details(klant) }),
      wissel,
      createKlantbeeldkaart(klant.klantnummer, "h5"),
    );
    update();
    if (metFocus) {
      wissel.focus();
    }
  }

  update();
  return {
    snapshot: () => ({ velden: snapshotFields(gebied), gekozen, gezocht: veld.value }),
    restore(bewaard) {
      veld.value = bewaard.gezocht;
      if (bewaard.gekozen) {
        choose(bewaard.gekozen, false);
      }
      restoreFields(gebied, bewaard.velden);
      update();
    },
  };
}

function count(klanten, meer) {
  if (klanten.length === 0) {
    return "Er is geen klant gevonden.";
  }
  const aantal = klanten.length === 1 ? "1 klant gevonden." : `${klanten.length} klanten gevonden.`;
  return meer ? `${aantal} Er zijn er meer: zoek preciezer.` : aantal;
}

function name({ voornaam, naam }) {
  return [voornaam, naam].filter(Boolean).join(" ");
}

function details(klant) {
  const huis = [klant.straatnaam, klant.huisnummer, klant.huisnummertoevoeging].filter(Boolean).join(" ");
  return [
    klant.geboortedatum ? `Geboren op ${formatDatum(klant.geboortedatum)}` : "",
    [huis, klant.postcode, klant.woonplaats].filter(Boolean).join(", "),
    klant.telefoonnummer,
    klant.emailadres,
  ]
    .filter(Boolean)
    .join(" · ");
}
