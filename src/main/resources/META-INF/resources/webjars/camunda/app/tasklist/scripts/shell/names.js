/* A name for every control that shows only a picture, and keys for links that only listen to the mouse. */
import { all, ensure, ensureAll, textOf } from "./dom.js";

const NAMES = [
  ['button.region-toggle[data-region="filters"]', "Filters in- of uitklappen"],
  ['button.region-toggle[data-region="list"]', "Taken in- of uitklappen"],
  ['button.region-toggle[data-region="task"]', "Gekozen taak in- of uitklappen"],
  ["button.maximize", "Taak over de hele breedte tonen"],
  ["button.reset-regions", "Alle kolommen tonen"],
  [".app-switch > .dropdown-toggle", "Naar een ander onderdeel"],
  [".stored-criteria > .dropdown-toggle", "Zoekvoorwaarden bewaren of ophalen"],
  [".stored-criteria .input-group input", "Naam voor deze zoekvoorwaarden"],
  [".stored-criteria .input-group button", "Bewaar deze zoekvoorwaarden"],
  [".new-sort > .dropdown-toggle", "Sortering toevoegen"],
  [".sorting-choice > .glyphicon-remove-sign", "Sortering weghalen"],
  [".variable-inputs input", "Naam van de variabele"],
  [".variable-inputs select", "Soort variabele"],
  ["[notifications-panel] .close", "Melding sluiten"],
  [".pagination-first a", "Eerste bladzijde"],
  [".pagination-prev a", "Vorige bladzijde"],
  [".pagination-next a", "Volgende bladzijde"],
  [".pagination-last a", "Laatste bladzijde"],
];

const SORT_DIRECTION = ".sorting-choice > .sort-direction";
const WITHOUT_KEYS = ":is(a[ng-click], [cam-widget-clipboard] > a):not([href], [role=presentation])";
const PICTURES = ":is(span, i).glyphicon:not([ng-click], [tabindex])";
const COLUMN_CLOSED = { filters: "filters-column-close", list: "list-column-close", task: "task-column-close" };

export function repairNames() {
  for (const [selector, name] of NAMES) {
    for (const control of all(selector)) {
      ensure(control, "aria-label", name);
    }
  }
  for (const link of all(SORT_DIRECTION)) {
    ensure(link, "aria-label", `Volgorde omdraaien, nu: ${tooltipOf(link).toLowerCase()}`);
    ensure(link, "role", "button");
  }
  for (const filter of all(".task-filter")) {
    const name = textOf(filter.querySelector("h4"));
    for (const action of all(".actions a", filter)) {
      ensure(action, "aria-label", `${tooltipOf(action)}: ${name}`);
    }
  }
  for (const control of all("a, button")) {
    if (!textOf(control) && !control.hasAttribute("aria-label") && tooltipOf(control)) {
      ensure(control, "aria-label", tooltipOf(control));
    }
  }
  // The picture is a letter of a private alphabet, which would be read out as such.
  ensureAll(PICTURES, { "aria-hidden": "true" });
  // Welcome puts an empty link over the picture beside the link with the words.
  ensureAll(".app-label-wrapper", { "aria-hidden": "true", tabindex: "-1" });
  for (const toggle of all("button.region-toggle")) {
    ensure(toggle, "aria-expanded", !document.body.classList.contains(COLUMN_CLOSED[toggle.dataset.region]));
  }
  for (const toggle of all(".navbar-toggle")) {
    ensure(toggle, "aria-expanded", toggle.classList.contains("open"));
  }
  for (const link of all(WITHOUT_KEYS)) {
    ensure(link, "role", "button");
    ensure(link, "tabindex", "0");
    link.dataset.zrKeys = "true";
  }
}

/** The tooltip of the control itself, or of the picture in it. */
function tooltipOf(control) {
  const holder = control.hasAttribute("uib-tooltip") ? control : control.querySelector("[uib-tooltip]");
  return holder ? holder.getAttribute("uib-tooltip").trim() : "";
}

document.addEventListener("keydown", (event) => {
  const link = event.target instanceof Element && event.target.closest("[data-zr-keys]");
  if (link && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    link.click();
  }
});
