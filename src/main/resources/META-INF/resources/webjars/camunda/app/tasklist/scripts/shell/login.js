/* The log-in: whose it is, fields with their names above them, known to password managers, in the order they stand. */
import { all, ensure, idOf } from "./dom.js";

export function repairLogin() {
  for (const header of all(".form-signin .login-header")) {
    if (!header.querySelector(".zr-product")) {
      const product = document.createElement("p");
      product.className = "zr-product";
      product.textContent = "Zaakregie";
      header.prepend(product);
    }
  }
  for (const field of all(".form-signin input.form-control")) {
    const name = field.getAttribute("placeholder");
    focusOnce(field);
    ensure(field, "tabindex", null);
    ensure(field, "autocomplete", field.type === "password" ? "current-password" : "username");
    ensure(field, "autocapitalize", "none");
    if (name && !field.classList.contains("zr-labelled")) {
      const label = document.createElement("label");
      label.htmlFor = idOf(field, "zr-login");
      label.textContent = name;
      field.before(label);
      field.classList.add("zr-labelled");
    } else if (name && field.previousElementSibling?.htmlFor === field.id) {
      keepText(field.previousElementSibling, name);
    }
  }
  for (const button of all(".form-signin button[tabindex]")) {
    ensure(button, "tabindex", null);
  }
}

/*
 * Camunda moves the focus to the first field once more a moment after the page is drawn. Who types fast is at the password by then, which
 * would go on, readable, in the name.
 */
function focusOnce(field) {
  if (field.hasAttribute("autofocus")) {
    ensure(field, "autofocus", null);
    if (document.activeElement === document.body) {
      field.focus();
    }
  }
}

/* The labels of the locale file may arrive after the page is drawn. */
function keepText(label, text) {
  if (label.textContent !== text) {
    label.textContent = text;
  }
}
