// As much of a browser as the small modules touch.

export class FakeElement extends EventTarget {
  constructor(attributes = {}) {
    super();
    this.attributes = new Map(Object.entries(attributes));
    this.dataset = {};
    this.hidden = false;
    this.focused = false;
  }

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  removeAttribute(name) {
    this.attributes.delete(name);
  }

  toggleAttribute(name, force) {
    if (force) this.attributes.set(name, "");
    else this.attributes.delete(name);
  }

  focus() {
    this.focused = true;
  }

  click() {
    this.dispatchEvent(new Event("click"));
  }
}

export function fakeDocument(elements = {}) {
  const page = new EventTarget();
  page.documentElement = new FakeElement();
  page.getElementById = (id) => elements[id] ?? null;
  globalThis.document = page;
  return page;
}
