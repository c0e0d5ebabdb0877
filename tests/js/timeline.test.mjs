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

test("a gap under half a second stays filled, a longer one is empty", () => {
  const timeline = new Timeline();
  timeline.add("cue", cue("c1", 0, 1600));
  timeline.add("cue", cue("c2", 2000, 3000));
  timeline.add("cue", cue("c3", 5000, 6000));
  assert.equal(timeline.cueAt(1900)?.id, "c1");
  assert.equal(timeline.cueAt(2000)?.id, "c2");
  assert.equal(timeline.cueAt(3000), null);
  assert.equal(timeline.cueAt(5500)?.id, "c3");
  assert.equal(timeline.cueAt(6400)?.id, "c3");
  assert.equal(timeline.cueAt(6500), null);
  assert.equal(timeline.cueAt(7400, { hold_ms: 1500 })?.id, "c3");
});

test("a caption leaves in wall time when the sound has run dry, and one that is not final waits for its words", () => {
  const timeline = new Timeline();
  timeline.add("cue", cue("c1", 0, 1620));
  assert.equal(timeline.cueAt(1420, { rest_ms: 600 })?.id, "c1");
  assert.equal(timeline.cueAt(1420, { rest_ms: 700 }), null);
  timeline.add("cue", cue("c2", 1500, 2600, { final: false }));
  assert.equal(timeline.cueAt(1500, { rest_ms: 4000 })?.id, "c2");
  assert.equal(timeline.cueAt(1500, { rest_ms: 6000 }), null);
  assert.equal(timeline.cueAt(2700)?.id, "c2");
});

test("a planned cue is not shown before its sound, however long that is awaited", () => {
  const timeline = new Timeline();
  timeline.add("cue", cue("c1", 0, 1000));
  timeline.add("cue", cue("c2", 1300, 2600));
  assert.equal(timeline.cueAt(1200, { rest_ms: 0 })?.id, "c1");
  assert.equal(timeline.cueAt(1200, { rest_ms: 9000 }), null);
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

test("a place in two dropped intervals is left for the end of both", () => {
  const timeline = new Timeline();
  timeline.add("interrupted", { heard_ms: 500, heard_text: "", resume_ms: 900 });
  timeline.add("interrupted", { heard_ms: 300, heard_text: "", resume_ms: 1_500 });
  timeline.add("interrupted", { heard_ms: 1_500, heard_text: "", resume_ms: 1_600 });
  assert.deepEqual(
    [250, 300, 600, 1_200, 1_600].map((ms) => timeline.playable(ms)),
    [250, 1_600, 1_600, 1_600, 1_600],
  );
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

test("after a reset the cue that was open is known again, and every reset is news", () => {
  const timeline = new Timeline();
  const cue = { id: "c4", revision: 2, final: false, start_ms: 0, end_ms: 900, lines: ["a b"], language: "en" };
  const open = { ...cue, direction: "ltr", vtt: "" };
  assert.equal(timeline.add("reset", { reason: "unknown_id", from_id: "x.1" }), true);
  assert.equal(timeline.add("reset", { reason: "unknown_id", from_id: "x.1", cue: open }), true);
  assert.equal(timeline.cueAt(100), open);
  assert.equal(timeline.add("reset", { reason: "unknown_id", from_id: "x.1", cue: open }), true);
  assert.equal(timeline.cues.length, 1);
});

test("a gap names the engine that was lost", () => {
  const timeline = new Timeline();
  timeline.add("start", { provider: "elevenlabs" });
  timeline.add("gap", { start_ms: 500, duration_ms: 20, provider: "espeak", resumed_char: 9 });
  timeline.add("gap", { start_ms: 900, duration_ms: 20, provider: "other", resumed_char: 19 });
  assert.deepEqual(
    timeline.gaps.map(({ from, provider }) => [from, provider]),
    [
      ["elevenlabs", "espeak"],
      ["espeak", "other"],
    ],
  );
});

test("a cancelled session drops the words after its end, and its duration is the end's", () => {
  const timeline = new Timeline();
  const word = { text: "a", after: " ", char_start: 0, char_end: 1, cue_id: "c1" };
  timeline.add("word", { ...word, index: 0, start_ms: 0, end_ms: 100 });
  timeline.add("word", { ...word, index: 1, start_ms: 100, end_ms: 200 });
  timeline.add("audio", { seq: 1, start_ms: 0, duration_ms: 400, data: "" });
  assert.deepEqual([timeline.duration_ms, timeline.complete], [400, false]);
  timeline.add("end", { reason: "cancelled", duration_ms: 100, words: 1, cues: 0, visemes: 0 });
  assert.deepEqual([timeline.duration_ms, timeline.complete], [100, true]);
  assert.deepEqual(
    timeline.words.map(({ dropped }) => dropped === true),
    [false, true],
  );
});

test("the cue of a reset stands in its place when the earlier cues come", () => {
  const timeline = new Timeline();
  const cue = (id, start_ms) => ({ id, revision: 1, final: true, start_ms, end_ms: start_ms + 100, lines: [id] });
  timeline.add("reset", { reason: "unknown_position", from_id: "a.1", cue: cue("c3", 500) });
  for (const [id, start_ms] of [
    ["c1", 0],
    ["c2", 200],
    ["c3", 500],
    ["c4", 700],
  ])
    timeline.add("cue", cue(id, start_ms));
  assert.deepEqual(
    timeline.cues.map((one) => one.id),
    ["c1", "c2", "c3", "c4"],
  );
});
