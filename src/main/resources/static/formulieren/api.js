/** Talks to Zaakregie's own API in the name of whoever is logged in to Tasklist. */

const BASIS = new URL("../api/v1", import.meta.url).pathname;

/** Where people log in. */
export const TASKLIST = new URL("../camunda/app/tasklist/default/", import.meta.url).pathname;

/** Milliseconds that the clock of the server is ahead of this computer's clock. */
let klokverschil = 0;

/** A refusal by the API: the problem in the shape of schema Fout, or a made-up one when there was no answer at all. */
export class ApiFout extends Error {
  constructor(status, probleem) {
    super(probleem.title);
    this.status = status;
    this.titel = probleem.title ?? "Er ging iets mis";
    this.detail = probleem.detail ?? "";
    this.code = probleem.code ?? "";
    this.velden = probleem.invalidParams ?? [];
  }
}

/** @param {string} pad path below /api/v1, its variable parts already encoded */
export function get(pad, opties = {}) {
  return send("GET", pad, undefined, opties);
}

/** @param {{sleutel?: string, signal?: AbortSignal}} opties sleutel: Idempotency-Key of a change */
export function post(pad, body, opties = {}) {
  return send("POST", pad, body, opties);
}

/** The same key for the same form makes a second attempt harmless. randomUUID exists on secure origins only. */
export function createSleutel() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Turns a moment on this computer's clock into one on the server's clock, so that a contact never begins in the future. */
export function toServertijd(milliseconden) {
  return new Date(milliseconden + klokverschil).toISOString();
}

async function send(method, pad, body, { sleutel, signal }) {
  const headers = { Accept: "application/json, application/problem+json" };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
    headers["X-XSRF-TOKEN"] = await findToken(signal);
  }
  if (sleutel) {
    headers["Idempotency-Key"] = sleutel;
  }
  let antwoord;
  try {
    antwoord = await fetch(BASIS + pad, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal,
    });
  } catch (oorzaak) {
    if (oorzaak.name === "AbortError") {
      throw oorzaak;
    }
    throw new ApiFout(0, {
      title: "Geen verbinding",
      detail: "Er kwam geen antwoord. Probeer het opnieuw. Er wordt niets dubbel vastgelegd.",
    });
  }
  measureClock(antwoord);
  const inhoud = await readJson(antwoord);
  if (!antwoord.ok) {
    throw new ApiFout(antwoord.status, inhoud ?? { detail: "Probeer het opnieuw. Er wordt niets dubbel vastgelegd." });
  }
  return inhoud;
}

async function readJson(antwoord) {
  const soort = antwoord.headers.get("Content-Type") ?? "";
  if (!/^application\/(problem\+)?json/.test(soort)) {
    return undefined;
  }
  try {
    return await antwoord.json();
  } catch {
    return undefined;
  }
}

function measureClock(antwoord) {
  const servertijd = Date.parse(antwoord.headers.get("Date") ?? "");
  if (!Number.isNaN(servertijd)) {
    klokverschil = servertijd - Date.now();
  }
}

/** Tasklist has it in a cookie. On the other pages it is asked for each time: a new log-in has a new one. */
async function findToken(signal) {
  const token = readCookie("XSRF-TOKEN") || (await askToken(signal));
  if (token) {
    return token;
  }
  // Who came straight from logging in has none before Tasklist's first page.
  await fetch(TASKLIST, { credentials: "same-origin", cache: "no-store", signal }).catch(() => {});
  return askToken(signal);
}

async function askToken(signal) {
  return (await send("GET", "/sessietoken", undefined, { signal })).token ?? "";
}

function readCookie(naam) {
  const gevonden = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${naam}=`));
  return gevonden ? decodeURIComponent(gevonden.slice(naam.length + 1)) : "";
}
