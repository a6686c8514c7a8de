/**
 * Says how many rows are ticked, and lets Shift tick a range.
 * @param {HTMLFormElement} form  its boxes stand in the list and name it by `form`
 */
export function enhance(form) {
  const words = form.querySelector("[data-chosen]");
  const boxes = Array.from(document.querySelectorAll(`input[type=checkbox][form="${form.id}"]`));
  if (!words || !boxes.length) return;

  const empty = words.textContent;
  let last = null;
  const show = () => {
    const count = boxes.filter((box) => box.checked).length;
    words.textContent = count ? words.dataset.words.replace("#", String(count)) : empty;
  };
  for (const box of boxes) {
    box.addEventListener("click", (event) => {
      if (event.shiftKey && last) {
        const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
        for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
      }
      last = box;
      show();
    });
  }
  show();
}
