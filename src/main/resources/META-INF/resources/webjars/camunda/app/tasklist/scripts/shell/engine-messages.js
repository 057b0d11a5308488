/*
 * Camunda shows what the engine answers to a failed action as it is: in English, with numbers and class names. Known answers
 * become a Dutch sentence that says what to do, all others one general sentence; the log of the server has the rest.
 */
const ANSWERS = [
  [/already claimed|TaskAlreadyClaimed/i, "Een collega was u net voor. Ververs de lijst."],
  [/optimistic|updated by another transaction/i, "Een collega heeft dit net gewijzigd. Ververs de pagina."],
  [/suspended/i, "De taak of het proces staat nu stil."],
  [/(cannot find|doesn't exist|does not exist|not found|task is null)/i, "Dit bestaat niet meer. Ververs de lijst."],
  [/(authoriz|permission|forbidden|access denied)/i, "U hebt hier geen rechten voor."],
];
const GENERAL = "Probeer het opnieuw. Gaat het weer mis, meld het dan bij de beheerder.";
const OF_THE_ENGINE = /ENGINE-\d|org\.camunda|Exception|^(Cannot|Could not|An |The |No |Unable|Failed|Error|Invalid)\b/;
const STATUS = { "Error in localization configuration": "De vertaling kon niet worden geladen" };

/** The Dutch sentence for a message of the engine; any other message comes back as it is. */
export function dutchFor(message) {
  if (typeof message !== "string" || !message) {
    return message;
  }
  const known = ANSWERS.find(([pattern]) => pattern.test(message));
  if (known) {
    return known[1];
  }
  return OF_THE_ENGINE.test(message) ? GENERAL : message;
}

/** Makes every message that the webapps show pass through {@link dutchFor}. Must be called before Angular starts. */
export function translateEngineMessages(angular) {
  angular?.module("cam.commons").config([
    "$provide",
    ($provide) => $provide.decorator("Notifications", ["$delegate", withDutchMessages]),
  ]);
}

function withDutchMessages(notifications) {
  for (const method of ["add", "addError", "addMessage"]) {
    const original = notifications[method];
    if (typeof original === "function") {
      notifications[method] = function (notification, ...rest) {
        // Marked messages are made of links by Camunda itself and are Dutch through the locale file.
        if (notification && !notification.unsafe) {
          notification.message = dutchFor(notification.message);
          notification.status = STATUS[notification.status] || notification.status;
        }
        return original.call(this, notification, ...rest);
      };
    }
  }
  return notifications;
}
