/** Form "Verbind door of maak afspraak": hands a contact over to a vakafdeling. */

import { describeBevestiging } from "./bevestiging.js";
import { createContactkaart, getContactVan } from "./contactkaart.js";
import { tieParts } from "./delen.js";
import { fillSelect } from "./dom.js";
import { offerGesprek } from "./gesprek.js";
import { getLijsten } from "./lijsten.js";
import { createMedewerkerveld } from "./medewerkerveld.js";
import { restoreFields, snapshotFields } from "./waarden.js";

export async function start({ blok, taakId }) {
  const [{ contact, vraag, pad }, lijsten] = await Promise.all([getContactVan(taakId), getLijsten()]);
  blok.querySelector('[data-blok="contact"]').replaceChildren(createContactkaart(contact, lijsten, vraag));
  const afdeling = blok.querySelector('[name="afdeling"]');
  const medewerker = createMedewerkerveld(blok.querySelector('[data-blok="medewerker"]'));
  fillSelect(afdeling, lijsten.afdelingen, vraag.beslissing.afdeling ?? vraag.afdeling);
  afdeling.addEventListener("change", () => medewerker.build(afdeling.value));
  await medewerker.build(afdeling.value);
  blok.querySelector('[name="telefoonnummer"]').value = vraag.telefoonnummer ?? "";
  const gesprek = offerGesprek(blok.querySelector('[data-blok="gesprek"]'), contact);
  const update = tieParts(blok, "vorm");

  return {
    pad: () => pad("overdracht"),
    describe: describeBevestiging,
    snapshot: () => ({ afdeling: afdeling.value, velden: snapshotFields(blok) }),
    async restore(bewaard) {
      await medewerker.build(bewaard.afdeling);
      restoreFields(blok, bewaard.velden);
      update();
      gesprek.update();
    },
  };
}
