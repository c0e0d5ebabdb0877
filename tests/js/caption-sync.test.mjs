import assert from "node:assert/strict";
import { test } from "node:test";

import { sessionOf } from "../../static/js/caption-sync.js";

test("any address of a session names it, and its query goes to every link", () => {
  const found = sessionOf("https://example.org/base/v1/sessions/a%20b/events?token=t");
  assert.equal(found.id, "a b");
  assert.equal(found.links.self, "https://example.org/base/v1/sessions/a%20b");
  assert.equal(found.links.audio, "https://example.org/base/v1/sessions/a%20b/audio?token=t");
  assert.equal(sessionOf("http://x/v1/sessions/abc").links.events, "http://x/v1/sessions/abc/events");
});

test("other addresses name no session", () => {
  for (const src of ["", "http://x/", "http://x/v1/sessions/", "http://x/v1/voices", "not an address"]) {
    assert.equal(sessionOf(src), null, src);
  }
});
