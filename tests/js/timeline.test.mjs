import assert from "node:assert/strict";
import { test } from "node:test";

import { Timeline, lastStarted, wordsByLine } from "../../static/js/lib/timeline.js";

const word = (index, text, start_ms, end_ms, extra = {}) => ({
  index,
  text,
  after: " ",
  start_ms,
  end_ms,
  char_start: 0,
  char_end: 0,
  cue_id: "c1",
  ...extra,
});
const viseme = (id, start_ms, end_ms) => ({ id, phone: "a", start_ms, end_ms, weight: 1, word_index: 0 });
const cue = (id, start_ms, end_ms, extra = {}) => ({
  id,
  revision: 1,
  final: true,
  start_ms,
  end_ms,
  lines: ["one"],
  language: "en",
  direction: "ltr",
  vtt: "",
  ...extra,
});

test("bisection finds the last item that started, whatever the hint", () => {
  const items = Array.from({ length: 200 }, (_, i) => ({ start_ms: i * 7 }));
  for (let ms = -10; ms < 1500; ms += 3) {
    const plain = items.findLastIndex((item) => item.start_ms <= ms);
    for (const hint of [-1, 0, plain - 1, plain, plain + 1, 199, 500])
      assert.equal(lastStarted(items, ms, hint), plain);
  }
});

test("a repeated event changes nothing", () => {
  const timeline = new Timeline();
  const events = [
    ["word", word(0, "a", 0, 100)],
    ["word", word(1, "b", 100, 200)],
    ["viseme", viseme("aa", 0, 100)],
    ["audio", { seq: 0, start_ms: 0, duration_ms: 200, data: "" }],
    ["cue", cue("c1", 0, 200)],
  ];
  for (const [type, data] of events) assert.equal(timeline.add(type, data), true);
  for (const [type, data] of events) assert.equal(timeline.add(type, data), false);
  assert.equal(timeline.words.length, 2);
  assert.equal(timeline.visemes.length, 1);
  assert.equal(timeline.cues.length, 1);
});

test("a later revision replaces an open cue and a final cue never changes", () => {
  const timeline = new Timeline();
  timeline.add("cue", cue("c1", 0, 100, { final: false, lines: ["one"] }));
  timeline.add("cue", cue("c1", 0, 200, { final: false, revision: 2, lines: ["one two"] }));
  assert.deepEqual(timeline.cues[0].lines, ["one two"]);
  timeline.add("cue", cue("c1", 0, 200, { revision: 2, lines: ["one two"] }));
  assert.equal(timeline.add("cue", cue("c1", 0, 300, { revision: 9, lines: ["no"] })), false);
  assert.deepEqual(timeline.cues[0].lines, ["one two"]);
});

test("a caption leaves when the next is more than 1.5 s away, and is replaced otherwise", () => {
  const timeline = new Timeline();
  timeline.add("cue", cue("c1", 0, 1000));
  timeline.add("cue", cue("c2", 2000, 3000));
  timeline.add("cue", cue("c3", 5000, 6000));
  assert.equal(timeline.cueAt(1500)?.id, "c1");
  assert.equal(timeline.cueAt(2000)?.id, "c2");
  assert.equal(timeline.cueAt(3500), null);
  assert.equal(timeline.cueAt(5500)?.id, "c3");
  assert.equal(timeline.cueAt(7000)?.id, "c3");
  assert.equal(timeline.cueAt(7600), null);
});

test("what an interruption drops is marked and skipped", () => {
  const timeline = new Timeline();
  for (let i = 0; i < 5; i += 1) timeline.add("word", word(i, "w", i * 100, i * 100 + 100));
  timeline.add("interrupted", { heard_ms: 250, heard_text: "w w w", resume_ms: 600 });
  assert.deepEqual(
    timeline.words.map((one) => Boolean(one.dropped)),
    [false, false, false, true, true],
  );
  assert.equal(timeline.playable(240), 240);
  assert.equal(timeline.playable(250), 600);
  assert.equal(timeline.playable(600), 600);
});

test("words are spread over the lines of their cue by what is visible", () => {
  const words = ["The", "mouth", "closes", "on", "every", "B,"].map((text, i) => word(i, text, 0, 0));
  assert.deepEqual(
    wordsByLine(["The mouth closes", "on every B,"], words).map((row) => row.map((one) => one.text)),
    [
      ["The", "mouth", "closes"],
      ["on", "every", "B,"],
    ],
  );
  const japanese = ["こんにちは。", "音声と", "字幕"].map((text, i) => word(i, text, 0, 0, { after: "" }));
  assert.deepEqual(
    wordsByLine(["こんにちは。音声と", "字幕"], japanese).map((row) => row.length),
    [2, 1],
  );
  assert.deepEqual(
    wordsByLine(["one"], [word(0, "one", 0, 1), word(1, "more", 1, 2)]).map((row) => row.length),
    [2],
  );
});

test("curves give the frame at a time", () => {
  const timeline = new Timeline();
  timeline.add("blendshapes", { start_ms: 0, fps: 60, names: ["jawOpen"], frames: [[0], [0.5], [1]] });
  assert.deepEqual(timeline.weightsAt(17), { jawOpen: 0.5 });
  assert.deepEqual(timeline.weightsAt(900), { jawOpen: 1 });
  assert.equal(timeline.weightsAt(-1), null);
});
