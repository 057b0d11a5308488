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
import { clearMelding, getHouder, showMelding } from "./melding.js";
import { findUnreadable, readBody } from "./waarden.js";

/** The text by which Tasklist knows that nothing has to be said. */
const STIL = "camForm submission prevented";

let focusNext = false;

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
 * @property {(bevestiging: object) => {kop: string, regels?: string[]}} describe what to tell after success
 * @property {(fout: Error) => Node[]} [acties] ways out of a refusal
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
    }
    this.hook();
  }

  async open() {
    this.sleutel = createSleutel();
    this.gewijzigd = false;
    const titelEerst = focusNext;
    focusNext = false;
    const concept = findConcept(this.wie, this.onderwerp);
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
      if (concept) {
        await this.reopen(concept);
      }
      this.blok.hidden = false;
      wacht.remove();
      this.focusStart(titelEerst);
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
      element.addEventListener(gebeurtenis, () => (this.gewijzigd = true));
    }
    element.addEventListener("keydown", (gebeurtenis) => {
      if (gebeurtenis.key === "Enter" && gebeurtenis.ctrlKey) {
        gebeurtenis.preventDefault();
        findSubmitButton(element)?.click();
      }
    });
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
    forgetConcept(this.onderwerp);
    const { kop, regels } = this.formulier.describe(bevestiging);
    showMelding(kop, regels);
    if (this.camForm.taskId && bevestiging.volgendeTaak?.id === this.camForm.taskId) {
      // The step left this task open: Tasklist sees no change, so the form shows it itself.
      finish(new Error(STIL));
      focusNext = true;
      this.reload();
      return;
    }
    this.klaar = true;
    focusNext = Boolean(bevestiging.volgendeTaak);
    // A start form closes its dialog on success; a task form would ask the engine to complete a task that is gone.
    if (this.camForm.taskId) {
      finish(new Error(STIL));
    } else {
      finish(null, {});
    }
    this.$root.$applyAsync(() => this.goTo(bevestiging.volgendeTaak));
  }

  goTo(taak) {
    const { task, processStart, detailsTab, ...adres } = this.$location.search();
    this.$location.search(taak ? { ...adres, task: taak.id } : adres).replace();
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
    clearFouten(this.element);
    this.element.querySelector(".zr-concept")?.remove();
    this.blok.replaceWith((this.blok = this.blanco.cloneNode(true)));
    this.open();
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

  focusStart(titelEerst) {
    const doel = titelEerst ? this.element.querySelector(".zr-titel") : this.element.querySelector("[data-eerste]");
    doel?.focus();
  }
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
