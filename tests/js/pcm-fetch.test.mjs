import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { readPcm } from "../../static/js/player/pcm-fetch.js";
import { RATE_HZ, ramp } from "./samples.mjs";

/** Serve one handler, and hand its address to `use`. */
async function serving(handler, use) {
  const server = createServer(handler);
  await once(server.listen(0, "127.0.0.1"), "listening");
  try {
    await use(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("samples cut anywhere come whole and in order, each run with its time", async () => {
  const samples = ramp(0, 2400);
  const bytes = Buffer.from(samples.buffer);
  const parts = [bytes.subarray(0, 1), bytes.subarray(1, 1001), bytes.subarray(1001, 1002), bytes.subarray(1002)];
  const handler = async (request, response) => {
    for (const part of parts) {
      response.write(part);
      await sleep(5);
    }
    response.end();
  };
  await serving(handler, async (url) => {
    const heard = [];
    await readPcm(url, RATE_HZ, new AbortController().signal, (start_ms, run) => {
      assert.equal(start_ms, (heard.length * 1000) / RATE_HZ);
      heard.push(...run);
    });
    assert.deepEqual(Int16Array.from(heard), samples);
  });
});

const soon = () => sleep(1);

test("an error, an abort and a connection that is always lost end it quietly", async () => {
  const heard = [];
  const take = (start_ms, run) => heard.push(...run);
  await serving(
    (request, response) => response.writeHead(404).end("nothing"),
    (url) => readPcm(url, RATE_HZ, new AbortController().signal, take),
  );
  assert.deepEqual(heard, []);
  const abort = new AbortController();
  await serving(
    (request, response) => response.write(Buffer.alloc(4)),
    (url) =>
      readPcm(url, RATE_HZ, abort.signal, (start_ms, run) => {
        take(start_ms, run);
        abort.abort();
      }),
  );
  await serving(
    (request, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write(Buffer.alloc(4), () => response.destroy());
    },
    (url) => readPcm(url, RATE_HZ, new AbortController().signal, take, soon),
  );
  assert.deepEqual(heard, [0, 0, 0, 0]);
});

test("a lost connection is made again, and goes on after the last sample", async () => {
  const samples = ramp(0, 2400);
  const bytes = Buffer.from(samples.buffer);
  let number = 0;
  const handler = (request, response) => {
    number += 1;
    if (number === 3) return response.writeHead(503).end();
    response.writeHead(200, { "Content-Length": bytes.length });
    if (number === 5) return response.end(bytes);
    response.write(bytes.subarray(0, 1001 * number), () => response.destroy());
  };
  await serving(handler, async (url) => {
    const heard = [];
    const take = (start_ms, run) => {
      assert.equal(start_ms, (heard.length * 1000) / RATE_HZ);
      heard.push(...run);
    };
    await readPcm(url, RATE_HZ, new AbortController().signal, take, soon);
    assert.deepEqual(Int16Array.from(heard), samples);
    assert.equal(number, 5);
  });
});

/** Let pages of this test have no connections left, and play each WebSocket by the next script. */
function scriptSockets(t, scripts) {
  const made = [];
  globalThis.document = {};
  const native = globalThis.WebSocket;
  globalThis.WebSocket = class {
    constructor(url) {
      made.push(String(url));
      queueMicrotask(() => scripts.shift()(this));
    }

    close() {}
  };
  t.after(() => {
    delete globalThis.document;
    globalThis.WebSocket = native;
  });
  return made;
}

/** A script: opens, sends bytes and closes. */
const sends = (bytes, code) => (socket) => {
  socket.onopen();
  socket.onmessage({ data: Uint8Array.from(bytes).buffer });
  socket.onclose({ code });
};
const fails = (socket) => socket.onclose({ code: 1006 });

test("over a WebSocket a lost connection goes on as well, until the audio is over or the session failed", async (t) => {
  for (const last of [1000, 1011]) {
    const made = scriptSockets(t, [sends([1, 0, 2], 1006), sends([1, 0], 1001), sends([1, 0, 2, 0, 3, 0], last)]);
    const heard = [];
    const take = (start_ms, run) => heard.push(...run);
    await readPcm("https://127.0.0.1:9/audio", RATE_HZ, new AbortController().signal, take, soon);
    assert.deepEqual(heard, [1, 2, 3]);
    assert.deepEqual(made, Array(3).fill("wss://127.0.0.1:9/audio"));
  }
});

test("where a proxy blocks WebSockets the audio comes over HTTP, but not while the server is away", async (t) => {
  const heard = [];
  const take = (start_ms, run) => heard.push(...run);
  const away = scriptSockets(t, Array(6).fill(fails));
  await readPcm("http://127.0.0.1:9/audio", RATE_HZ, new AbortController().signal, take, soon);
  assert.equal(away.length, 6);
  const blocked = scriptSockets(t, [fails]);
  await serving(
    (request, response) => response.end(request.method === "GET" ? Buffer.from([5, 0]) : ""),
    (url) => readPcm(url, RATE_HZ, new AbortController().signal, take, soon),
  );
  assert.equal(blocked.length, 1);
  assert.deepEqual(heard, [5]);
});

test("an abort ends a pause", async () => {
  const abort = new AbortController();
  let number = 0;
  const handler = (request, response) => {
    number += 1;
    response.writeHead(503).end();
    setImmediate(() => abort.abort());
  };
  await serving(handler, (url) => readPcm(url, RATE_HZ, abort.signal, () => {}));
  assert.equal(number, 1);
});
