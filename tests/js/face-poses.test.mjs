import assert from "node:assert/strict";
import { test } from "node:test";

import * as geometry from "../../static/js/face/face-geometry.js";
import { NEUTRAL, POSES, POSE_KEYS, mixPose, poseFromArkit, poseOfViseme } from "../../static/js/face/face-poses.js";

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
