/**
 * Makes a text field into a searchable list (ARIA combobox with a listbox). Typing narrows the list, the first match is marked,
 * Enter or Tab takes it; arrows walk, Escape closes. A screen reader hears how many there are and which one is marked.
 *
 * What fits by its letters is shown at once. What the server finds besides, by typing errors and other forms of a word, comes
 * below it: what somebody is about to choose never moves.
 */

import { createId, el } from "./dom.js";
import { clearFouten } from "./fouten.js";

const MAX_GETOOND = 50;

/** The server is asked when this many letters stand there, and nothing was typed for so many milliseconds. */
const GENOEG_LETTERS = 2;
const RUST = 150;

/**
 * @typedef {{code: string, naam: string, extra?: string, zoekwoorden?: string[], weergave?: string, sleutel?: string}} Keuze
 *     weergave: what the field shows once it is chosen; sleutel: two with the same one are the same to people
 *
 * @param {HTMLInputElement} veld a labelled text field with data-soort="keuzelijst"
 * @param {object} opties
 * @param {string} opties.meervoud what is counted, such as "vraagtypen"
 * @param {(waarde: string|undefined, keuze?: Keuze) => void} opties.onKies
 * @param {(tekst: string, signal: AbortSignal) => Promise<Keuze[]>} [opties.haalOp] asks the server, the best first
 */
