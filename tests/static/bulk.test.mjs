import assert from "node:assert/strict";
import test from "node:test";

import { enhance } from "../../static/js/bulk.js";
import { FakeElement } from "./dom.mjs";

function list(size) {
  const boxes = Array.from({ length: size }, () => {
    const box = new FakeElement();
    box.checked = false;
    return box;
  });
  const words = { textContent: "Tick some", dataset: { words: "# ticked" } };
  globalThis.document = { querySelectorAll: () => boxes };
  enhance({ id: "bulk", querySelector: () => words });
  delete globalThis.document;
  const tick = (at, shiftKey = false) => {
    boxes[at].checked = !boxes[at].checked;
    boxes[at].dispatchEvent(Object.assign(new Event("click"), { shiftKey }));
  };
  return { boxes, words, tick };
}

test("it says how many are ticked", () => {
  const { words, tick } = list(3);
  assert.equal(words.textContent, "Tick some");
  tick(0);
  tick(2);
  assert.equal(words.textContent, "2 ticked");
  tick(0);
  tick(2);
  assert.equal(words.textContent, "Tick some");
});

test("shift ticks a range, in either direction", () => {
  const { boxes, tick } = list(5);
  tick(3);
  tick(1, true);
  assert.deepEqual(boxes.map((box) => box.checked), [false, true, true, true, false]);
});
