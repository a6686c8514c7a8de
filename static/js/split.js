import { exactFormatter } from "./format.js";

/**
 * Says while typing how much of the whole the parts still lack.
 * @param {HTMLFormElement} form  its data-whole is the amount to reach, in data-currency
 */
export function enhance(form) {
  const said = form.querySelector("[data-rest]");
  if (!said) return;
  const write = exactFormatter(form.dataset.locale, form.dataset.currency);
  const show = () => {
    const amounts = Array.from(form.querySelectorAll("[name$='-amount']"), (field) => number(field.value));
    const rest = Math.round((Number(form.dataset.whole) - amounts.reduce((sum, one) => sum + one, 0)) * 1000) / 1000;
    const { even, missing, over } = said.dataset;
    said.textContent = rest ? (rest > 0 ? missing : over).replace("#", write(Math.abs(rest))) : even;
  };
  form.addEventListener("input", show);
  show();
}

/** Reads an amount as typed; the server has the last word on it. */
function number(text) {
  const plain = text.replace(/[^\d.,+-]/g, "");
  const decimal = /,\d{1,2}$/.test(plain) ? plain.replace(/\./g, "").replace(",", ".") : plain.replace(/,/g, "");
  return Number(decimal) || 0;
}
