/**
 * Writes numbers the way the reader's language and currency do.
 * @param {string} locale such as en-IN
 * @param {"money" | "percent"} unit
 * @param {string} currency ISO 4217; INR is grouped in lakhs in every language
 * @returns {{ full: (n: number) => string, short: (n: number) => string }}
 */
export function formatter(locale, unit, currency) {
  // Statements print 0–9 all over India; some locales would use their script's own.
  const numberingSystem = "latn";
  const options = unit === "percent" ? { style: "percent", maximumFractionDigits: 1 } : money(currency);
  const full = new Intl.NumberFormat(locale, { ...options, numberingSystem, useGrouping: currency !== "INR" });
  const group = groupMark(locale);
  const write = (n) => (currency === "INR" ? inLakhs(full.formatToParts(n), group) : full.format(n));
  const short = new Intl.NumberFormat(currency === "INR" && !shortensLakhs(locale) ? "en-IN" : locale, {
    ...options,
    numberingSystem,
    maximumFractionDigits: unit === "percent" ? 0 : 1,
    ...(unit === "percent" ? {} : { notation: "compact" }),
  });
  return { full: (n) => minus(write(n)), short: (n) => minus(short.format(n)) };
}

/**
 * Writes amounts to the smallest coin.
 * @param {string} locale
 * @param {string} currency
 * @returns {(n: number) => string}
 */
export function exactFormatter(locale, currency) {
  const options = { style: "currency", currency, currencyDisplay: "narrowSymbol", numberingSystem: "latn" };
  const exact = new Intl.NumberFormat(locale, { ...options, useGrouping: currency !== "INR" });
  const group = groupMark(locale);
  return (n) => minus(currency === "INR" ? inLakhs(exact.formatToParts(n), group) : exact.format(n));
}

function groupMark(locale) {
  return new Intl.NumberFormat(locale).formatToParts(1e6).find((part) => part.type === "group")?.value ?? ",";
}

// Kannada shortens a lakh to 100 thousands, as most languages do.
function shortensLakhs(locale) {
  const parts = new Intl.NumberFormat(locale, { notation: "compact", numberingSystem: "latn" }).formatToParts(1e5);
  return parts.find((part) => part.type === "integer").value === "1";
}

// Not every language of India groups so by itself.
function inLakhs(parts, group) {
  return parts
    .map(({ type, value }) => (type === "integer" ? value.replace(/\B(?=(?:\d\d)*\d{3}$)/g, group) : value))
    .join("");
}

function money(currency) {
  return { style: "currency", currency, currencyDisplay: "narrowSymbol", minimumFractionDigits: 0, maximumFractionDigits: 0 };
}

function minus(text) {
  return text.replace(/^-/, "−");
}
