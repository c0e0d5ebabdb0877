import assert from "node:assert/strict";
import { test } from "node:test";

import { SentCharacters } from "../../static/js/player/sent-characters.js";

/** A run whose characters last 10 ms each. */
const run = (text, char_start, from_ms, times = "characters") => {
  const starts_ms = [...text].map((_, index) => from_ms + 10 * index);
  return { type: "characters", char_start, text, starts_ms, ends_ms: starts_ms.map((ms) => ms + 10), times };
};
const shown = (sent) => sent.items.map(({ text, start_ms, end_ms }) => [text, start_ms, end_ms]);

test("every character has its own time, in code points", () => {
  const sent = new SentCharacters();
  sent.add([run("a 🙂", 0, 100), run("b", 3, 140)]);
  assert.deepEqual(shown(sent), [
    ["a", 100, 110],
    [" ", 110, 120],
    ["🙂", 120, 130],
    ["b", 140, 150],
  ]);
});

test("an engine that times words has words, however they are cut into runs", () => {
  const sent = new SentCharacters();
  sent.add([run("on", 0, 0, "words"), run("e two", 2, 20, "words")]);
  assert.deepEqual(shown(sent), [
    ["one", 0, 30],
    ["two", 40, 70],
  ]);
});

test("text without times is one stretch, and characters with times end it", () => {
  const sent = new SentCharacters();
  sent.add([run("one two", 0, 0, "none"), run(" three", 7, 70, "none"), run("x", 13, 130)]);
  assert.deepEqual(shown(sent), [
    ["one two three", 0, 130],
    ["x", 130, 140],
  ]);
});

test("white space between untimed words has no times and does not count as a word", () => {
  const sent = new SentCharacters();
  sent.add([run("one", 0, 0, "none"), run(" ", 3, 30), run("two", 4, 40, "none"), run(" ", 7, 70), run("x", 8, 80)]);
  assert.deepEqual(shown(sent), [
    ["one two ", 0, 80],
    ["x", 80, 90],
  ]);
  const words = new SentCharacters();
  words.add([run("one", 0, 0, "words"), run(" ", 3, 30), run("two", 4, 40, "words")]);
  assert.deepEqual(shown(words), [
    ["one", 0, 30],
    ["two", 40, 70],
  ]);
});

test("what another engine speaks again replaces what was sent from there on", () => {
  const sent = new SentCharacters();
  sent.add([run("one two", 0, 0)]);
  sent.add([run("two", 4, 55)]);
  assert.deepEqual(
    shown(sent).map(([text, start_ms]) => text + start_ms),
    ["o0", "n10", "e20", " 30", "t55", "w65", "o75"],
  );
  const untimed = new SentCharacters();
  untimed.add([run("one two", 0, 0, "none"), run("two", 4, 30)]);
  assert.deepEqual(shown(untimed)[0], ["one ", 0, 30]);
  const same = new SentCharacters();
  same.add([run("one two", 0, 0, "none"), run("two", 4, 80, "none")]);
  assert.deepEqual(shown(same), [["one two", 0, 110]]);
});

test("what an interruption dropped is gone", () => {
  const sent = new SentCharacters();
  sent.add([run("one two", 0, 0), { type: "dropped", from_ms: 30 }, run("new", 9, 130)]);
  assert.deepEqual(
    shown(sent).map(([text]) => text),
    ["o", "n", "e", "n", "e", "w"],
  );
  const untimed = new SentCharacters();
  untimed.add([run("one two", 0, 0, "none"), { type: "dropped", from_ms: 30 }]);
  assert.deepEqual(shown(untimed), [["one two", 0, 30]]);
});

test("steps skip markup, which has no length", () => {
  const sent = new SentCharacters();
  const markup = { type: "characters", char_start: 0, text: "<>a", times: "characters" };
  sent.add([{ ...markup, starts_ms: [0, 0, 0], ends_ms: [0, 0, 50] }]);
  assert.deepEqual(
    sent.steps().map(({ text }) => text),
    ["a"],
  );
});

test("all parts are loaded, each once, and only what is new the next time", async () => {
  const sent = new SentCharacters();
  const asked = [];
  const answers = [
    { entries: [run("ab", 0, 0)], next: 2, more: true },
    { entries: [run("c", 2, 20)], next: 5, more: false },
    { entries: [], next: 5, more: false },
  ];
  const get = async (url) => {
    asked.push(url);
    return answers.shift();
  };
  const loading = sent.load("/x", get);
  assert.equal(await sent.load("/x", get), false);
  assert.equal(await loading, true);
  await sent.load("/x?key=1", get);
  assert.deepEqual(asked, ["/x?from=0", "/x?from=2", "/x?key=1&from=5"]);
  assert.equal(sent.items.length, 3);
});

test("a failure leaves what was loaded and does not block the next try", async () => {
  const sent = new SentCharacters();
  await assert.rejects(sent.load("/x", () => Promise.reject(new Error("offline"))));
  await sent.load("/x", async () => ({ entries: [run("a", 0, 0)], next: 1, more: false }));
  assert.equal(sent.items.length, 1);
});

test("a hundred thousand characters are taken in", () => {
  const sent = new SentCharacters();
  for (let at = 0; at < 100_000; at += 50) sent.add([run("x".repeat(50), at, at * 10)]);
  assert.equal(sent.items.length, 100_000);
  assert.equal(sent.items[99_999].end_ms, 1_000_000);
});
