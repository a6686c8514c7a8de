import assert from "node:assert/strict";
import { test } from "node:test";
import { formatter } from "../../static/js/format.js";

test("rupees are grouped in lakhs", () => {
  const { full } = formatter("en-IN", "money", "INR");
  assert.equal(full(123456.7), "₹1,23,457");
});

test("a negative amount has a true minus sign", () => {
  const { full } = formatter("en-IN", "money", "INR");
  assert.equal(full(-1200), "−₹1,200");
});

test("an axis gets short numbers", () => {
  const { short } = formatter("en-US", "money", "USD");
  assert.equal(short(12500), "$12.5K");
});

test("shares are written as percent", () => {
  const { full, short } = formatter("en-IN", "percent", "");
  assert.equal(full(0.1234), "12.3%");
  assert.equal(short(-0.5), "−50%");
});

test("digits are 0–9 in every language", () => {
  for (const locale of ["hi-IN", "kn-IN", "mr-IN", "bn-IN"]) {
    assert.match(formatter(locale, "money", "INR").full(123456), /1,23,456/);
  }
});

test("rupees are shortened in lakhs and crores in every language", () => {
  assert.equal(formatter("en-IN", "money", "INR").short(150000), "₹1.5L");
  assert.match(formatter("hi-IN", "money", "INR").short(150000), /1\.5.*लाख/);
  assert.equal(formatter("kn-IN", "money", "INR").short(150000), "₹1.5L");
  assert.equal(formatter("kn-IN", "money", "INR").short(-25000000), "−₹2.5Cr");
  assert.match(formatter("de-DE", "money", "EUR").short(2500000), /^2,5\sMio\.\s€$/);
});
