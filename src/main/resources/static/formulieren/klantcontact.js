/** Start form "Nieuw klantcontact": one page for a whole contact, with the decisions in view while it is typed. */

import { toServertijd } from "./api.js";
import { describeBevestiging } from "./bevestiging.js";
import { fillSelect, show } from "./dom.js";
import { createGesprek, hasGesprek } from "./gesprek.js";
import { createKlantzoeker } from "./klantzoeker.js";
import { getLijsten, getZaaktypekeuzes } from "./lijsten.js";
import { bindToetsen } from "./toetsen.js";
import { createVraagblokken } from "./vraagblokken.js";
import { restoreFields, snapshotFields } from "./waarden.js";

export async function start({ blok, geopendOp, onFout, setKnoptekst }) {
  const [lijsten, zaaktypen] = await Promise.all([getLijsten(), getZaaktypekeuzes()]);
  const veld = (naam) => blok.querySelector(`[name="${naam}"]`);
  const deel = (naam) => blok.querySelector(`[data-blok="${naam}"]`);
  // Fixed once: a second attempt must send exactly the same.
  let begonnenOp = toServertijd(geopendOp);
  let vragen;

  fillSelect(veld("kanaal"), lijsten.kanalen, "telefoon");
  const gesprek = createGesprek(deel("gesprek"));
  vragen = createVraagblokken(deel("vragen"), deel("nog-een-vraag"), {
    lijsten,
    zaaktypen,
    onBeslissing: presentKnop,
    onFout,
  });
  const klant = createKlantzoeker(deel("klant"), {
    onKlant: (gekozen) => vragen.suggestTelefoonnummer(gekozen?.telefoonnummer ?? ""),
    onFout,
  });
  veld("betrokkene.gegevens.telefoonnummer").addEventListener("change", (gebeurtenis) =>
    vragen.suggestTelefoonnummer(gebeurtenis.target.value),
  );
  veld("kanaal").addEventListener("change", showGesprek);
  showGesprek();
  presentKnop();
  bindToetsen(blok, { KeyV: vragen.addNext, KeyG: () => !deel("gesprek").hidden && gesprek.toggle() });

  function showGesprek() {
    const metGesprek = hasGesprek(veld("kanaal").value);
    show(deel("wachttijd"), metGesprek);
    show(deel("gesprek"), metGesprek);
  }

  function presentKnop() {
    setKnoptekst(vragen?.isZelfAfhandelen() ? "Contact afronden" : "Contact vastleggen");
  }

  return {
    pad: () => "/klantcontacten",
    ready: () => vragen.ready(),
    toBody: (body) => ({ ...body, begonnenOp, ...endTalkAfter(begonnenOp, body) }),
    describe: describeBevestiging,
    begin: (moment) => (begonnenOp = toServertijd(moment)),
    snapshot: () => ({
      begonnenOp,
      vragen: vragen.snapshot(),
      klant: klant.snapshot(),
      velden: snapshotFields(blok),
    }),
    restore(bewaard) {
      begonnenOp = bewaard.begonnenOp;
      klant.restore(bewaard.klant);
      vragen.restore(bewaard.vragen, () => restoreFields(blok, bewaard.velden));
      showGesprek();
      gesprek.update();
    },
  };
}

/** The clock of this computer is set right by each answer of the server, by up to a second: a short talk still ends after it began. */
function endTalkAfter(begonnenOp, { gesprekGeeindigdOp }) {
  return gesprekGeeindigdOp < begonnenOp ? { gesprekGeeindigdOp: begonnenOp } : {};
}
