import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeElement } from "./dom.mjs";
import { enhance } from "../../static/js/upload.js";

const requests = [];
globalThis.FormData = class {};
globalThis.XMLHttpRequest = class extends EventTarget {
  upload = new EventTarget();
  open(method, url) {
    this.sent = `${method} ${url}`;
  }
  send() {
    requests.push(this);
  }
};

function uploadForm() {
  const form = new FakeElement();
  const bar = { value: 0 };
  const sending = { hidden: true, querySelector: () => bar };
  const parts = {
    "input[type=file]": Object.assign(new FakeElement(), { files: [{ name: "a.csv" }] }),
    "[data-chosen]": new FakeElement(),
    "[data-sending]": sending,
  };
  Object.assign(form, { action: "/upload", submitted: 0, submit: () => (form.submitted += 1) });
  const box = new FakeElement();
  box.querySelector = (selector) => parts[selector];
  box.closest = () => form;
  enhance(box);
  return { form, bar, sending, parts };
}

function submit(form) {
  const event = new Event("submit", { cancelable: true });
  form.dispatchEvent(event);
  return event.defaultPrevented;
}

test("sending shows how much has arrived and goes where the server leads", () => {
  const { form, bar, sending } = uploadForm();
  let place = "";
  globalThis.location = { assign: (url) => (place = url) };
  assert.equal(submit(form), true);
  const request = requests.pop();
  assert.equal(request.sent, "POST /upload");
  assert.equal(sending.hidden, false);
  const step = Object.assign(new Event("progress"), { lengthComputable: true, loaded: 1, total: 4 });
  request.upload.dispatchEvent(step);
  assert.equal(bar.value, 25);
  Object.assign(request, { status: 200, responseURL: "/upload/7" });
  request.dispatchEvent(new Event("load"));
  assert.equal(place, "/upload/7");
});

test("what is refused is shown by the browser itself", () => {
  for (const [kind, values] of [
    ["load", { status: 422, responseURL: "/upload" }],
    ["error", {}],
  ]) {
    const { form } = uploadForm();
    submit(form);
    const request = Object.assign(requests.pop(), values);
    request.dispatchEvent(new Event(kind));
    assert.equal(form.submitted, 1);
  }
});

test("a form that was sent is not sent again", () => {
  const { form } = uploadForm();
  form.dataset.sent = "true";
  assert.equal(submit(form), false);
  assert.equal(requests.length, 0);
});

test("chosen files are named", () => {
  const { parts } = uploadForm();
  parts["input[type=file]"].dispatchEvent(new Event("change"));
  assert.equal(parts["[data-chosen]"].textContent, "a.csv");
});
