/* Dialogs get the name that stands in their title; with one of our forms in it, that of the form. */
import { all, ensure, idOf } from "./dom.js";

/** The element with the title of a dialog, or null. */
export function titleOf(dialog) {
  return dialog?.querySelector(".zr-formulier .zr-titel") || dialog?.querySelector(".modal-title, .modal-header h3");
}

export function repairDialogs() {
  for (const dialog of all(".modal[role=dialog], .modal[uib-modal-window]")) {
    ensure(dialog, "role", "dialog");
    ensure(dialog, "aria-modal", "true");
    const title = titleOf(dialog);
    if (title) {
      ensure(dialog, "aria-labelledby", idOf(title, "zr-dialog-title"));
    } else {
      ensure(dialog, "aria-label", "Venster");
    }
    for (const field of all("input[placeholder]:not([id]):not([aria-label])", dialog)) {
      if (!field.closest("label")) {
        ensure(field, "aria-label", field.placeholder);
      }
    }
  }
}
