/* The list of filters, the list of tasks with its search and sorting: what is chosen, and lists that are lists. */
import { all, ensure, ensureAll } from "./dom.js";

export function repairLists() {
  for (const list of all("[cam-tasklist-filters] > .list-unstyled")) {
    // Who has no filters has no list.
    ensure(list, "role", list.querySelector(".task-filter") ? "list" : null);
    ensure(list, "tabindex", null);
  }
  ensureAll("[cam-tasklist-filters] .task-filter", { role: "listitem" });
  markChosen(".task-filter", "h4 a");
  markChosen(".tasks-list li.task", "h4 a");
  ensureAll("ul.pagination", { role: "list", "aria-label": "Bladzijden" });
  ensureAll("ul.pagination > li", { role: "listitem" });
  markChosen("ul.pagination > li", "a");
  repairSearch();
  ensureAll("[cam-sorting-choices] .dropdown-toggle", { role: "button" });
  tellOrder();
}

/* The lists bring their order; a choice of sorting would come behind it and change nothing. Only an administrator keeps that choice. */
function tellOrder() {
  for (const choices of all("[cam-sorting-choices]")) {
    if (!choices.parentElement.querySelector(".zr-order")) {
      const order = document.createElement("p");
      order.className = "zr-order";
      order.textContent = "Bovenaan: wat het eerst moet beginnen";
      choices.after(order);
    }
  }
}

function markChosen(item, link) {
  for (const element of all(item)) {
    ensure(element.querySelector(link), "aria-current", element.classList.contains("active") ? "true" : null);
  }
}

/* The search offers its fields in a listbox; without role combobox its state may not be told. */
function repairSearch() {
  for (const field of all("[cam-widget-search] .main-field")) {
    ensure(field, "role", "combobox");
    ensure(field, "aria-label", field.getAttribute("placeholder") || "Zoek in deze taken");
    ensure(field, "aria-controls", field.getAttribute("aria-owns"));
  }
  ensureAll("[cam-widget-search] [role=listbox]", { "aria-label": "Waarop u kunt zoeken" });
  // The item itself takes the click; a link inside it is a second control that nobody can reach.
  ensureAll("[cam-widget-search] [role=option] a", { href: null, tabindex: null, role: "presentation" });
  ensureAll("[cam-widget-search] [cam-widget-inline-field][tabindex='0']", { role: "button" });
}
