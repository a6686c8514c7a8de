/**
 * Offers the tags after what is typed already: a list of a browser completes a whole
 * field, and this one holds many names between commas.
 * @param {HTMLInputElement} field
 */
export function enhance(field) {
  const list = field.list;
  if (!list) return;
  const names = Array.from(list.options, (option) => option.value);
  const offer = () => {
    const typed = field.value.split(",").slice(0, -1).map((name) => name.trim());
    const taken = new Set(typed.map((name) => name.toLowerCase()));
    list.replaceChildren(...names.filter((name) => !taken.has(name.toLowerCase())).map((name) => {
      const option = document.createElement("option");
      option.value = [...typed, name].join(", ");
      return option;
    }));
  };
  field.addEventListener("input", offer);
  offer();
}
