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
  showSending(box);
}

/**
 * Sends the form by itself to show how much has arrived; whatever is not a plain
 * success is left to the browser, which shows the server's own page.
 * @param {HTMLElement} box
 */
function showSending(box) {
  const form = box.closest("form");
  const sending = box.querySelector("[data-sending]");
  const bar = sending?.querySelector("progress");
  if (!form || !bar || !globalThis.XMLHttpRequest) return;

  form.addEventListener("submit", (event) => {
    // forms.js marks a form that was sent and stops the second time.
    if (form.dataset.sent) return;
    event.preventDefault();
    sending.hidden = false;
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (step) => {
      if (step.lengthComputable) bar.value = (100 * step.loaded) / step.total;
    });
    request.addEventListener("load", () => {
      const moved = request.status === 200 && request.responseURL !== form.action;
      if (moved) globalThis.location.assign(request.responseURL);
      else form.submit();
    });
    request.addEventListener("error", () => form.submit());
    request.open("POST", form.action);
    request.send(new FormData(form));
  });
}
