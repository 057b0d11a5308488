import "../../tasklist/scripts/patience.js";

export default {
  app: { vendor: "Zaakregie", name: "Gebruikersbeheer" },
  locales: { availableLocales: ["nl", "en"], fallbackLocale: "en" },
  dateFormat: { monthName: "MMMM", day: "DD", abbr: "lll", normal: "LLL", long: "LLLL", short: "LL" },
  customScripts: ["../tasklist/scripts/shell.js"],
  disableWelcomeMessage: true,
};
