/**
 * Keeps what can be done with ticked rows in sight, says how many are ticked, and lets
 * Shift tick a range and one box all.
 * @param {HTMLFormElement} form  its boxes stand in the list and name it by `form`
 */
export function enhance(form) {
  const words = form.querySelector("[data-chosen]");
  const boxes = Array.from(document.querySelectorAll(`input[type=checkbox][form="${form.id}"]`));
  // Where all that was found are chosen, there is nothing to tick.
  form.dataset.active = String(!words);
  if (!words || !boxes.length) return;

  const empty = words.textContent;
  const all = document.querySelector("[data-tick-all]");
  const clear = form.querySelector("[data-clear]");
  let last = null;
  const show = () => {
    const count = boxes.filter((box) => box.checked).length;
    words.textContent = count ? words.dataset.words.replace("#", String(count)) : empty;
    form.dataset.active = String(count > 0);
    clear.hidden = !count;
    all.checked = count === boxes.length;
    all.indeterminate = count > 0 && !all.checked;
  };
  const tick = (chosen, checked) => {
    for (const box of chosen) box.checked = checked;
    show();
  };
  for (const box of boxes) {
    box.addEventListener("click", (event) => {
      const ends = event.shiftKey && last ? [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b) : [0, -1];
      last = box;
      tick(boxes.slice(ends[0], ends[1] + 1), box.checked);
    });
  }
  all.hidden = false;
  all.addEventListener("change", () => tick(boxes, all.checked));
  clear.addEventListener("click", () => {
    tick(boxes, false);
    boxes[0].focus();
  });
  show();
}
