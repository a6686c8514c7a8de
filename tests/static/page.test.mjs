import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeElement, fakeDocument } from "./dom.mjs";

const stored = new Map();
globalThis.localStorage = { setItem: (key, value) => stored.set(key, value) };
const page = fakeDocument({ menu: new FakeElement() });
const { enhance: enhanceMenu } = await import("../../static/js/menu.js");
const { enhance: enhanceForm } = await import("../../static/js/forms.js");
const { enhance: enhanceTheme } = await import("../../static/js/theme-toggle.js");

test("the menu opens on a click and closes on escape, giving focus back", () => {
  const button = new FakeElement({ "aria-controls": "menu", "aria-expanded": "false" });
  const menu = page.getElementById("menu");
  enhanceMenu(button);
  button.click();
  assert.equal(button.getAttribute("aria-expanded"), "true");
  assert.ok(menu.attributes.has("data-open"));
  page.dispatchEvent(Object.assign(new Event("keydown"), { key: "Escape" }));
  assert.equal(button.getAttribute("aria-expanded"), "false");
  assert.ok(!menu.attributes.has("data-open"));
  assert.ok(button.focused);
});

test("a menu button without a menu is left alone", () => {
  const button = new FakeElement({ "aria-expanded": "false" });
  enhanceMenu(button);
  button.click();
  assert.equal(button.getAttribute("aria-expanded"), "false");
});

test("the theme button shows itself, switches and remembers", () => {
  page.documentElement.dataset.bsTheme = "light";
  const button = new FakeElement();
  button.hidden = true;
  let told = 0;
  page.addEventListener("themechange", () => (told += 1));
  enhanceTheme(button);
  assert.equal(button.hidden, false);
  button.click();
  assert.equal(page.documentElement.dataset.bsTheme, "dark");
  assert.equal(button.getAttribute("aria-pressed"), "true");
  assert.equal(stored.get("theme"), "dark");
  assert.equal(told, 1);
});

test("a theme is switched even where storage is forbidden", () => {
  globalThis.localStorage = {
    setItem() {
      throw new Error("forbidden");
    },
  };
  page.documentElement.dataset.bsTheme = "dark";
  const button = new FakeElement();
  enhanceTheme(button);
  button.click();
  assert.equal(page.documentElement.dataset.bsTheme, "light");
});

test("a form is sent once", () => {
  const form = new FakeElement();
  enhanceForm(form);
  const submit = () => {
    const event = new Event("submit", { cancelable: true });
    form.dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.equal(submit(), false);
  assert.equal(form.getAttribute("aria-busy"), "true");
  assert.equal(submit(), true);
});
