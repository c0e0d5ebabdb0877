import assert from "node:assert/strict";
import { test } from "node:test";

import { FaceLife } from "../../static/js/face/face-life.js";

test("life is the same for the same seed and still under reduced motion", () => {
  const mood = { speaking: true, ready: false, smile: false, reduced: false };
  const [one, two] = [new FaceLife("a"), new FaceLife("a")];
  two.at(90_000, mood);
  for (let ms = 0; ms < 20_000; ms += 37) assert.deepEqual(one.at(ms, mood), two.at(ms, mood));
  assert.ok(Array.from({ length: 900 }, (_, i) => one.at(i * 20, mood).blink).some((blink) => blink === 0));
  assert.deepEqual(one.at(5000, { ...mood, reduced: true }), {
    blink: 1,
    gazeX: 0,
    gazeY: 0,
    brow: 1.5,
    dx: 0,
    dy: 0,
    tilt: 0,
    smile: 0,
  });
});
