import assert from "node:assert/strict";
import test from "node:test";

import { avatarWays } from "../../static/js/pages/avatar-ways.js";

test("each way carries this page's address and the session", () => {
  const ways = avatarWays({ origin: "http://host:8000", session: "abc" });
  assert.deepEqual(
    ways.map((way) => way.id),
    ["talkinghead", "vrm", "vmc"],
  );
  for (const way of ways) assert.ok(way.code.includes("http://host:8000/v1/sessions/abc"), way.id);
});

test("without a session the place for its id is named", () => {
  assert.ok(avatarWays({ origin: "http://h" })[2].code.includes("/v1/sessions/SESSION "));
});

test("the code for TalkingHead parses and takes every event that its feed knows", () => {
  const { code } = avatarWays({ origin: "http://h", session: "abc" })[0];
  const body = code.replace(/^import .*$/m, "");
  assert.doesNotThrow(() => new Function("TalkingHeadFeed", "head", `return async () => {${body}}`));
  for (const type of ["start", "word", "viseme", "audio", "interrupted", "end", "failed"])
    assert.ok(code.includes(`"${type}"`), type);
});
