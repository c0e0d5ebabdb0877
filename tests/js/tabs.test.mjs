import assert from "node:assert/strict";
import { test } from "node:test";

import { tabAfter } from "../../static/js/views/tabs.js";

test("arrows wrap around, Home and End go to the edges, other keys stay", () => {
  assert.deepEqual(
    ["ArrowRight", "ArrowLeft", "Home", "End", "Enter"].map((key) => tabAfter(key, 0, 3)),
    [1, 2, 0, 2, -1],
  );
  assert.equal(tabAfter("ArrowRight", 2, 3), 0);
});
