/** Shows only the parts of a form that belong to an answer: data-bij="uitkomst:ZAAK,OVERDRAGEN" belongs to these answers. */

import { show } from "./dom.js";

/**
 * @param {HTMLElement} blok the form, or the part of it that the question decides on
 * @param {string} vraag name of the radio buttons that decide
 * @param {() => string} voorvoegsel what stands before that name now, when the part is one of several
 * @returns {() => void} applies the present answer; also to be called after values were put back
 */
export function tieParts(blok, vraag, voorvoegsel = () => "") {
  const update = () => {
    const antwoord = blok.querySelector(`[name="${voorvoegsel()}${vraag}"]:checked`)?.value;
    blok.querySelectorAll(`[data-bij^="${vraag}:"]`).forEach((deel) => {
      show(
        deel,
        deel.dataset.bij
          .slice(vraag.length + 1)
          .split(",")
          .includes(antwoord),
      );
    });
  };
  blok.addEventListener("change", (gebeurtenis) => gebeurtenis.target.name === voorvoegsel() + vraag && update());
  update();
  return update;
}
