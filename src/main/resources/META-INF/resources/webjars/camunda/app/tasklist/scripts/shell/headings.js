/* One h1, h2 a column, h3 a filter or task; what only looks like a heading is none. */
import { all, ensure, ensureAll } from "./dom.js";

const COLUMNS = [
  ["section.column-left", "Filters"],
  ["section.column-center", "Taken"],
];

export function repairHeadings() {
  ensureAll(".navbar-brand .brand-name, .form-signin .app-name", { role: "heading", "aria-level": 1 });
  for (const [column, title] of COLUMNS) {
    for (const section of all(column)) {
      if (!section.querySelector(":scope > h2.zr-visually-hidden")) {
        const heading = document.createElement("h2");
        heading.className = "zr-visually-hidden";
        heading.textContent = title;
        section.prepend(heading);
      }
    }
  }
  ensureAll(".task-filter h4.name, .tasks-list h4.task, .event h4, .instant h4", { "aria-level": 3, role: "heading" });
  ensureAll(
    ".tasks-list .names h5, .tasks-list .names h6, .definition-name h4, .instant h5",
    { role: "presentation" },
  );
  ensureAll(".modal-title, .modal-header h3, .section-title", { role: "heading", "aria-level": 2 });
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    hideWhileEmpty(heading);
  }
}

/* Angular fills some headings later than it draws them. */
function hideWhileEmpty(heading) {
  const empty = !heading.textContent.trim() && !heading.querySelector("img, svg");
  if (empty && !heading.hasAttribute("role")) {
    ensure(heading, "role", "presentation");
    heading.dataset.zrEmpty = "true";
  } else if (!empty && heading.dataset.zrEmpty) {
    ensure(heading, "role", null);
    delete heading.dataset.zrEmpty;
  }
}
