/**
 * Loaded by Tasklist at start (config.js). Gives the embedded forms their one entry: zaakregie.open(name, camForm, inject), and
 * Tasklist its tabs beside the form, as the default export.
 */

import { start as beoordeling } from "./beoordeling.js";
import { openDoor } from "./deur.js";
import { start as intake } from "./intake.js";
import { start as klantcontact } from "./klantcontact.js";
import { start as overdracht } from "./overdracht.js";
import { start as vertraging } from "./vertraging.js";
import { startWerkbalk } from "./werkbalk.js";
import { start as zaak } from "./zaak.js";

export { tabbladen as default } from "./tabbladen.js";

const FORMULIEREN = { beoordeling, intake, klantcontact, overdracht, vertraging, zaak };

const stijl = document.createElement("link");
stijl.rel = "stylesheet";
stijl.href = new URL("formulieren.css", import.meta.url).href;
document.head.append(stijl);

globalThis.zaakregie = {
  open: (naam, camForm, inject) => openDoor(FORMULIEREN[naam], camForm, inject),
};

try {
  startWerkbalk();
} catch (fout) {
  // A script that fails while it loads leaves Tasklist blank.
  console.error("De balk kon niet worden aangevuld:", fout);
}
