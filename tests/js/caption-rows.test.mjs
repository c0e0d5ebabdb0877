import assert from "node:assert/strict";
import { test } from "node:test";

import { Timeline } from "../../static/js/lib/timeline.js";
import { HeardCues } from "../../static/js/views/announcer.js";
import { plannedItems, rolledRows, rowsOf, soundsAt } from "../../static/js/views/caption-rows.js";

const cue = (id, start_ms, lines, more = {}) => ({
  id,
  revision: 1,
  final: false,
  start_ms,
  end_ms: start_ms + 2000,
  lines,
  language: "en",
  direction: "ltr",
  vtt: "",
  ...more,
});

/** Words of 200 ms, one after the other. */
function say(timeline, cue_id, from, start_ms, texts) {
  texts.forEach((text, i) =>
    timeline.add("word", {
      index: from + i,
      text,
      after: " ",
      start_ms: start_ms + 200 * i,
      end_ms: start_ms + 200 * (i + 1),
      char_start: 0,
      char_end: 0,
      cue_id,
    }),
  );
}

const texts = (rows) => rows.map(({ items }) => items.map(({ text, word }) => (word ? text : `(${text})`)).join(" "));

test("a cue that was sent whole shows its words to come, and a growing one what there is", () => {
  const timeline = new Timeline();
  timeline.add("cue", cue("c1", 0, ["The mouth closes", "on every B, M and P."]));
  assert.deepEqual(texts(rowsOf(timeline, 0)), ["(The) (mouth) (closes)", "(on) (every) (B,) (M) (and) (P.)"]);
  say(timeline, "c1", 0, 0, ["The", "mouth", "closes", "on"]);
  assert.deepEqual(texts(rowsOf(timeline, 0)), ["The mouth closes", "on (every) (B,) (M) (and) (P.)"]);
  timeline.add("cue", cue("c2", 2000, ["Words"], { revision: 1 }));
  say(timeline, "c2", 4, 2000, ["Words", "come"]);
  assert.deepEqual(texts(rowsOf(timeline, 1)), ["Words come"]);
  timeline.add("cue", cue("c2", 2000, ["Words come", "in"], { revision: 2 }));
  assert.deepEqual(texts(rowsOf(timeline, 1)), ["Words come", "(in)"]);
});

test("no visible character of a planned line is lost, in scripts with and without spaces", () => {
  for (const [line, language] of [
    ["Captions, word by word — always.", "en"],
    ["字幕は声といっしょに、表示されます。", "ja"],
    ["คำบรรยายมาพร้อมกับเสียงพูด ทุกคำ", "th"],
    ["שלום לכולם! הכתוביות מגיעות.", "he"],
    ["“¿Qué?” 5 kg", "es"],
  ]) {
    for (let used = 0; used <= line.length; used += 1) {
      const items = plannedItems(line, used, language);
      const shown = items.map(({ text }) => text).join("");
      assert.equal(shown, line.replace(/\s+/gu, "").slice(used), `${language} ${used}`);
    }
  }
});

test("roll-up shows the row that is spoken below the one before it", () => {
  const timeline = new Timeline();
  timeline.add("cue", cue("c1", 0, ["One two", "three four."], { final: true }));
  say(timeline, "c1", 0, 0, ["One", "two", "three", "four."]);
  timeline.add("cue", cue("c2", 900, ["Five six", "seven."]));
  say(timeline, "c2", 4, 900, ["Five", "six", "seven."]);
  assert.deepEqual(texts(rolledRows(timeline, 0, 100)), ["One two"]);
  assert.deepEqual(texts(rolledRows(timeline, 0, 450)), ["One two", "three four."]);
  assert.deepEqual(texts(rolledRows(timeline, 1, 950)), ["three four.", "Five six"]);
  assert.deepEqual(texts(rolledRows(timeline, 1, 1350)), ["Five six", "seven."]);
});

test("what was dropped leaves the caption at once, with what was only planned, and the cue's last revision agrees", () => {
  const timeline = new Timeline();
  timeline.add("cue", cue("c1", 0, ["One two", "three four five."]));
  say(timeline, "c1", 0, 0, ["One", "two", "three", "four"]);
  timeline.words.slice(2).forEach((word) => {
    word.dropped = true;
  });
  assert.deepEqual(texts(rowsOf(timeline, 0)), ["One two"]);
  timeline.add("cue", cue("c1", 0, ["One two"], { revision: 2, final: true }));
  assert.deepEqual(texts(rowsOf(timeline, 0)), ["One two"]);
  timeline.words.forEach((word) => {
    word.dropped = true;
  });
  assert.deepEqual(rowsOf(timeline, 0), []);
});

test("sounds are shown from their time on for two seconds", () => {
  const timeline = new Timeline();
  timeline.add("tag", { name: "laughs", start_ms: 500 });
  timeline.add("tag", { name: "place", start_ms: 600, mark: true });
  timeline.add("tag", { name: "sighs", start_ms: 2000 });
  assert.deepEqual(
    [400, 500, 2100, 2500, 4000].map((ms) => soundsAt(timeline, ms)),
    [[], ["laughs"], ["laughs", "sighs"], ["sighs"], []],
  );
});

test("the log reads each final cue once, when it is heard, and again after a seek back", () => {
  const heard = new HeardCues();
  const [one, two] = [cue("c1", 0, ["One."], { final: true }), cue("c2", 2000, ["Two."])];
  const read = (ms) => heard.take([one, two], ms).map(({ id }) => id);
  assert.deepEqual([read(10), read(500), read(1500), read(2100)], [["c1"], [], [], []]);
  two.final = true;
  assert.deepEqual([read(2200), read(2300)], [["c2"], []]);
  assert.deepEqual([read(100), read(200)], [["c1"], []]);
  assert.deepEqual([read(3000), read(3100)], [["c2"], []]);
});
