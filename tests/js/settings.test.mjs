import assert from "node:assert/strict";
import { test } from "node:test";

import { SETTINGS, defaultOf } from "../../static/js/views/choices.js";
import { STORAGE_KEY, Settings, readChoices, toQuery, validShift } from "../../static/js/views/settings.js";

test("settings fall back to their defaults and travel as a query", () => {
  const choices = readChoices({ size: "150", colours: "no such", shift: "9999" });
  assert.deepEqual([choices.size, choices.colours, choices.shift], ["150", "white", "500"]);
  assert.equal(toQuery(choices).toString(), "size=150&shift_ms=500");
});

/** Storage and root element as far as settings use them. */
function fakePage(stored) {
  const items = new Map(stored === undefined ? [] : [[STORAGE_KEY, stored]]);
  const attributes = new Map();
  return {
    attributes,
    items,
    storage: { getItem: (name) => items.get(name) ?? null, setItem: (name, value) => items.set(name, value) },
    root: { setAttribute: (name, value) => attributes.set(name, value) },
  };
}

test("settings show on the root element, are remembered, and go back to their defaults", () => {
  const page = fakePage(JSON.stringify({ size: "200", font: "<script>", shift: "40" }));
  const settings = new Settings(page);
  let changes = 0;
  settings.addEventListener("change", () => (changes += 1));
  assert.equal(page.attributes.get("data-cc-size"), "200");
  assert.equal(page.attributes.get("data-cc-font"), "sans");
  assert.equal(settings.shift_ms, 40);
  settings.set("size", "75");
  assert.equal(page.attributes.get("data-cc-size"), "75");
  assert.equal(JSON.parse(page.items.get(STORAGE_KEY)).size, "75");
  settings.reset();
  assert.deepEqual([settings.get("size"), settings.shift_ms, changes], ["100", 0, 2]);
});

test("settings work where nothing is stored, what is stored is broken, or storing fails", () => {
  for (const stored of [undefined, "{", "null", "7"]) {
    assert.equal(new Settings(fakePage(stored)).get("size"), "100", String(stored));
  }
  const page = fakePage();
  page.storage.setItem = () => {
    throw new Error("full");
  };
  const settings = new Settings(page);
  settings.set("size", "150");
  assert.equal(page.attributes.get("data-cc-size"), "150");
});

test("a shift is rounded to its steps and kept in its range", () => {
  assert.deepEqual(["33", -9999, "x", null].map(validShift), [40, -500, 0, 0]);
});

test("what the first paint stores and accepts fits every choice", () => {
  for (const [name, { choices }] of Object.entries(SETTINGS)) {
    assert.match(name, /^[a-z]+$/);
    for (const [value] of choices) assert.match(value, /^[a-z0-9-]+$/);
  }
});

test("choices are in order and the default is one of them", () => {
  for (const [name, { choices }] of Object.entries(SETTINGS)) {
    assert.ok(
      choices.some(([id]) => id === defaultOf(name)),
      name,
    );
    const numbers = choices.map(([id]) => Number(id)).filter(Number.isFinite);
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => a - b),
      name,
    );
  }
});

test("a step goes to the next choice and stays inside, or wraps around", () => {
  const settings = new Settings(fakePage());
  settings.step("size", 1);
  assert.equal(settings.get("size"), "150");
  for (let i = 0; i < 9; i += 1) settings.step("size", 1);
  assert.equal(settings.get("size"), "400");
  settings.step("textopacity", 1, true);
  assert.equal(settings.get("textopacity"), "25");
});

test("addresses of overlays made before keep their meaning", () => {
  const old = { size: "200", colours: "black", background: "none", style: "roll", future: "hidden", position: "top" };
  const choices = readChoices(old);
  for (const [name, value] of Object.entries(old)) assert.equal(choices[name], value);
});
