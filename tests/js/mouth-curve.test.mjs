import assert from "node:assert/strict";
import { test } from "node:test";

import { CLOSED_HEIGHT } from "../../static/js/face/face-geometry.js";
import { POSES } from "../../static/js/face/face-poses.js";
import { leadOf, poseAt, trailOf } from "../../static/js/face/mouth-curve.js";

const height = (pose) => pose.hu + pose.hl;
const visemes = (...rows) => {
  let at = 0;
  return rows.map(([id, duration]) => ({
    id,
    phone: "x",
    start_ms: at,
    end_ms: (at += duration),
    weight: 1,
    word_index: 0,
  }));
};
const at = (list, ms) =>
  poseAt(
    list,
    list.findLastIndex((one) => one.start_ms <= ms),
    ms,
  );

test("a closure is complete at its onset and shows for at least one frame", () => {
  for (const duration of [40, 70, 120]) {
    const list = visemes(["aa", 120], ["PP", duration], ["aa", 120]);
    assert.equal(height(at(list, 120)), 0);
    let shut = 0;
    for (let ms = 120; ms < 120 + duration; ms += 1) if (height(at(list, ms)) < CLOSED_HEIGHT) shut += 1;
    assert.ok(shut >= (duration === 40 ? 25 : 0.6 * duration), `${duration}: ${shut}`);
  }
});

test("ramps never meet inside a shape, so the pose never jumps", () => {
  const list = visemes(
    ["sil", 100],
    ["kk", 45],
    ["aa", 60],
    ["PP", 40],
    ["FF", 40],
    ["O", 200],
    ["sil", 90],
    ["CH", 50],
    ["I", 40],
  );
  for (let i = 1; i < list.length - 1; i += 1)
    assert.ok(trailOf(list[i]) + leadOf(list[i], list[i + 1]) <= list[i].end_ms - list[i].start_ms);
  let before = at(list, 0);
  for (let ms = 0; ms <= list.at(-1).end_ms + 200; ms += 0.5) {
    const pose = at(list, ms);
    assert.ok(Math.abs(height(pose) - height(before)) < 3, `${ms}`);
    before = pose;
  }
  assert.deepEqual(at(list, list.at(-1).end_ms + 200), POSES.sil);
});

test("the pose is a function of time alone", () => {
  const list = visemes(["aa", 100], ["PP", 60], ["O", 100]);
  const forwards = Array.from({ length: 260 }, (_, ms) => at(list, ms));
  for (let ms = 259; ms >= 0; ms -= 1) assert.deepEqual(at(list, ms), forwards[ms]);
});
