import assert from "node:assert/strict";
import test from "node:test";

import { enhance } from "../../static/js/keys.js";

/** Presses a key on a page with two named buttons; gives what was clicked. */
function press(key, options = {}) {
  const clicked = [];
  let listener;
  globalThis.document = {
    addEventListener: (_name, given) => {
      listener = given;
    },
  };
  const buttons = ["1", "n"].map((name) => ({
    dataset: { key: name },
    click: () => clicked.push(name),
  }));
  enhance({ querySelectorAll: () => buttons });
  const inField = options.inField ?? false;
  listener({
    key,
    target: { closest: () => (inField ? {} : null) },
    preventDefault: () => {},
    ...options,
  });
  delete globalThis.document;
  return clicked;
}

test("a key presses the button that names it, in any case", () => {
  assert.deepEqual(press("1"), ["1"]);
  assert.deepEqual(press("N"), ["n"]);
  assert.deepEqual(press("x"), []);
});

test("keys with modifiers, held keys and typing are left alone", () => {
  assert.deepEqual(press("1", { ctrlKey: true }), []);
  assert.deepEqual(press("1", { repeat: true }), []);
  assert.deepEqual(press("1", { inField: true }), []);
});
