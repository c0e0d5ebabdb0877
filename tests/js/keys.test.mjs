import assert from "node:assert/strict";
import { test } from "node:test";

import { studioKeys } from "../../static/js/pages/studio-keys.js";
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

test("a focused control keeps the keys that it uses itself, and leaves the letters to the page", () => {
  const press = (key, closest) =>
    keyOf({ key, target: { tagName: "BUTTON", closest }, ctrlKey: false, metaKey: false, altKey: false });
  for (const key of [" ", "ArrowLeft", "Home"]) {
    assert.equal(
      press(key, () => ({})),
      null,
      key,
    );
    assert.equal(
      press(key, () => null),
      key,
    );
  }
  assert.equal(
    press("j", () => ({})),
    "j",
  );
});

/** The studio as far as its keys use it; it notes what they do. */
function fakeStudio(any) {
  const told = [];
  const note = (name) => (value) => void told.push(value === undefined ? name : `${name} ${value}`);
  const settings = { shift_ms: 0, set: (name, value) => told.push(`${name}=${value}`), step: note("step") };
  const playback = { seek: note("seek"), duration_ms: 20_000 };
  const transport = { any, by: note("by"), byCue: note("cue"), toShare: note("share") };
  const names = ["play", "captions", "mute", "full", "find", "events", "keys"];
  const actions = Object.fromEntries(names.map((name) => [name, () => void told.push(name)]));
  return { told, keys: studioKeys({ playback, settings, transport, rate: { step: note("rate") }, ...actions }) };
}

test("the keys of YouTube do what they do there", () => {
  const { told, keys } = fakeStudio(true);
  const order = [
    " ",
    "k",
    "j",
    "l",
    "ArrowLeft",
    "ArrowRight",
    "0",
    "7",
    "Home",
    "End",
    "<",
    ">",
    "c",
    "m",
    "f",
    "o",
    "w",
  ];
  for (const key of order) keys[key]();
  assert.deepEqual(told, [
    ...["play", "play", "by -10000", "by 10000", "by -5000", "by 5000", "share 0", "share 0.7", "seek 0", "seek 20000"],
    ...["rate -1", "rate 1", "captions", "mute", "full", "step textopacity", "step windowopacity"],
  ]);
});

test("without a sound the page keeps its own keys", () => {
  const { told, keys } = fakeStudio(false);
  for (const key of [" ", "ArrowLeft", "5", "Home", "End"]) assert.equal(keys[key](), false, key);
  assert.deepEqual(told, []);
});

test("the table names every key of the studio", () => {
  const shown = new Set(KEY_ROWS.flatMap(([keys]) => keys).map((key) => (key === "−" ? "-" : key)));
  const names = { " ": "Space", ArrowLeft: "←", ArrowRight: "→", "=": "+" };
  const handled = Object.keys(fakeStudio(true).keys).filter((key) => !/[1-8]/.test(key));
  assert.ok(handled.length >= 25);
  for (const key of handled) assert.ok(shown.has(names[key] ?? (key.length === 1 ? key.toUpperCase() : key)), key);
});
