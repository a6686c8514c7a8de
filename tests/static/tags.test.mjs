import assert from "node:assert/strict";
import test from "node:test";

import { enhance } from "../../static/js/tags.js";
import { FakeElement } from "./dom.mjs";

function field(typed, names) {
  const list = {
    options: names.map((value) => ({ value })),
    replaceChildren(...options) {
      this.options = options;
    },
  };
  const input = Object.assign(new FakeElement(), { value: typed, list });
  globalThis.document = { createElement: () => ({}) };
  enhance(input);
  return { input, offered: () => list.options.map((option) => option.value) };
}

test("tags are offered after those that are typed already", () => {
  const { input, offered } = field("", ["goa", "office", "trip"]);
  assert.deepEqual(offered(), ["goa", "office", "trip"]);
  input.value = "Goa, tr";
  input.dispatchEvent(new Event("input"));
  assert.deepEqual(offered(), ["Goa, office", "Goa, trip"]);
});

test("a field that has some is not offered them again", () => {
  assert.deepEqual(field("goa, trip", ["goa", "trip"]).offered(), ["goa, trip"]);
});

test("a field without a list is left alone", () => {
  enhance(new FakeElement());
});
