/* Tasklist's own settings, in place of the file that Camunda ships. */
import "./patience.js";

export default {
  app: { vendor: "Zaakregie", name: "Takenlijst" },
  locales: { availableLocales: ["nl"], fallbackLocale: "nl" },
  dateFormat: { monthName: "MMMM", day: "DD", abbr: "lll", normal: "LLL", long: "LLLL", short: "LL" },
  // Read from the folder of Tasklist; the forms live at the root of the application.
  customScripts: ["scripts/shell.js", "../../../formulieren/zaakregie.js"],
  disableWelcomeMessage: true,
  // What the dialog with all keys shows. Tasklist itself listens to the ones with ctrl+alt and ctrl+shift; the others are listed
  // here, and ours (formulieren/werkbalk.js, deur.js, keuzelijst.js).
  shortcuts: {
    nieuwKlantcontact: { key: "alt+n", description: "Nieuw klantcontact, ook terwijl u typt" },
    nogEenVraag: { key: "alt+v", description: "In een klantcontact: nog een vraag van dezelfde klant" },
    gesprekKlaar: { key: "alt+g", description: "In een klantcontact, intake of overdracht: het gesprek is klaar" },
    afronden: { key: "ctrl+enter", description: "Het formulier afronden" },
    kiezen: { key: "enter", description: "Het voorstel in een keuzelijst kiezen; met de pijltjes een ander" },
    sluiten: { key: "esc", description: "De keuzelijst of het venster sluiten" },
    claimTask: { key: "ctrl+alt+c", description: "Taak op uw naam zetten" },
    focusForm: { key: "ctrl+alt+f", description: "Naar het formulier" },
    focusList: { key: "ctrl+alt+l", description: "Naar de takenlijst; met de pijltjes naar een andere taak" },
    focusFilter: { key: "ctrl+shift+f", description: "Naar de filters" },
    sneltoetsen: { key: "?", description: "Alle sneltoetsen tonen" },
  },
};
