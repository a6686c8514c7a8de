/**
 * Opens and closes the element that the button controls.
 * @param {HTMLButtonElement} button
 */
export function enhance(button) {
  const target = document.getElementById(button.getAttribute("aria-controls") ?? "");
  if (!target) return;
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    target.toggleAttribute("data-open", open);
  };
  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  button.addEventListener("click", () => set(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) {
      set(false);
      button.focus();
    }
  });
}
