/** Shows the first-line decision while the contact is typed. The decision itself is taken by the API, from the decision table. */

import { post } from "./api.js";
import { el } from "./dom.js";

/** Milliseconds after which an agent wants to know that something is on its way; sooner it would only be noise. */
const GEDULD = 400;

/**
 * @param {HTMLElement} gebied a live region
 * @param {{afdelingen: Map<string, string>, onBeslissing: (beslissing: object|undefined) => void, onFout: (fout: Error) => void}} opties
 */
export function createBeslissingsgebied(gebied, { afdelingen, onBeslissing, onFout }) {
  let lopend;
  let antwoord = Promise.resolve();
  let gesteld;

  function clear(tekst) {
    gebied.replaceChildren(el("p", { tekst }));
    onBeslissing(undefined);
  }

  async function ask(vraag, signal) {
    const geduld = setTimeout(() => clear("De beslissing wordt opgehaald…"), GEDULD);
    try {
      const beslissing = await post("/eerstelijnsbeslissingen", vraag, { signal });
      clearTimeout(geduld);
      gebied.replaceChildren(...describe(beslissing, afdelingen));
      onBeslissing(beslissing);
    } catch (fout) {
      if (fout.name !== "AbortError") {
        gesteld = undefined;
        clear("De beslissing kon niet worden opgehaald. Kies het vraagtype opnieuw.");
        onFout(fout);
      }
    } finally {
      clearTimeout(geduld);
    }
  }

  return {
    /** Waits for the decision that is on its way. */
    ready: () => antwoord,
    /** @param {{vraagtype?: string, zaaktype?: string, overlegNodig?: boolean}} vraag asks again only when something changed */
    update(vraag) {
      const sleutel = JSON.stringify(vraag);
      if (sleutel === gesteld) {
        return;
      }
      gesteld = sleutel;
      lopend?.abort();
      if (!vraag.vraagtype) {
        clear("Kies een vraagtype. Dan ziet u hier wat u met de vraag doet.");
        return;
      }
      if (vraag.zaaktype === "") {
        clear("Kies ook een zaaktype. Dan ziet u hier wat u met de vraag doet.");
        return;
      }
      lopend = new AbortController();
      antwoord = ask(vraag, lopend.signal);
    },
  };
}

/** The decision in words, also for the forms that come after it. */
export function describe(beslissing, afdelingen) {
  return [
    el("p", { class: "zr-beslissing__uitkomst", tekst: beslissing.omschrijving }),
    el("p", { tekst: beslissing.reden }),
    el("p", { tekst: beslissing.volgendeStap }),
    beslissing.afdeling
      ? el("p", { tekst: `Afdeling: ${afdelingen.get(beslissing.afdeling) ?? beslissing.afdeling}` })
      : undefined,
  ].filter(Boolean);
}
