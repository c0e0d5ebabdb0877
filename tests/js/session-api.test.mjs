import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { ApiError, call, linksOf } from "../../static/js/player/session-api.js";

/** Responses by path; the server notes the last request. */
const RESPONSES = {
  "/ok": [200, { voices: [] }],
  "/empty": [204, null],
  "/busy": [429, { error: { code: "limit_exceeded", message: "Too many." } }, { "Retry-After": "7" }],
  "/proxy": [502, "<html>"],
};
let server;
let origin;
let seen;

before(async () => {
  server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    seen = { method: request.method, headers: request.headers, body: Buffer.concat(chunks).toString() };
    const [status, body, headers = {}] = RESPONSES[request.url];
    response.writeHead(status, headers);
    response.end(body === null ? undefined : typeof body === "string" ? body : JSON.stringify(body));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

test("a body is sent as JSON, and the response's JSON comes back", async () => {
  assert.deepEqual(await call(`${origin}/ok`, { method: "POST", body: { text: "Hi" } }), { voices: [] });
  assert.deepEqual(
    [seen.method, seen.headers["content-type"], seen.body],
    ["POST", "application/json", '{"text":"Hi"}'],
  );
  assert.equal(await call(`${origin}/empty`), null);
});

test("errors carry the server's code, its status and when to try again", async () => {
  const failure = (path) => call(path).then(assert.fail, (error) => error);
  const busy = await failure(`${origin}/busy`);
  assert.ok(busy instanceof ApiError);
  assert.deepEqual([busy.code, busy.message, busy.status, busy.retry_s], ["limit_exceeded", "Too many.", 429, 7]);
  const proxy = await failure(`${origin}/proxy`);
  assert.deepEqual([proxy.code, proxy.status, proxy.retry_s], ["http_502", 502, 0]);
  assert.equal((await failure("http://127.0.0.1:9/")).code, "network");
});

test("links come from the id alone, or from the server with the query that they carry", () => {
  const plain = linksOf("a/b");
  assert.equal(plain.events, "/v1/sessions/a%2Fb/events");
  assert.equal(plain.characters, "/v1/sessions/a%2Fb/characters");
  assert.equal(plain.caption("srt"), "/v1/sessions/a%2Fb/captions.srt");
  assert.equal(plain.mouth("visemes.json"), "/v1/sessions/a%2Fb/visemes.json");
  assert.equal(plain.mouth("tsv"), "/v1/sessions/a%2Fb/visemes.tsv");
  const self = "https://x/v1/sessions/a";
  const query = "?token=t";
  const given = linksOf("a", {
    self,
    audio: `${self}/audio${query}`,
    captions: `${self}/captions.vtt${query}`,
    visemes: `${self}/visemes.json${query}`,
  });
  assert.equal(given.caption("srt"), `${self}/captions.srt?token=t`);
  assert.equal(given.mouth("dat"), `${self}/visemes.dat?token=t`);
  assert.equal(given.audioAs("mp3_44100_128"), `${self}/audio?format=mp3_44100_128&token=t`);
});
