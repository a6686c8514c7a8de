/**
 * Names the chosen files and takes files that are dropped on the box.
 * @param {HTMLElement} box holds a file input and an element with data-chosen
 */
export function enhance(box) {
  const input = box.querySelector("input[type=file]");
  const chosen = box.querySelector("[data-chosen]");
  if (!input || !chosen) return;

  const show = () => {
    chosen.textContent = Array.from(input.files, (file) => file.name).join(", ");
  };
  const mark = (isOver) => {
    if (isOver) box.dataset.state = "over";
    else delete box.dataset.state;
  };
  input.addEventListener("change", show);
  for (const name of ["dragenter", "dragover"]) {
    box.addEventListener(name, (event) => {
      event.preventDefault();
      mark(true);
    });
  }
  box.addEventListener("dragleave", () => mark(false));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    if (!event.dataTransfer?.files.length) return;
    input.files = event.dataTransfer.files;
    show();
  });
}
