import assert from "node:assert/strict";
import { test } from "node:test";

import { newSpeaker } from "../../static/js/views/speaker.js";

test("a speaker is shown where another one spoke before", () => {
  const [anna, ben, nobody] = [{ speaker: "Anna" }, { speaker: "Ben" }, {}];
  assert.equal(newSpeaker(anna, undefined), "Anna");
  assert.equal(newSpeaker(anna, ben), "Anna");
  assert.equal(newSpeaker(anna, nobody), "Anna");
  assert.equal(newSpeaker(anna, anna), "");
  assert.equal(newSpeaker(nobody, ben), "");
  assert.equal(newSpeaker(undefined, ben), "");
});
