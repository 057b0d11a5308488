/**
 * Who is calling: anonymous, known or new. A known customer is searched with what the caller tells; what is found is a list to
 * choose from. The search goes in the body of a request, never in an address.
 */

import { post } from "./api.js";
import { el, show } from "./dom.js";
import { clearFouten, showFouten, showVeldfout } from "./fouten.js";
import { formatDatum } from "./tijd.js";
import { findFields, readBody, restoreFields, snapshotFields } from "./waarden.js";

/**
 * @param {HTMLElement} gebied the part of the form about the caller
 * @param {{onKlant: (klant: object|undefined) => void, onFout: (fout: Error) => void}} opties
 */
export function createKlantzoeker(gebied, { onKlant, onFout }) {
  const zoek = gebied.querySelector('[data-blok="zoek"]');
  const nieuw = gebied.querySelector('[data-blok="nieuw"]');
  const resultaat = gebied.querySelector('[data-blok="resultaat"]');
  const keuze = gebied.querySelector('[data-blok="keuze"]');
  let gekozen;

  gebied.addEventListener("change", (gebeurtenis) => {
    if (gebeurtenis.target.name === "betrokkene.soort") {
      update();
    }
  });
  zoek.querySelector("button").addEventListener("click", search);
  zoek.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Enter" && gebeurtenis.target.tagName === "INPUT" && !gebeurtenis.ctrlKey) {
      gebeurtenis.preventDefault();
      search();
    }
  });

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

  async function search() {
    clearFouten(zoek);
    resultaat.replaceChildren(el("p", { tekst: "Zoeken…" }));
    try {
      const { klanten, meer } = await post("/klanten/zoekopdracht", readZoekvragen());
      resultaat.replaceChildren(...describe(klanten, meer));
      resultaat.querySelector("button")?.focus();
    } catch (fout) {
      resultaat.replaceChildren();
      if (fout.status !== 400) {
        onFout(fout);
        return;
      }
      const velden = fout.velden.map((veld) => ({ ...veld, name: `zoek.${veld.name}` }));
      if (velden.some(({ name }) => findFields(zoek, name).length === 0)) {
        showVeldfout(zoek.querySelector("input"), velden[0]?.reason ?? fout.detail);
        zoek.querySelector("input").focus();
      } else {
        showFouten(zoek, Object.assign(fout, { velden }));
      }
    }
  }

  function readZoekvragen() {
    return readBody(zoek).zoek ?? {};
  }

  function describe(klanten, meer) {
    if (klanten.length === 0) {
      return [el("p", { tekst: "Er is geen klant gevonden." }), createNieuweKnop()];
    }
    const aantal = klanten.length === 1 ? "1 klant gevonden." : `${klanten.length} klanten gevonden.`;
    return [
      el("p", { tekst: meer ? `${aantal} Er zijn er meer: zoek preciezer.` : aantal }),
      el("ul", { class: "zr-klanten" }, klanten.map(toRegel)),
      createNieuweKnop(),
    ];
  }

  function toRegel(klant) {
    const kies = () => {
      choose(klant);
      keuze.querySelector("button").focus();
    };
    return el("li", {}, [
      el("button", { type: "button", class: "zr-knop zr-knop--breed", on: { click: kies } }, [
        el("strong", { tekst: name(klant) }),
        el("span", { tekst: details(klant) }),
      ]),
    ]);
  }

  function createNieuweKnop() {
    const wordNieuw = () => {
      const gezocht = readZoekvragen();
      setSoort("NIEUW");
      for (const [naam, waarde] of Object.entries(gezocht)) {
        const [veld] = findFields(nieuw, `betrokkene.gegevens.${naam}`);
        if (veld && !veld.value) {
          veld.value = waarde;
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

  function choose(klant) {
    gekozen = klant;
    const wissel = () => {
      gekozen = undefined;
      update();
      zoek.querySelector("input").focus();
    };
    keuze.replaceChildren(
      el("input", { type: "hidden", name: "betrokkene.klantnummer", value: klant.klantnummer }),
      el("p", {}, [el("strong", { tekst: name(klant) }), ` ${klant.klantnummer}`]),
      el("p", { tekst: details(klant) }),
      el("button", {
        type: "button",
        class: "zr-knop zr-knop--stil",
        tekst: "Andere klant kiezen",
        on: { click: wissel },
      }),
    );
    update();
  }

  update();
  return {
    snapshot: () => ({ velden: snapshotFields(gebied), gekozen }),
    restore(bewaard) {
      if (bewaard.gekozen) {
        choose(bewaard.gekozen);
      }
      restoreFields(gebied, bewaard.velden);
      update();
    },
  };
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
