/** What the session says and what TalkingHead's own code makes of it, in simulated time: no part of it waits. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";

import { TalkingHeadFeed } from "../../static/js/lib/talkinghead.js";

const library = createRequire(new URL("../node/package.json", import.meta.url)).resolve("@met4citizen/talkinghead");
const { TalkingHead } = await import(library);

const RATE_HZ = 24_000;
const QUANTUM = 128;
const FRAME_QUANTA = 3;
/** A frame, a quantum and the two messages between the page and its audio thread. */
const TOLERANCE_MS = 30;

/** The library's own worklet. Messages take one quantum each way. */
class AudioThread {
  constructor() {
    const source = readFileSync(new URL("playback-worklet.js", `file://${library}`), "utf-8");
    let Processor;
    const Base = class {
      port = { postMessage: (message) => this.port.up(message) };
    };
    new Function("AudioWorkletProcessor", "registerProcessor", "sampleRate", source)(
      Base,
      (_, found) => {
        Processor = found;
      },
      RATE_HZ,
    );
    this.Processor = Processor;
    this.messages = [];
  }

  /** @param {any} node */
  join(node, options) {
    this.processor = new this.Processor(options);
    node.port = { postMessage: (message) => this.messages.push([this.processor.port, message]), onmessage: null };
    this.processor.port.up = (message) => this.messages.push([node.port, message]);
  }

  run() {
    for (const [port, message] of this.messages.splice(0)) port.onmessage({ data: message });
    const out = new Float32Array(QUANTUM);
    this.processor.process([], [[out]]);
    return out;
  }
}

/** A TalkingHead without its picture: stream mode, the animation queue and the clock are the library's. */
class Stage {
  async open() {
    this.thread = new AudioThread();
    const { thread } = this;
    globalThis.AudioWorkletNode = class {
      numberOfOutputs = 1;
      connect() {}
      disconnect() {}
      constructor(context, _, options) {
        this.context = context;
        thread.join(this, options);
      }
    };
    this.subtitles = [];
    this.head = Object.assign(Object.create(TalkingHead.prototype), {
      audioCtx: { sampleRate: RATE_HZ, state: "running" },
      workletLoaded: true,
      audioStreamGainNode: { gain: {} },
      avatar: {},
      opt: {},
      animClock: 5000,
      animQueue: [],
      streamLipsyncQueue: [],
      streamAudioStartTime: null,
      audioPlaylist: [],
      speechQueue: [],
      isSpeaking: false,
      resetLips() {},
      render() {},
      lookAtCamera() {},
      speakWithHands() {},
    });
    await this.head.streamStart(
      { sampleRate: RATE_HZ, lipsyncType: "visemes", waitForAudioChunks: true },
      null,
      null,
      () => {},
    );
    this.feed = new TalkingHeadFeed(this.head);
    this.quanta = 0;
    /** Media time heard in each quantum, by the head's clock. */
    this.heard = [];
    /** @type {Map<any, number>} the sight of each shape: its animation, and when it was taken back */
    this.shapes = new Map();
    return this;
  }

  /** @param {number} ms */
  run(ms) {
    for (let left = Math.round((ms * RATE_HZ) / 1000 / QUANTUM); left > 0; left -= 1) {
      const clock = 5000 + (this.quanta * QUANTUM * 1000) / RATE_HZ;
      const [value] = this.thread.run();
      if (value > 0) this.heard.push({ clock, media: value * 32768 });
      this.quanta += 1;
      if (this.quanta % FRAME_QUANTA === 0) this.head.animClock = 5000 + (this.quanta * QUANTUM * 1000) / RATE_HZ;
      const now = new Set(this.head.animQueue);
      for (const item of now) if (!this.shapes.has(item)) this.shapes.set(item, Infinity);
      for (const [item, until] of this.shapes) if (until === Infinity && !now.has(item)) this.shapes.set(item, clock);
    }
  }

