/** Dates and times as people in the Netherlands read and type them, whatever the time zone of this computer. */

const ZONE = "Europe/Amsterdam";
const DATUM = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: ZONE });
const KALENDERDAG = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });
const TIJDSTIP = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short", timeZone: ZONE });
const TIJD = new Intl.DateTimeFormat("nl-NL", { timeStyle: "short", timeZone: ZONE });
const DELEN = new Intl.DateTimeFormat("en-CA", {
  timeZone: ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** 2026-01-12 or a full timestamp → 12 januari 2026; what is no date comes back as it is. */
export function formatDatum(waarde) {
  if (!waarde) {
    return "";
  }
  const moment = new Date(waarde);
  if (Number.isNaN(moment.getTime())) {
    return waarde;
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(waarde) ? KALENDERDAG.format(moment) : DATUM.format(moment);
}

/** A full timestamp → 12 januari 2026 om 09:30. */
export function formatTijdstip(waarde) {
  return waarde ? TIJDSTIP.format(new Date(waarde)) : "";
}

/** A full timestamp → 09:30. */
export function formatTijd(waarde) {
  return TIJD.format(new Date(waarde));
}

/** What a datetime-local field holds, read as Dutch local time → a timestamp with offset; what is no such value comes back. */
export function toTijdstip(waarde) {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(waarde)) {
    return waarde;
  }
  const alsUtc = Date.parse(`${waarde}:00Z`);
  // The offset is first read at the wrong moment, then at the moment that follows from it: right on days the clock changes too.
  const eerste = alsUtc - offset(alsUtc);
  return new Date(alsUtc - offset(eerste)).toISOString();
}

function offset(moment) {
  const deel = Object.fromEntries(DELEN.formatToParts(moment).map(({ type, value }) => [type, value]));
  const lokaal = Date.UTC(deel.year, deel.month - 1, deel.day, deel.hour, deel.minute);
  return lokaal - Math.floor(moment / 60000) * 60000;
}
