import assert from "node:assert/strict";
import { test } from "node:test";

import { ChainPlayer } from "../../static/js/lib/chain-player.js";
import { RATE_HZ, ramp } from "./samples.mjs";

/** Web Audio as far as the chain player uses it: sources note when they start and what they hold. */
class FakeContext {
  sampleRate = RATE_HZ;
  currentTime = 0;
  state = "running";
  sources = [];

  createBuffer(channels, length) {
    const data = new Float32Array(length);
    return { length, getChannelData: () => data };
  }

  createGain() {
    const gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, setTargetAtTime() {} };
    return { gain, connect: (node) => node };
  }

  createBufferSource() {
    const source = {
      connect: (node) => node,
      start: (at_s) => (source.at_s = at_s),
      stop: () => (source.stopped = true),
    };
    this.sources.push(source);
    return source;
  }

  /** Let time pass and sources end. */
  advance(to_s) {
    this.currentTime = to_s;
    for (const source of this.sources) {
      const over = source.at_s + source.buffer.length / RATE_HZ <= to_s;
      if (!over || source.ended || source.stopped) continue;
      source.ended = true;
      source.onended?.();
    }
  }
}

function setup() {
  const context = new FakeContext();
  const states = [];
  const player = new ChainPlayer(context, RATE_HZ, { connect() {} }, () => states.push(player.state));
  return { context, states, player };
}

test("it waits for its pre-roll and lays pieces end to end, up to two seconds ahead", () => {
  const { context, states, player } = setup();
  player.play();
  player.append(0, ramp(0, 1200));
  assert.deepEqual([states, context.sources.length], [["filling"], 0]);
  player.append(50, ramp(1200, 5 * RATE_HZ));
  assert.deepEqual(states, ["filling", "playing"]);
  const ends = context.sources.map(({ at_s, buffer }) => at_s + buffer.length / RATE_HZ);
  for (let i = 1; i < ends.length; i += 1) assert.ok(Math.abs(context.sources[i].at_s - ends[i - 1]) < 1e-9);
  assert.ok(ends.at(-1) > 2 && ends.at(-1) < 2.5, String(ends.at(-1)));
  assert.equal(player.ms_at(context.sources[0].at_s * RATE_HZ + 2400), 100);
});

test("an underrun is counted and waits longer; the end of the stream is no underrun", () => {
  const { context, states, player } = setup();
  player.play();
  player.append(0, ramp(0, 4800));
  context.advance(1);
  assert.deepEqual([states, player.underruns], [["filling", "playing", "dry"], 1]);
  player.append(200, ramp(4800, 4800));
  assert.equal(player.state, "dry");
  player.append(400, ramp(9600, 4800));
  assert.equal(player.state, "playing");
  player.end();
  context.advance(3);
  assert.deepEqual([player.state, player.underruns], ["ended", 1]);
});

test("a pause keeps the position that was heard, and a seek moves it", () => {
  const { context, player } = setup();
  player.play();
  player.append(0, ramp(0, 3 * RATE_HZ));
  context.advance(0.5);
  player.pause();
  const stopped_ms = (player.position * 1000) / RATE_HZ;
  assert.ok(Math.abs(stopped_ms - 475) < 1, String(stopped_ms));
  assert.ok(context.sources.every(({ ended, stopped }) => ended || stopped));
  player.seek(2000);
  assert.equal(player.ms_at(RATE_HZ), 2000);
  assert.equal(player.state, "paused");
});
