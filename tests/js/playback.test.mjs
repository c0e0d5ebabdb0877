import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { Playback } from "../../static/js/player/playback.js";

const START = {
  session_id: "s",
  provider: "espeak",
  voice: "",
  language: "en",
  direction: "ltr",
  audio: { format: "pcm_24000", mime: "audio/pcm", sample_rate_hz: 24_000, channels: 1, delay_samples: 0 },
  visemes: { set: "oculus", version: 1 },
};
const END = { reason: "complete", duration_ms: 4000, words: 2, cues: 1, visemes: 0 };
const word = (index, start_ms) => ({
  index,
  text: "word",
  after: " ",
  start_ms,
  end_ms: start_ms + 400,
  char_start: 0,
  char_end: 4,
  cue_id: "c1",
});

/** A connection that never opens: the tests hand events to the playback. */
class NoEventSource extends EventTarget {
  close() {}
}

beforeEach(() => {
  globalThis.EventSource = NoEventSource;
  globalThis.location = new URL("http://x/");
});
afterEach(() => {
  delete globalThis.EventSource;
  delete globalThis.location;
});

/** A silent playback that follows a session. */
function follow({ play = true } = {}) {
  const playback = new Playback({ transport: "silent" });
  const states = [];
  playback.addEventListener("state", () => playback.state !== states.at(-1) && states.push(playback.state));
  playback.attach("s", {}, { play });
  const send = (type, data, id = "") => playback.onEvent({ type, data, id });
  const close = () => {
    playback.stream?.close();
    playback.player.pause();
    clearTimeout(playback.player.suspendTimer);
  };
  return { playback, states, send, close };
}

test("a session is prepared, live with its first audio, and complete at its end", async () => {
  const { playback, states, send, close } = follow();
  send("start", START);
  await playback.player.open();
  playback.player.play();
  assert.equal(playback.phase, "preparing");
  send("audio", { seq: 1, start_ms: 0, duration_ms: 4000, data: "" });
  assert.deepEqual([playback.phase, playback.live], ["live", true]);
  send("end", END);
  assert.deepEqual([playback.phase, playback.live, playback.duration_ms], ["complete", false, 4000]);
  assert.deepEqual(states.slice(0, 3), ["idle", "preparing", "speaking"]);
  close();
});

test("an event that repeats is passed on as not fresh", () => {
  const { playback, send, close } = follow();
  const fresh = [];
  playback.addEventListener("event", ({ detail }) => fresh.push([detail.type, detail.fresh]));
  send("word", word(0, 0));
  send("word", word(0, 0));
  assert.deepEqual(fresh, [
    ["word", true],
    ["word", false],
  ]);
  close();
});

test("a failure keeps the server's code, and what was heard can still be played", () => {
  const { playback, send, close } = follow();
  send("start", START);
  send("audio", { seq: 1, start_ms: 0, duration_ms: 500, data: "" });
  send("failed", { code: "provider_timeout", message: "No response.", retryable: true });
  assert.deepEqual([playback.phase, playback.failure.code], ["failed", "provider_timeout"]);
  assert.equal(playback.stream.done, true);
  assert.equal(playback.player.wanted, true);
  close();
});

test("a failure before any audio stops the player", () => {
  const { playback, send, close } = follow();
  send("failed", { code: "session_not_found", message: "", retryable: false });
  assert.deepEqual([playback.state, playback.player.wanted], ["refused", false]);
  close();
});

test("a session cancelled after something was heard counts as stopped", () => {
  const { playback, send, close } = follow();
  send("end", { ...END, reason: "cancelled", heard_text: "word" });
  assert.equal(playback.phase, "stopped");
  close();
});

test("an interruption sends the player past what was dropped", async () => {
  const { playback, send, close } = follow();
  send("start", START);
  await playback.player.open();
  playback.player.extend(0, 9000);
  playback.seek(1000);
  send("word", word(0, 0));
  send("word", word(1, 900));
  send("interrupted", { heard_ms: 800, heard_text: "word", resume_ms: 5000 });
  assert.ok(playback.place_ms() >= 5000);
  assert.deepEqual(
    playback.timeline.words.map(({ dropped }) => dropped === true),
    [false, true],
  );
  close();
});

test("events of the session before are ignored after a new one is followed", () => {
  const { playback, close } = follow();
  const { listener } = playback.stream;
  playback.attach("t");
  listener.onEvent({ type: "word", data: word(0, 0), id: "" });
  listener.onGone(404);
  assert.deepEqual([playback.id, playback.timeline.words.length, playback.phase], ["t", 0, "preparing"]);
  close();
});

test("a session that is gone and one that is refused are distinguished", () => {
  for (const [status, code] of [
    [404, "session_not_found"],
    [401, "unauthorized"],
  ]) {
    const { playback, close } = follow();
    playback.stream.listener.onGone(status);
    assert.equal(playback.failure.code, code);
    close();
  }
});

test("a short loss of the connection is not shown, a longer one is", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { playback, close } = follow();
  playback.onConnection("open");
  playback.onConnection("retrying");
  t.mock.timers.tick(999);
  assert.equal(playback.connection, "open");
  playback.onConnection("open");
  playback.onConnection("retrying");
  t.mock.timers.tick(1000);
  assert.equal(playback.connection, "retrying");
  close();
});

test("only sound counts as something said", () => {
  const { playback, send, close } = follow();
  const viseme = { id: "sil", phone: "", start_ms: 0, end_ms: 100, weight: 0, word_index: null };
  send("viseme", viseme);
  send("end", END);
  assert.equal(playback.nothingSaid, true);
  send("viseme", { ...viseme, id: "aa", phone: "a", start_ms: 100, end_ms: 200, weight: 0.5 });
  assert.equal(playback.nothingSaid, false);
  close();
});

test("a laugh that is not text counts as something said", () => {
  const { playback, send, close } = follow();
  send("viseme", { id: "kk", phone: "", start_ms: 0, end_ms: 100, weight: 0.4, word_index: null });
  send("end", END);
  assert.equal(playback.nothingSaid, false);
  close();
});
