import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { test } from "node:test";

import { EventStream } from "../../static/js/lib/event-stream.js";

/** An EventSource that a test drives; `made` lists all of them. */
function fakeSources() {
  const made = [];
  class FakeEventSource extends EventTarget {
    readyState = 0;

    constructor(url) {
      super();
      this.url = new URL(url);
      made.push(this);
    }

    close() {
      this.readyState = 2;
    }

    open() {
      this.readyState = 1;
      this.onopen();
    }

    send(type, data, lastEventId = "") {
      this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data), lastEventId }));
    }

    /** Lose the connection; `final` when the browser gives up. */
    lose(final) {
      this.readyState = final ? 2 : 0;
      this.onerror();
    }
  }
  return { made, FakeEventSource };
}

function follow(url = "http://127.0.0.1:9/v1/sessions/x/events", lastId = "") {
  const { made, FakeEventSource } = fakeSources();
  const log = { events: [], connections: [], gone: [] };
  const listener = {
    onEvent: (event) => log.events.push(event),
    onConnection: (connection) => log.connections.push(connection),
    onGone: (status) => log.gone.push(status),
  };
  const stream = new EventStream(url, listener, { EventSource: FakeEventSource, lastId });
  return { stream, made, log };
}

test("events come with their ids, and a reset has none to resume from", () => {
  const { stream, made, log } = follow();
  made[0].open();
  made[0].send("word", { text: "Hi" }, "e.1");
  made[0].send("reset", { reason: "unknown_id", from_id: "e.9" });
  assert.deepEqual(log.events, [
    { type: "word", data: { text: "Hi" }, id: "e.1" },
    { type: "reset", data: { reason: "unknown_id", from_id: "e.9" }, id: "" },
  ]);
  assert.equal(stream.lastId, "e.1");
  stream.close();
});

test("the last event closes the stream for good", () => {
  for (const type of ["end", "failed"]) {
    const { stream, made, log } = follow();
    made[0].open();
    made[0].send(type, { reason: "complete" }, "e.2");
    assert.deepEqual(log.connections, ["open", "closed"]);
    assert.equal(made[0].readyState, 2);
    made[0].lose(true);
    stream.retryNow();
    assert.equal(made.length, 1);
  }
});

test("the browser's own retry is left alone; where it gives up, a new source resumes after the last id", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { stream, made, log } = follow();
  made[0].open();
  made[0].send("word", {}, "e.7");
  made[0].lose(false);
  t.mock.timers.tick(10_000);
  assert.equal(made.length, 1);
  made[0].open();
  made[0].lose(true);
  t.mock.timers.tick(249);
  assert.equal(made.length, 1);
  t.mock.timers.tick(1);
  assert.equal(made[1].url.searchParams.get("last_event_id"), "e.7");
  made[1].open();
  assert.deepEqual(log.connections, ["open", "retrying", "open", "retrying", "open"]);
  stream.close();
});

test("a connection lost for 20 seconds is offline, and online again when it opens", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { stream, made, log } = follow();
  made[0].open();
  made[0].lose(false);
  t.mock.timers.tick(20_000);
  made[0].lose(false);
  assert.deepEqual(log.connections, ["open", "retrying", "offline"]);
  made[0].open();
  assert.equal(log.connections.at(-1), "open");
  stream.close();
});

test("events of an abandoned source's errors change nothing", () => {
  const { stream, made, log } = follow();
  made[0].open();
  made[0].lose(false);
  stream.retryNow();
  assert.equal(made.length, 2);
  made[0].lose(true);
  made[1].open();
  assert.deepEqual(log.connections, ["open", "retrying", "open"]);
  stream.close();
});

test("a first id is sent with the first request, beside the query that is there", () => {
  const { stream, made } = follow("http://127.0.0.1:9/v1/sessions/x/events?token=t", "e.3");
  assert.equal(made[0].url.search, "?token=t&last_event_id=e.3");
  stream.close();
});

test("a session that the server does not know is reported as gone, and other answers are not", async () => {
  let status = 500;
  const server = createServer((request, response) => response.writeHead(status).end());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${server.address().port}/v1/sessions/x/events`;
  const { stream, log } = follow(url);
  await stream.checkGone();
  assert.deepEqual(log.gone, []);
  status = 404;
  await stream.checkGone();
  assert.deepEqual(log.gone, [404]);
  assert.deepEqual(log.connections, ["closed"]);
  server.close();
});
