/**
 * The one door: hands what was typed to our API instead of to Tasklist, which would store it in the engine.
 *
 * Tasklist thinks that it submits the form itself. Its own call is replaced; afterwards Tasklist is told that the form is done,
 * so that it closes the dialog and reloads its list.
 */

import { ApiFout, createSleutel, post } from "./api.js";
import { findConcept, forgetConcept, keepConcept } from "./concepten.js";
import { el } from "./dom.js";
import { clearFouten, showFouten } from "./fouten.js";
import { clearMelding, getHouder, getVak, showMelding } from "./melding.js";
import { findVolgende, opensVolgende } from "./volgende.js";
import { findUnreadable, readBody } from "./waarden.js";

/** The text by which Tasklist knows that nothing has to be said. */
const STIL = "camForm submission prevented";

/** Until when after the last key a draft waits to be kept, in milliseconds. */
const RUST = 400;

/** Walks through the list of tasks: the focus stays there. */
const PIJLEN = ["ArrowUp", "ArrowDown"];

let doorPijlen = false;

document.addEventListener("keydown", ({ key, target }) => {
  doorPijlen = PIJLEN.includes(key) && target.closest?.(".tasks-list") !== null;
});
document.addEventListener("pointerdown", () => (doorPijlen = false), true);

/**
 * Ties a form to Tasklist's submit button.
 *
 * @param {(context: {blok: HTMLElement, taakId?: string, geopendOp: number, onFout: (fout: Error) => void,
 *     setKnoptekst: (tekst: string) => void}) => Promise<Formulier>} start
 *     fills the form's block
 * @param camForm Tasklist's own form
 * @param inject Tasklist's way to its services
 *
 * @typedef {object} Formulier
 * @property {() => string} pad where the body goes
 * @property {() => Promise<void>} [ready] waits for what is still being fetched
 * @property {(body: object) => object} [toBody] adds what is not in a field
 * @property {() => object} snapshot everything typed, to open the form again as it was
 * @property {(bewaard: object) => Promise<void>|void} restore
 * @property {(bevestiging: object) => {kop: string, regels?: (string|Node)[]}} describe what to tell after success
 * @property {(fout: Error) => Node[]} [acties] ways out of a refusal
 * @property {(moment: number) => void} [begin] the work starts now, for a form that opened by itself before there was any
 */
export function openDoor(start, camForm, inject) {
  inject([
    "$scope",
    "$rootScope",
    "$location",
    function door($scope, $root, $location) {
      new Deur(start, camForm, { $scope, $root, $location }).open();
    },
  ]);
}

class Deur {
  constructor(start, camForm, diensten) {
    Object.assign(this, diensten);
    this.start = start;
    this.camForm = camForm;
    this.element = camForm.formElement[0];
    this.blok = this.element.querySelector('[data-blok="formulier"]');
    this.blanco = this.blok.cloneNode(true);
    this.wie = this.$root.authentication?.name ?? "";
    this.onderwerp = camForm.taskId ?? `start ${camForm.processDefinitionId}`;
    this.bezig = false;
    getHouder();
    if (!camForm.taskId) {
      // The next caller is on the line: what was told to the last one is over.
      clearMelding();
      getVak(this.element);
    }
    this.hook();
  }

  async open() {
    this.sleutel = createSleutel();
    this.gewijzigd = false;
    this.klaar = false;
    const wacht = el("p", { role: "status", tekst: "De gegevens worden opgehaald…" });
    this.element.prepend(wacht);
    try {
      this.formulier = await this.start({
        blok: this.blok,
        taakId: this.camForm.taskId,
        geopendOp: Date.now(),
        onFout: (fout) => this.refuse(fout),
        setKnoptekst: (tekst) => this.setKnoptekst(tekst),
      });
      const concept = await findConcept(this.wie, this.onderwerp);
      if (concept) {
        await this.reopen(concept);
      }
      this.blok.hidden = false;
      wacht.remove();
      this.focusStart();
    } catch (fout) {
      wacht.remove();
      this.formulier = undefined;
      this.refuse(fout, [this.createKnop("Opnieuw ophalen", () => this.reload())]);
    }
  }

