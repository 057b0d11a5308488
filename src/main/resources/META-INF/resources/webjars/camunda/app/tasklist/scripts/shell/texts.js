/* English that stands in Camunda's templates instead of its locale file. Found by searching the templates of 7.24. */
import { all, ensure } from "./dom.js";

const TITLES = {
  "zoom in": "Inzoomen",
  "zoom out": "Uitzoomen",
  "reset zoom": "Het hele diagram tonen",
};
const TEXTS = [
  [".alert > .close .sr-only", "Close", "Sluiten"],
  ["[cam-widget-variables-table] td.actions", "Actions", "Acties"],
  ["[cam-widget-variables-table] a[download]", "Download", "Downloaden"],
];
const PLACEHOLDERS = { varName: "naam van de variabele" };

export function repairTexts() {
  for (const element of all("[title]")) {
    const title = TITLES[element.title];
    if (title) {
      element.title = title;
    }
    if (element.title && !element.textContent.trim() && element.matches("button, a")) {
      ensure(element, "aria-label", element.title);
    }
  }
  for (const [selector, english, dutch] of TEXTS) {
    for (const element of all(selector)) {
      if (element.textContent.trim() === english) {
        element.textContent = dutch;
      }
    }
  }
  for (const field of all("[placeholder]")) {
    const placeholder = PLACEHOLDERS[field.placeholder];
    if (placeholder) {
      field.placeholder = placeholder;
    }
  }
}
