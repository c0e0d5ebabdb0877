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

/** Stand in for the browser's WebSocket; returns all that are made. */
function fakeSockets(t) {
  const made = [];
  globalThis.WebSocket = class {
    constructor(url) {
      this.url = url;
      made.push(this);
    }

    close() {
      this.onclose();
    }
  };
  t.after(() => delete globalThis.WebSocket);
  return made;
}

async function follow(url = "http://127.0.0.1:9/v1/sessions/x/events", lastId = "") {
  const { made, FakeEventSource } = fakeSources();
  const log = { events: [], connections: [], gone: [], freed: [] };
  const listener = {
    onEvent: (event) => log.events.push(event),
    onConnection: (connection) => log.connections.push(connection),
    onGone: (status) => log.gone.push(status),
  };
  const claim = async () => () => log.freed.push(true);
  const stream = new EventStream(url, listener, { EventSource: FakeEventSource, claim, random: () => 1, lastId });
  await Promise.resolve();
  return { stream, made, log };
}

test("events come with their ids, and a reset has none to resume from", async () => {
  const { stream, made, log } = await follow();
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

test("the last event closes the stream for good", async () => {
  for (const type of ["end", "failed"]) {
    const { stream, made, log } = await follow();
    made[0].open();
    made[0].send(type, { reason: "complete" }, "e.2");
    assert.deepEqual(log.connections, ["open", "closed"]);
    assert.equal(made[0].readyState, 2);
    made[0].lose(true);
    stream.retryNow();
    assert.equal(made.length, 1);
  }
});

test("a lost connection is made again after the last id, after pauses that grow", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { stream, made, log } = await follow();
  made[0].open();
  made[0].send("word", {}, "e.7");
  for (const [index, pause_ms] of [300, 600, 1200, 2400, 4800, 5000, 5000].entries()) {
    made[index].lose(index % 2 === 0);
    assert.equal(made[index].readyState, 2);
    t.mock.timers.tick(pause_ms - 1);
    assert.equal(made.length, index + 1);
    t.mock.timers.tick(1);
    assert.equal(made[index + 1].url.searchParams.get("last_event_id"), "e.7");
    made[index + 1].open();
  }
  made.at(-1).send("word", {}, "e.8");
  made.at(-1).lose(true);
  t.mock.timers.tick(300);
  assert.equal(made.length, 9);
  assert.equal(log.connections.filter((connection) => connection === "retrying").length, 8);
  stream.close();
  assert.deepEqual(log.freed, [true]);
});

test("pauses are random, so that pages do not return at once", async () => {
  const { stream } = await follow();
  stream.attempt = 2;
  stream.random = () => 0;
  assert.equal(stream.pause_ms(), 600);
  stream.random = () => 0.5;
  assert.equal(stream.pause_ms(), 900);
  stream.close();
});

test("a page that never gets a connection tries a WebSocket, and the other way round", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const sockets = fakeSockets(t);
  const { stream, made, log } = await follow();
  t.mock.timers.tick(5_000);
  t.mock.timers.tick(300);
  assert.equal(sockets[0].url.protocol, "ws:");
  assert.equal(made.length, 1);
  sockets[0].onclose();
  t.mock.timers.tick(600);
  assert.equal(made.length, 2);
  made[1].open();
  made[1].send("word", { text: "Hi" }, "e.1");
  assert.equal(log.events.length, 1);
  stream.close();
});

/** Follow without a claim, at a server that answers every request with a status, or is away. */
async function followUnclaimed(t, status) {
  const sockets = fakeSockets(t);
  const { made, FakeEventSource } = fakeSources();
  const fetched = t.mock.method(globalThis, "fetch", async () => {
    if (!status) throw new TypeError("away");
    return { status };
  });
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const gone = [];
  const listener = { onEvent: () => {}, onConnection: () => {}, onGone: (code) => gone.push(code) };
  const url = "http://127.0.0.1:9/v1/sessions/x/events";
  const stream = new EventStream(url, listener, {
    EventSource: FakeEventSource,
    claim: async () => null,
    random: () => 1,
  });
  await Promise.resolve();
  const lose = async () => {
    sockets.at(-1).onclose();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    t.mock.timers.tick(5_000);
  };
  return { stream, sockets, made, fetched, gone, lose };
}

