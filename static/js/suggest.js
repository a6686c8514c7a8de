const PAUSE_MS = 150;

/**
 * Offers ways to go on with the search that is typed: a combobox with a list below it
 * (ARIA practices, editable with list). Without an answer the field is a plain one.
 * @param {HTMLElement} box  holds the field; its data has the address and the words
 */
export function enhance(box) {
  const field = box.querySelector("input");
  if (!field) return;
  const list = box.ownerDocument.createElement("ul");
  const status = box.ownerDocument.createElement("p");
  list.id = `${field.id}-options`;
  list.className = "pf-options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.name);
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  box.append(list, status);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
    field.setAttribute(name, value);
  }

  let texts = [];
  let at = -1;
  let timer;
  let asked = 0;

  const mark = (place) => {
    at = place;
    Array.from(list.children).forEach((option, number) => {
      option.setAttribute("aria-selected", String(number === at));
      if (number === at) option.scrollIntoView({ block: "nearest" });
    });
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `${list.id}-${at}`);
  };
  const show = (items) => {
    texts = items.map((item) => item.text);
    list.replaceChildren(...items.map((item, number) => {
      const option = box.ownerDocument.createElement("li");
      option.id = `${list.id}-${number}`;
      option.setAttribute("role", "option");
      option.textContent = item.label;
      return option;
    }));
    list.hidden = !items.length;
    field.setAttribute("aria-expanded", String(items.length > 0));
    status.textContent = items.length ? box.dataset.words.replace("#", String(items.length)) : "";
    mark(-1);
  };
  const take = (place) => {
    field.value = texts[place];
    field.focus();
    show([]);
    ask();
  };
  const ask = async () => {
    const number = ++asked;
    try {
      const answer = await fetch(`${box.dataset.url}?q=${encodeURIComponent(field.value.slice(0, 200))}`);
      if (answer.ok && number === asked) show((await answer.json()).items);
    } catch {
      show([]);
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden) {
      if (event.key === "ArrowDown") ask();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark((at + step + texts.length + (at < 0 && step < 0 ? 1 : 0)) % texts.length);
    else if (event.key === "Enter" && at >= 0) take(at);
    else if (event.key === "Escape") show([]);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", () => {
    clearTimeout(timer);
    asked += 1;
    show([]);
  });
  // Before the field loses the focus, which would close the list.
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const place = Array.from(list.children).indexOf(event.target);
    if (place >= 0) take(place);
  });
}
