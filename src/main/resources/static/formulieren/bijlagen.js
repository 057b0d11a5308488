/**
 * Adds documents to a zaak: a small action of its own, in the form of a task and on the page of a zaak. It completes nothing, is no
 * part of what the form sends, and touches nothing that was typed in it.
 */

import { createSleutel, post } from "./api.js";
import { createId, el, show } from "./dom.js";
import { clearFouten, showVeldfout } from "./fouten.js";

/** As the API; checked here too, because nobody wants to wait for a large file to be refused. */
const MEESTE_BYTES = 10 * 1024 * 1024;

const SOORTEN = ".pdf,.png,.jpg,.jpeg,.odt,.docx,.txt";

/** The name by which an error finds the field. */
export const BESTANDEN = "bestanden";

/**
 * @param {string} nummer number of the zaak
 * @param zaaktype schema Zaaktype
 * @param {() => Promise<void>} onToegevoegd shows what the zaak now has
 */
export function createBijlagenveld(nummer, zaaktype, onToegevoegd) {
  const pad = `/zaken/${encodeURIComponent(nummer)}/documenten`;
  const uitleg = el("p", {
    id: createId("uitleg"),
    class: "zr-uitleg",
    tekst: "Pdf, png, jpg, odt, docx zonder macro's of txt. Elk hoogstens 10 MB.",
  });
  const veld = el("input", {
    id: createId("bestanden"),
    type: "file",
    name: BESTANDEN,
    class: "zr-bestanden__keuze",
    multiple: true,
    accept: SOORTEN,
    "aria-describedby": uitleg.id,
  });
  const soort = createSoortveld(zaaktype.documenten);
  const lijst = el("ul", { class: "zr-regels zr-bestanden" });
  const knop = el("button", { type: "button", class: "zr-knop", tekst: "Toevoegen", on: { click: add } });
  const leeg = el("button", { type: "button", class: "zr-knop zr-knop--stil", tekst: "Keuze leegmaken", on: { click: clear } });
  const stand = el("p", { role: "status" });
  const element = el("div", { class: "zr-bijlagen" }, [
    stand,
    el("div", { class: "zr-veld" }, [
      uitleg,
      veld,
      // The browser's own button speaks the language of the browser.
      el("label", { for: veld.id, class: "zr-knop zr-bestanden__knop", tekst: "Kies een of meer bestanden" }),
      lijst,
    ]),
    soort?.element,
    el("div", { class: "zr-acties" }, [knop, leeg]),
  ]);
  let sleutels = new Map();
  let bezig;

  for (const gebeurtenis of ["input", "change"]) {
    // The form around it must not think that something was typed in it.
    element.addEventListener(gebeurtenis, (deze) => deze.stopPropagation());
  }
  element.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Enter" && gebeurtenis.ctrlKey) {
      gebeurtenis.preventDefault();
      gebeurtenis.stopPropagation();
      add();
    }
  });
  veld.addEventListener("change", present);
  soort?.veld.addEventListener("change", () => (sleutels = new Map()));
  present();

  function present() {
    const gekozen = [...veld.files];
    clearFouten(element);
    lijst.replaceChildren(...gekozen.map((bestand) => el("li", { tekst: `${bestand.name} (${describeOmvang(bestand.size)})` })));
    show(lijst, gekozen.length > 0);
    show(leeg, gekozen.length > 0);
    stand.textContent = "";
  }

  function clear() {
    choose([]);
    veld.focus();
  }

  /** What is left of the choice. */
  function choose(bestanden) {
    const keuze = new DataTransfer();
    bestanden.forEach((bestand) => keuze.items.add(bestand));
    veld.files = keuze.files;
    present();
  }

  function add() {
    bezig ??= addAll().finally(() => (bezig = undefined));
    return bezig;
  }

  async function addAll() {
    const gekozen = [...veld.files];
    clearFouten(element);
    if (gekozen.length === 0) {
      refuse([{ reden: "Kies eerst een bestand." }]);
      return;
    }
    knop.setAttribute("aria-disabled", "true");
    const geweigerd = [];
    for (const [plek, bestand] of gekozen.entries()) {
      stand.textContent = `${bestand.name} wordt toegevoegd (${plek + 1} van ${gekozen.length})…`;
      try {
        await send(bestand);
      } catch (fout) {
        geweigerd.push({ bestand, reden: describeFout(fout) });
      }
    }
    knop.removeAttribute("aria-disabled");
    const gelukt = gekozen.length - geweigerd.length;
    choose(geweigerd.map(({ bestand }) => bestand));
    if (gelukt) {
      await onToegevoegd().catch(() => {});
    }
    stand.textContent = describeUitkomst(gelukt, geweigerd.length);
    refuse(geweigerd);
  }

  async function send(bestand) {
    checkOmvang(bestand);
    if (!sleutels.has(bestand)) {
      sleutels.set(bestand, createSleutel());
    }
    const documenttype = soort?.veld.value;
    await post(
      pad,
      { bestandsnaam: bestand.name, inhoud: await readBase64(bestand), ...(documenttype && { documenttype }) },
      { sleutel: sleutels.get(bestand) },
    );
  }

  function refuse(geweigerd) {
    geweigerd.forEach(({ bestand, reden }) => showVeldfout(veld, bestand ? `${bestand.name}: ${reden}` : reden));
    if (geweigerd.length) {
      veld.focus();
    }
  }

  return {
    element,
    /** Waits for what is on its way. */
    ready: async () => bezig,
    /** Whether files were chosen that are not with the zaak. */
    hasUnsent: () => veld.files.length > 0,
  };
}

/** Which document of the zaaktype the chosen files are; undefined when the zaaktype names none. */
function createSoortveld(documenten) {
  if (documenten.length === 0) {
    return undefined;
  }
  // Without a name: the form around it must not send it.
  const veld = el("select", { id: createId("documenttype") }, [
    el("option", { value: "", tekst: "Een ander document" }),
    ...documenten.map(({ naam, label }) => el("option", { value: naam, tekst: label })),
  ]);
  return {
    veld,
    element: el("div", { class: "zr-veld" }, [el("label", { for: veld.id, tekst: "Welk document is het?" }), veld]),
  };
}

function checkOmvang(bestand) {
  if (bestand.size === 0) {
    throw new Error("Dit bestand is leeg. Kies een ander bestand.");
  }
  if (bestand.size > MEESTE_BYTES) {
    throw new Error("Dit bestand is groter dan 10 MB. Maak het kleiner, of splits het.");
  }
}

function describeFout(fout) {
  return fout.velden?.map(({ reason }) => reason).join(" ") || fout.detail || fout.titel || fout.message;
}

function describeUitkomst(gelukt, geweigerd) {
  const toegevoegd = gelukt === 1 ? "1 document is toegevoegd." : gelukt ? `${gelukt} documenten zijn toegevoegd.` : "";
  const over = geweigerd === 1 ? "1 bestand is niet toegevoegd." : geweigerd ? `${geweigerd} bestanden zijn niet toegevoegd.` : "";
  return [toegevoegd, over].filter(Boolean).join(" ");
}

function describeOmvang(bytes) {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} kB` : `${(kilobytes / 1024).toFixed(1).replace(".", ",")} MB`;
}

function readBase64(bestand) {
  return new Promise((gelezen, mislukt) => {
    const lezer = new FileReader();
    lezer.addEventListener("load", () => gelezen(lezer.result.slice(lezer.result.indexOf(",") + 1)));
    lezer.addEventListener("error", () => mislukt(new Error("Dit bestand kon niet worden gelezen. Kies het opnieuw.")));
    lezer.readAsDataURL(bestand);
  });
}
