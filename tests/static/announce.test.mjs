import assert from "node:assert/strict";
import { test } from "node:test";
import { enhance } from "../../static/js/announce.js";

const region = { textContent: "" };
globalThis.document = { getElementById: () => region };

test("messages are said once the page stands", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  enhance({ textContent: "\n  Saved.\n  It counts from now on. " });
  assert.equal(region.textContent, "");
  context.mock.timers.tick(200);
  assert.equal(region.textContent, "Saved. It counts from now on.");
});

test("without a message nothing is said", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  region.textContent = "";
  enhance({ textContent: "  " });
  context.mock.timers.tick(200);
  assert.equal(region.textContent, "");
});
