import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY_ROWS, keyOf } from "../../static/js/views/keys.js";

test("letters act only outside text fields and without modifiers", () => {
  const press = (tagName, key, extra = {}) =>
    keyOf({
      key,
      target: { tagName, type: "text", isContentEditable: false },
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      defaultPrevented: false,
      ...extra,
    });
  assert.equal(press("BODY", "K"), "k");
  assert.equal(press("TEXTAREA", "k"), null);
  assert.equal(press("INPUT", "k"), null);
  assert.equal(press("BUTTON", "k", { ctrlKey: true }), null);
});
