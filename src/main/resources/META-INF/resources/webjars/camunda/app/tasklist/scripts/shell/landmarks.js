/* Where things are: banner, navigation, main, each with a name, and the language of the page. */
import { all, ensure, ensureAll, isDutchPage } from "./dom.js";

export function repairLandmarks() {
  ensure(document.documentElement, "lang", isDutchPage() ? "nl" : "en");
  ensureAll("[cam-widget-header]", { role: "banner" });
  ensureAll("nav.app-menu", { "aria-label": "Account" });
  ensureAll(".sections-menu", { role: "navigation", "aria-label": "Acties" });
  ensureAll("section.column-left", { role: "navigation", "aria-label": "Filters" });
  ensureAll("section.column-center", { role: "region", "aria-label": "Taken" });
  ensureAll("section.column-right", { role: "region", "aria-label": "Gekozen taak" });
  ensureAll("section.task-card", { role: "group", "aria-label": "Taak" });
  // Around all columns: on a narrow screen any of them can be away.
  ensureAll(".site-wrap, body > [ng-view]", { role: "main" });
  repairMessages();
}

/* The panel is there from the start, so what comes into it is read out; a dialog hides everything beside it, but not this. */
function repairMessages() {
  for (const panel of all("[notifications-panel]")) {
    ensure(panel, "role", "status");
    ensure(panel, "aria-live", "polite");
    ensure(panel, "aria-hidden", null);
  }
  ensureAll("[notifications-panel] .alert-error, [notifications-panel] .alert-danger", { role: "alert" });
}