test("while the server is away, a tab without a connection of its own does not take one", async (t) => {
  const { stream, sockets, made, lose } = await followUnclaimed(t, 0);
  for (let number = 1; number <= 6; number += 1) {
    assert.equal(sockets.length, number);
    await lose();
  }
  assert.equal(made.length, 0);
  stream.close();
});

test("where a proxy blocks WebSockets, the events come over HTTP", async (t) => {
  const { stream, sockets, made, lose } = await followUnclaimed(t, 200);
  await lose();
  await lose();
  assert.equal(sockets.length, 2);
  assert.equal(made.length, 1);
  stream.close();
});

test("over a WebSocket, a session that the server does not have is gone after two tries", async (t) => {
  const { sockets, made, gone, lose } = await followUnclaimed(t, 404);
  await lose();
  await lose();
  assert.deepEqual([sockets.length, made.length, gone], [2, 0, [404]]);
});

test("what a WebSocket brings after it was dropped is ignored, because its successor brings it again", async (t) => {
  const sockets = fakeSockets(t);
  const events = [];
  const listener = { onEvent: (event) => events.push(event.id), onConnection: () => {} };
  const stream = new EventStream("http://127.0.0.1:9/x/events", listener, { claim: async () => null });
  await Promise.resolve();
  sockets[0].onopen();
  sockets[0].onmessage({ data: JSON.stringify({ id: "e.1", event: "word", data: {} }) });
  stream.cut();
  sockets[0].onmessage({ data: JSON.stringify({ id: "e.2", event: "word", data: {} }) });
  assert.deepEqual([events, stream.lastId], [["e.1"], "e.1"]);
  stream.close();
});

test("without a free connection the events come over a WebSocket, with their ids", async (t) => {
  const sockets = fakeSockets(t);
  const events = [];
  const connections = [];
  const listener = {
    onEvent: (event) => events.push(event),
    onConnection: (connection) => connections.push(connection),
  };
  const url = "https://127.0.0.1:9/v1/sessions/x/events?token=t";
  const stream = new EventStream(url, listener, { claim: async () => null, lastId: "e.3" });
  await Promise.resolve();
  assert.equal(String(sockets[0].url), "wss://127.0.0.1:9/v1/sessions/x/events?token=t&last_event_id=e.3");
  sockets[0].onopen();
  const send = (frame) => sockets[0].onmessage({ data: JSON.stringify(frame) });
  send({ id: null, event: "reset", data: { reason: "unknown_id" } });
  send({ id: "e.4", event: "word", data: { text: "Hi" } });
  send({ id: "e.5", event: "end", data: {} });
  assert.deepEqual(events, [
    { type: "reset", data: { reason: "unknown_id" }, id: "" },
    { type: "word", data: { text: "Hi" }, id: "e.4" },
    { type: "end", data: {}, id: "e.5" },
  ]);
  assert.deepEqual(connections, ["open", "closed"]);
  assert.equal(stream.lastId, "e.5");
});

test("a connection lost for 20 seconds is offline, and online again when it opens", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { stream, made, log } = await follow();
  made[0].open();
  made[0].lose(false);
  t.mock.timers.tick(300);
  t.mock.timers.tick(20_000);
  assert.deepEqual(log.connections, ["open", "retrying", "offline"]);
  made.at(-1).open();
  assert.equal(log.connections.at(-1), "open");
  stream.close();
});

test("events of an abandoned source's errors change nothing", async () => {
  const { stream, made, log } = await follow();
  made[0].open();
  made[0].lose(false);
  stream.retryNow();
  assert.equal(made.length, 2);
  made[0].lose(true);
  made[1].open();
  assert.deepEqual(log.connections, ["open", "retrying", "open"]);
  stream.close();
});

test("a first id is sent with the first request, beside the query that is there", async () => {
  const { stream, made } = await follow("http://127.0.0.1:9/v1/sessions/x/events?token=t", "e.3");
  assert.equal(made[0].url.search, "?token=t&last_event_id=e.3");
  stream.close();
});

test("a session that the server does not know is reported as gone, and other answers are not", async () => {
  let status = 500;
  const server = createServer((request, response) => response.writeHead(status).end());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${server.address().port}/v1/sessions/x/events`;
  const { stream, log } = await follow(url);
  await stream.checkGone();
  assert.deepEqual(log.gone, []);
  status = 404;
  await stream.checkGone();
  assert.deepEqual(log.gone, [404]);
  assert.deepEqual(log.connections, ["closed"]);
  server.close();
});
