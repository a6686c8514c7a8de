import assert from "node:assert/strict";
import test from "node:test";

import { enhance } from "../../static/js/split.js";

function said(whole, ...typed) {
  const rest = { dataset: { even: "even", missing: "missing #", over: "over #" } };
  enhance({
    dataset: { whole, currency: "INR", locale: "en-IN" },
    querySelector: () => rest,
    querySelectorAll: () => typed.map((value) => ({ value })),
    addEventListener: () => {},
  });
  return rest.textContent;
}

test("it says what is missing, too much, or that the parts add up", () => {
  assert.equal(said("1000.00", "600", "300.50"), "missing ₹99.50");
  assert.equal(said("500000.00", "600000", "23456"), "over ₹1,23,456.00");
  assert.equal(said("0.30", "0.1", "0.2"), "even");
});

test("it reads amounts as people type them", () => {
  assert.equal(said("1234.50", "₹1,234.50", ""), "even");
  assert.equal(said("12.50", "12,50"), "even");
  assert.equal(said("100", "110", "-10"), "even");
});
