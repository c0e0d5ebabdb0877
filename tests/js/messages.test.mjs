import assert from "node:assert/strict";
import { test } from "node:test";

import { problemOf, rejoined, serviceTitle, tooLong, voiceChanged } from "../../static/js/views/messages.js";

test("problems say what to do, with the server's numbers", () => {
  assert.equal(
    tooLong(106_120, 100_000).text,
    "The text has 106,120 characters; the limit is 100,000. Shorten it, or stream it through the API.",
  );
  assert.match(
    problemOf({ code: "provider_connection" }, { heard_ms: 14_300 }).text,
    /after 0:14\. The part you heard is saved/,
  );
  assert.equal(problemOf({ code: "limit_exceeded", retry_s: 12 }).wait_s, 12);
  assert.equal(problemOf({ code: "server_stopping", status: 503, retry_s: 2 }).wait_s, 2);
  assert.match(problemOf({ code: "server_stopping" }, { heard_ms: 65_000 }).text, /stopped after 1:05/);
  assert.equal(problemOf({ code: "server_stopping" }, { heard_ms: 65_000 }).action, "rest");
  assert.equal(problemOf({ code: "what_is_this" }).code, "what_is_this");
  assert.equal(problemOf({ code: "provider_auth" }).mono, "captionsync doctor");
  assert.equal(
    problemOf({ code: "provider_refused", message: "ElevenLabs refused the request." }).text,
    "ElevenLabs refused the request.",
  );
  assert.match(problemOf({ code: "provider_quota" }).text, /credits/);
  assert.equal(problemOf({ code: "provider_busy" }).wait_s, 5);
  assert.equal(problemOf({ code: "provider_busy" }, { heard_ms: 2_000 }).action, "rest");
  for (const code of ["empty_text", "voice_not_found", "network", "session_not_found", "x"])
    assert.doesNotMatch(problemOf({ code }).text, /!/);
});

test("the transcript reports a change of voice and a stream that lost its place", () => {
  assert.equal(voiceChanged("elevenlabs", "espeak"), "The voice changed: elevenlabs stopped, espeak resumed.");
  assert.equal(voiceChanged("espeak", "espeak"), "Short break: espeak stopped and resumed.");
  assert.equal(rejoined(65_000), "Reconnected. Some events before 1:05 may be missing.");
});

test("an error of the key or the account names the service that the server uses, where there is only one", () => {
  const espeak = { name: "espeak", title: "espeak", needs_key: false };
  const cloud = { name: "cloud", title: "The Cloud", needs_key: true };
  assert.equal(serviceTitle([espeak, cloud]), "The Cloud");
  assert.equal(serviceTitle([cloud, { ...cloud, title: "Other" }]), "The voice service");
  for (const code of ["provider_auth", "provider_quota"]) {
    assert.match(problemOf({ code }, { service: "The Cloud" }).text, /The Cloud/);
    assert.doesNotMatch(problemOf({ code }).text, /ElevenLabs/);
  }
});
