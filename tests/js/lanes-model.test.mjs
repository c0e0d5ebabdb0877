import assert from "node:assert/strict";
import { test } from "node:test";

import {
  Axis,
  MAX_PX_PER_S,
  MIN_PX_PER_S,
  labelOf,
  phonesOf,
  rulerStep,
  sentWithin,
  within,
} from "../../static/js/views/lanes-model.js";

test("the axis zooms around a point and stays inside the session", () => {
  const axis = new Axis();
  axis.width = 1000;
  axis.duration_ms = 10_000;
  axis.fit();
  const ms = axis.ms(400);
  axis.zoom(4, 400);
  assert.ok(Math.abs(axis.ms(400) - ms) < 1e-6);
  axis.moveTo(-1e9);
  assert.equal(axis.start_ms, 0);
  axis.follow(9000);
  assert.ok(axis.x(9000) > 0 && axis.x(9000) < 1000);
  assert.ok(rulerStep(0.1) * 0.1 >= 72);
});

test("lanes show what meets the window, and diphthongs are one phone", () => {
  const items = Array.from({ length: 100 }, (_, i) => ({ start_ms: i * 10, end_ms: i * 10 + 10 }));
  assert.deepEqual(
    within(items, 95, 121).map((one) => one.start_ms),
    [90, 100, 110, 120],
  );
  const shape = (phone, start_ms, end_ms) => ({ id: "aa", phone, start_ms, end_ms, weight: 1, word_index: 0 });
  assert.deepEqual(
    phonesOf([shape("aɪ", 0, 60), shape("aɪ", 60, 100), shape("t", 100, 140), shape("t", 140, 180)]).map(
      (one) => one.end_ms,
    ),
    [100, 140, 180],
  );
});

test("zoom and ruler stay inside their limits", () => {
  const axis = Object.assign(new Axis(), { width: 1000, duration_ms: 60_000 });
  for (let i = 0; i < 50; i += 1) axis.zoom(2, 500);
  assert.equal(axis.px_per_ms, MAX_PX_PER_S / 1000);
  for (let i = 0; i < 50; i += 1) axis.zoom(0.5, 500);
  assert.equal(axis.px_per_ms, MIN_PX_PER_S / 1000);
  assert.equal(axis.start_ms, 0);
  assert.equal(rulerStep(1e-9), 600_000);
});

test("a playhead in the middle of the window does not move it", () => {
  const axis = Object.assign(new Axis(), { width: 1000, duration_ms: 60_000, px_per_ms: 0.1 });
  axis.follow(5000);
  assert.equal(axis.start_ms, 0);
  axis.follow(9000);
  assert.equal(axis.start_ms, 6000);
});

test("a character is labelled as it is, white space visibly, and text without times with that", () => {
  const label = (text, times) => labelOf({ text, times, start_ms: 0, end_ms: 1, char: 0, next: 1 });
  assert.equal(label("h", "characters"), "h");
  assert.equal(label("\n", "characters"), "␣");
  assert.equal(label("hello,", "words"), "hello,");
  assert.equal(label("hello there", "none"), "The engine sent no valid times");
  assert.equal(label(" ", "none"), "");
});

test("characters that are too narrow are drawn as words, whole at the edge of the window", () => {
  const sent = [..."one two, six"].map((text, char) => ({
    text,
    start_ms: char * 60,
    end_ms: char * 60 + 60,
    times: "characters",
    char,
    next: char + 1,
  }));
  const near = Object.assign(new Axis(), { width: 100, start_ms: 130, px_per_ms: 0.5 });
  assert.deepEqual(
    sentWithin(sent, near).map(({ text }) => text),
    ["e", " ", "t", "w"],
  );
  const far = Object.assign(new Axis(), { width: 100, start_ms: 130, px_per_ms: 0.2 });
  assert.deepEqual(
    sentWithin(sent, far).map(({ text, start_ms, end_ms }) => [text, start_ms, end_ms]),
    [
      ["one", 0, 180],
      ["two,", 240, 480],
      ["six", 540, 720],
    ],
  );
  const untimed = { text: "no", start_ms: 600, end_ms: 630, times: "none", char: 10, next: 12 };
  assert.deepEqual(
    sentWithin([sent[9], untimed], far).map(({ text }) => text),
    ["s", "no"],
  );
});