  /** A batch of the stream: one viseme and one word a 100 ms, then their audio, whose samples are their own time. */
  say(start_ms, end_ms, step = 100) {
    for (let ms = start_ms; ms < end_ms; ms += step) {
      this.feed.add("word", { index: ms / step, text: `w${ms}`, start_ms: ms, end_ms: ms + step });
      this.feed.add("viseme", { id: "aa", phone: "a", start_ms: ms, end_ms: ms + step, weight: 1, word_index: 0 });
    }
    for (let ms = start_ms; ms < end_ms; ms += 200) {
      const length = Math.min(200, end_ms - ms);
      const samples = Int16Array.from(
        { length: (length * RATE_HZ) / 1000 },
        (_, i) => Math.round(ms + (i * 1000) / RATE_HZ) + 1,
      );
      this.feed.add("audio", {
        start_ms: ms,
        duration_ms: length,
        data: Buffer.from(samples.buffer).toString("base64"),
      });
    }
  }

  /** When the head's clock showed each shape that it was let show. */
  shown() {
    const spans = [...this.shapes].filter(([item]) => item.template.name === "viseme");
    return spans
      .map(([item, until]) => {
        const length = item.ts[2] - item.ts[1];
        return { at: item.ts[1] - length / 2, until };
      })
      .filter(({ at, until }) => at < until);
  }

  /** The mouth against the sound: every shape shown begins with the media time that is heard then. */
  check(from_ms, to_ms, step = 100) {
    const starts = this.shown().map(({ at }) => at);
    let checked = 0;
    for (let ms = from_ms; ms < to_ms; ms += step) {
      const times = this.heard.filter(({ media }) => media > ms && media < ms + 15).map(({ clock }) => clock);
      assert.ok(times.length > 0, `${ms} ms is not heard`);
      const off = Math.min(...starts.map((at) => Math.abs(at - times[0])));
      assert.ok(off <= TOLERANCE_MS, `the shape at ${ms} ms is ${off} ms from its sound`);
      checked += 1;
    }
    return checked;
  }

  hears(from_ms, to_ms) {
    return this.heard.filter(({ media }) => media > from_ms && media < to_ms).length;
  }
}

const opened = () => new Stage().open();

test("the first turn of a session", async () => {
  const stage = await opened();
  stage.say(0, 2000);
  stage.run(2500);
  assert.equal(stage.check(0, 2000), 20);
  assert.equal(stage.shown().length, 20);
});

// At 1011 to 1015 ms the worklet has stopped, and the page does not know yet.
for (const pause_ms of [40, 300, 700, 940, 1000, 1005, 1009, 1011, 1013, 1015, 1020, 1060, 2000, 9000]) {
  test(`a turn that comes ${pause_ms} ms after the end of the sound`, async () => {
    const stage = await opened();
    stage.say(0, 2000);
    stage.run(2000 + pause_ms);
    stage.say(2000, 4000);
    stage.run(1000);
    stage.say(4000, 5000);
    stage.run(5000);
    assert.equal(stage.check(0, 5000), 50);
  });
}

test("a stream that falls behind again and again by a little", async () => {
  const stage = await opened();
  for (let ms = 0; ms < 3000; ms += 200) {
    stage.say(ms, ms + 200);
    stage.run(260);
  }
  stage.run(1000);
  stage.check(0, 3000);
});

test("a listener who joins late", async () => {
  const stage = await opened();
  stage.feed.add("viseme", { id: "PP", phone: "p", start_ms: 7350, end_ms: 7400, weight: 1, word_index: 0 });
  stage.say(7400, 9000);
  stage.run(3000);
  assert.equal(stage.check(7400, 9000), 16);
});

