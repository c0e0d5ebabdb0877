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

test("an error, an abort and a lost connection end it quietly", async () => {
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
    (url) => readPcm(url, RATE_HZ, new AbortController().signal, take),
  );
  assert.deepEqual(heard.slice(0, 2), [0, 0]);
});
