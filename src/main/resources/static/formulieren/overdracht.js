/** Form "Verbind door of maak afspraak": hands a contact over to a vakafdeling. */

import { describeBevestiging } from "./bevestiging.js";
import { createContactkaart, getContactVan } from "./contactkaart.js";
import { tieParts } from "./delen.js";
import { fillSelect } from "./dom.js";
import { getLijsten } from "./lijsten.js";
import { restoreFields, snapshotFields } from "./waarden.js";

export async function start({ blok, taakId }) {
  const [contact, lijsten] = await Promise.all([getContactVan(taakId), getLijsten()]);
  blok.querySelector('[data-blok="contact"]').replaceChildren(createContactkaart(contact, lijsten));
  fillSelect(
    blok.querySelector('[name="afdeling"]'),
    lijsten.afdelingen,
    contact.beslissing.afdeling ?? contact.afdeling,
  );
  blok.querySelector('[name="telefoonnummer"]').value = contact.telefoonnummer ?? "";
  const update = tieParts(blok, "vorm");

  return {
    pad: () => `/klantcontacten/${encodeURIComponent(contact.nummer)}/overdracht`,
    describe: describeBevestiging,
    snapshot: () => snapshotFields(blok),
    restore(bewaard) {
      restoreFields(blok, bewaard);
      update();
    },
  };
}
