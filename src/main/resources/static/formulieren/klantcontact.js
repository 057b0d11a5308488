/** Start form "Nieuw klantcontact": one page for a whole contact, with the decision in view while it is typed. */

import { toServertijd } from "./api.js";
import { createBeslissingsgebied } from "./beslissing.js";
import { describeBevestiging } from "./bevestiging.js";
import { tieParts } from "./delen.js";
import { fillSelect, show } from "./dom.js";
import { createKeuzelijst } from "./keuzelijst.js";
import { createKlantzoeker } from "./klantzoeker.js";
import { getLijsten, getZaaktypekeuzes } from "./lijsten.js";
import { findVraagtypen, findZaaktypen } from "./suggesties.js";
import { restoreFields, snapshotFields } from "./waarden.js";

const ZONDER_ZAAKTYPE = ["VRAAG", "PRODUCTOVERHANDIGING"];

export async function start({ blok, geopendOp, onFout, setKnoptekst }) {
  const [lijsten, zaaktypen] = await Promise.all([getLijsten(), getZaaktypekeuzes()]);
  const vraagtypen = new Map(lijsten.vraagtypen.map((soort) => [soort.code, soort]));
  const veld = (naam) => blok.querySelector(`[name="${naam}"]`);
  const deel = (naam) => blok.querySelector(`[data-blok="${naam}"]`);
  // Fixed once: a second attempt must send exactly the same.
  let begonnenOp = toServertijd(geopendOp);
  let ingevuld = { vraag: "", antwoord: "", antwoordtype: "", telefoonnummer: "" };

  fillSelect(veld("kanaal"), lijsten.kanalen, "telefoon");
  fillSelect(veld("antwoordtype"), lijsten.antwoordtypen);
  fillSelect(veld("afdeling"), lijsten.afdelingen);

  const klant = createKlantzoeker(deel("klant"), {
    onKlant: (gekozen) => suggest("telefoonnummer", gekozen?.telefoonnummer ?? ""),
    onFout,
  });
  const beslissing = createBeslissingsgebied(deel("beslissing"), {
    afdelingen: lijsten.afdelingsnamen,
    onBeslissing: present,
    onFout,
  });
  const zaaktype = createKeuzelijst(veld("zaaktype"), {
    meervoud: "zaaktypen",
    onKies: decide,
    haalOp: findZaaktypen,
  });
  const vraagtype = createKeuzelijst(veld("vraagtype"), {
    meervoud: "vraagtypen",
    onKies: onVraagtype,
    haalOp: findVraagtypen(lijsten),
  });
  const updateDelen = tieParts(blok, "afhandeling");
  vraagtype.setKeuzes(
    lijsten.vraagtypen.map(({ code, naam, afdeling, trefwoorden }) => ({
      code,
      naam,
      extra: lijsten.afdelingsnamen.get(afdeling),
      zoekwoorden: trefwoorden,
    })),
  );
  veld("overlegNodig").addEventListener("change", decide);
  veld("betrokkene.gegevens.telefoonnummer").addEventListener("change", (gebeurtenis) =>
    suggest("telefoonnummer", gebeurtenis.target.value),
  );
  veld("kanaal").addEventListener("change", showWachttijd);
  showWachttijd();
  decide();

  /** Waiting happens in a queue: on the phone, at the desk, in a chat. */
  function showWachttijd() {
    show(deel("wachttijd"), ["telefoon", "balie", "chat"].includes(veld("kanaal").value));
  }

  function onVraagtype(code, keuze) {
    const gekozen = vraagtypen.get(code);
    const vraagtOmZaaktype = Boolean(gekozen) && !ZONDER_ZAAKTYPE.includes(gekozen.aard);
    show(deel("zaaktype"), vraagtOmZaaktype);
    show(deel("overleg"), vraagtOmZaaktype);
    if (vraagtOmZaaktype) {
      offerZaaktypen(gekozen.zaaktypen);
      if (keuze?.zaaktype) {
        zaaktype.set(keuze.zaaktype);
      }
    }
    suggest("vraag", gekozen?.naam ?? "");
    suggest("antwoord", gekozen?.standaardantwoord ?? "");
    suggest("antwoordtype", gekozen?.antwoordtype ?? "");
    suggest("afdeling", gekozen?.afdeling ?? "");
    decide();
  }

  /** A vraagtype names the zaaktypen that fit it; with only one there is nothing to choose. */
  function offerZaaktypen(codes) {
    const passend = zaaktypen.filter(({ code }) => codes.includes(code));
    zaaktype.setKeuzes(passend.length ? passend : zaaktypen);
    zaaktype.set(passend.length === 1 ? passend[0].code : undefined);
  }

  /** Fills a field in, unless a person typed something else there. */
  function suggest(naam, waarde) {
    const plek = veld(naam);
    if (plek.value === (ingevuld[naam] ?? "")) {
      plek.value = waarde;
      ingevuld[naam] = waarde;
    }
  }

  function decide() {
    const metZaaktype = !deel("zaaktype").hidden;
    beslissing.update({
      vraagtype: vraagtype.waarde,
      zaaktype: metZaaktype ? (zaaktype.waarde ?? "") : undefined,
      overlegNodig: metZaaktype && veld("overlegNodig").checked,
    });
  }

  function present(genomen) {
    const zelf = genomen?.uitkomst === "AFHANDELEN";
    show(deel("afhandelen"), zelf);
    updateDelen();
    setKnoptekst(zelf ? "Contact afronden" : "Contact vastleggen");
  }

  return {
    pad: () => "/klantcontacten",
    ready: () => beslissing.ready(),
    toBody: (body) => ({ ...body, begonnenOp }),
    describe: describeBevestiging,
    begin: (moment) => (begonnenOp = toServertijd(moment)),
    snapshot: () => ({
      begonnenOp,
      vraagtype: vraagtype.waarde,
      zaaktype: zaaktype.waarde,
      klant: klant.snapshot(),
      ingevuld: { ...ingevuld },
      velden: snapshotFields(blok),
    }),
    restore(bewaard) {
      vraagtype.set(bewaard.vraagtype);
      zaaktype.set(bewaard.zaaktype);
      klant.restore(bewaard.klant);
      restoreFields(blok, bewaard.velden);
      ({ begonnenOp, ingevuld } = bewaard);
      showWachttijd();
      updateDelen();
      decide();
    },
  };
}
