import assert from "node:assert/strict";
import test from "node:test";
import { EventStream } from "../../static/js/lib/event-stream.js";
import { bearer, keepKey, keyOf, permit } from "../../static/js/lib/access.js";

/** Answer `fetch` with a body, and return what was asked. */
function answering(status, body) {
  const asked = [];
  globalThis.fetch = async (url, options) => {
    asked.push([String(url), options]);
    return new Response(JSON.stringify(body), { status });
  };
  return asked;
}

const kept = new Map();
globalThis.sessionStorage = {
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, value) => kept.set(name, value),
  removeItem: (name) => kept.delete(name),
};

test("a key is kept for the tab and goes into a header", () => {
  assert.deepEqual([keyOf(), bearer()], ["", {}]);
  keepKey("cs_x");
  assert.deepEqual([keyOf(), bearer()], ["cs_x", { Authorization: "Bearer cs_x" }]);
  keepKey("");
  assert.equal(keyOf(), "");
});

test("rights are asked for with the token, else with the key, and never without", async () => {
  const asked = answering(200, { ticket: "tk_1", listen_token: "lt_1" });
  assert.equal(await permit("/v1/sessions/s"), null);
  assert.equal(asked.length, 0);
  assert.deepEqual(await permit("/v1/sessions/s", "lt_1"), { ticket: "tk_1", listen_token: "lt_1" });
  keepKey("cs_x");
  await permit("/v1/sessions/s");
  keepKey("");
  assert.deepEqual(
    asked.map(([url, { method, headers }]) => [url, method, headers.Authorization]),
    [
      ["/v1/sessions/s/ticket", "POST", "Bearer lt_1"],
      ["/v1/sessions/s/ticket", "POST", "Bearer cs_x"],
    ],
  );
});

test("a refusal and a lost connection give no rights", async () => {
  answering(401, {});
  assert.equal(await permit("/v1/sessions/s", "lt_1"), null);
  globalThis.fetch = async () => {
    throw new TypeError("no network");
  };
  assert.equal(await permit("/v1/sessions/s", "lt_1"), null);
});

test("each connection has a new ticket, and the last id", async () => {
  const opened = [];
  class Source extends EventTarget {
    constructor(url) {
      super();
      opened.push(new URL(url).search);
    }
    close() {}
  }
  let number = 0;
  const stream = new EventStream(
    "https://captions.example/v1/sessions/s/events",
    { onEvent() {}, onConnection() {} },
    { EventSource: Source, claim: async () => () => {}, permit: async () => `tk_${(number += 1)}` },
  );
  await new Promise((resolve) => setTimeout(resolve));
  stream.lastId = "e.7";
  stream.retryNow();
  await new Promise((resolve) => setTimeout(resolve));
  stream.close();
  assert.deepEqual(opened, ["?ticket=tk_1", "?ticket=tk_2&last_event_id=e.7"]);
});
