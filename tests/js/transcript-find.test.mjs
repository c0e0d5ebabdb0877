import assert from "node:assert/strict";
import { test } from "node:test";

import { findInWords } from "../../static/js/views/transcript-find.js";

test("find marks the words a hit touches", () => {
  const words = ["The", "mouth", "closes", "on", "every", "B,"].map((text) => ({ text, after: " " }));
  assert.deepEqual(findInWords(words, "th"), [[0], [1]]);
  assert.deepEqual(findInWords(words, "closes ON"), [[2, 3]]);
  assert.deepEqual(findInWords(words, "  "), []);
});
