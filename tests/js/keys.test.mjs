import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
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

test("choice inputs leave letters to the page, editable elements keep them", () => {
  const press = (fields) =>
    keyOf({ key: "k", ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, ...fields });
  for (const type of ["radio", "checkbox", "range"]) {
    assert.equal(press({ target: { tagName: "INPUT", type, isContentEditable: false } }), "k", type);
  }
  assert.equal(press({ target: { tagName: "DIV", isContentEditable: true } }), null);
  assert.equal(press({ key: "Home", target: { tagName: "BODY", isContentEditable: false } }), "Home");
});

test("the table names every single key that the studio handles", () => {
  const studio = readFileSync(new URL("../../static/js/pages/studio.js", import.meta.url), "utf8");
  const [, table] = studio.match(/new Keys\(\s*\{(.*?)\n\s*\},/s);
  const handled = [...table.matchAll(/^\s*"?([^":\s]+)"?: /gm)].map(([, key]) => key.toUpperCase());
  const shown = new Set(KEY_ROWS.flatMap(([keys]) => keys).map((key) => (key === "−" ? "-" : key)));
  assert.ok(handled.length >= 14);
  for (const key of handled) assert.ok(shown.has(key === "=" ? "+" : key), key);
});