for (const wait_ms of [0, 6, 20, 400, 3000]) {
  test(`an interruption silences sound and mouth at once; the next turn comes after ${wait_ms} ms`, async () => {
    const stage = await opened();
    stage.say(0, 6000);
    stage.run(1500);
    const { heard_ms } = stage.feed;
    const clock = stage.head.animClock;
    assert.ok(Math.abs(heard_ms - 1500) <= TOLERANCE_MS);
    stage.feed.add("interrupted", { heard_ms, heard_text: "", resume_ms: 6000 });
    stage.run(wait_ms);
    assert.ok(!stage.head.animQueue.some(({ template }) => template.name === "viseme"));
    stage.say(6000, 7000);
    stage.run(3000);
    assert.equal(stage.hears(heard_ms + TOLERANCE_MS, 6000), 0);
    stage.check(6000, 7000);
    stage.check(0, 1400);
    assert.equal(stage.shown().filter(({ at }) => at >= clock).length, 10);
  });
}

test("an interruption right after the sound was given, when the head does not know yet that it plays", async () => {
  const stage = await opened();
  stage.run(16);
  stage.say(0, 3000);
  stage.run(6);
  stage.feed.add("interrupted", { heard_ms: 0, heard_text: "", resume_ms: 3000 });
  stage.run(300);
  assert.equal(stage.head.isSpeaking, true, "the message that it plays comes after the interruption");
  stage.say(3000, 4000);
  stage.run(500);
  stage.say(4000, 5000);
  stage.run(3000);
  assert.equal(stage.hears(TOLERANCE_MS, 3000), 0);
  stage.check(3000, 5000);
});

test("an old session that was interrupted is followed in one go: what was heard, then what came after", async () => {
  const stage = await opened();
  stage.say(0, 6000);
  stage.feed.add("interrupted", { heard_ms: 1500, heard_text: "", resume_ms: 6000 });
  stage.say(6000, 7000);
  stage.feed.add("end", { reason: "complete", duration_ms: 7000 });
  stage.run(4000);
  assert.equal(stage.hears(1510, 6000), 0);
  stage.check(0, 1500);
  stage.check(6000, 7000);
  assert.equal(stage.shown().length, 25);
  assert.equal(stage.head.isSpeaking, false);
});

test("an interruption further on than this listener: it hears the rest and goes on", async () => {
  const stage = await opened();
  stage.say(0, 4000);
  stage.run(1000);
  stage.feed.add("interrupted", { heard_ms: 2050, heard_text: "", resume_ms: 4000 });
  stage.say(4000, 5000);
  stage.run(3000);
  assert.equal(stage.hears(2060, 4000), 0);
  stage.check(0, 2000);
  stage.check(4000, 5000);
});

test("a session that was cancelled falls silent where it was heard", async () => {
  const stage = await opened();
  stage.say(0, 4000);
  stage.run(1000);
  stage.feed.add("end", { reason: "cancelled", duration_ms: 1000, heard_text: "" });
  stage.run(2000);
  assert.equal(stage.hears(1000 + TOLERANCE_MS, 4000), 0);
  assert.ok(Math.abs(stage.feed.heard_ms - 1000) <= TOLERANCE_MS);
  assert.equal(stage.head.isSpeaking, false);
});

test("audio that is sent again after a reconnect is not given again", async () => {
  const stage = await opened();
  stage.say(0, 1000);
  stage.say(0, 1000);
  stage.run(3000);
  assert.equal(stage.heard.filter(({ media }) => media < 5).length, 1);
});

test("without that account, the second turn's mouth would be late by the whole first turn", async () => {
  const stage = await opened();
  stage.feed.give = function give(start_ms, end_ms, audio) {
    this.head.streamAudio({ audio, ...this.avatar.takeTalkingHead() });
  };
  stage.say(0, 2000);
  stage.run(4000);
  stage.say(2000, 3000);
  stage.run(2000);
  assert.throws(() => stage.check(2000, 3000), /from its sound/);
});

test("audio that TalkingHead cannot play is refused by name", async () => {
  const stage = await opened();
  const start = { audio: { format: "mp3_44100_128" } };
  assert.throws(() => stage.feed.add("start", start), /mp3_44100_128/);
});
