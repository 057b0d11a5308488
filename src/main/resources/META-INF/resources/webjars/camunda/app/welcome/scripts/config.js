import "../../tasklist/scripts/patience.js";

export default {
  app: { vendor: "Zaakregie", name: "Welkom" },
  locales: { availableLocales: ["nl"], fallbackLocale: "nl" },
  dateFormat: { monthName: "MMMM", day: "DD", abbr: "lll", normal: "LLL", long: "LLLL", short: "LL" },
  customScripts: ["../tasklist/scripts/shell.js"],
  disableWelcomeMessage: true,
};