  hook() {
    const { camForm, element, $scope } = this;
    camForm.submitVariables = (done) => this.submit(done);
    camForm.on("store", () => {
      camForm.storePrevented = true;
      this.keep();
    });
    $scope.$on("$destroy", () => this.keep());
    for (const gebeurtenis of ["input", "change"]) {
      element.addEventListener(gebeurtenis, () => this.onWijziging());
    }
    // What is chosen from a list, added or taken away with a key or click is no change of a field.
    for (const gebeurtenis of ["keyup", "click"]) {
      element.addEventListener(gebeurtenis, () => this.gewijzigd && this.keepSoon());
    }
    element.addEventListener("keydown", (gebeurtenis) => {
      if (gebeurtenis.key === "Enter" && gebeurtenis.ctrlKey) {
        gebeurtenis.preventDefault();
        findSubmitButton(element)?.click();
      }
    });
  }

  /** A reload gives no time to keep anything, so that happens while the person types. */
  onWijziging() {
    if (!this.gewijzigd) {
      this.gewijzigd = true;
      if (this.vanzelf) {
        this.vanzelf = false;
        this.formulier?.begin?.(Date.now());
      }
    }
    this.keepSoon();
  }

  keepSoon() {
    clearTimeout(this.bewaren);
    this.bewaren = setTimeout(() => this.keep(), RUST);
  }

  async submit(done) {
    const finish = (...antwoord) => this.$root.$applyAsync(() => done(...antwoord));
    if (this.bezig || !this.formulier) {
      finish(new Error(STIL));
      return;
    }
    this.bezig = true;
    clearFouten(this.element);
    clearMelding();
    try {
      await this.formulier.ready?.();
      refuseUnreadable(this.blok);
      const body = readBody(this.blok);
      const bevestiging = await post(this.formulier.pad(), this.formulier.toBody?.(body) ?? body, {
        sleutel: this.sleutel,
      });
      this.succeed(bevestiging, finish);
    } catch (fout) {
      finish(new Error(STIL));
      this.refuse(fout, this.formulier.acties?.(fout));
    } finally {
      this.bezig = false;
    }
  }

  succeed(bevestiging, finish) {
    this.klaar = true;
    forgetConcept(this.onderwerp);
    const { kop, regels } = this.formulier.describe(bevestiging);
    // A task would be completed a second time, and a start form reported as a process: Tasklist need not know.
    finish(new Error(STIL));
    const { volgendeTaak } = bevestiging;
    if (!this.camForm.taskId && !volgendeTaak && opensVolgende()) {
      this.openNextContact(kop, regels);
      return;
    }
    showMelding(kop, regels);
    if (volgendeTaak && volgendeTaak.id === this.camForm.taskId) {
      // The step left this task open: Tasklist sees no change, so the form shows it itself.
      this.reload();
      return;
    }
    this.$root.$applyAsync(async () => {
      findDialog(this.$scope)?.$close();
      if (volgendeTaak || !this.camForm.taskId) {
        this.goTo(volgendeTaak?.id);
      } else {
        const volgende = opensVolgende() ? await findVolgende(this.$location.search(), this.camForm.taskId) : undefined;
        this.$root.$applyAsync(() => this.goTo(volgende));
      }
    });
  }

  /** The same dialog, empty, for the next caller; what to tell this one stays on top of it. */
  async openNextContact(kop, regels) {
    this.vanzelf = true;
    this.$root.$broadcast("refresh");
    await this.reload();
    showMelding(kop, regels, this.element);
  }

  goTo(taak) {
    const { task, processStart, detailsTab, ...adres } = this.$location.search();
    this.$location.search(taak ? { ...adres, task: taak } : adres).replace();
  }

