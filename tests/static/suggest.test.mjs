import assert from "node:assert/strict";
import test from "node:test";

import { enhance } from "../../static/js/suggest.js";
import { FakeElement } from "./dom.mjs";

class Box extends FakeElement {
  constructor(attributes) {
    super(attributes);
    this.children = [];
    this.ownerDocument = { createElement: () => new Box() };
  }

  append(...more) {
    this.children.push(...more);
  }

  replaceChildren(...others) {
    this.children = others;
  }

  querySelector() {
    return this.field;
  }

  scrollIntoView() {}
}

/** A search field whose server answers with these items. */
async function combobox(items) {
  const box = new Box();
  const field = new Box();
  field.id = "q";
  field.value = "sw";
  box.field = field;
  box.dataset = { url: "/suggest", name: "Suggestions", words: "Suggestions: #" };
  const asked = [];
  globalThis.fetch = async (url) => {
    asked.push(url);
    return { ok: true, json: async () => ({ items }) };
  };
  enhance(box);
  const [list, status] = box.children;
  const press = async (key) => {
    field.dispatchEvent(Object.assign(new Event("keydown"), { key }));
    await new Promise((done) => setTimeout(done));
  };
  await press("ArrowDown");
  return { asked, field, list, status, press };
}

const ITEMS = [
  { text: "payee:Swiggy ", label: "payee:Swiggy" },
  { text: "tag:swim ", label: "tag:swim" },
];

test("the arrow asks, and the list is announced", async () => {
  const { asked, field, list, status } = await combobox(ITEMS);
  assert.deepEqual(asked, ["/suggest?q=sw"]);
  assert.equal(list.hidden, false);
  assert.equal(field.getAttribute("aria-expanded"), "true");
  assert.equal(status.textContent, "Suggestions: 2");
  assert.deepEqual(list.children.map((one) => one.textContent), ["payee:Swiggy", "tag:swim"]);
});

test("arrows go round, Enter takes what is marked", async () => {
  const { field, list, press } = await combobox(ITEMS);
  await press("ArrowUp");
  assert.equal(field.getAttribute("aria-activedescendant"), "q-options-1");
  await press("ArrowDown");
  assert.equal(list.children[0].getAttribute("aria-selected"), "true");
  await press("Enter");
  assert.equal(field.value, "payee:Swiggy ");
  assert.equal(field.focused, true);
});

test("Escape and leaving close the list", async () => {
  const { field, list, press } = await combobox(ITEMS);
  await press("Escape");
  assert.equal(list.hidden, true);
  await press("ArrowDown");
  field.dispatchEvent(new Event("blur"));
  assert.equal(list.hidden, true);
  assert.equal(field.getAttribute("aria-expanded"), "false");
});

test("no suggestions, no list", async () => {
  const { list, status } = await combobox([]);
  assert.equal(list.hidden, true);
  assert.equal(status.textContent, "");
});
