import assert from "node:assert/strict";
import { test } from "node:test";

import { RingPlayer } from "../../static/js/lib/ring-player.js";
import { RATE_HZ } from "./samples.mjs";

test("a player that is to play is not paused by what its worklet said before it heard so", () => {
  const port = { postMessage() {}, onmessage: null };
  globalThis.AudioWorkletNode = class {
    constructor() {
      this.port = port;
    }

    connect() {}
  };
  const states = [];
  const player = new RingPlayer({}, RATE_HZ, {}, () => states.push(player.state));
  const tell = (state) =>
    port.onmessage({ data: { pos: 0, frame: 0, playing: state === "playing", state, underruns: 0 } });
  player.play();
  for (const state of ["paused", "filling", "playing"]) tell(state);
  player.pause();
  tell("paused");
  player.play();
  for (const state of ["paused", "playing"]) tell(state);
  delete globalThis.AudioWorkletNode;
  assert.deepEqual(states, ["filling", "playing", "paused", "playing"]);
});
