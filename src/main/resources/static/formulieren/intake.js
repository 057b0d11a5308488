/** Form "Houd intake": asks what each zaaktype needs and makes one or more zaken of the contact. */

import { describeBevestiging } from "./bevestiging.js";
import { createContactkaart, getContactVan } from "./contactkaart.js";
import { tieParts } from "./delen.js";
import { offerGesprek } from "./gesprek.js";
import { getLijsten } from "./lijsten.js";
import { restoreFields, snapshotFields } from "./waarden.js";
import { createZaakblokken } from "./zaakblokken.js";

export async function start({ blok, taakId }) {
  const [{ contact, vraag, pad }, lijsten, zaken] = await Promise.all([
    getContactVan(taakId),
    getLijsten(),
    createZaakblokken(blok.querySelector('[data-blok="zaken"]')),
  ]);
  blok.querySelector('[data-blok="contact"]').replaceChildren(createContactkaart(contact, lijsten, vraag));
  const gesprek = offerGesprek(blok.querySelector('[data-blok="gesprek"]'), contact);
  const update = tieParts(blok, "uitkomst");
  await zaken.build(vraag.zaaktype ? [vraag.zaaktype] : []);

  return {
    pad: () => pad("intake"),
    describe: describeBevestiging,
    snapshot: () => ({ zaaktypen: zaken.zaaktypen, velden: snapshotFields(blok) }),
    async restore({ zaaktypen, velden }) {
      await zaken.build(zaaktypen);
      restoreFields(blok, velden);
      update();
      gesprek.update();
    },
  };
}
