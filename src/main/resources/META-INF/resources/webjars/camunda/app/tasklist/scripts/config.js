/** Tasklist's own settings; this file stands in for the one that Camunda ships. */
export default {
  // Paths are read from the folder of Tasklist; the forms live at the root of the application.
  customScripts: ["../../../formulieren/zaakregie"],
  shortcuts: {
    claimTask: { key: "ctrl+alt+c", description: "Taak op uw naam zetten" },
    focusFilter: { key: "ctrl+shift+f", description: "Naar de filters" },
    focusList: { key: "ctrl+alt+l", description: "Naar de takenlijst" },
    focusForm: { key: "ctrl+alt+f", description: "Naar het formulier" },
    startProcess: { key: "ctrl+alt+p", description: "Nieuw klantcontact" },
  },
};
