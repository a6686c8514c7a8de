import assert from "node:assert/strict";
import { test } from "node:test";
import { enhance } from "../../static/js/password.js";

function element(extra = {}) {
  const listeners = {};
  return {
    attributes: {},
    dataset: {},
    listeners,
    setAttribute(name, value) { this.attributes[name] = value; },
    addEventListener(kind, listener) { listeners[kind] = listener; },
    after(other) { this.next = other; },
    ...extra,
  };
}

function field() {
  globalThis.document = { createElement: () => element() };
  const dataset = { show: "Show the password", hide: "Hide the password" };
  const input = element({ id: "password", type: "password", form: element(), dataset });
  enhance(input);
  return input;
}

test("the button shows the password and hides it again", () => {
  const input = field();
  const button = input.next;
  assert.equal(button.type, "button");
  assert.equal(button.attributes["aria-controls"], "password");
  assert.equal(button.textContent, "Show the password");
  button.listeners.click();
  assert.deepEqual([input.type, button.textContent], ["text", "Hide the password"]);
  button.listeners.click();
  assert.deepEqual([input.type, button.textContent], ["password", "Show the password"]);
});

test("a shown password is hidden before it is sent", () => {
  const input = field();
  input.next.listeners.click();
  input.form.listeners.submit();
  assert.equal(input.type, "password");
});
