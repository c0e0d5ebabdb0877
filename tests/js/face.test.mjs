import assert from "node:assert/strict";
import { test } from "node:test";

import * as geometry from "../../static/js/face/face-geometry.js";
import { NEUTRAL, POSES, POSE_KEYS, mixPose, poseFromArkit, poseOfViseme } from "../../static/js/face/face-poses.js";
import { FaceLife } from "../../static/js/face/face-life.js";
import { leadOf, poseAt, trailOf } from "../../static/js/face/mouth-curve.js";

const height = (pose) => pose.hu + pose.hl;
const byMost = (value) => Object.entries(POSES).sort((a, b) => value(b[1]) - value(a[1]))[0][0];

test("the shapes read as what they are", () => {
  assert.equal(Object.keys(POSES).length, 15);
  assert.equal(byMost(height), "aa");
  assert.equal(
    byMost((pose) => pose.w),
    "I",
  );
  assert.equal(
    byMost((pose) => -pose.w),
    "U",
  );
  const named = (test_) =>
    Object.entries(POSES)
      .filter(([, pose]) => test_(pose))
      .map(([id]) => id);
  assert.deepEqual(
    named((pose) => height(pose) < geometry.CLOSED_HEIGHT),
    ["sil", "PP"],
  );
  assert.deepEqual(
    named((pose) => pose.to > 0),
    ["TH"],
  );
  assert.deepEqual(
    named((pose) => pose.tU > height(pose) && height(pose) > 0),
    ["FF"],
  );
});

test("weight softens a shape, but never a closure", () => {
  assert.equal(poseOfViseme("PP", 0), POSES.PP);
  assert.equal(poseOfViseme("aa", 1), POSES.aa);
  assert.deepEqual(poseOfViseme("aa", 0), NEUTRAL);
  assert.equal(poseOfViseme("unheard of"), NEUTRAL);
});

test("every path is made of finite numbers for every mixture of shapes", () => {
  const ids = Object.keys(POSES);
  for (const a of ids)
    for (const b of ids)
      for (const amount of [0, 0.3, 0.5, 0.9]) {
        const pose = mixPose(POSES[a], POSES[b], amount);
        const paths = [
          geometry.headPath(pose.j),
          geometry.lipsPath(pose),
          geometry.openingPath(pose),
          geometry.closedPath(pose),
          geometry.shinePath(pose),
          geometry.tonguePath(pose),
          geometry.creasePath(pose),
          ...Object.values(geometry.lipTeethPath(pose)),
          ...Object.values(geometry.tipPath(pose)),
        ];
        for (const path of paths) assert.match(path, /^[-MCQHVZ0-9. ]*$/, `${a}-${b}`);
      }
});

const ARKIT = {
  PP: {
    jawOpen: 0.05,
    mouthClose: 0.05,
    mouthPressLeft: 0.5,
    mouthPressRight: 0.5,
    mouthRollLower: 0.35,
    mouthRollUpper: 0.3,
  },
  FF: {
    jawOpen: 0.08,
    mouthPressLeft: 0.1,
    mouthPressRight: 0.1,
    mouthRollLower: 0.65,
    mouthStretchLeft: 0.1,
    mouthStretchRight: 0.1,
    mouthUpperUpLeft: 0.25,
    mouthUpperUpRight: 0.25,
  },
  aa: {
    jawOpen: 0.55,
    mouthStretchLeft: 0.05,
    mouthStretchRight: 0.05,
    mouthLowerDownLeft: 0.3,
    mouthLowerDownRight: 0.3,
    mouthUpperUpLeft: 0.15,
    mouthUpperUpRight: 0.15,
  },
  U: { jawOpen: 0.16, mouthPucker: 0.7, mouthFunnel: 0.25 },
};

test("ARKit weights give shapes that can be told apart", () => {
  const poses = Object.fromEntries(Object.entries(ARKIT).map(([id, weights]) => [id, poseFromArkit(weights)]));
  assert.equal(height(poses.PP), 0);
  assert.equal(poses.PP.pr, 1);
  assert.ok(poses.FF.tU > height(poses.FF) && height(poses.FF) > 0);
  assert.ok(height(poses.aa) > 20);
  assert.ok(poses.U.w < 15 && height(poses.U) > 3);
  assert.equal(height(poseFromArkit({})), 0);
  for (const pose of Object.values(poses)) assert.deepEqual(Object.keys(pose).sort(), [...POSE_KEYS].sort());
});

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
    for (let ms = 120; ms < 120 + duration; ms += 1) if (height(at(list, ms)) < geometry.CLOSED_HEIGHT) shut += 1;
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
