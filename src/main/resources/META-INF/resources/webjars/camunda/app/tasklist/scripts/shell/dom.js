/* Small steps on the page that every repair is made of. They change only what differs, so that repairs come to rest. */

/** All elements that match, as an array. */
export function all(selector, root = document) {
  return [...root.querySelectorAll(selector)];
}

/** Gives the attribute this value; null takes it away. */
export function ensure(element, name, value) {
  if (!element) {
    return;
  }
  if (value === null) {
    if (element.hasAttribute(name)) {
      element.removeAttribute(name);
    }
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, value);
  }
}

/** Gives each matching element these attributes. */
export function ensureAll(selector, attributes) {
  for (const element of all(selector)) {
    for (const [name, value] of Object.entries(attributes)) {
      ensure(element, name, value);
    }
  }
}

/** The id of the element, made up when it has none. */
export function idOf(element, prefix) {
  if (!element.id) {
    idOf.count = (idOf.count || 0) + 1;
    element.id = `${prefix}-${idOf.count}`;
  }
  return element.id;
}

/** What the element shows as text, in one line. */
export function textOf(element) {
  return element ? element.textContent.replace(/\s+/g, " ").trim() : "";
}

export function isVisible(element) {
  return Boolean(element) && element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
}

/** False on the pages of Cockpit and Admin behind the log-in: they are for the beheerder and stay in Camunda's English. */
export function isDutchPage() {
  const app = document.querySelector("base")?.getAttribute("app-name");
  return !["admin", "cockpit"].includes(app) || Boolean(document.querySelector(".form-signin"));
}
