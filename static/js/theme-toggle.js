const root = document.documentElement;

/** @param {"light" | "dark"} theme */
function apply(theme) {
  root.dataset.bsTheme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
  document.dispatchEvent(new CustomEvent("themechange"));
}

/**
 * Shows the button, which is of no use without script, and lets it switch themes.
 * @param {HTMLButtonElement} button
 */
export function enhance(button) {
  const say = () => button.setAttribute("aria-pressed", String(root.dataset.bsTheme === "dark"));
  say();
  button.hidden = false;
  button.addEventListener("click", () => {
    apply(root.dataset.bsTheme === "dark" ? "light" : "dark");
    say();
  });
}
