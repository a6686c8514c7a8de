import assert from "node:assert/strict";
import test from "node:test";

import { enhance } from "../../static/js/bulk.js";
import { FakeElement } from "./dom.mjs";

function list(size, { all = false } = {}) {
  const boxes = Array.from({ length: size }, () => Object.assign(new FakeElement(), { checked: false }));
  const words = all ? null : { textContent: "Tick some", dataset: { words: "# ticked" } };
  const every = Object.assign(new FakeElement(), { hidden: true });
  const clear = Object.assign(new FakeElement(), { hidden: true });
  const inside = { "[data-chosen]": words, "[data-clear]": clear };
  const form = { id: "bulk", dataset: {}, querySelector: (selector) => inside[selector] };
  globalThis.document = { querySelectorAll: () => boxes, querySelector: () => every };
  enhance(form);
  delete globalThis.document;
  const tick = (at, shiftKey = false) => {
    boxes[at].checked = !boxes[at].checked;
    boxes[at].dispatchEvent(Object.assign(new Event("click"), { shiftKey }));
  };
  return { boxes, words, form, every, clear, tick, ticked: () => boxes.map((box) => box.checked) };
}

test("it says how many are ticked, and stays in sight only then", () => {
  const { words, form, tick } = list(3);
  assert.equal(words.textContent, "Tick some");
  assert.equal(form.dataset.active, "false");
  tick(0);
  tick(2);
  assert.equal(words.textContent, "2 ticked");
  assert.equal(form.dataset.active, "true");
  tick(0);
  tick(2);
  assert.equal(words.textContent, "Tick some");
  assert.equal(form.dataset.active, "false");
});

test("shift ticks a range, in either direction", () => {
  const { tick, ticked } = list(5);
  tick(3);
  tick(1, true);
  assert.deepEqual(ticked(), [false, true, true, true, false]);
});

test("one box ticks all, and shows when some are", () => {
  const { every, tick, ticked } = list(2);
  assert.equal(every.hidden, false);
  every.checked = true;
  every.dispatchEvent(new Event("change"));
  assert.deepEqual(ticked(), [true, true]);
  tick(0);
  assert.equal(every.checked, false);
  assert.equal(every.indeterminate, true);
});

test("all can be let go again, from the keyboard too", () => {
  const { boxes, clear, tick, ticked } = list(2);
  assert.equal(clear.hidden, true);
  tick(1);
  assert.equal(clear.hidden, false);
  clear.click();
  assert.deepEqual(ticked(), [false, false]);
  assert.equal(boxes[0].focused, true);
});

test("all that were found are chosen without a tick", () => {
  assert.equal(list(2, { all: true }).form.dataset.active, "true");
});
