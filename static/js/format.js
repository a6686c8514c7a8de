/**
 * Writes numbers the way the reader's language and currency do.
 * @param {string} locale such as en-IN
 * @param {"money" | "percent"} unit
 * @param {string} currency ISO 4217; INR is grouped in lakhs in every language
 * @returns {{ full: (n: number) => string, short: (n: number) => string }}
 */
export function formatter(locale, unit, currency) {
  const options = unit === "percent" ? { style: "percent", maximumFractionDigits: 1 } : money(currency);
  const full = new Intl.NumberFormat(locale, options);
  const short = new Intl.NumberFormat(locale, {
    ...options,
    maximumFractionDigits: unit === "percent" ? 0 : 1,
    ...(unit === "percent" ? {} : { notation: "compact" }),
  });
  return { full: (n) => minus(full.format(n)), short: (n) => minus(short.format(n)) };
}

function money(currency) {
  return { style: "currency", currency, currencyDisplay: "narrowSymbol", minimumFractionDigits: 0, maximumFractionDigits: 0 };
}

function minus(text) {
  return text.replace(/^-/, "−");
}
