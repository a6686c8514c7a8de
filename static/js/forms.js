/**
 * Keeps a form from being sent twice by an impatient second click.
 * @param {HTMLFormElement} form
 */
export function enhance(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    form.setAttribute("aria-busy", "true");
  });
  // Coming back by the browser's history shows the same page, ready again.
  globalThis.addEventListener?.("pageshow", () => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  });
}
