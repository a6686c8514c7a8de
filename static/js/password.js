/**
 * Puts a button after a password field that shows what is typed.
 * @param {HTMLInputElement} input  its data-show and data-hide are the button's words
 */
export function enhance(input) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-sm btn-link pf-reveal";
  button.setAttribute("aria-controls", input.id);
  const set = (shown) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? input.dataset.hide : input.dataset.show;
  };
  button.addEventListener("click", () => set(input.type === "password"));
  // Sent as text, browsers would remember it among ordinary words.
  input.form?.addEventListener("submit", () => set(false));
  set(false);
  input.after(button);
}
