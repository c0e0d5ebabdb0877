import assert from "node:assert/strict";
import { test } from "node:test";

import { Timeline } from "../../static/js/lib/timeline.js";
import { linksOf } from "../../static/js/player/session-api.js";
import { filesOf, rowsAt } from "../../static/js/views/inspector-parts.js";

test("files are those that the server lists", () => {
  const links = linksOf("a b");
  const groups = filesOf(links, {
    caption_extensions: ["vtt", "new"],
    viseme_extensions: ["visemes.json", "arkit.csv"],
  });
  assert.deepEqual(
    groups.map(({ title, files }) => [title, files.map(({ extension }) => extension)]),
    [
      ["Captions", ["vtt", "new"]],
      ["Mouth", ["visemes.json", "arkit.csv"]],
      ["Sound", ["mp3", "wav", "ogg"]],
    ],
  );
  const urls = groups.flatMap(({ files }) => files.map(({ url }) => url.replace("/v1/sessions/a%20b/", "")));
  assert.deepEqual(urls.slice(0, 4), ["captions.vtt", "captions.new", "visemes.json", "visemes.arkit.csv"]);
});

test("the rows show what is said, shown and formed at a time", () => {
  const timeline = new Timeline();
  const word = {
    index: 0,
    text: "Hi",
    after: "",
    start_ms: 100,
    end_ms: 300,
    char_start: 0,
    char_end: 2,
    cue_id: "c1",
  };
  timeline.add("word", word);
  const cue = { id: "c1", revision: 2, final: false, start_ms: 100, end_ms: 300, lines: ["Hi"] };
  timeline.add("cue", { ...cue, language: "en", direction: "ltr", vtt: "" });
  timeline.add("viseme", { id: "aa", phone: "aɪ", start_ms: 0, end_ms: 300, weight: 0.5, word_index: 0 });
  const phones = [{ ipa: "aɪ", start_ms: 120, end_ms: 300 }];
  const sent = [
    { text: "H", start_ms: 60, end_ms: 160, times: "characters", char: 0, next: 1 },
    { text: "i", start_ms: 160, end_ms: 260, times: "none", char: 1, next: 2 },
  ];
  assert.deepEqual(rowsAt(timeline, phones, sent, 150), [
    ["Character", "H", "60–160 ms"],
    ["Word", "Hi", "100–300 ms"],
    ["Caption", "c1.2 (open)", "100–300 ms"],
    ["Phone", "/aɪ/", "120–300 ms"],
    ["Mouth", "aa 0.50", "0–300 ms"],
  ]);
  assert.deepEqual(rowsAt(timeline, phones, sent, 170)[0], ["Character", "The engine sent no valid times", ""]);
  assert.deepEqual(rowsAt(timeline, phones, sent, 50).slice(0, 2), [
    ["Character", "", ""],
    ["Word", "", ""],
  ]);
  assert.deepEqual(rowsAt(timeline, phones, sent, 350).slice(0, 2), [
    ["Character", "", ""],
    ["Word", "", ""],
  ]);
});
