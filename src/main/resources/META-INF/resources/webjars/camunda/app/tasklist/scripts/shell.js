/*
 * Makes the shell of Camunda's webapps (everything around our forms) usable without a mouse and without sight, and Dutch where
 * its locale file does not reach. Named in customScripts of scripts/config.js of Tasklist, Welcome, Cockpit and Admin.
 *
 * Angular draws and redraws the page, so each repair looks at the page as it is, changes what is still wrong and may run again
 * at any time. A custom script that throws while it loads leaves the webapp blank: nothing here may.
 */
import { repairDialogs } from "./shell/dialogs.js";
import { translateEngineMessages } from "./shell/engine-messages.js";
import { repairHeadings } from "./shell/headings.js";
import { repairLandmarks } from "./shell/landmarks.js";
import { repairLists } from "./shell/lists.js";
import { repairLogin } from "./shell/login.js";
import { repairNames } from "./shell/names.js";
import { showWhatIsAllowed } from "./shell/permissions.js";
import { addSkipLinks } from "./shell/skip-links.js";
import { repairTask } from "./shell/task.js";
import { returnToAskedPage } from "./shell/terug.js";
import { repairTexts } from "./shell/texts.js";
import { repairTitle } from "./shell/title.js";

const REPAIRS = [
  returnToAskedPage,
  showWhatIsAllowed,
  addSkipLinks,
  repairLandmarks,
  repairHeadings,
  repairNames,
  repairLists,
  repairTask,
  repairDialogs,
  repairLogin,
  repairTexts,
  repairTitle,
];

const WATCHED = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["class", "disabled", "href", "title", "tabindex", "aria-expanded", "aria-hidden"],
};

function repairAll() {
  for (const repair of REPAIRS) {
    try {
      repair();
    } catch (failure) {
      console.error("Repair of the shell failed:", repair.name, failure);
    }
  }
}

function start() {
  let planned = false;
  const observer = new MutationObserver(() => {
    if (!planned) {
      planned = true;
      requestAnimationFrame(() => {
        planned = false;
        repairAll();
        // What the repairs changed themselves is no reason to repair again.
        observer.takeRecords();
      });
    }
  });
  observer.observe(document.documentElement, WATCHED);
  repairAll();
}

try {
  translateEngineMessages(window.angular);
  start();
} catch (failure) {
  console.error("The shell could not be repaired:", failure);
}
