/**
 * What we add to Tasklist's bar: a link and a key that start a contact, the pages beside the work list, and the switch for opening the
 * next piece of work. Also the keys that must work while somebody types, where Tasklist does not listen, and the key that shows them all.
 */

import { get } from "./api.js";
import { createId, el } from "./dom.js";
import { createPaginalink } from "./klantbeeld.js";
import { opensVolgende, setOpensVolgende } from "./volgende.js";

const KLANTCONTACT = "klantcontact";
const ENGINE = new URL("../camunda/api/engine/engine/default", import.meta.url).pathname;
const VELD = "input, select, textarea, [contenteditable]";

/** Whose bar it is; somebody else may not start contacts. */
let eigenaar;

export function startWerkbalk() {
  let gepland = false;
  new MutationObserver(() => {
    if (!gepland) {
      gepland = true;
      requestAnimationFrame(() => {
        gepland = false;
        update();
      });
    }
  }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener("keydown", onToets, true);
  update();
}

/** Angular draws the bar anew after each log-in. */
function update() {
  const lijst = document.querySelector("[cam-widget-header] .sections-menu > ul");
  const naam = services()?.$rootScope.authentication?.name;
  if (!lijst || !naam) {
    eigenaar = undefined;
    return;
  }
  if (!lijst.querySelector(":scope > .zr-volgende")) {
    lijst.append(el("li", { class: "zr-volgende" }, [createSchakelaar()]));
  }
  if (eigenaar !== naam) {
    eigenaar = naam;
    lijst.querySelectorAll(":scope > :is(.zr-nieuw, .zr-overzichten)").forEach((oud) => oud.remove());
    offerKlantcontact(lijst, naam);
    offerOverzichten(lijst, naam);
  }
}

async function offerKlantcontact(lijst, naam) {
  const mag = await mayStart();
  if (mag && eigenaar === naam && !lijst.querySelector(":scope > .zr-nieuw")) {
    lijst.prepend(el("li", { class: "zr-nieuw" }, [createLink()]));
  }
}

/** Only the pages that this person may open; without an answer there are none. */
async function offerOverzichten(lijst, naam) {
  const { overzichten } = await get("/overzichten").catch(() => ({ overzichten: [] }));
  if (overzichten.length && eigenaar === naam && !lijst.querySelector(":scope > .zr-overzichten")) {
    lijst.insertBefore(createOverzichten(overzichten), lijst.querySelector(":scope > .zr-volgende"));
  }
}

/** A list behind a button; Escape and leaving it close it. */
function createOverzichten(overzichten) {
  const links = overzichten.map(({ adres, naam }) => el("li", {}, [createPaginalink(adres, naam)]));
  const paneel = el("ul", { id: createId("overzichten"), class: "zr-overzichten__lijst", hidden: true }, links);
  const knop = el("button", {
    type: "button",
    class: "zr-balkknop",
    "aria-expanded": "false",
    "aria-controls": paneel.id,
    tekst: "Overzichten",
    on: { click: () => open(paneel.hidden) },
  });
  const element = el("li", { class: "zr-overzichten" }, [knop, paneel]);
  element.addEventListener("focusout", ({ relatedTarget }) => element.contains(relatedTarget) || open(false));
  element.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Escape" && !paneel.hidden) {
      gebeurtenis.stopPropagation();
      open(false);
      knop.focus();
    }
  });
  paneel.addEventListener("click", () => open(false));

  function open(zichtbaar) {
    paneel.hidden = !zichtbaar;
    knop.setAttribute("aria-expanded", String(zichtbaar));
  }

  return element;
}

/** Who may not start a contact would open an empty dialog. */
async function mayStart() {
  const vraag = `key=${KLANTCONTACT}&latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true`;
  try {
    const antwoord = await fetch(`${ENGINE}/process-definition/count?${vraag}`, {
      headers: { Accept: "application/json" },
      credentials: "same-origin",
    });
    return antwoord.ok && (await antwoord.json()).count > 0;
  } catch {
    return false;
  }
}

function createLink() {
  const open = (gebeurtenis) => {
    gebeurtenis.preventDefault();
    openKlantcontact();
  };
  return el("a", { href: `#/?processStart=${KLANTCONTACT}`, "aria-keyshortcuts": "Alt+N", on: { click: open } }, [
    "Nieuw klantcontact",
    el("span", { class: "zr-toets", "aria-hidden": "true", tekst: "Alt+N" }),
  ]);
}

function createSchakelaar() {
  const knop = el("button", { type: "button", class: "zr-balkknop zr-schakelaar" });
  const present = () => {
    knop.setAttribute("aria-pressed", String(opensVolgende()));
    knop.replaceChildren("Volgende vanzelf openen", el("span", { "aria-hidden": "true", tekst: opensVolgende() ? "aan" : "uit" }));
  };
  knop.addEventListener("click", () => {
    setOpensVolgende(!opensVolgende());
    present();
  });
  present();
  return knop;
}

/** The rest of the address, such as the open list, stays. */
function openKlantcontact() {
  const diensten = services();
  if (document.querySelector(".modal-dialog .zr-formulier")) {
    document.querySelector(".modal-dialog .zr-formulier [data-eerste]")?.focus();
  } else if (!document.querySelector(".modal-dialog")) {
    diensten?.$rootScope.$applyAsync(() => diensten.$location.search("processStart", KLANTCONTACT));
  }
}

function onToets(gebeurtenis) {
  if (gebeurtenis.altKey && !gebeurtenis.ctrlKey && !gebeurtenis.metaKey && gebeurtenis.code === "KeyN") {
    if (document.querySelector(".sections-menu .zr-nieuw")) {
      gebeurtenis.preventDefault();
      openKlantcontact();
    }
  } else if (gebeurtenis.key === "?" && !gebeurtenis.target.closest?.(VELD) && !document.querySelector(".modal-dialog")) {
    gebeurtenis.preventDefault();
    document.querySelector(".showShortcutHelp")?.click();
  }
}

function services() {
  const injector = window.angular?.element(document.documentElement).injector();
  return injector && { $rootScope: injector.get("$rootScope"), $location: injector.get("$location") };
}
