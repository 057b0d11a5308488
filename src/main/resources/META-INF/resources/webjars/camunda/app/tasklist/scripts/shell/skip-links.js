/* Links before everything else that bring the focus past the forty controls of the shell. */
import { all, ensure, isVisible } from "./dom.js";

const FIELD = "input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled])";
const TARGETS = [
  ["formulier", "Naar het formulier", firstFieldOfTask],
  ["taken", "Naar de taken", () => document.querySelector(".tasks-list li.task a")],
  ["filters", "Naar de filters", () => document.querySelector(".task-filter.active a, .task-filter a")],
  ["inloggen", "Naar het inloggen", () => document.querySelector(".form-signin input")],
];

export function addSkipLinks() {
  let links = document.querySelector(".zr-skip");
  if (!links) {
    links = document.createElement("nav");
    links.className = "zr-skip";
    links.setAttribute("aria-label", "Snel naar");
    for (const [name, text, target] of TARGETS) {
      links.append(skipLink(name, text, target));
    }
    document.body.prepend(links);
  }
  for (const link of all("a", links)) {
    const [, , target] = TARGETS.find(([name]) => link.dataset.zrSkip === name);
    const wanted = isVisible(target());
    if (link.hidden === wanted) {
      link.hidden = !wanted;
    }
  }
  ensure(links, "hidden", all("a:not([hidden])", links).length ? null : "");
}

function skipLink(name, text, target) {
  const link = document.createElement("a");
  link.href = "#";
  link.textContent = text;
  link.dataset.zrSkip = name;
  link.addEventListener("click", (event) => {
    // The hash is Angular's address; following the link would leave the task.
    event.preventDefault();
    const place = target();
    if (place?.matches("form")) {
      place.tabIndex = -1;
    }
    place?.focus();
  });
  return link;
}

/** While our form is still being filled it takes the focus itself, and passes it on when its fields are there. */
function firstFieldOfTask() {
  const fields = all(`.task-card .form-container :is(${FIELD})`);
  const filling = document.querySelector('.task-card .zr-formulier:has(> [data-blok="formulier"][hidden])');
  return filling || fields.find(isVisible) || document.querySelector(".task-card .form-actions button:not([disabled])");
}
