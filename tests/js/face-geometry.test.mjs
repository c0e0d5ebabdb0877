import assert from "node:assert/strict";
import { test } from "node:test";

import * as geometry from "../../static/js/face/face-geometry.js";
import { NEUTRAL, POSES, mixPose } from "../../static/js/face/face-poses.js";

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
