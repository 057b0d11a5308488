/* Tasklist's own settings, in place of the file that Camunda ships. */
export default {
  app: { vendor: "Zaakregie", name: "Takenlijst" },
  locales: { availableLocales: ["nl"], fallbackLocale: "nl" },
  dateFormat: { monthName: "MMMM", day: "DD", abbr: "lll", normal: "LLL", long: "LLLL", short: "LL" },
  // Read from the folder of Tasklist; the forms live at the root of the application.
  customScripts: ["scripts/shell.js", "../../../formulieren/zaakregie.js"],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: "ctrl+alt+c", description: "Taak op uw naam zetten" },
    focusFilter: { key: "ctrl+shift+f", description: "Naar de filters" },
    focusList: { key: "ctrl+alt+l", description: "Naar de takenlijst" },
    focusForm: { key: "ctrl+alt+f", description: "Naar het formulier" },
    startProcess: { key: "ctrl+alt+p", description: "Nieuw klantcontact" },
  },
};
