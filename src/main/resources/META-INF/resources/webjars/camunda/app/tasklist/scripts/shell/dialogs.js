/* Dialogs get the name that stands in their title. */
import { all, ensure, idOf } from "./dom.js";

export function repairDialogs() {
  for (const dialog of all(".modal[role=dialog], .modal[uib-modal-window]")) {
    ensure(dialog, "role", "dialog");
    ensure(dialog, "aria-modal", "true");
    const title = dialog.querySelector(".modal-title, .modal-header h3");
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
