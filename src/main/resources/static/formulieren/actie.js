/** Small forms behind a line that opens them, each with a button of its own: one step, on a page that is there to be read. */

import { ApiFout, createSleutel, TASKLIST } from "./api.js";
import { createId, el } from "./dom.js";
import { clearFouten, showFouten } from "./fouten.js";
import { findUnreadable, readBody } from "./waarden.js";

/**
 * A line that opens a part of the page, which is made when somebody asks for it.
 *
 * @param {string} kop what the line says
 * @param {HTMLElement} inhoud what comes behind it, empty
 * @param {() => Promise<Node[]>} maak fills it
 */
export function createUitklap(kop, inhoud, maak) {
  const titel = el("summary", { id: createId("actie"), tekst: kop });
  const element = el("details", { class: "zr-actie" }, [titel, inhoud]);
  inhoud.setAttribute("aria-labelledby", titel.id);
  element.addEventListener("toggle", () => element.open && !inhoud.hasChildNodes() && fill());

  async function fill() {
    inhoud.replaceChildren(el("p", { role: "status", tekst: "De gegevens worden opgehaald…" }));
    try {
      inhoud.replaceChildren(...(await maak()));
    } catch (fout) {
      inhoud.replaceChildren(createKnop("Opnieuw ophalen", fill));
      showFouten(inhoud, toApiFout(fout), waysOut(fout));
    }
  }

  return {
    element,
    focus: () => titel.focus(),
    close() {
      element.open = false;
      inhoud.replaceChildren();
    },
  };
}

/**
 * @param {object} actie
 * @param {string} actie.kop what the line says
 * @param {string} actie.knop what the button says
 * @param {() => Promise<Element[]>} actie.velden the fields; without any, only what they say is shown
 * @param {(body: object, sleutel: string) => Promise<void>} actie.doe takes the step and shows what came of it
 * @param {() => Promise<string>} actie.ververs shows the page as it is now, leaves what was typed, and says so
 */
export function createActie({ kop, knop, velden, doe, ververs }) {
  const verzend = el("button", { type: "submit", class: "zr-knop zr-knop--hoofd", tekst: knop });
  const formulier = el("form", { class: "zr-formulier", novalidate: true, autocomplete: "off" });
  const uitklap = createUitklap(kop, formulier, async () => {
    const gevraagd = await velden();
    return gevraagd.some((deel) => deel.querySelector("[name]")) ? [...gevraagd, el("p", {}, [verzend])] : gevraagd;
  });
  let sleutel = createSleutel();
  let bezig = false;

  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    submit();
  });
  formulier.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Enter" && gebeurtenis.ctrlKey) {
      gebeurtenis.preventDefault();
      submit();
    }
  });

  async function submit() {
    if (bezig || !verzend.isConnected) {
      return;
    }
    bezig = true;
    clearFouten(formulier);
    try {
      const invalidParams = findUnreadable(formulier);
      if (invalidParams.length) {
        throw new ApiFout(400, { title: "De invoer klopt niet", invalidParams });
      }
      await doe(readBody(formulier), sleutel);
      // The next time it is a step of its own again.
      sleutel = createSleutel();
      uitklap.close();
    } catch (fout) {
      if (fout.code === "sleutel-hergebruikt") {
        tellAlreadyDone(fout);
        sleutel = createSleutel();
      }
      showFouten(formulier, toApiFout(fout), [...waysOut(fout), ...(fout.status === 409 ? [createVerversing(ververs)] : [])]);
    } finally {
      bezig = false;
    }
  }

  return uitklap;
}

/** The first attempt did arrive, its answer did not; since then something else was filled in. */
function tellAlreadyDone(fout) {
  fout.titel = "Dit is al vastgelegd";
  fout.detail = "Een eerdere poging is toch gelukt, met wat u toen had ingevuld. Werk de pagina bij en kijk of dat klopt.";
}

function createVerversing(ververs) {
  const stand = el("p", { role: "status" });
  const doe = () =>
    ververs().then(
      (melding) => (stand.textContent = melding),
      () => (stand.textContent = "De pagina kon niet worden bijgewerkt. Probeer het opnieuw."),
    );
  return el("div", {}, [createKnop("Pagina bijwerken", doe), stand]);
}

/** Who logs in elsewhere can go on here. */
function waysOut({ status }) {
  if (status !== 401) {
    return [];
  }
  return [el("p", {}, [el("a", { href: TASKLIST, target: "_blank", tekst: "Opnieuw inloggen, in een nieuw tabblad" })])];
}

function createKnop(tekst, click) {
  return el("button", { type: "button", class: "zr-knop", tekst, on: { click } });
}

/** A mistake of ours must be seen too. */
function toApiFout(fout) {
  if (fout instanceof ApiFout) {
    return fout;
  }
  console.error(fout);
  return new ApiFout(0, { title: "Er ging iets mis", detail: "Ververs de pagina en probeer het opnieuw." });
}
