// Runs before the first paint so that no page flashes in the wrong theme.
(function () {
  const root = document.documentElement;
  let chosen = null;
  try {
    chosen = localStorage.getItem("theme");
  } catch {
    // Storage may be forbidden; the system's wish is enough.
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.bsTheme = chosen === "dark" || chosen === "light" ? chosen : dark ? "dark" : "light";
  root.dataset.script = "on";
})();
