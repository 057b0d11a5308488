/* The title of the page says what is open, most telling part first: it is what a screen reader and a tab show. */
import { titleOf } from "./dialogs.js";
import { isDutchPage, textOf } from "./dom.js";

const PRODUCT = "Zaakregie";

export function repairTitle() {
  if (!isDutchPage()) {
    return;
  }
  const title = [...parts(), PRODUCT].filter(Boolean).join(" – ");
  if (document.title !== title) {
    document.title = title;
  }
}

function parts() {
  const app = appName();
  if (document.querySelector(".form-signin")) {
    return ["Inloggen", app];
  }
  const dialog = textOf(titleOf(document.querySelector(".modal")));
  const task = textOf(document.querySelector(".task-card h2.task"));
  const filter = textOf(document.querySelector(".task-filter.active h4 a")?.firstChild);
  return [dialog, task, filter, app];
}

/* Camunda writes vendor and name in one element. */
function appName() {
  const brand = textOf(document.querySelector(".navbar-brand .brand-name, .form-signin .app-name"));
  return brand.startsWith(PRODUCT) ? brand.slice(PRODUCT.length).trim() : brand;
}
