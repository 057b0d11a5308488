/** Keys that work wherever the focus is, as long as a form is there. */

/**
 * @param {HTMLElement} blok the form, or a part that lives as long
 * @param {Object<string, () => void>} acties what Alt with a key does, by the code of that key, such as KeyG
 */
export function bindToetsen(blok, acties) {
  document.addEventListener("keydown", function onToets(gebeurtenis) {
    if (!blok.isConnected) {
      document.removeEventListener("keydown", onToets);
      return;
    }
    const { altKey, ctrlKey, metaKey, code } = gebeurtenis;
    if (altKey && !ctrlKey && !metaKey && acties[code]) {
      gebeurtenis.preventDefault();
      acties[code]();
    }
  });
}
