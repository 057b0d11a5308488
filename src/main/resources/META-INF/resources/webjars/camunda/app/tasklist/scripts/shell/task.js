/* The open task: its tabs, its busy and empty states, and the way back on a narrow screen. */
import { all, ensure, ensureAll, idOf, textOf } from "./dom.js";

const BACK = "Terug naar de lijst";

export function repairTask() {
  repairTabs();
  repairBack();
  ensureAll(".loader:not(.ng-hide)", { role: "status" });
  nameFacts();
  nameDiagram();
  // Up to four loose facts, of which an agent may see none: not a list to announce.
  ensureAll("[cam-tasklist-task-meta] ul.meta", { role: "presentation" });
}

function repairTabs() {
  for (const list of all(".task-card .nav-tabs")) {
    const panel = list.parentElement.querySelector(".tab-content");
    ensure(list, "role", "tablist");
    ensure(list, "aria-label", "Over deze taak");
    for (const item of all(":scope > li", list)) {
      const tab = item.querySelector("a");
      const chosen = item.classList.contains("active");
      ensure(item, "role", "presentation");
      ensure(tab, "role", "tab");
      ensure(tab, "aria-selected", chosen);
      ensure(tab, "tabindex", chosen ? "0" : "-1");
      if (panel && tab) {
        ensure(tab, "aria-controls", idOf(panel, "zr-tab-panel"));
        if (chosen) {
          ensure(panel, "role", "tabpanel");
          ensure(panel, "aria-labelledby", idOf(tab, "zr-tab"));
        }
      }
    }
  }
}

/* A bell, a grid and a little man tell nobody what stands beside them; their tooltips do. */
function nameFacts() {
  for (const picture of all("[cam-tasklist-task-meta] .glyphicon[uib-tooltip]:not(button, a)")) {
    const fact = picture.parentElement;
    if (!fact.querySelector(".zr-fact")) {
      const name = document.createElement("span");
      name.className = "zr-fact";
      name.textContent = `${picture.getAttribute("uib-tooltip")}: `;
      picture.after(name);
    }
  }
}

/* Loose words in a drawing say nothing without their arrows; the steps are in the manual and in the history. */
function nameDiagram() {
  const process = textOf(document.querySelector(".definition-name h4"));
  ensureAll(".diagram-holder", { role: "img", "aria-label": `Procesdiagram van ${process}. De stap van nu is gekleurd.` });
}

/* On a narrow screen the task takes the place of the lists. */
function repairBack() {
  for (const header of all("section.column-right > header")) {
    if (!header.querySelector(".zr-back")) {
      const back = document.createElement("button");
      back.type = "button";
      back.className = "zr-back btn btn-link";
      back.textContent = BACK;
      back.addEventListener("click", leaveTask);
      header.prepend(back);
    }
  }
}

function leaveTask() {
  const [path, search] = location.hash.split("?");
  const parameters = new URLSearchParams(search);
  parameters.delete("task");
  parameters.delete("detailsTab");
  location.hash = `${path || "#/"}?${parameters}`;
}

document.addEventListener("keydown", (event) => {
  const tab = event.target instanceof Element && event.target.closest(".task-card [role=tab]");
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (tab && step) {
    const tabs = all("[role=tab]", tab.closest("[role=tablist]"));
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    event.preventDefault();
    next.focus();
    next.click();
  }
});