export function createKeuzelijst(veld, { meervoud, onKies, haalOp }) {
  const id = createId("keuzelijst");
  const lijst = el("ul", { id, role: "listbox", class: "zr-keuzelijst__lijst", hidden: true });
  const teller = el("span", { role: "status", class: "zr-alleen-voorlezen" });
  const omhulsel = el("div", { class: "zr-keuzelijst" });
  let keuzes = [];
  let getoond = [];
  let gemarkeerd = -1;
  let rust;
  let lopend;

  veld.replaceWith(omhulsel);
  omhulsel.append(veld, lijst, teller);
  lijst.setAttribute("aria-label", meervoud);
  for (const [kenmerk, waarde] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": id,
  })) {
    veld.setAttribute(kenmerk, waarde);
  }

  veld.addEventListener("input", () => {
    take(undefined);
    open();
    askServer();
  });
  veld.addEventListener("keydown", onToets);
  veld.addEventListener("click", () => lijst.hidden && open());
  veld.addEventListener("blur", onVerlaat);

  function onToets(gebeurtenis) {
    const { key } = gebeurtenis;
    if (key === "ArrowDown" || key === "ArrowUp") {
      gebeurtenis.preventDefault();
      if (lijst.hidden) {
        open();
      } else {
        mark((gemarkeerd + (key === "ArrowDown" ? 1 : -1) + getoond.length) % getoond.length);
      }
    } else if (key === "Enter" && !gebeurtenis.ctrlKey && !lijst.hidden) {
      gebeurtenis.preventDefault();
      choose(getoond[gemarkeerd]);
    } else if (key === "Tab" && !lijst.hidden && veld.value.trim()) {
      choose(getoond[gemarkeerd]);
    } else if (key === "Escape" && !lijst.hidden) {
      // Tasklist would close the whole dialog.
      gebeurtenis.preventDefault();
      gebeurtenis.stopPropagation();
      close();
    }
  }

  /** Half a word chooses nothing: it is completed when only one match is left, and else wiped so that nobody thinks it counts. */
  function onVerlaat() {
    const over = lijst.hidden ? match(veld.value) : getoond;
    close();
    if (veld.dataset.waarde === undefined && veld.value.trim()) {
      if (over.length === 1) {
        choose(over[0]);
      } else {
        veld.value = "";
      }
    }
  }

  function open() {
    draw(match(veld.value).slice(0, MAX_GETOOND));
    mark(getoond.length ? 0 : -1);
  }

  function draw(nieuwe) {
    getoond = nieuwe;
    lijst.replaceChildren(...getoond.map(toOptie));
    lijst.hidden = getoond.length === 0;
    veld.setAttribute("aria-expanded", String(!lijst.hidden));
    teller.textContent = getoond.length ? `${getoond.length} ${meervoud} gevonden` : `Geen ${meervoud} gevonden`;
    teller.className = getoond.length ? "zr-alleen-voorlezen" : "zr-uitleg";
  }

  /** Only the answer to what stands there now counts. */
  function askServer() {
    forgetQuestion();
    const tekst = veld.value.trim();
    if (!haalOp || simplify(tekst).length < GENOEG_LETTERS) {
      return;
    }
    if (getoond.length === 0) {
      teller.textContent = "Zoeken…";
    }
    rust = setTimeout(async () => {
      const vraag = (lopend = new AbortController());
      // Without an answer the list stays as it is; the next letter asks again.
      const gevonden = await haalOp(tekst, vraag.signal).catch(() => []);
      if (lopend === vraag) {
        add(gevonden);
      }
    }, RUST);
  }

  function forgetQuestion() {
    clearTimeout(rust);
    lopend?.abort();
    lopend = undefined;
  }

  /** Adds below what is shown what this list knows and does not show yet. */
  function add(gevonden) {
    const bekend = new Set(keuzes.map(({ code }) => code));
    const sleutels = new Set(getoond.map(sleutel));
    const erbij = gevonden.filter(
      (keuze) => bekend.has(keuze.code) && !sleutels.has(sleutel(keuze)) && sleutels.add(sleutel(keuze)),
    );
    const plek = Math.max(gemarkeerd, 0);
    draw([...getoond, ...erbij]);
    mark(getoond.length ? plek : -1);
  }

  function close() {
    forgetQuestion();
    lijst.hidden = true;
    veld.setAttribute("aria-expanded", "false");
    veld.removeAttribute("aria-activedescendant");
    teller.textContent = "";
  }

  function toOptie(keuze, i) {
    return el(
      "li",
      {
        id: `${id}-${i}`,
        role: "option",
        "aria-selected": "false",
        class: "zr-keuzelijst__keuze",
        on: {
          // Keeps the focus in the field, so that leaving it does not close the list before the click arrives.
          mousedown: (gebeurtenis) => gebeurtenis.preventDefault(),
          click: () => choose(keuze),
        },
      },
      [el("span", { tekst: keuze.naam }), keuze.extra ? el("small", { tekst: keuze.extra }) : undefined],
    );
  }

  function mark(nummer) {
    gemarkeerd = nummer;
    [...lijst.children].forEach((optie, i) => optie.setAttribute("aria-selected", String(i === nummer)));
    const optie = lijst.children[nummer];
    if (optie) {
      veld.setAttribute("aria-activedescendant", optie.id);
      optie.scrollIntoView({ block: "nearest" });
    } else {
      veld.removeAttribute("aria-activedescendant");
    }
  }

  function choose(keuze) {
    if (keuze) {
      veld.value = keuze.weergave ?? keuze.naam;
      clearFouten(omhulsel.parentElement);
      close();
      take(keuze.code, keuze);
    }
  }

  function take(code, keuze) {
    if (veld.dataset.waarde === code) {
      return;
    }
    if (code === undefined) {
      delete veld.dataset.waarde;
    } else {
      veld.dataset.waarde = code;
    }
    onKies(code, keuze);
  }

  function match(tekst) {
    const woorden = simplify(tekst).split(" ").filter(Boolean);
    return keuzes
      .map((keuze) => ({ keuze, rang: rank(keuze, woorden) }))
      .filter(({ rang }) => rang > 0)
      .sort((a, b) => b.rang - a.rang)
      .map(({ keuze }) => keuze);
  }

  return {
    /** @param {Keuze[]} nieuwe */
    setKeuzes(nieuwe) {
      keuzes = nieuwe.map((keuze) => ({
        ...keuze,
        inNaam: ` ${simplify(keuze.naam)}`,
        inZoekwoorden: ` ${simplify([keuze.extra ?? "", ...(keuze.zoekwoorden ?? [])].join(" "))}`,
      }));
    },
    /** Chooses by code without the user; an unknown code empties the field. */
    set(code) {
      const keuze = keuzes.find((kandidaat) => kandidaat.code === code);
      veld.value = keuze?.naam ?? "";
      take(keuze?.code, keuze);
    },
    get waarde() {
      return veld.dataset.waarde;
    },
  };
}

function sleutel(keuze) {
  return keuze.sleutel ?? keuze.code;
}

/** Every word typed must be found; a word in the name counts more than one in the search words, its beginning more than its middle. */
function rank({ inNaam, inZoekwoorden }, woorden) {
  let rang = 1;
  for (const woord of woorden) {
    const punten = inNaam.includes(` ${woord}`)
      ? 8
      : inZoekwoorden.includes(` ${woord}`)
        ? 4
        : inNaam.includes(woord)
          ? 2
          : inZoekwoorden.includes(woord)
            ? 1
            : 0;
    if (punten === 0) {
      return 0;
    }
    rang += punten;
  }
  return rang;
}

function simplify(tekst) {
  return tekst
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
