/**
 * Lets one key press the button or follow the link that names it.
 * @param {HTMLElement} element
 */
export function enhance(element) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target.closest?.("input, select, textarea")) return;
    const wanted = event.key.toLowerCase();
    for (const target of element.querySelectorAll("[data-key]")) {
      if (target.dataset.key === wanted) {
        event.preventDefault();
        target.click();
        return;
      }
    }
  });
}