  refuse(fout, acties = []) {
    if (fout.status === 401) {
      this.keep();
      showMelding("Uw sessie is verlopen.", ["Log opnieuw in. Wat u invulde, blijft staan."]);
      this.$root.$applyAsync(() => {
        this.$root.authentication = null;
        this.$root.$broadcast("authentication.changed", null);
        this.$root.$broadcast("authentication.login.required");
      });
      return;
    }
    if (fout.code === "sleutel-hergebruikt") {
      this.tellAlreadyDone(fout);
      return;
    }
    showFouten(this.element, fout, acties);
  }

  /** The first attempt did arrive, its answer did not; since then something was changed in the form. */
  tellAlreadyDone(fout) {
    fout.titel = "Dit is al vastgelegd";
    fout.detail =
      "Een eerdere poging is toch gelukt, met wat u toen had ingevuld. Zoek op of dat klopt voordat u het opnieuw vastlegt.";
    showFouten(this.element, fout, [this.createKnop("Leeg beginnen", () => this.restart())]);
  }

  keep() {
    if (this.formulier && this.gewijzigd && !this.klaar) {
      keepConcept(this.wie, this.onderwerp, {
        sleutel: this.sleutel,
        inhoud: this.formulier.snapshot(),
      });
    }
  }

  async reopen(concept) {
    clearMelding();
    this.sleutel = concept.sleutel;
    this.gewijzigd = true;
    await this.formulier.restore(concept.inhoud);
    this.element.prepend(
      el("div", { class: "zr-concept", role: "status" }, [
        el("p", { tekst: "U had dit formulier nog niet verzonden. Het staat er weer zoals u het liet." }),
        this.createKnop("Leeg beginnen", () => this.restart()),
      ]),
    );
  }

  /** Builds the form anew from its first markup. */
  reload() {
    clearTimeout(this.bewaren);
    clearFouten(this.element);
    this.element.querySelector(".zr-concept")?.remove();
    this.blok.replaceWith((this.blok = this.blanco.cloneNode(true)));
    return this.open();
  }

  restart() {
    forgetConcept(this.onderwerp);
    this.reload();
  }

  createKnop(tekst, doe) {
    return el("button", { type: "button", class: "zr-knop", tekst, on: { click: doe } });
  }

  /** "Start" and "Complete" say nothing about what the button does to a contact. */
  setKnoptekst(tekst) {
    const knop = findSubmitButton(this.element);
    if (knop) {
      knop.textContent = tekst;
    }
  }

  /** A contact starts in the field to type in; a task with its title, so that people hear what it is. */
  focusStart() {
    const eerste = this.element.querySelector("[data-eerste]");
    if (document.activeElement === this.element) {
      // Somebody followed the link to the form before it was there.
      findFirstField(this.blok)?.focus();
    } else if (eerste) {
      eerste.focus();
    } else if (!doorPijlen) {
      this.element.querySelector(".zr-titel")?.focus();
    }
  }
}

function findFirstField(blok) {
  return [...blok.querySelectorAll("input, select, textarea")].find((veld) => veld.checkVisibility());
}

/** The dialog around a start form; the form's own scope is shut off from it. */
function findDialog(scope) {
  for (let om = scope; om; om = om.$parent) {
    if (om.$close) {
      return om;
    }
  }
  return undefined;
}

/** A half date reads as empty and twelve as no number; the API could not say what is wrong with them. */
function refuseUnreadable(blok) {
  const invalidParams = findUnreadable(blok);
  if (invalidParams.length) {
    throw new ApiFout(400, { title: "De invoer klopt niet", detail: "Er is niets opgeslagen.", invalidParams });
  }
}

/** Tasklist's own button: in the footer of the dialog, or below the form of a task. The dialog holds a hidden one for tasks too. */
function findSubmitButton(element) {
  const dialoog = element.closest(".modal-content");
  return dialoog
    ? dialoog.querySelector('button[ng-click="startProcessInstance()"]')
    : element.closest("[cam-tasklist-form]")?.querySelector('button[ng-click="complete()"]');
}
